/** Determines the next step. Pure: computed from the site's state and the current page. */
import type {
  KeyGuard,
  KeyObservation,
  ListObservation,
  Observation,
  Problem,
  ScreenObservation,
} from '../connectwise/model/observation.ts';
import type { Profile } from '../integrations/schema.ts';
import { hostText } from '../settings/display-host.ts';
import { accessList, nextStepTexts, type StepText } from './next-step-text.ts';
import {
  isHeld,
  isIdentified,
  isMemberDone,
  isMemberReady,
  isRoleDone,
  isRoleReady,
  type MemberFact,
  memberFactOf,
  type RoleFact,
  roleFactOf,
  type SiteState,
  shownStatus,
} from './state.ts';
import type { NextView, Pointing, StepName } from './view.ts';
import { whoseMember, whoseRecord, whoseRole } from './whose-record.ts';

/** The next step, before its texts are built in a language. */
export type NextAction = Omit<NextView, 'title' | 'detail'> & { textOf: StepText };

/** Returns the next step. If the current page belongs to a later step, that page's own action has priority. */
export function nextAction(
  profile: Profile,
  site: SiteState,
  { page, keyGuard, problems }: Observation,
): NextAction {
  const record = whoseRecord(profile, site, page);
  if (page.screen === 'api-key' && keyGuard !== 'none') return guardAction(site, keyGuard);
  if (site.key.status === 'wiped' && site.handoff.status === 'verified') {
    return action('handoff', nextStepTexts.finished(hostText(site.handoff.host)), 'done');
  }
  if (isHeld(site.key)) return handoffAction(site);
  // On a record that is not this setup's nothing is marked and nothing is to be done.
  if (record && record.owner !== 'ours') return { ...navigationAction(profile, site, NO_PAGE), target: null };
  if (problems.some(isTranslation)) return action(stepAt(profile, site), nextStepTexts.translated, 'warn');
  const dialog = problems.find(isDialog);
  if (dialog)
    return action(stepOfScreen(profile, page, site), nextStepTexts.modalOpen(dialog.quote ?? ''), 'warn');
  const refused = problems.find(({ landmark }) => landmark === 'save-refused');
  if (refused)
    return action(stepOfScreen(profile, page, site), nextStepTexts.saveRefused(refused.quote ?? ''), 'warn');
  return pageAction(profile, site, page) ?? navigationAction(profile, site, page);
}

/** The next step while the user points at the keys. */
export function pointingAction(pointing: Pointing): NextAction {
  return action('key', nextStepTexts.point(pointing), pointing.refusal ? 'warn' : 'do');
}

/** Whether the page was not read because the browser has translated it. */
export function isTranslation({ landmark }: Problem): boolean {
  return landmark === 'translated';
}

/** Whether a dialog of the page waits for an answer, so that nothing behind it can be used. */
export function isDialog({ landmark }: Problem): boolean {
  return landmark === 'modal-open';
}

/** The step that a screen belongs to. */
function stepOfScreen(profile: Profile, { screen }: ScreenObservation, site: SiteState): StepName {
  if (screen === 'security-roles' || screen === 'security-role') return 'role';
  if (screen === 'api-member') return 'member';
  return screen === 'api-key' ? 'key' : stepAt(profile, site);
}

const NO_PAGE: ScreenObservation = { screen: 'none' };

/** The step while the page holds a key pair that could be lost: it has priority over all others. */
function guardAction({ key }: SiteState, guard: KeyGuard): NextAction {
  if (guard === 'save-first') return action('key', nextStepTexts.saveFirst, 'warn', 'save');
  if (guard === 'take-asks') return action('key', nextStepTexts.takeKey);
  if (isHeld(key)) return action('key', nextStepTexts.otherShown(key.publicKeyEnd), 'warn');
  return action(
    'key',
    nextStepTexts.confirmLeaving(key.status === 'refused' ? key.reason : 'not-held'),
    'warn',
  );
}

