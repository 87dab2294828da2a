/** Builds the view that panel and popup show. Pure: computed from the site's state, the current page and the settings. */
import { type CheckRecord, NO_CHECK } from '../connectwise/api/check-record.ts';
import { CHECK_NAMES } from '../connectwise/model/field-names.ts';
import type { FillItem } from '../connectwise/model/fill.ts';
import { MEMBER_FIELDS, type Observation } from '../connectwise/model/observation.ts';
import type { Translator } from '../i18n/translator.ts';
import { compare } from '../integrations/compare-role.ts';
import type { LevelVerdict, MemberVerdict } from '../integrations/finding.ts';
import { TABLES_PERMISSION } from '../integrations/index.ts';
import { planFill } from '../integrations/plan-fill.ts';
import type { LevelSetting, Profile } from '../integrations/schema.ts';
import { hostText } from '../settings/display-host.ts';
import { checkView } from './check-view.ts';
import { isDialog, isTranslation, nextAction } from './next-step.ts';
import { nextStepTexts } from './next-step-text.ts';
import { claimTexts, keyConfirmation, keyOwnerText, recordView } from './record-view.ts';
import {
  type CompanyId,
  expectationOf,
  isHeld,
  isMemberDone,
  isRoleDone,
  memberFactOf,
  type RoleFact,
  roleFactOf,
  type SiteState,
} from './state.ts';
import {
  actionText,
  handoffRefusalText,
  memberText,
  problemText,
  refusalText,
  screenText,
  tablesText,
} from './texts.ts';
import {
  type ActionState,
  type AssistantView,
  type HandoffView,
  type HintView,
  type KeyView,
  type SeenPart,
  STEPS,
  type StepName,
  type StepStatus,
  type StepView,
  type UndeliveredKey,
} from './view.ts';
import { whoseRecord } from './whose-record.ts';

/** The observation of a tab that shows no ConnectWise page. */
export const NOTHING_SEEN: Observation = {
  page: { screen: 'none' },
  keyGuard: 'none',
  problems: [],
  pointsAt: [],
};

/** Builds the view of one tab. `site` is its origin, or null when it shows no ConnectWise page. */
export function assistantView(
  translator: Translator,
  profile: Profile,
  site: string | null,
  state: SiteState,
  observation: Observation,
  company: CompanyId,
  work: ActionState | null,
  undeliveredKeys: UndeliveredKey[] = [],
  check: CheckRecord = NO_CHECK,
): AssistantView {
  const { page } = observation;
  const record = whoseRecord(profile, state, page);
  const isForeign = record !== null && record.owner !== 'ours';
  const shownRole = isForeign ? null : roleFactOf(profile, state, page);
  const role = shownRole ?? state.role;
  // No level is missing or too much while a record that is not this setup's is on the page.
  const judged = isForeign ? null : role;
  const verdicts = judged ?? compare(profile.settings, []);
  const member = isForeign ? null : (memberFactOf(profile, state, page) ?? state.member);
  const expected = expectationOf(profile, state);
  const { textOf, ...next } = nextAction(profile, state, observation);
  return {
    site,
    screen: page.screen,
    screenText: screenText(translator, page.screen),
    record: record && recordView(translator, profile, state, page, record),
    problems: observation.problems
      .filter((problem) => !isTranslation(problem) && !isDialog(problem))
      .map((problem) => ({ ...problem, text: problemText(translator, problem) })),
    route: state.route,
    steps: STEPS.map((step) => stepView(translator, step, state, next.step, next.tone === 'warn', role)),
    next: { ...next, ...textOf(translator) },
    roleName: role?.name ?? '',
    levels: verdicts.wanted.map((verdict) => ({
      ...verdict,
      state: isPartly(verdict, judged) ? 'partly' : verdict.state,
      reason: reasonOf(translator, profile, verdict),
    })),
    excess: verdicts.excess.map((verdict) => ({ ...verdict, reason: '' })),
    member: (member?.verdicts ?? []).map((verdict) => {
      const { field, severity } = verdict;
      const suggestion = suggestionFor(profile, verdict);
      return {
        field,
        name: CHECK_NAMES[field],
        severity,
        text: memberText(translator, verdict, expected, suggestion),
        suggestion,
      };
    }),
    fills: isForeign ? [] : fillsOf(planFill(profile, expected, page), work),
    key: keyView(translator, profile, state, observation),
    undeliveredKeys,
    handoff: handoffView(translator, state),
    check: checkView(translator, profile, state, company, check),
    companyId: company.id,
    claims: claimTexts(translator, state),
    hints: hintsOf(translator, judged, observation),
    profileVersion: profile.version,
    work: work && { ...work, text: actionText(translator, work) },
    pointsAt: observation.pointsAt,
  };
}

