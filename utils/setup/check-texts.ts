/** Texts for the key check with ConnectWise. Each says what to change. */
import type {
  BoardProof,
  CheckReason,
  CompanyProof,
  FailureReason,
  KeyCheck,
  LevelProof,
} from '../connectwise/api/check-record.ts';
import { LEVEL_NAMES } from '../connectwise/model/levels.ts';
import type { Translator } from '../i18n/translator.ts';
import type { LevelSetting, Profile } from '../integrations/schema.ts';
import type { Route } from './view.ts';

/**
 * The progress or the result of a check. A result also says what the key may do beyond the profile: as a fact when the
 * user chose the Admin role (`route`), else with what to change.
 */
export function checkText(
  translator: Translator,
  check: KeyCheck,
  profile: Profile,
  route: Route | null,
): string {
  const { t } = translator;
  if (check.status === 'running') {
    if (check.wait > 0) return t('check.running.wait', check.wait);
    return t(`check.running.${check.at ?? 'company'}`);
  }
  const text = check.reason
    ? reasonText(translator, check.reason, check)
    : resultText(translator, check, profile);
  return withExcess(translator, text, check, route);
}

function withExcess({ t }: Translator, text: string, { excess, status }: KeyCheck, route: Route | null) {
  if (!excess) return status === 'done' ? t('check.excess.unknown', { text }) : text;
  if (excess.count === 0) return text;
  const all = t(route === 'admin' ? 'check.excess.admin' : 'check.excess.more', excess.count, { text });
  return excess.isComplete ? all : t('check.excess.partial', { text: all });
}

function resultText({ t }: Translator, { levels }: KeyCheck, profile: Profile): string {
  const isOptional = ({ cell }: LevelProof) =>
    profile.settings.some((s) => s.optional && cell === `${s.module}/${s.permission}/${s.level}`);
  const refused = levels.filter(({ state }) => state === 'refused');
  const required = refused.filter((proof) => !isOptional(proof));
  const untested = levels.filter(({ state }) => state === 'untested').length;
  if (required.length > 0) return t('check.result.lacks', required.length);
  const text =
    refused.length > 0
      ? t('check.result.optional', refused.length)
      : t('check.result.works', levels.length, { proven: levels.length - untested });
  return untested > 0 ? t('check.result.untested', untested, { text }) : text;
}

/** The reason why there is no result, and what to change. */
function reasonText(translator: Translator, reason: CheckReason, { host, wait }: KeyCheck): string {
  const { t } = translator;
  switch (reason) {
    case 'no-client-id':
    case 'company-id':
    case 'no-key':
    case 'interrupted':
      return t(`check.reason.${reason}`);
    case 'other-host':
      return host ? t('check.reason.other-host', { host }) : t('check.reason.other-host-unnamed');
    default:
      return failureText(translator, reason, host, wait);
  }
}

/** Why a call failed, and what to change. `wait` is in seconds; 0 when it is not known. */
function failureText({ t }: Translator, reason: FailureReason, host: string, wait = 0): string {
  switch (reason) {
    case 'offline':
    case 'cancelled':
    case 'client-id':
    case 'unauthorized':
    case 'forbidden':
    case 'not-found':
      return t(`check.failure.${reason}`);
    case 'too-many':
      return wait > 0 ? t('check.failure.too-many-wait', wait) : t('check.failure.too-many');
    default:
      return t(`check.failure.${reason}`, { host });
  }
}

/** ConnectWise's answer about the company ID, as a sentence. `since`: when the ID was stored (epoch ms), 0 when unknown. */
export function companyText(
  { t, moment }: Translator,
  { companyId, reason, suggestion }: CompanyProof,
  since: number,
): string {
  switch (reason) {
    case null:
      return since === 0
        ? t('check.company.known', { companyId })
        : t('check.company.knownSince', { companyId, moment: moment(since) });
    case 'unknown':
      return t('check.company.unknown', { companyId });
    case 'display-name':
      return suggestion
        ? t('check.company.otherId', { companyId, suggestion })
        : t('check.company.displayName', { companyId });
    case 'wrong-case':
      return t('check.company.wrongCase', { suggestion });
    case 'other-answer':
      return t('check.company.otherAnswer');
    case 'timeout':
    case 'cancelled':
    case 'offline':
      return t(`check.company.${reason}`);
    default:
      return t('check.company.noAnswer');
  }
}

/** The result for one level, and what to set. */
export function levelProofText(
  translator: Translator,
  { module, permission, level, access }: LevelSetting,
  { reason }: LevelProof,
  { host }: KeyCheck,
): string {
  const { t } = translator;
  const set = t('check.level.set', { level: `${module} › ${permission} › ${LEVEL_NAMES[level]}`, access });
  switch (reason) {
    case 'listed':
      return t('check.level.listed', { access });
    case 'answered':
      return t('check.level.answered');
    case 'none':
    case 'my':
    case 'conflict':
      return t(`check.level.${reason}`, { set });
    case 'denied':
      return t(permission === 'Table Setup' ? 'check.level.deniedTables' : 'check.level.denied', { set });
    case 'not-listed':
      return t('check.level.notListed');
    default:
      return t('check.level.failed', { why: failureText(translator, reason, host) });
  }
}

/** The result for the Default Board: where tickets go, and what to change. */
export function boardText(
  translator: Translator,
  { reason, name }: BoardProof,
  { host }: KeyCheck,
  profile: Profile,
): string {
  const { t } = translator;
  switch (reason) {
    case 'open':
    case 'missing':
    case 'inactive':
    case 'restricted':
    case 'no-open-status':
      return t(`check.board.${reason}`, { name });
    case 'none':
    case 'member-unknown':
      return t(`check.board.${reason}`);
    case 'forbidden':
      return forbiddenBoardText(translator, profile);
    default:
      return t('check.board.failed', { why: failureText(translator, reason, host) });
  }
}

/** Which levels the key would need to see boards. */
function forbiddenBoardText({ t, list }: Translator, { settings }: Profile): string {
  const optional = settings.filter((setting) => setting.optional).map(({ permission }) => permission);
  const levels = [...new Set(optional)];
  return t('check.board.forbidden', levels.length, { levels: list(levels) });
}
