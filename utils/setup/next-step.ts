/** The one next thing to do: pure, from what is remembered of the site and what the page shows now. */
import type {
  KeyGuard,
  KeyObservation,
  ListObservation,
  Observation,
  ScreenObservation,
} from '../connectwise/model/observation.ts';
import type { Profile } from '../integrations/schema.ts';
import { hostText } from '../settings/display-host.ts';
import { accessList, nextStepTexts, type Saying } from './next-step-text.ts';
import {
  isHeld,
  isMemberDone,
  isRoleDone,
  isRoleRight,
  isTelling,
  type MemberFact,
  memberFactOf,
  type RoleFact,
  type SiteState,
} from './state.ts';
import type { NextView, StepName } from './view.ts';

/** The one next thing to do; what is said of it depends on the language. */
export type NextAction = Omit<NextView, 'title' | 'detail'> & { saying: Saying };

/** The next action. Where the page helps with a later step, that page's own action comes first. */
export function nextAction(profile: Profile, site: SiteState, { page, keyGuard }: Observation): NextAction {
  if (page.screen === 'api-key' && keyGuard !== 'none') return guardAction(site, keyGuard);
  if (site.key.status === 'wiped' && site.handoff.status === 'verified') {
    return say('handoff', nextStepTexts.finished(hostText(site.handoff.host)), 'done');
  }
  if (isHeld(site.key)) return handoffAction(site);
  return pageAction(profile, site, page) ?? wayAction(profile, site, page);
}

/** Why the page is not left without a question, or was not closed: it comes before all else. */
function guardAction({ key }: SiteState, guard: KeyGuard): NextAction {
  if (guard === 'save-first') return say('key', nextStepTexts.saveFirst, 'warn', 'save');
  if (guard === 'take-asks') return say('key', nextStepTexts.takeKey);
  if (isHeld(key)) return say('key', nextStepTexts.otherShown(key.publicKeyEnd), 'warn');
  return say('key', nextStepTexts.leavingAsks(key.status === 'refused' ? key.reason : 'not-held'), 'warn');
}

/** What to do on the screen that is shown; null when it has nothing (more) to do. */
function pageAction(profile: Profile, site: SiteState, page: ScreenObservation): NextAction | null {
  switch (page.screen) {
    case 'login':
      return say(stepAt(site), nextStepTexts.signIn);
    case 'security-role':
      return site.route === 'admin' || !site.role ? null : roleAction(site.role);
    case 'security-roles':
      return site.route === 'admin' || isRoleDone(site.role) ? null : rolesListAction(profile, page);
    case 'members':
      return membersAction(site, page);
    case 'api-member':
      return memberAction(memberFactOf(profile, site, page));
    case 'api-key':
      return keyAction(profile, site, page);
    case 'unknown':
      return say(stepAt(site), nextStepTexts.unreadable, 'warn');
    default:
      return null;
  }
}

/** The way to the screen that the current step needs. */
function wayAction(profile: Profile, site: SiteState, page: ScreenObservation): NextAction {
  if (!isRoleReady(site))
    return say('role', nextStepTexts.goToRoles(profile.names.role), 'do', 'security-roles');
  if (page.screen === 'security-role') return say('member', nextStepTexts.roleDone, 'do', 'members');
  return isMemberDone(site.member)
    ? say('key', nextStepTexts.backToMember(site.member?.id ?? ''), 'do', 'members')
    : say('member', nextStepTexts.goToMembers, 'do', 'members');
}

function roleAction(role: RoleFact): NextAction | null {
  const missing = role.wanted.filter(({ state, optional }) => state === 'missing' && !optional);
  const tooMuch = [...role.wanted.filter(({ state }) => state === 'excess'), ...role.excess];
  const unseen = role.wanted.filter(({ state, optional }) => state === 'unseen' && !optional);
  if (tooMuch.length) return say('role', nextStepTexts.reduceLevels(tooMuch), 'warn');
  if (missing.length) return say('role', nextStepTexts.setLevels(missing));
  if (unseen.length) {
    const closed = [...new Set(unseen.map(({ module }) => module))].filter((name) =>
      role.collapsed.includes(name),
    );
    return closed.length
      ? say('role', nextStepTexts.openGroups(closed))
      : say('role', nextStepTexts.unseenLevels(accessList(unseen)), 'warn');
  }
  if (!role.isSaved)
    return say(
      'role',
      role.isSaveKnown ? nextStepTexts.saveRole : nextStepTexts.saveRoleUnsure,
      'do',
      'save',
    );
  if (role.unread.length) return say('role', nextStepTexts.checkGroups(role.unread));
  return isRoleRight(role) ? null : say('role', nextStepTexts.unseenLevels(''), 'warn');
}

