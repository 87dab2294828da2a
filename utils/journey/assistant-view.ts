/** Builds what panel and popup show: pure, from the site's memory, the page at hand and settings. */
import { type CheckRecord, NO_CHECK } from '../api/check-record.ts';
import type { Observation } from '../connectwise/observation.ts';
import { hostText } from '../host-names.ts';
import { compare } from '../profile/compare.ts';
import type { LevelVerdict, MemberVerdict } from '../profile/finding.ts';
import type { LevelSetting, Profile } from '../profile/schema.ts';
import { checkView } from './check-view.ts';
import { nextAction, stepAt } from './next.ts';
import {
  expectationOf,
  isMemberDone,
  isRoleDone,
  memberFactOf,
  type RoleFact,
  roleFactOf,
  type SiteState,
} from './site.ts';
import {
  FIELD_NAMES,
  handoffRefusalText,
  KEY_TEXTS,
  memberText,
  problemText,
  refusalText,
  SCREEN_TEXTS,
  tablesShutOut,
  texts,
  UNUSUAL_KEY,
  unreadGroups,
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
  const next = nextAction(profile, state, observation);
  return {
    site,
    screen: observation.page.screen,
    screenText: SCREEN_TEXTS[observation.page.screen],
    problems: observation.problems.map((problem) => ({ ...problem, text: problemText(problem) })),
    route: state.route,
    steps: STEPS.map((step) => stepView(step, state, next.step, next.tone === 'warn', role)),
    next,
    roleName: role?.name ?? '',
    levels: verdicts.wanted.map((verdict) => ({ ...verdict, reason: reasonOf(profile, verdict) })),
    excess: verdicts.excess.map((verdict) => ({ ...verdict, reason: '' })),
    member: (member?.verdicts ?? []).map((verdict) => {
      const { field, severity } = verdict;
      const suggestion = suggestionFor(profile, verdict);
      return {
        field,
        name: FIELD_NAMES[field],
        severity,
        text: memberText(verdict, expected, suggestion),
        suggestion,
      };
    }),
    key: keyView(state, observation),
    lostPairs,
    handoff: handoffView(state),
    check: checkView(profile, state, companyId, check),
    companyId,
    hints: hintsOf(observation),
    profileVersion: profile.version,
    work: work && { ...work, text: workText(work) },
    pointsAt: observation.pointsAt,
  };
}

function hintsOf({ page }: Observation): string[] {
  return page.screen === 'security-role' && page.shutOut.length ? [tablesShutOut(page.shutOut)] : [];
}

/** The vendor's example for a plain text field that is not right yet. */
function suggestionFor({ names }: Profile, { field, fault }: MemberVerdict): string {
  if (!fault) return '';
  if (field === 'member-id') return names.memberId;
  return field === 'member-name' ? names.memberName : '';
}

function reasonOf(profile: Profile, { module, permission, level }: LevelVerdict): string {
  const isIt = (s: LevelSetting) => s.module === module && s.permission === permission && s.level === level;
  return profile.settings.find(isIt)?.reason ?? '';
}

const TITLES: Record<StepName, string> = {
  role: 'Security Role',
  member: 'API Member',
  key: 'API key',
  handoff: 'Send to Office Protect',
};

function stepView(
  step: StepName,
  state: SiteState,
  current: StepName,
  isWarning: boolean,
  role: RoleFact | null,
): StepView {
  const isDone = STEPS.indexOf(step) < STEPS.indexOf(stepAt(state)) || stepDone(step, state);
  let status: StepStatus = isDone ? 'done' : 'todo';
  if (step === current && !(isDone && step === 'handoff')) status = isWarning ? 'problem' : 'current';
  return { step, title: TITLES[step], status, summary: summaryOf(step, state, role) };
}

function stepDone(step: StepName, state: SiteState): boolean {
  if (step === 'role') return state.route === 'admin' || isRoleDone(state.role);
  if (step === 'member') return isMemberDone(state.member);
  if (step === 'key') return state.key.status === 'held' || state.key.status === 'delivered';
  return state.handoff.status === 'verified';
}

function summaryOf(step: StepName, state: SiteState, role: RoleFact | null): string {
  switch (step) {
    case 'role':
      return roleSummary(state, role);
    case 'member': {
      const errors = state.member?.verdicts.filter(({ severity }) => severity === 'error').length ?? 0;
      if (!state.member) return 'Not seen yet';
      if (errors) return `${errors} to mend`;
      return state.member.isSaved
        ? `${state.member.id}, saved`
        : `${state.member.id || 'Complete'}, not saved yet`;
    }
    case 'key':
      return {
        none: 'Not made yet',
        held: 'Held',
        delivered: 'Delivered',
        expired: 'Expired',
        wiped: 'Wiped',
        refused: 'Not taken',
      }[state.key.status];
    default:
      return {
        idle: 'Not sent yet',
        waiting: 'Waiting for the form',
        filled: 'Filled in',
        verified: 'Verified',
        refused: 'Nothing was filled in',
      }[state.handoff.status];
  }
}

function roleSummary(state: SiteState, role: RoleFact | null): string {
  if (state.route === 'admin') return 'Admin: no role of its own';
  if (!role) return 'Not seen yet';
  const required = role.wanted.filter(({ optional }) => !optional);
  const met = required.filter(({ state: levelState }) => levelState === 'met').length;
  const parts = [`${met} of ${required.length} levels set`];
  const excess = role.excess.length + role.wanted.filter(isExcess).length;
  if (excess) parts.push(`${excess} too many`);
  if (met === required.length) parts.push(role.isSaved ? 'saved' : 'not saved yet');
  // What a closed group grants is not known.
  if (role.unread.length) parts.push(unreadGroups(role.unread.length));
  return parts.join(', ');
}

const isExcess = ({ state }: LevelVerdict) => state === 'excess';

function keyView({ key: { id: _, isUnusual, ...key } }: SiteState, { keyGuard }: Observation): KeyView {
  return {
    ...key,
    isOffered: keyGuard === 'take-asks',
    text: key.status === 'refused' ? refusalText(key.reason) : KEY_TEXTS[key.status],
    note: isUnusual && key.status === 'held' ? UNUSUAL_KEY : '',
  };
}

function handoffView({ handoff }: SiteState): HandoffView {
  const { status, reason, running } = handoff;
  const host = hostText(handoff.host);
  const text = {
    idle: '',
    waiting: 'Waits for the form; the values are filled in as soon as it is there.',
    filled: running ? texts.filling.detail : texts.filledUnread(host).detail,
    verified: 'All four values stand in the form, read back and equal.',
    refused: handoffRefusalText(reason),
  }[status];
  return { status, reason, host, text };
}