/** What to do on the current screen; null when nothing is left to do there. */
function pageAction(profile: Profile, site: SiteState, page: ScreenObservation): NextAction | null {
  switch (page.screen) {
    case 'login':
      return action(stepAt(profile, site), nextStepTexts.signIn);
    case 'security-role':
      return site.route === 'admin' ? null : roleAction(profile, site, roleFactOf(profile, site, page));
    case 'security-roles':
      return site.route === 'admin' ? null : rolesListAction(profile, site, page);
    case 'members':
      return membersAction(profile, site, page);
    case 'api-member':
      return memberAction(site, memberFactOf(profile, site, page));
    case 'api-key':
      return keyAction(profile, site, page);
    case 'unknown':
      return unreadableAction(stepAt(profile, site));
    default:
      return null;
  }
}

/** How to get to the screen that the current step needs. */
function navigationAction(profile: Profile, site: SiteState, page: ScreenObservation): NextAction {
  if (!isRoleReady(profile, site))
    return action('role', nextStepTexts.goToRoles(profile.names.role), 'do', 'security-roles');
  if (page.screen === 'security-role' && isRoleDone(site.role))
    return action('member', nextStepTexts.roleDone, 'do', 'members');
  if (isMemberDone(site.member))
    return action('key', nextStepTexts.backToMember(site.member?.id ?? ''), 'do', 'members');
  return isMemberReady(site)
    ? action('key', nextStepTexts.openKeys, 'do', 'members')
    : action('member', nextStepTexts.goToMembers, 'do', 'members');
}

/** The page cannot be read: what is to be set there can be ticked. */
function unreadableAction(step: StepName): NextAction {
  const isTickable = step === 'role' || step === 'member';
  return action(step, isTickable ? nextStepTexts.unreadableTick : nextStepTexts.unreadable, 'warn');
}

/** What the user has ticked is not asked for again; what the page contradicts is not ticked any more. */
function roleAction(profile: Profile, site: SiteState, role: RoleFact | null): NextAction | null {
  if (!role) return null;
  const { ticks, wantsOptional } = site;
  const missing = role.wanted.filter(
    ({ state, optional }) => state === 'missing' && (wantsOptional || !optional),
  );
  const tooMuch = [...role.wanted.filter(({ state }) => state === 'excess'), ...role.excess];
  const unseen = role.wanted.filter(
    ({ cell, state, optional }) => state === 'unseen' && !optional && !ticks.includes(cell),
  );
  if (tooMuch.length) return action('role', nextStepTexts.reduceLevels(tooMuch), 'warn');
  if (missing.length) return action('role', nextStepTexts.setLevels(missing));
  if (unseen.length) {
    const closed = [...new Set(unseen.map(({ module }) => module))].filter((name) =>
      role.collapsed.includes(name),
    );
    return closed.length
      ? action('role', nextStepTexts.openGroups(closed))
      : action('role', nextStepTexts.unseenLevels(accessList(unseen)), 'warn');
  }
  if (ticks.includes('role')) return null;
  if (role.isInactive) return action('role', nextStepTexts.inactiveRole, 'warn');
  if (!role.isSaved)
    return action(
      'role',
      role.isSaveKnown ? nextStepTexts.saveRole : nextStepTexts.saveRoleUnsure,
      'do',
      'save',
    );
  if (role.unread.length) return action('role', nextStepTexts.checkGroups(role.unread));
  if (role.unknownColumns.length)
    return action('role', nextStepTexts.unknownColumns(role.unknownColumns), 'warn');
  return isRoleReady(profile, { ...site, role })
    ? null
    : action('role', nextStepTexts.unseenLevels(''), 'warn');
}

