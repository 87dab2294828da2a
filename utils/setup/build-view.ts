/** Builds what panel and popup show: pure, from the site's memory, the page at hand and settings. */
import { type CheckRecord, NO_CHECK } from '../connectwise/api/check-record.ts';
import { FIELD_NAMES } from '../connectwise/model/labels.ts';
import type { Observation } from '../connectwise/model/observation.ts';
import type { Words } from '../i18n/translator.ts';
import { compare } from '../integrations/compare-role.ts';
import type { LevelVerdict, MemberVerdict } from '../integrations/finding.ts';
import type { LevelSetting, Profile } from '../integrations/schema.ts';
import { hostText } from '../settings/display-host.ts';
import { checkView } from './check-view.ts';
import { nextAction, stepAt } from './next-step.ts';
import { sayings } from './next-step-text.ts';
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
  handoffRefusalText,
  memberText,
  problemText,
  refusalText,
  screenText,
  tablesShutOut,
  workText,
} from './texts.ts';
import {
  type AssistantView,
  type HandoffView,
  type KeyView,
  type LostPair,
  STEPS,
  type StepName,
  type StepStatus,
  type StepView,
  type WorkState,
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
  words: Words,
  profile: Profile,
  site: string | null,
  state: SiteState,
  observation: Observation,
  companyId: string,
  work: WorkState | null,
  lostPairs: LostPair[] = [],
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
    lostPairs,
    handoff: handoffView(words, state),
    check: checkView(words, profile, state, companyId, check),
    companyId,
    hints: hintsOf(words, observation),
    profileVersion: profile.version,
    work: work && { ...work, text: workText(words, work) },
    pointsAt: observation.pointsAt,
  };
}

function hintsOf(words: Words, { page }: Observation): string[] {
  return page.screen === 'security-role' && page.shutOut.length ? [tablesShutOut(words, page.shutOut)] : [];
}

/** The vendor's example for a plain text field that is not right yet. */
function suggestionFor({ names }: Profile, { field, fault }: MemberVerdict): string {
  if (!fault) return '';
  if (field === 'member-id') return names.memberId;
  return field === 'member-name' ? names.memberName : '';
}

function reasonOf(
  { language }: Words,
  profile: Profile,
  { module, permission, level }: LevelVerdict,
): string {
  const isIt = (s: LevelSetting) => s.module === module && s.permission === permission && s.level === level;
  return profile.settings.find(isIt)?.reason[language] ?? '';
}

function stepView(
  words: Words,
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
    title: words.t(`journey.step.${step}`),
    status,
    summary: summaryOf(words, step, state, role),
    why: words.t(`journey.why.${step}`),
  };
}

function stepDone(step: StepName, state: SiteState): boolean {
  if (step === 'role') return state.route === 'admin' || isRoleDone(state.role);
  if (step === 'member') return isMemberDone(state.member);
  if (step === 'key') return state.key.status === 'held' || state.key.status === 'delivered';
  return state.handoff.status === 'verified';
}

function summaryOf(words: Words, step: StepName, state: SiteState, role: RoleFact | null): string {
  const { t } = words;
  switch (step) {
    case 'role':
      return roleSummary(words, state, role);
    case 'member': {
      const errors = state.member?.verdicts.filter(({ severity }) => severity === 'error').length ?? 0;
      if (!state.member) return t('journey.summary.notSeen');
      if (errors) return t('journey.summary.toMend', { count: errors });
      const { id, isSaved } = state.member;
      if (isSaved) return t('journey.summary.memberSaved', { id });
      return id ? t('journey.summary.memberNotSaved', { id }) : t('journey.summary.memberComplete');
    }
    case 'key':
      return t(`journey.summary.key.${state.key.status}`);
    default:
      return t(`journey.summary.handoff.${state.handoff.status}`);
  }
}

function roleSummary({ t }: Words, state: SiteState, role: RoleFact | null): string {
  if (state.route === 'admin') return t('journey.summary.admin');
  if (!role) return t('journey.summary.notSeen');
  const required = role.wanted.filter(({ optional }) => !optional);
  const met = required.filter(({ state: levelState }) => levelState === 'met').length;
  const parts = [t('journey.summary.levelsSet', { met, all: required.length })];
  const excess = role.excess.length + role.wanted.filter(isExcess).length;
  if (excess) parts.push(t('journey.summary.tooMany', { count: excess }));
  if (met === required.length)
    parts.push(t(role.isSaved ? 'journey.summary.saved' : 'journey.summary.notSaved'));
  // What a closed group grants is not known.
  if (role.unread.length) parts.push(t('journey.summary.unread', role.unread.length));
  return parts.join(', ');
}

const isExcess = ({ state }: LevelVerdict) => state === 'excess';

function keyView(
  words: Words,
  { key: { id: _, isUnusual, ...key } }: SiteState,
  { keyGuard }: Observation,
): KeyView {
  return {
    ...key,
    isOffered: keyGuard === 'take-asks',
    text: key.status === 'refused' ? refusalText(words, key.reason) : words.t(`journey.key.${key.status}`),
    note: isUnusual && key.status === 'held' ? words.t('journey.unusualKey') : '',
  };
}

function handoffView(words: Words, { handoff }: SiteState): HandoffView {
  const { status, reason, running } = handoff;
  const host = hostText(handoff.host);
  const text = {
    idle: () => '',
    waiting: () => words.t('journey.handoff.waiting'),
    filled: () => (running ? sayings.filling : sayings.filledUnread(host))(words).detail,
    verified: () => words.t('journey.handoff.verified'),
    refused: () => handoffRefusalText(words, reason),
  }[status]();
  return { status, reason, host, text };
}
