/** Builds the view that panel and popup show. Pure: computed from the site's state, the current page and the settings. */
import { type CheckRecord, NO_CHECK } from '../connectwise/api/check-record.ts';
import { FIELD_NAMES } from '../connectwise/model/labels.ts';
import type { Observation } from '../connectwise/model/observation.ts';
import type { Translator } from '../i18n/translator.ts';
import { compare } from '../integrations/compare-role.ts';
import type { LevelVerdict, MemberVerdict } from '../integrations/finding.ts';
import type { LevelSetting, Profile } from '../integrations/schema.ts';
import { hostText } from '../settings/display-host.ts';
import { checkView } from './check-view.ts';
import { nextAction, stepAt } from './next-step.ts';
import { nextStepTexts } from './next-step-text.ts';
import {
  expectationOf,
  isMemberDone,
  isRoleDone,
  memberFactOf,
  type RoleFact,
  roleFactOf,
  type SiteState,
} from './state.ts';
import {
  actionText,
  disallowedTablesText,
  handoffRefusalText,
  memberText,
  problemText,
  refusalText,
  screenText,
} from './texts.ts';
import {
  type ActionState,
  type AssistantView,
  type HandoffView,
  type KeyView,
  STEPS,
  type StepName,
  type StepStatus,
  type StepView,
  type UndeliveredKey,
} from './view.ts';

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
  companyId: string,
  work: ActionState | null,
  undeliveredKeys: UndeliveredKey[] = [],
  check: CheckRecord = NO_CHECK,
): AssistantView {
  const role = roleFactOf(profile, state, observation.page) ?? state.role;
  const verdicts = role ?? compare(profile.settings, []);
  const member = memberFactOf(profile, state, observation.page) ?? state.member;
  const expected = expectationOf(profile, state);
  const { textOf, ...next } = nextAction(profile, state, observation);
  return {
    site,
    screen: observation.page.screen,
    screenText: screenText(translator, observation.page.screen),
    problems: observation.problems.map((problem) => ({ ...problem, text: problemText(translator, problem) })),
    route: state.route,
    steps: STEPS.map((step) => stepView(translator, step, state, next.step, next.tone === 'warn', role)),
    next: { ...next, ...textOf(translator) },
    roleName: role?.name ?? '',
    levels: verdicts.wanted.map((verdict) => ({
      ...verdict,
      reason: reasonOf(translator, profile, verdict),
    })),
    excess: verdicts.excess.map((verdict) => ({ ...verdict, reason: '' })),
    member: (member?.verdicts ?? []).map((verdict) => {
      const { field, severity } = verdict;
      const suggestion = suggestionFor(profile, verdict);
      return {
        field,
        name: FIELD_NAMES[field],
        severity,
        text: memberText(translator, verdict, expected, suggestion),
        suggestion,
      };
    }),
    key: keyView(translator, state, observation),
    undeliveredKeys,
    handoff: handoffView(translator, state),
    check: checkView(translator, profile, state, companyId, check),
    companyId,
    hints: hintsOf(translator, observation),
    profileVersion: profile.version,
    work: work && { ...work, text: actionText(translator, work) },
    pointsAt: observation.pointsAt,
  };
}

function hintsOf(translator: Translator, { page }: Observation): string[] {
  return page.screen === 'security-role' && page.disallowedTables.length
    ? [disallowedTablesText(translator, page.disallowedTables)]
    : [];
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
  const isDone = STEPS.indexOf(step) < STEPS.indexOf(stepAt(state)) || stepDone(step, state);
  let status: StepStatus = isDone ? 'done' : 'todo';
  if (step === current && !(isDone && step === 'handoff')) status = isWarning ? 'problem' : 'current';
  return {
    step,
    title: translator.t(`setup.step.${step}`),
    status,
    summary: summaryOf(translator, step, state, role),
    why: translator.t(`setup.why.${step}`),
  };
}

function stepDone(step: StepName, state: SiteState): boolean {
  if (step === 'role') return state.route === 'admin' || isRoleDone(state.role);
  if (step === 'member') return isMemberDone(state.member);
  if (step === 'key') return state.key.status === 'held' || state.key.status === 'delivered';
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
  // The levels of a closed group are not known.
  if (role.unread.length) parts.push(t('setup.summary.unread', role.unread.length));
  return parts.join(', ');
}

const isExcess = ({ state }: LevelVerdict) => state === 'excess';

function keyView(
  translator: Translator,
  { key: { id: _, isUnusual, ...key } }: SiteState,
  { keyGuard }: Observation,
): KeyView {
  return {
    ...key,
    isOffered: keyGuard === 'take-asks',
    text:
      key.status === 'refused'
        ? refusalText(translator, key.reason)
        : translator.t(`setup.key.${key.status}`),
    note: isUnusual && key.status === 'held' ? translator.t('setup.unusualKey') : '',
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
