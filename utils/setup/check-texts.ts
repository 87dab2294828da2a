/** What is said of the check with ConnectWise itself: each sentence says what to change. */
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

/** One sentence for how a check goes or how it ended. */
export function checkText(words: Translator, check: KeyCheck, profile: Profile): string {
  const { t } = words;
  if (check.status === 'running') {
    if (check.wait > 0) return t('check.running.wait', check.wait);
    return t(`check.running.${check.at ?? 'company'}`);
  }
  return check.reason ? reasonText(words, check.reason, check) : resultText(words, check, profile);
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
      : t('check.result.works', { proven: levels.length - untested, all: levels.length });
  return untested > 0 ? t('check.result.untested', untested, { text }) : text;
}

/** Why there is no result, and what to change. */
function reasonText(words: Translator, reason: CheckReason, { host, wait }: KeyCheck): string {
  const { t } = words;
  switch (reason) {
    case 'no-client-id':
    case 'company-id':
    case 'no-key':
    case 'interrupted':
      return t(`check.reason.${reason}`);
    case 'other-host':
      return host ? t('check.reason.other-host', { host }) : t('check.reason.other-host-unnamed');
    default:
      return failureText(words, reason, host, wait);
  }
}

/** What went wrong with a call, and what to change. `wait` is in seconds; 0 when it is not known. */
export function failureText({ t }: Translator, reason: FailureReason, host: string, wait = 0): string {
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

/** What ConnectWise says of the company ID. */
export function companyText({ t }: Translator, { companyId, reason, suggestion }: CompanyProof): string {
  switch (reason) {
    case null:
      return t('check.company.known');
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

/** What is so with one level, and what to set. */
export function levelProofText(
  words: Translator,
  { module, permission, level, access }: LevelSetting,
  { reason }: LevelProof,
  { host }: KeyCheck,
): string {
  const { t } = words;
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
      return t('check.level.failed', { why: failureText(words, reason, host) });
  }
}

/** Where tickets will go, and what to change so that they are seen. */
export function boardText(
  words: Translator,
  { reason, name }: BoardProof,
  { host }: KeyCheck,
  profile: Profile,
): string {
  const { t } = words;
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
      return t('check.board.forbidden', { levels: words.list(optionalPermissions(profile)) });
    default:
      return t('check.board.failed', { why: failureText(words, reason, host) });
  }
}

function optionalPermissions({ settings }: Profile): string[] {
  return [...new Set(settings.filter(({ optional }) => optional).map(({ permission }) => permission))];
}