function rolesListAction(profile: Profile, page: ListObservation): NextAction {
  if (page.view === 'list') return say('role', nextStepTexts.newRole(profile.names.role), 'do', 'new-item');
  return page.name
    ? say('role', nextStepTexts.saveNewRole(page.name), 'do', 'save')
    : say('role', nextStepTexts.nameRole(profile.names.role));
}

/** The list helps on even when no role was seen: it may have been made in an earlier session. */
function membersAction(site: SiteState, page: ListObservation): NextAction {
  if (page.view !== 'list') return say('member', nextStepTexts.apiMembersTab, 'do', 'api-members-tab');
  if (site.member && isMemberDone(site.member)) return say('key', nextStepTexts.openMember(site.member.id));
  return say('member', nextStepTexts.newMember(isRoleReady(site)), 'do', 'new-item');
}

/** Judges the form at hand: what is remembered is another member's as long as this one has no ID. */
function memberAction(member: MemberFact | null): NextAction {
  if (!member || !isTelling(member)) return say('member', nextStepTexts.fillMember);
  const errors = member.verdicts.filter(({ severity }) => severity === 'error').length;
  if (errors) return say('member', nextStepTexts.fixMember(errors));
  if (!member.isSaved) return say('member', nextStepTexts.saveMember, 'do', 'save');
  return say('key', nextStepTexts.apiKeysTab, 'do', 'api-keys-tab');
}

function keyAction(profile: Profile, site: SiteState, page: KeyObservation): NextAction {
  if (page.view === 'list') return say('key', nextStepTexts.newKey, 'do', 'new-item');
  if (page.view === 'new') {
    return page.description === ''
      ? say('key', nextStepTexts.describeKey(profile.names.keyDescription), 'do', 'save')
      : say('key', nextStepTexts.saveKey, 'do', 'save');
  }
  if (site.key.status === 'refused') return say('key', nextStepTexts.refused(site.key.reason), 'warn');
  if (site.key.status === 'expired') return say('key', nextStepTexts.keyExpired, 'warn');
  if (site.key.status === 'wiped') return say('key', nextStepTexts.keyWiped, 'warn');
  return say('key', nextStepTexts.takingKey);
}

function handoffAction({ handoff }: SiteState): NextAction {
  if (handoff.status === 'verified') return say('handoff', nextStepTexts.delivered(hostText(handoff.host)));
  if (handoff.status === 'filled') {
    return handoff.running
      ? say('handoff', nextStepTexts.filling)
      : say('handoff', nextStepTexts.filledUnread(hostText(handoff.host)), 'warn');
  }
  if (handoff.status === 'waiting') return say('handoff', nextStepTexts.waiting(hostText(handoff.host)));
  if (handoff.status === 'refused')
    return say('handoff', nextStepTexts.handoffRefused(handoff.reason), 'warn');
  return say('handoff', nextStepTexts.send);
}

/** Whether the member may be made: the dedicated role is finished, or none is needed. */
function isRoleReady(site: SiteState): boolean {
  return site.route === 'admin' || isRoleDone(site.role);
}

/** The step the journey stands at, from what is remembered alone. */
export function stepAt(site: SiteState): StepName {
  if (isHeld(site.key) || site.handoff.status === 'verified') return 'handoff';
  if (!isRoleReady(site)) return 'role';
  return isMemberDone(site.member) ? 'key' : 'member';
}

function say(
  step: StepName,
  saying: Saying,
  tone: NextView['tone'] = 'do',
  target: NextView['target'] = null,
): NextAction {
  return { step, saying, target, tone };
}
