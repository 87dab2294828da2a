/**
 * State of the setup on one ConnectWise site, without any key. The background stores it in `storage.session`. Only
 * `stateAfter` adds what was observed.
 */
import type { Observation, ScreenObservation } from '../connectwise/model/observation.ts';
import { checkMember, type MemberExpectation } from '../integrations/check-member.ts';
import { compare, type RoleFindings } from '../integrations/compare-role.ts';
import type { MemberVerdict } from '../integrations/finding.ts';
import type { Profile } from '../integrations/schema.ts';
import type { HandoffStatus, KeyRefusal, KeyStatus, Route } from './view.ts';

/** Metadata of the key pair in the vault, without its values. */
export interface KeyRecord {
  /** Unique ID of the pair; empty when there was none. */
  id: string;
  status: KeyStatus;
  reason: KeyRefusal | null;
  /** Its length differs from that of all keys seen so far (docs/connectwise-api.md, C.5). */
  isUnusual: boolean;
  publicKeyEnd: string;
  description: string;
  member: string;
  /** Epoch ms; null when nothing is held. */
  expiresAt: number | null;
}

export interface HandoffRecord {
  status: HandoffStatus;
  reason: string | null;
  host: string;
  /** ID of the service-worker lifetime that is filling the form; empty when none is. */
  running: string;
}

/** The role as last read. */
export interface RoleFact extends RoleFindings {
  name: string;
  collapsed: string[];
  /** The role was created during this setup, so levels that were never shown are None. */
  isNew: boolean;
  /** Modules of an existing role whose rows were never shown: what they grant is not known. */
  unread: string[];
  isSaved: boolean;
  isSaveKnown: boolean;
}

/** The member as last read. */
export interface MemberFact {
  id: string;
  verdicts: MemberVerdict[];
  isSaved: boolean;
}

export interface SiteState {
  /** Null until the user chooses; the recommended route applies meanwhile. */
  route: Route | null;
  /** The last finished role (complete and saved), or else the last one seen. */
  role: RoleFact | null;
  /** Role ID in the form for a new role; empty when that form is no longer open. */
  newRole: string;
  /** The last member that is finished or being created, or else the last one seen. */
  member: MemberFact | null;
  key: KeyRecord;
  handoff: HandoffRecord;
}

export const NO_KEY: KeyRecord = {
  id: '',
  status: 'none',
  reason: null,
  isUnusual: false,
  publicKeyEnd: '',
  description: '',
  member: '',
  expiresAt: null,
};

export const NO_HANDOFF: HandoffRecord = { status: 'idle', reason: null, host: '', running: '' };

export function newSite(): SiteState {
  return { route: null, role: null, newRole: '', member: null, key: NO_KEY, handoff: NO_HANDOFF };
}

/**
 * Returns the state without the key pair: `wiped` by the user, or `expired` because its time is up. A delivered pair
 * counts as wiped in both cases. A verified handoff is kept.
 */
export function withoutKey(state: SiteState, why: 'wiped' | 'expired'): SiteState {
  const status = state.key.status === 'delivered' ? 'wiped' : why;
  return {
    ...state,
    key: { ...state.key, status, expiresAt: null },
    handoff: state.handoff.status === 'verified' ? state.handoff : NO_HANDOFF,
  };
}

/** Whether the vault holds this pair. */
export function isHeld({ status }: KeyRecord): boolean {
  return status === 'held' || status === 'delivered';
}

/** Whether the setup has begun on this site and is not finished. Then the panel stays open on other screens. */
export function isUnderWay(site: SiteState): boolean {
  const isBegun = site.role !== null || site.member !== null || site.key.status !== 'none';
  return isBegun && site.handoff.status !== 'verified';
}

/** Evaluates the role on the current page; null when it shows none. */
export function roleFactOf(profile: Profile, site: SiteState, page: ScreenObservation): RoleFact | null {
  if (page.screen !== 'security-role') return null;
  const { roleName: name, collapsed, levels } = page;
  const wasNew = site.role?.isNew === true && site.role.name === name;
  const isNew = wasNew || (site.newRole !== '' && site.newRole === name);
  const isUnread = (group: string) => !levels.some(({ module }) => module === group);
  return {
    name,
    collapsed,
    isNew,
    unread: isNew ? [] : collapsed.filter(isUnread),
    isSaved: page.saveState === 'saved',
    isSaveKnown: page.saveState !== 'unknown',
    ...compare(profile.settings, page.levels),
  };
}

