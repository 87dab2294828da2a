/** The one next thing to do: pure, from what is remembered of the site and what the page shows now. */
import type {
  KeyGuard,
  KeyObservation,
  ListObservation,
  Observation,
  ScreenObservation,
} from '../connectwise/observation.ts';
import { hostText } from '../host-names.ts';
import type { Profile } from '../profile/schema.ts';
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
} from './site.ts';
import { accessList, texts } from './texts.ts';
import type { NextView, StepName } from './view.ts';

/** The next action. Where the page helps with a later step, that page's own action comes first. */
export function nextAction(profile: Profile, site: SiteState, { page, keyGuard }: Observation): NextView {
  if (page.screen === 'api-key' && keyGuard !== 'none') return guardAction(site, keyGuard);
  if (site.key.status === 'wiped' && site.handoff.status === 'verified') {
    return say('handoff', texts.finished(hostText(site.handoff.host)), 'done');
  }
  if (isHeld(site.key)) return handoffAction(site);
  return pageAction(profile, site, page) ?? wayAction(profile, site, page);
}

/** Why the page is not left without a question, or was not closed: it comes before all else. */
function guardAction({ key }: SiteState, guard: KeyGuard): NextView {
  if (guard === 'save-first') return say('key', texts.saveFirst, 'warn', 'save');
  if (guard === 'take-asks') return say('key', texts.takeKey);
  if (isHeld(key)) return say('key', texts.otherShown(key.publicKeyEnd), 'warn');
  return say('key', texts.leavingAsks(key.status === 'refused' ? key.reason : 'not-held'), 'warn');
}

/** What to do on the screen that is shown; null when it has nothing (more) to do. */
function pageAction(profile: Profile, site: SiteState, page: ScreenObservation): NextView | null {
  switch (page.screen) {
    case 'login':
      return say(stepAt(site), texts.signIn);
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
      return say(stepAt(site), texts.unreadable, 'warn');
    default:
      return null;
  }
}

/** The way to the screen that the current step needs. */
function wayAction(profile: Profile, site: SiteState, page: ScreenObservation): NextView {
  if (!isRoleReady(site)) return say('role', texts.goToRoles(profile.names.role), 'do', 'security-roles');
  if (page.screen === 'security-role') return say('member', texts.roleDone, 'do', 'members');
  return isMemberDone(site.member)
    ? say('key', texts.backToMember(site.member?.id ?? ''), 'do', 'members')
    : say('member', texts.goToMembers, 'do', 'members');
}

function roleAction(role: RoleFact): NextView | null {
  const missing = role.wanted.filter(({ state, optional }) => state === 'missing' && !optional);
  const tooMuch = [...role.wanted.filter(({ state }) => state === 'excess'), ...role.excess];
  const unseen = role.wanted.filter(({ state, optional }) => state === 'unseen' && !optional);
  if (tooMuch.length) return say('role', texts.takeBack(tooMuch), 'warn');
  if (missing.length) return say('role', texts.setLevels(missing));
  if (unseen.length) {
    const closed = [...new Set(unseen.map(({ module }) => module))].filter((name) =>
      role.collapsed.includes(name),
    );
    return closed.length
      ? say('role', texts.openGroups(closed))
      : say('role', texts.unseenLevels(accessList(unseen)), 'warn');
  }
  if (!role.isSaved)
    return say('role', role.isSaveKnown ? texts.saveRole : texts.saveRoleUnsure, 'do', 'save');
  if (role.unread.length) return say('role', texts.checkGroups(role.unread));
  return isRoleRight(role) ? null : say('role', texts.unseenLevels(''), 'warn');
}

function rolesListAction(profile: Profile, page: ListObservation): NextView {
  if (page.view === 'list') return say('role', texts.newRole(profile.names.role), 'do', 'new-item');
  return page.name
    ? say('role', texts.saveNewRole(page.name), 'do', 'save')
    : say('role', texts.nameRole(profile.names.role));
}

/** The list helps on even when no role was seen: it may have been made in an earlier session. */
function membersAction(site: SiteState, page: ListObservation): NextView {
  if (page.view !== 'list') return say('member', texts.apiMembersTab, 'do', 'api-members-tab');
  if (site.member && isMemberDone(site.member)) return say('key', texts.openMember(site.member.id));
  return say('member', texts.newMember(isRoleReady(site)), 'do', 'new-item');
}

/** Judges the form at hand: what is remembered is another member's as long as this one has no ID. */
function memberAction(member: MemberFact | null): NextView {
  if (!member || !isTelling(member)) return say('member', texts.fillMember(0));
  const errors = member.verdicts.filter(({ severity }) => severity === 'error').length;
  if (errors) return say('member', texts.fillMember(errors));
  if (!member.isSaved) return say('member', texts.saveMember, 'do', 'save');
  return say('key', texts.apiKeysTab, 'do', 'api-keys-tab');
}

function keyAction(profile: Profile, site: SiteState, page: KeyObservation): NextView {
  if (page.view === 'list') return say('key', texts.newKey, 'do', 'new-item');
  if (page.view === 'new') {
    return page.description === ''
      ? say('key', texts.describeKey(profile.names.keyDescription), 'do', 'save')
      : say('key', texts.saveKey, 'do', 'save');
  }
  if (site.key.status === 'refused') return say('key', texts.refused(site.key.reason), 'warn');
  if (site.key.status === 'expired') return say('key', texts.keyExpired, 'warn');
  if (site.key.status === 'wiped') return say('key', texts.keyWiped, 'warn');
  return say('key', texts.takingKey);
}

function handoffAction({ handoff }: SiteState): NextView {
  if (handoff.status === 'verified') return say('handoff', texts.delivered(hostText(handoff.host)));
  if (handoff.status === 'filled') {
    return handoff.running
      ? say('handoff', texts.filling)
      : say('handoff', texts.filledUnread(hostText(handoff.host)), 'warn');
  }
  if (handoff.status === 'waiting') return say('handoff', texts.waiting(hostText(handoff.host)));
  if (handoff.status === 'refused') return say('handoff', texts.handoffRefused(handoff.reason), 'warn');
  return say('handoff', texts.send);
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
  { title, detail }: { title: string; detail: string },
  tone: NextView['tone'] = 'do',
  target: NextView['target'] = null,
): NextView {
  return { step, title, detail, target, tone };
}
