/** Builds what panel and popup show: pure, from the site's memory, the page at hand and settings. */
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

/** What a tab shows when it holds no ConnectWise page. */
export const NOTHING_SEEN: Observation = {
  page: { screen: 'none' },
  keyGuard: 'none',
  problems: [],
  pointsAt: [],
};

/** The view for one tab. `site` is its origin, null when it shows no ConnectWise. */
export function assistantView(
  words: Translator,
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
  const { saying, ...next } = nextAction(profile, state, observation);
  return {
    site,
    screen: observation.page.screen,
    screenText: screenText(words, observation.page.screen),
    problems: observation.problems.map((problem) => ({ ...problem, text: problemText(words, problem) })),
    route: state.route,
    steps: STEPS.map((step) => stepView(words, step, state, next.step, next.tone === 'warn', role)),
    next: { ...next, ...saying(words) },
    roleName: role?.name ?? '',
    levels: verdicts.wanted.map((verdict) => ({ ...verdict, reason: reasonOf(words, profile, verdict) })),
    excess: verdicts.excess.map((verdict) => ({ ...verdict, reason: '' })),
    member: (member?.verdicts ?? []).map((verdict) => {
      const { field, severity } = verdict;
      const suggestion = suggestionFor(profile, verdict);
      return {
        field,
        name: FIELD_NAMES[field],
        severity,
        text: memberText(words, verdict, expected, suggestion),
        suggestion,
      };
    }),
    key: keyView(words, state, observation),
    undeliveredKeys,
    handoff: handoffView(words, state),
    check: checkView(words, profile, state, companyId, check),
    companyId,
    hints: hintsOf(words, observation),
    profileVersion: profile.version,
    work: work && { ...work, text: actionText(words, work) },
    pointsAt: observation.pointsAt,
  };
}

function hintsOf(words: Translator, { page }: Observation): string[] {
  return page.screen === 'security-role' && page.disallowedTables.length
    ? [disallowedTablesText(words, page.disallowedTables)]
    : [];
}

/** The vendor's example for a plain text field that is not right yet. */
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
  words: Translator,
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
    title: words.t(`setup.step.${step}`),
    status,
    summary: summaryOf(words, step, state, role),
    why: words.t(`setup.why.${step}`),
  };
}

function stepDone(step: StepName, state: SiteState): boolean {
  if (step === 'role') return state.route === 'admin' || isRoleDone(state.role);
  if (step === 'member') return isMemberDone(state.member);
  if (step === 'key') return state.key.status === 'held' || state.key.status === 'delivered';
  return state.handoff.status === 'verified';
}

function summaryOf(words: Translator, step: StepName, state: SiteState, role: RoleFact | null): string {
  const { t } = words;
  switch (step) {
    case 'role':
      return roleSummary(words, state, role);
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
  const parts = [t('setup.summary.levelsSet', { met, all: required.length })];
  const excess = role.excess.length + role.wanted.filter(isExcess).length;
  if (excess) parts.push(t('setup.summary.tooMany', { count: excess }));
  if (met === required.length) parts.push(t(role.isSaved ? 'setup.summary.saved' : 'setup.summary.notSaved'));
  // What a closed group grants is not known.
  if (role.unread.length) parts.push(t('setup.summary.unread', role.unread.length));
  return parts.join(', ');
}

const isExcess = ({ state }: LevelVerdict) => state === 'excess';

function keyView(
  words: Translator,
  { key: { id: _, isUnusual, ...key } }: SiteState,
  { keyGuard }: Observation,
): KeyView {
  return {
    ...key,
    isOffered: keyGuard === 'take-asks',
    text: key.status === 'refused' ? refusalText(words, key.reason) : words.t(`setup.key.${key.status}`),
    note: isUnusual && key.status === 'held' ? words.t('setup.unusualKey') : '',
  };
}

function handoffView(words: Translator, { handoff }: SiteState): HandoffView {
  const { status, reason, running } = handoff;
  const host = hostText(handoff.host);
  const text = {
    idle: () => '',
    waiting: () => words.t('setup.handoff.waiting'),
    filled: () => (running ? nextStepTexts.filling : nextStepTexts.filledUnread(host))(words).detail,
    verified: () => words.t('setup.handoff.verified'),
    refused: () => handoffRefusalText(words, reason),
  }[status]();
  return { status, reason, host, text };
}