/** The role that the member must have: Admin on that route, else the one created in this setup. */
export function expectationOf(profile: Profile, site: SiteState): MemberExpectation {
  const isAdmin = site.route === 'admin';
  return { role: isAdmin ? 'Admin' : site.role?.name || profile.names.role, isAdmin };
}

/** Evaluates the member on the current page; null when it shows none. */
export function memberFactOf(profile: Profile, site: SiteState, page: ScreenObservation): MemberFact | null {
  if (page.screen !== 'api-member') return null;
  return {
    id: page.fields['member-id'] ?? '',
    verdicts: checkMember(page.fields, expectationOf(profile, site)),
    isSaved: page.isStored && page.saveState !== 'unsaved',
  };
}

/** Whether a role has all required levels, no known or possible extra permissions, and is saved. */
export function isRoleDone(role: RoleFact | null): boolean {
  return role?.isSaved === true && isRoleRight(role);
}

/** Like `isRoleDone`, whether saved or not. */
export function isRoleRight(role: RoleFact): boolean {
  const wrong = ({ state, optional }: { state: string; optional: boolean }) =>
    state !== 'met' && !(optional && state !== 'excess');
  return role.excess.length === 0 && role.unread.length === 0 && !role.wanted.some(wrong);
}

/** Whether the form identifies a member. The empty form of a new one does not. */
export function isIdentified(member: MemberFact): boolean {
  return member.id !== '' || member.isSaved;
}

export function isMemberDone(member: MemberFact | null): boolean {
  return member?.isSaved === true && !member.verdicts.some(({ severity }) => severity === 'error');
}

/** Returns the state after an observation. A finished role or member is kept while the user views others. */
export function stateAfter(profile: Profile, site: SiteState, observation: Observation): SiteState {
  const { page } = observation;
  const role = roleFactOf(profile, site, page);
  const member = memberFactOf(profile, site, page);
  const isSameRole = role !== null && role.name === site.role?.name;
  return {
    ...site,
    role: role && (isSameRole || !isRoleDone(site.role) || isRoleDone(role)) ? role : site.role,
    newRole: newRoleAfter(site.newRole, page),
    member: member && replacesMember(member, site.member) ? member : site.member,
    key: keyAfter(site.key, observation),
  };
}

/** The new role's ID after this page. Screens that are loading or not recognised, and the role itself, keep it; others clear it. */
function newRoleAfter(newRole: string, page: ScreenObservation): string {
  if (page.screen === 'security-roles') return page.view === 'form' ? page.name : '';
  return ['none', 'unknown', 'security-role'].includes(page.screen) ? newRole : '';
}

/** Whether a member replaces the stored one. A finished member is not replaced by one that the user only views. */
function replacesMember(member: MemberFact, known: MemberFact | null): boolean {
  if (!isIdentified(member)) return false;
  const isBeingSetUp = !member.isSaved;
  return member.id === known?.id || !isMemberDone(known) || isBeingSetUp || isMemberDone(member);
}

/** Marks a pair as refused, with the reason, when the page shows it but it cannot be held. Reset when the page is left. */
function keyAfter(key: KeyRecord, { page, keyGuard }: Observation): KeyRecord {
  if (key.status !== 'none' && key.status !== 'refused') return key;
  if (page.screen !== 'api-key' || page.view !== 'shown') return NO_KEY;
  const isNotHeld = keyGuard === 'leaving-asks';
  const reason = refusalOf(page.publicKey, page.privateKey) ?? (isNotHeld ? 'not-held' : null);
  return reason ? { ...NO_KEY, status: 'refused', reason } : NO_KEY;
}

function refusalOf(publicKey: string, privateKey: string): KeyRefusal | null {
  const states = [publicKey, privateKey];
  if (states.includes('ambiguous')) return 'ambiguous';
  if (states.includes('masked')) return 'masked';
  if (privateKey === 'absent') return 'private-absent';
  if (publicKey === 'absent') return 'not-found';
  return states.includes('odd') ? 'implausible' : null;
}
