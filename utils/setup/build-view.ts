/** Builds the view that panel and popup show. Pure: computed from the site's state, the current page and the settings. */
import { type CheckRecord, NO_CHECK } from '../connectwise/api/check-record.ts';
import { CHECK_NAMES } from '../connectwise/model/field-names.ts';
import type { FillItem } from '../connectwise/model/fill.ts';
import { MEMBER_FIELDS, type Observation } from '../connectwise/model/observation.ts';
import type { Translator } from '../i18n/translator.ts';
import type { MemberExpectation } from '../integrations/check-member.ts';
import { compare } from '../integrations/compare-role.ts';
import type { LevelVerdict, MemberFinding, MemberVerdict, Tickable } from '../integrations/finding.ts';
import { TABLES_PERMISSION } from '../integrations/index.ts';
import { planFill } from '../integrations/plan-fill.ts';
import type { LevelSetting, Profile } from '../integrations/schema.ts';
import { hostText } from '../settings/display-host.ts';
import { checkView } from './check-view.ts';
import { nextButton } from './next-button.ts';
import { isDialog, isTranslation, nextAction, pointingAction } from './next-step.ts';
import { nextStepTexts } from './next-step-text.ts';
import { claimTexts, keyConfirmation, keyOwnerText, recordView } from './record-view.ts';
import {
  type CompanyId,
  expectationOf,
  isHeld,
  isMemberDone,
  isMemberReady,
  isRoleDone,
  isRoleReady,
  isRoleSeen,
  memberFactOf,
  type RoleFact,
  roleFactOf,
  type SiteState,
  shownStatus,
} from './state.ts';
import {
  actionText,
  handoffRefusalText,
  memberText,
  problemText,
  refusalText,
  screenText,
  tablesText,
  waitingText,
} from './texts.ts';
import { confirmedParts, isTickedStep, type TickableOf, tickableIn, unseenFields } from './tick-view.ts';
import { tickCount } from './ticks.ts';
import {
  type ActionState,
  type AssistantView,
  type HandoffView,
  type HintView,
  type KeyView,
  type Pointing,
  type SeenPart,
  STEPS,
  type StepName,
  type StepStatus,
  type StepView,
  type UndeliveredKey,
} from './view.ts';
import { whoseRecord } from './whose-record.ts';