/** Without the fields whose lists were opened already, and that the user has to decide. */
function fillsOf(items: FillItem[], work: ActionState | null): FillItem[] {
  const decided = work?.fill?.choices.map(({ field }) => field) ?? [];
  return items.filter(({ field }) => !decided.includes(field));
}

/** Whether a level is set as wanted, but tables that are needed are disallowed for it. */
function isPartly({ permission, state }: LevelVerdict, role: RoleFact | null): boolean {
  return permission === TABLES_PERMISSION && state === 'met' && (role?.tables?.length ?? 0) > 0;
}

/** That the browser has translated the page, or a dialog of the page waits; else which tables Table Setup is allowed for, once it is wanted. */
function hintsOf(translator: Translator, role: RoleFact | null, { page, problems }: Observation): HintView[] {
  if (problems.some(isTranslation)) return [{ name: 'translated', text: translator.t('setup.translated') }];
  if (problems.some(isDialog)) return [{ name: 'modal-open', text: translator.t('setup.problem.modalOpen') }];
  const isWanted = role?.wanted.some(
    ({ permission, state }) => permission === TABLES_PERMISSION && state === 'met',
  );
  if (page.screen !== 'security-role' || !isWanted) return [];
  const text = tablesText(translator, role?.tables ?? null);
  return text === '' ? [] : [{ name: 'restricted-tables', text }];
}

/** The vendor's example for a text field that has a fault; empty for other fields. */
function suggestionFor({ names }: Profile, { field, fault }: MemberVerdict): string {
  if (!fault) return '';
  if (field === 'member-id') return names.memberId;
  return field === 'member-name' ? names.memberName : '';
}

function reasonOf(
  { language }: Translator,
  profile: Profile,
  { module, permission, level }: LevelVerdict,
): string {
  const isIt = (s: LevelSetting) => s.module === module && s.permission === permission && s.level === level;
  return profile.settings.find(isIt)?.reason[language] ?? '';
}

function stepView(
  translator: Translator,
  step: StepName,
  state: SiteState,
  current: StepName,
  isWarning: boolean,
  role: RoleFact | null,
): StepView {
  const seen = seenPart(step, state);
  const isDone = seen === 'all' && isStepDone(step, state);
  let status: StepStatus = isDone ? 'done' : 'todo';
  if (step === current && !(isDone && step === 'handoff')) status = isWarning ? 'problem' : 'current';
  return {
    step,
    title: translator.t(`setup.step.${step}`),
    status,
    seen,
    unseenGroups: step === 'role' ? (role?.unread ?? []) : [],
    summary: summaryOf(translator, step, state, role),
    why: translator.t(`setup.why.${step}`),
  };
}

