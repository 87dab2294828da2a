/**
 * What is remembered of one ConnectWise site while the journey lasts: plain facts, no key. The
 * background keeps it in `storage.session`; `learn` is the only way it grows.
 */
import type { Observation, ScreenObservation } from '../connectwise/model/observation.ts';
import { checkMember, type MemberExpectation } from '../integrations/check-member.ts';
import { compare, type RoleFindings } from '../integrations/compare-role.ts';
import type { MemberVerdict } from '../integrations/finding.ts';
import type { Profile } from '../integrations/schema.ts';
import type { HandoffStatus, KeyRefusal, KeyStatus, Route } from './view.ts';

/** What is known of the pair in the vault, without its values. */
export interface KeyRecord {
  /** Tells this pair from any other; empty when there was none. */
  id: string;
  status: KeyStatus;
  reason: KeyRefusal | null;
  /** Its length is another than that of every key seen so far. */
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
  /** Names the life of the background that is carrying the order out; empty when none is. */
  running: string;
}

/** The role as last read. */
export interface RoleFact extends RoleFindings {
  name: string;
  collapsed: string[];
  /** It was made while we looked on, so that all that was never shown is at None. */
  isNew: boolean;
  /** Modules of a role that was there before whose rows were never shown: what they grant is not known. */
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
  /** Null until the user chooses; the recommended route counts meanwhile. */
  route: Route | null;
  /** The last role that had all that is required, saved; else the last one seen. */
  role: RoleFact | null;
  /** Role ID that the form for a new role holds; empty when that form was left. */
  newRole: string;
  /** The last member that had nothing wrong, saved, or that is being set up; else the last one seen. */
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
 * The state once the pair is gone: `wiped` by the user's wish, `expired` because its time is up. A pair
 * that was delivered has not expired in vain, and a verified handoff stays on record.
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

/** Whether the journey has begun on this site, so that its panel stays when the screen is left. */
export function isUnderWay(site: SiteState): boolean {
  const isBegun = site.role !== null || site.member !== null || site.key.status !== 'none';
  return isBegun && site.handoff.status !== 'verified';
}

/** The role's findings on the page at hand; null when it shows no role. */
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

/** The role that the member must have: Admin on that route, else the one just made. */
export function expectationOf(profile: Profile, site: SiteState): MemberExpectation {
  const isAdmin = site.route === 'admin';
  return { role: isAdmin ? 'Admin' : site.role?.name || profile.names.role, isAdmin };
}

/** The member's findings on the page at hand; null when it shows no member. */
export function memberFactOf(profile: Profile, site: SiteState, page: ScreenObservation): MemberFact | null {
  if (page.screen !== 'api-member') return null;
  return {
    id: page.fields['member-id'] ?? '',
    verdicts: checkMember(page.fields, expectationOf(profile, site)),
    isSaved: page.isStored && page.saveState !== 'unsaved',
  };
}

/** Whether a role has every required level, is known to grant nothing beyond the profile, and is saved. */
export function isRoleDone(role: RoleFact | null): boolean {
  return role?.isSaved === true && isRoleRight(role);
}

/** The same, saved or not. */
export function isRoleRight(role: RoleFact): boolean {
  const wrong = ({ state, optional }: { state: string; optional: boolean }) =>
    state !== 'met' && !(optional && state !== 'excess');
  return role.excess.length === 0 && role.unread.length === 0 && !role.wanted.some(wrong);
}

/** Whether this is some member: the empty form of a new one is none yet. */
export function isTelling(member: MemberFact): boolean {
  return member.id !== '' || member.isSaved;
}

export function isMemberDone(member: MemberFact | null): boolean {
  return member?.isSaved === true && !member.verdicts.some(({ severity }) => severity === 'error');
}

/** What the site knows after one more look. A finished role or member is kept while others are looked at. */
export function learn(profile: Profile, site: SiteState, observation: Observation): SiteState {
  const { page } = observation;
  const role = roleFactOf(profile, site, page);
  const member = memberFactOf(profile, site, page);
  const isSameRole = role !== null && role.name === site.role?.name;
  return {
    ...site,
    role: role && (isSameRole || !isRoleDone(site.role) || isRoleDone(role)) ? role : site.role,
    newRole: newRoleAfter(site.newRole, page),
    member: member && isMeant(member, site.member) ? member : site.member,
    key: refusal(site.key, observation),
  };
}

/** A screen that is loading or not recognised ends nothing; any other but the form itself and the new role does. */
function newRoleAfter(newRole: string, page: ScreenObservation): string {
  if (page.screen === 'security-roles') return page.view === 'form' ? page.name : '';
  return ['none', 'unknown', 'security-role'].includes(page.screen) ? newRole : '';
}

/** Whether a member takes the place of the one that is remembered: a finished one gives way to none that is merely looked at. */
function isMeant(member: MemberFact, known: MemberFact | null): boolean {
  if (!isTelling(member)) return false;
  const isBeingSetUp = !member.isSaved;
  return member.id === known?.id || !isMemberDone(known) || isBeingSetUp || isMemberDone(member);
}

/** A pair that is on the page but cannot be held is refused, and said why; leaving the page ends that. */
function refusal(key: KeyRecord, { page, keyGuard }: Observation): KeyRecord {
  if (key.status !== 'none' && key.status !== 'refused') return key;
  if (page.screen !== 'api-key' || page.view !== 'shown') return NO_KEY;
  const isLeft = keyGuard === 'leaving-asks';
  const reason = refusalOf(page.publicKey, page.privateKey) ?? (isLeft ? 'not-held' : null);
  return reason ? { ...NO_KEY, status: 'refused', reason } : NO_KEY;
}

function refusalOf(publicKey: string, privateKey: string): KeyRefusal | null {
  const sights = [publicKey, privateKey];
  if (sights.includes('ambiguous')) return 'ambiguous';
  if (sights.includes('masked')) return 'masked';
  if (privateKey === 'absent') return 'private-absent';
  if (publicKey === 'absent') return 'not-found';
  return sights.includes('odd') ? 'implausible' : null;
}