/** Of what is not tickable. */
const UNTICKABLE: Tickable = { tick: 'none', isOverruled: false };

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
  pointing: Pointing | null = null,
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
  const { textOf, ...next } = pointing ? pointingAction(pointing) : nextAction(profile, state, observation);
  const tickableOf = tickableIn(profile, state, observation);
  const view: Omit<AssistantView, 'nextButton'> = {
    site,
    screen: page.screen,
    screenText: screenText(translator, page.screen),
    record: record && recordView(translator, profile, state, page, record),
    problems: observation.problems
      .filter((problem) => !isTranslation(problem) && !isDialog(problem))
      .map((problem) => ({ ...problem, text: problemText(translator, problem) })),
    route: state.route,
    wantsOptional: state.wantsOptional,
    steps: STEPS.map((step) => ({
      ...stepView(translator, step, state, next.step, next.tone === 'warn', role),
      ...wordOf(profile, step, state, tickableOf),
    })),
    next: { ...next, ...textOf(translator) },
    roleName: role?.name ?? '',
    levels: verdicts.wanted.map((verdict) => {
      const isSeen = { right: verdict.state === 'met', unseen: verdict.state === 'unseen' };
      const word = tickableOf(verdict.cell, isSeen);
      return {
        ...verdict,
        state: isPartly(verdict, judged) ? 'partly' : verdict.state,
        // What was read earlier is not repeated beside the user's later word.
        ...(word.tick === 'made' ? { state: 'unseen', actual: '' } : null),
        reason: reasonOf(translator, profile, verdict),
        ...word,
      };
    }),
    excess: (state.ticks.includes('role') ? [] : verdicts.excess).map((verdict) => ({
      ...verdict,
      reason: '',
      ...UNTICKABLE,
    })),
    member: memberFindings(translator, profile, expected, member?.verdicts ?? [], tickableOf),
    fills: isForeign ? [] : fillsOf(planFill(profile, expected, page), work),
    key: keyView(translator, profile, state, observation),
    pointing: {
      step: pointing?.step ?? null,
      isOffered: site !== null && isPointingOffered(state, observation, next.step),
    },
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
  return { ...view, nextButton: nextButton(translator, view) };
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

/** The findings about the member's fields; those that were not seen come last, with what to choose. */
function memberFindings(
  translator: Translator,
  profile: Profile,
  expected: MemberExpectation,
  verdicts: MemberVerdict[],
  tickableOf: TickableOf,
): MemberFinding[] {
  const seen = verdicts.flatMap((verdict): MemberFinding[] => {
    const { field, severity } = verdict;
    const isField = field !== 'inactive' && field !== 'kind';
    const word = isField
      ? tickableOf(`member/${field}`, { right: severity !== 'error', unseen: false })
      : UNTICKABLE;
    // What was read earlier is not repeated beside the user's later word.
    if (word.tick === 'made') return [];
    const suggestion = suggestionFor(profile, verdict);
    const text = memberText(translator, verdict, expected, suggestion);
    return [{ field, name: CHECK_NAMES[field], severity, text, suggestion, ...word }];
  });
  return [...seen, ...unseenFields(translator, profile, expected, seen, tickableOf)];
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
): Omit<StepView, keyof Tickable | 'confirmed' | 'isConfirmed'> {
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

/** What the user has said of a step. */
function wordOf(
  profile: Profile,
  step: StepName,
  state: SiteState,
  tickableOf: TickableOf,
): Pick<StepView, keyof Tickable | 'confirmed' | 'isConfirmed'> {
  if (!isTickedStep(step)) return { ...UNTICKABLE, confirmed: 0, isConfirmed: false };
  const isDone = isStepDone(step, state);
  const isReady = step === 'role' ? isRoleReady(profile, state) : isMemberReady(state);
  return {
    ...tickableOf(step, { right: isDone, unseen: true }),
    confirmed: tickCount(state, step),
    isConfirmed: isReady && !isDone,
  };
}

/** How much of what a step stands for was seen in this setup. */
function seenPart(step: StepName, state: SiteState): SeenPart {
  const { route, role, member, key, handoff } = state;
  const isTicked = isTickedStep(step) && (tickCount(state, step) > 0 || state.ticks.includes(step));
  switch (step) {
    case 'role': {
      // The Admin role needs no levels; which role the member has is seen in its form.
      if (route === 'admin') return 'all';
      if (!role) return 'none';
      return isRoleSeen(role) && !isTicked ? 'all' : 'part';
    }
    case 'member':
      if (!member) return 'none';
      return !isTicked &&
        MEMBER_FIELDS.every((field) => member.verdicts.some((verdict) => verdict.field === field))
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
      if (state.route === 'admin') return t('setup.summary.admin');
      return joined(translator, [
        ...roleParts(translator, state, role),
        ...confirmedParts(translator, step, state),
      ]);
    case 'member':
      return joined(translator, [
        ...memberParts(translator, state),
        ...confirmedParts(translator, step, state),
      ]);
    case 'key':
      return t(`setup.summary.key.${state.key.status}`);
    default:
      return t(`setup.summary.handoff.${shownStatus(state.handoff)}`);
  }
}

function joined({ t }: Translator, parts: string[]): string {
  return parts.length ? parts.join(', ') : t('setup.summary.notSeen');
}

/** What was seen of the role. */
function roleParts({ t }: Translator, { ticks }: SiteState, role: RoleFact | null): string[] {
  if (!role) return [];
  const required = role.wanted.filter(({ optional }) => !optional);
  const met = required.filter(({ state }) => state === 'met').length;
  const parts = [t('setup.summary.levelsSet', required.length, { met })];
  const excess = role.wanted.filter(({ cell, state }) => state === 'excess' && !ticks.includes(cell)).length;
  const isRestTicked = ticks.includes('role');
  const tooMany = excess + (isRestTicked ? 0 : role.excess.length);
  if (tooMany) parts.push(t('setup.summary.tooMany', { count: tooMany }));
  if (isRestTicked) return parts;
  if (met === required.length) parts.push(t(role.isSaved ? 'setup.summary.saved' : 'setup.summary.notSaved'));
  // What these grant is not known.
  if (role.unread.length) parts.push(t('setup.summary.unread', role.unread.length));
  return parts;
}

/** What was seen of the member. */
function memberParts({ t }: Translator, { member, ticks }: SiteState): string[] {
  if (!member) return [];
  const { id, isSaved, verdicts } = member;
  const errors = verdicts.filter(
    ({ field, severity }) => severity === 'error' && !ticks.some((tick) => tick === `member/${field}`),
  ).length;
  if (errors) return [t('setup.summary.toFix', { count: errors })];
  if (isSaved) return [t('setup.summary.memberSaved', { id })];
  if (ticks.includes('member')) return [];
  return [id ? t('setup.summary.memberNotSaved', { id }) : t('setup.summary.memberComplete')];
}

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

/**
 * Whether the user can point at the keys: where no pair is recognised, and one may be shown. A screen that is recognised
 * shows none before the key is due.
 */
function isPointingOffered({ key }: SiteState, { page }: Observation, current: StepName): boolean {
  if (isHeld(key) || page.screen === 'login') return false;
  if (key.status === 'refused' || page.screen === 'none' || page.screen === 'unknown') return true;
  const isPairRead = page.screen === 'api-key' && page.publicKey === 'shown' && page.privateKey === 'shown';
  return current === 'key' && !isPairRead;
}

function handoffView(translator: Translator, { handoff }: SiteState): HandoffView {
  const { reason, running } = handoff;
  const status = shownStatus(handoff);
  const host = hostText(handoff.host);
  const text = {
    idle: () => '',
    waiting: () => waitingText(translator, reason),
    filled: () => (running ? nextStepTexts.filling : nextStepTexts.filledUnread(host))(translator).detail,
    verified: () => translator.t('setup.handoff.verified'),
    refused: () => handoffRefusalText(translator, reason),
  }[status]();
  return { status, reason, host, text };
}