/** How much of what a step stands for was seen in this setup. */
function seenPart(step: StepName, { route, role, member, key, handoff }: SiteState): SeenPart {
  switch (step) {
    case 'role': {
      // The Admin role needs no levels; which role the member has is seen in its form.
      if (route === 'admin') return 'all';
      if (!role) return 'none';
      const isUnseen = role.wanted.some(({ state, optional }) => state === 'unseen' && !optional);
      return isUnseen || role.unread.length || role.unknownColumns.length ? 'part' : 'all';
    }
    case 'member':
      if (!member) return 'none';
      return MEMBER_FIELDS.every((field) => member.verdicts.some((verdict) => verdict.field === field))
        ? 'all'
        : 'part';
    case 'key':
      return isHeld(key) || handoff.status === 'verified' ? 'all' : 'none';
    default:
      return handoff.status === 'verified' ? 'all' : 'none';
  }
}

function isStepDone(step: StepName, state: SiteState): boolean {
  if (step === 'role') return state.route === 'admin' || isRoleDone(state.role);
  if (step === 'member') return isMemberDone(state.member);
  if (step === 'key') return isHeld(state.key) || state.handoff.status === 'verified';
  return state.handoff.status === 'verified';
}

function summaryOf(translator: Translator, step: StepName, state: SiteState, role: RoleFact | null): string {
  const { t } = translator;
  switch (step) {
    case 'role':
      return roleSummary(translator, state, role);
    case 'member': {
      const errors = state.member?.verdicts.filter(({ severity }) => severity === 'error').length ?? 0;
      if (!state.member) return t('setup.summary.notSeen');
      if (errors) return t('setup.summary.toFix', { count: errors });
      const { id, isSaved } = state.member;
      if (isSaved) return t('setup.summary.memberSaved', { id });
      return id ? t('setup.summary.memberNotSaved', { id }) : t('setup.summary.memberComplete');
    }
    case 'key':
      return t(`setup.summary.key.${state.key.status}`);
    default:
      return t(`setup.summary.handoff.${state.handoff.status}`);
  }
}

function roleSummary({ t }: Translator, state: SiteState, role: RoleFact | null): string {
  if (state.route === 'admin') return t('setup.summary.admin');
  if (!role) return t('setup.summary.notSeen');
  const required = role.wanted.filter(({ optional }) => !optional);
  const met = required.filter(({ state: levelState }) => levelState === 'met').length;
  const parts = [t('setup.summary.levelsSet', required.length, { met })];
  const excess = role.excess.length + role.wanted.filter(isExcess).length;
  if (excess) parts.push(t('setup.summary.tooMany', { count: excess }));
  if (met === required.length) parts.push(t(role.isSaved ? 'setup.summary.saved' : 'setup.summary.notSaved'));
  // What these grant is not known.
  if (role.unread.length) parts.push(t('setup.summary.unread', role.unread.length));
  return parts.join(', ');
}

const isExcess = ({ state }: LevelVerdict) => state === 'excess';

function keyView(
  translator: Translator,
  profile: Profile,
  state: SiteState,
  { keyGuard }: Observation,
): KeyView {
  const { id, isUnusual, status, reason, publicKeyEnd, description, member, expiresAt } = state.key;
  return {
    id,
    status,
    reason,
    publicKeyEnd,
    description,
    member,
    expiresAt,
    isOffered: keyGuard === 'take-asks',
    text: status === 'refused' ? refusalText(translator, reason) : translator.t(`setup.key.${status}`),
    note: isUnusual && status === 'held' ? translator.t('setup.unusualKey') : '',
    whose: keyOwnerText(translator, profile, state),
    toConfirm: keyConfirmation(translator, profile, state),
  };
}

function handoffView(translator: Translator, { handoff }: SiteState): HandoffView {
  const { status, reason, running } = handoff;
  const host = hostText(handoff.host);
  const text = {
    idle: () => '',
    waiting: () => translator.t('setup.handoff.waiting'),
    filled: () => (running ? nextStepTexts.filling : nextStepTexts.filledUnread(host))(translator).detail,
    verified: () => translator.t('setup.handoff.verified'),
    refused: () => handoffRefusalText(translator, reason),
  }[status]();
  return { status, reason, host, text };
}