/** Null when the role is finished: then nothing is left to do in the list. */
function rolesListAction(profile: Profile, site: SiteState, page: ListObservation): NextAction | null {
  const inactive = page.inactive.find((name) => whoseRole(profile, site, name).owner === 'ours');
  if (inactive !== undefined) return action('role', nextStepTexts.inactiveInList(inactive), 'warn');
  if (isRoleReady(profile, site)) return null;
  if (page.view === 'list')
    return action('role', nextStepTexts.newRole(profile.names.role), 'do', 'new-item');
  return page.name
    ? action('role', nextStepTexts.saveNewRole(page.name), 'do', 'save')
    : action('role', nextStepTexts.nameRole(profile.names.role));
}

/** Leads on even if no role was seen: it may have been created in an earlier session. */
function membersAction(profile: Profile, site: SiteState, page: ListObservation): NextAction {
  const inactive = page.inactive.find((id) => whoseMember(profile, site, id).owner === 'ours');
  if (inactive !== undefined) return action('member', nextStepTexts.inactiveInList(inactive), 'warn');
  if (page.view !== 'list') return action('member', nextStepTexts.apiMembersTab, 'do', 'api-members-tab');
  if (site.member && isMemberDone(site.member))
    return action('key', nextStepTexts.openMember(site.member.id));
  if (isMemberReady(site)) return action('key', nextStepTexts.openKeys);
  return action('member', nextStepTexts.newMember(isRoleReady(profile, site)), 'do', 'new-item');
}

/** Evaluates the current form. While it has no ID, the stored member is another one. */
function memberAction(site: SiteState, member: MemberFact | null): NextAction {
  if (!member || !isIdentified(member)) return action('member', nextStepTexts.fillMember);
  const errors = member.verdicts.filter(({ severity }) => severity === 'error').length;
  if (errors) return action('member', nextStepTexts.fixMember(errors));
  if (!member.isSaved)
    return isMemberReady(site)
      ? action('key', nextStepTexts.openKeys, 'do', 'api-keys-tab')
      : action('member', nextStepTexts.saveMember, 'do', 'save');
  return action('key', nextStepTexts.apiKeysTab, 'do', 'api-keys-tab');
}

function keyAction(profile: Profile, site: SiteState, page: KeyObservation): NextAction {
  if (page.view === 'list') return action('key', nextStepTexts.newKey, 'do', 'new-item');
  if (page.view === 'new') {
    return page.description === ''
      ? action('key', nextStepTexts.describeKey(profile.names.keyDescription), 'do', 'save')
      : action('key', nextStepTexts.saveKey, 'do', 'save');
  }
  if (site.key.status === 'refused') return action('key', nextStepTexts.refused(site.key.reason), 'warn');
  if (site.key.status === 'expired') return action('key', nextStepTexts.keyExpired, 'warn');
  if (site.key.status === 'wiped') return action('key', nextStepTexts.keyWiped, 'warn');
  return action('key', nextStepTexts.takingKey);
}

function handoffAction({ handoff }: SiteState): NextAction {
  if (handoff.status === 'verified')
    return action('handoff', nextStepTexts.delivered(hostText(handoff.host)));
  const status = shownStatus(handoff);
  if (status === 'filled') {
    return handoff.running
      ? action('handoff', nextStepTexts.filling)
      : action('handoff', nextStepTexts.filledUnread(hostText(handoff.host)), 'warn');
  }
  if (status === 'waiting')
    return action('handoff', nextStepTexts.waiting(hostText(handoff.host), handoff.reason));
  if (status === 'refused') return action('handoff', nextStepTexts.handoffRefused(handoff.reason), 'warn');
  return action('handoff', nextStepTexts.send);
}

/** The current step of the setup, from the site's state alone. */
export function stepAt(profile: Profile, site: SiteState): StepName {
  if (isHeld(site.key) || site.handoff.status === 'verified') return 'handoff';
  if (!isRoleReady(profile, site)) return 'role';
  return isMemberReady(site) ? 'key' : 'member';
}

function action(
  step: StepName,
  textOf: StepText,
  tone: NextView['tone'] = 'do',
  target: NextView['target'] = null,
): NextAction {
  return { step, textOf, target, tone };
}
