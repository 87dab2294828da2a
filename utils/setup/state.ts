/**
 * State of the setup on one ConnectWise site, without any key. The background stores it in `storage.session`. Only
 * `stateAfter` adds what was observed.
 */
import { cellOf } from '../connectwise/model/levels.ts';
import {
  MEMBER_FIELDS,
  type MemberField,
  type Observation,
  type ScreenObservation,
} from '../connectwise/model/observation.ts';
import { shownRecord } from '../connectwise/model/record.ts';
import {
  checkMember,
  isAdminRole,
  isSameName,
  type MemberExpectation,
} from '../integrations/check-member.ts';
import { compare, type RoleFindings } from '../integrations/compare-role.ts';
import type { LevelVerdict, MemberVerdict } from '../integrations/finding.ts';
import type { FieldName } from '../integrations/index.ts';
import type { Profile } from '../integrations/schema.ts';
import type { SetupRecords } from './record-owner.ts';
import { type Readings, type Ticks, ticksAfter, withoutTicks, withTick } from './ticks.ts';
import type { HandoffStatus, KeyRefusal, KeyStatus, Route, Tick } from './view.ts';
import {
  draftAfter,
  isOwnRecord,
  recordsAfter,
  whoseRecord,
  whoseRole,
  withClaim,
  withoutClaim,
} from './whose-record.ts';

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
  /** Role of the member; empty when it was not seen. */
  role: string;
  /** Whether the key screen is that of a person's account. */
  isOwnAccount: boolean;
  /** The user has agreed to send this pair although it is not this setup's. */
  isSendingConfirmed: boolean;
  /** Whether its record has been on screen since it was taken: a new pair there replaces it. */
  isOpen: boolean;
  /** Epoch ms; null when nothing is held. */
  expiresAt: number | null;
}

export interface HandoffRecord {
  status: HandoffStatus;
  /** Why it was refused, or what an order that waits was found to wait for. */
  reason: string | null;
  host: string;
  /** ID of the order that is being carried out; empty when none is. */
  running: string;
  /** The document that the last order was for (`documentOf`); empty while an order waits for one. */
  document: string;
  /** What the user puts into that document one value at a time; null when all four went in at once. */
  single: SingleValues | null;
}

export interface SingleValues {
  /** The value that the running order is for; null when none runs. */
  asked: FieldName | null;
  /** The values that were written, and those of them that still stand as written. */
  written: FieldName[];
  standing: FieldName[];
  /** Why the last value was not written; null when it was. */
  refusal: { field: FieldName; reason: string } | null;
}

/** The company ID of a site. */
export interface CompanyId {
  /** Empty when it is not known. */
  id: string;
  /** When it was stored, in epoch ms; 0 when that is not known. */
  since: number;
}

/** The role as last read. */
export interface RoleFact extends RoleFindings {
  name: string;
  collapsed: string[];
  /** Modules whose rows were never shown: what they grant is not known. */
  unread: string[];
  /** Headers of level columns that are not known: what their levels grant is not known. */
  unknownColumns: string[];
  /** The tables that "Update Security" disallows for Table Setup; null while that dialog was never open. */
  tables: string[] | null;
  isInactive: boolean;
  isSaved: boolean;
  isSaveKnown: boolean;
}

/** The member as last read. */
export interface MemberFact {
  id: string;
  verdicts: MemberVerdict[];
  isSaved: boolean;
}

export interface SiteState extends SetupRecords, Ticks {
  /** Null until the user chooses; the recommended route applies meanwhile. */
  route: Route | null;
  /** Whether the user wants the optional levels as well; null until the question is answered. */
  wantsOptional: boolean | null;
  /** The last finished role (complete and saved), or else the last one seen. */
  role: RoleFact | null;
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
  role: '',
  isOwnAccount: false,
  isSendingConfirmed: false,
  isOpen: false,
  expiresAt: null,
};

export const NO_HANDOFF: HandoffRecord = {
  status: 'idle',
  reason: null,
  host: '',
  running: '',
  document: '',
  single: null,
};

export const NO_VALUES: SingleValues = { asked: null, written: [], standing: [], refusal: null };

/** The handoff's status for the user: while a single value is on its way, the others are still waited for. */
export function shownStatus({ status, single }: HandoffRecord): HandoffStatus {
  return status === 'filled' && single ? 'waiting' : status;
}

export function newSite(): SiteState {
  return {
    route: null,
    wantsOptional: null,
    role: null,
    records: [],
    draft: null,
    member: null,
    ticks: [],
    overruled: [],
    key: NO_KEY,
    handoff: NO_HANDOFF,
  };
}

/**
 * Returns the state without the key pair: `wiped` by the user, or `expired` because its time is up. A delivered pair
 * counts as wiped in both cases. A handoff that was sent already is kept if it is verified or its result is awaited.
 */
export function withoutKey(state: SiteState, why: 'wiped' | 'expired'): SiteState {
  const status = state.key.status === 'delivered' ? 'wiped' : why;
  const { handoff } = state;
  const isSent = handoff.status === 'verified' || (handoff.status === 'filled' && handoff.running !== '');
  return {
    ...state,
    key: { ...state.key, status, expiresAt: null },
    handoff: isSent ? handoff : NO_HANDOFF,
  };
}

/** Whether the vault holds this pair. */
export function isHeld({ status }: KeyRecord): boolean {
  return status === 'held' || status === 'delivered';
}

/** Whether the setup has begun on this site and is not finished. Then the panel stays open on other screens. */
export function isUnderWay(site: SiteState): boolean {
  const isBegun =
    site.role !== null || site.member !== null || site.ticks.length > 0 || site.key.status !== 'none';
  return isBegun && site.handoff.status !== 'verified';
}

/** Evaluates the role on the current page; null when it shows none. */
export function roleFactOf(profile: Profile, site: SiteState, page: ScreenObservation): RoleFact | null {
  if (page.screen !== 'security-role') return null;
  const { roleName: name, collapsed, levels, unknownColumns } = page;
  const known = site.role?.name === name ? site.role : null;
  const isUnread = (group: string) => !levels.some(({ module }) => module === group);
  return {
    name,
    collapsed,
    unread: collapsed.filter(isUnread),
    unknownColumns,
    tables: page.tables ?? known?.tables ?? null,
    isInactive: page.isInactive ?? known?.isInactive ?? false,
    isSaved: page.saveState === 'saved',
    isSaveKnown: page.saveState !== 'unknown',
    ...compare(profile.settings, page.levels),
  };
}

/** Returns the state with another route. The role of the former route is dropped if it is not this setup's any more. */
export function withRoute(profile: Profile, state: SiteState, route: Route): SiteState {
  const isOwn = whoseRole(profile, { ...state, route }, state.role?.name ?? '').owner === 'ours';
  return { ...state, route, role: isOwn ? state.role : null };
}

/** Returns the state after the user has claimed the record on the page. To claim a built-in role is to choose its route. */
export function claimRecord(profile: Profile, state: SiteState, observation: Observation): SiteState {
  const { page } = observation;
  const isBuiltIn = whoseRecord(profile, state, page)?.reason === 'built-in-role';
  const route = isBuiltIn ? 'admin' : state.route;
  return stateAfter(profile, { ...state, route, records: withClaim(state.records, page) }, observation);
}

/** Returns the state after the user has taken back the claim of the record on the page: nothing of it is kept. */
export function disclaimRecord(state: SiteState, { page }: Observation): SiteState {
  const shown = shownRecord(page);
  if (!shown) return state;
  const { name } = shown;
  const isRole = shown.kind === 'role';
  const keep = <Fact extends { name: string } | { id: string }>(fact: Fact | null) =>
    fact && isSameName('name' in fact ? fact.name : fact.id, name) ? null : fact;
  return {
    ...state,
    route: isRole && isAdminRole(name) ? null : state.route,
    ...withoutTicks(state, isRole ? 'role' : 'member'),
    records: withoutClaim(state.records, page),
    role: isRole ? keep(state.role) : state.role,
    member: isRole ? state.member : keep(state.member),
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
    verdicts: checkMember(page, expectationOf(profile, site)),
    isSaved: page.isStored && page.saveState !== 'unsaved',
  };
}

/** Whether a role has all required levels, no known or possible extra permissions, and is saved. */
export function isRoleDone(role: RoleFact | null): boolean {
  return role?.isSaved === true && isRestRight(role) && !role.wanted.some(isLeft);
}

/** Whether a level is not as it should be, or not known to be. */
function isLeft({ state, optional }: LevelVerdict): boolean {
  return state !== 'met' && !(optional && state !== 'excess');
}

/** Whether a role is active and grants nothing beyond the wanted levels, as far as that is known. */
function isRestRight(role: RoleFact): boolean {
  return role.unread.length === 0 && role.unknownColumns.length === 0 && !isRestWrong(role);
}

function isRestWrong(role: RoleFact): boolean {
  return role.isInactive || role.excess.length > 0;
}

/** Whether the page showed all required levels of a role, and all groups and columns. */
export function isRoleSeen({ wanted, unread, unknownColumns }: RoleFact): boolean {
  const isUnseen = wanted.some(({ state, optional }) => state === 'unseen' && !optional);
  return !isUnseen && unread.length === 0 && unknownColumns.length === 0;
}

/** Whether the setup goes on after the role: it is done, or the user has ticked what was not seen of it. */
export function isRoleReady(profile: Profile, { route, role, ticks }: SiteState): boolean {
  if (route === 'admin') return true;
  const { wanted } = role ?? compare(profile.settings, []);
  const isSavedAsSeen = role?.isSaved === true && isRestRight(role);
  const isOpen = (level: LevelVerdict) => isLeft(level) && !ticks.includes(level.cell);
  return (isSavedAsSeen || ticks.includes('role')) && !wanted.some(isOpen);
}

/** Whether the setup goes on after the member: it is done, or the user has ticked what was not seen of it. */
export function isMemberReady({ member, ticks }: SiteState): boolean {
  const isRight = (field: MemberField) => ticks.includes(`member/${field}`) || isFieldRight(member, field);
  return isMemberDone(member) || (ticks.includes('member') && MEMBER_FIELDS.every(isRight));
}

/** Whether a field was seen, and had no fault. */
function isFieldRight(member: MemberFact | null, name: MemberField): boolean {
  return member?.verdicts.some(({ field, severity }) => field === name && severity !== 'error') ?? false;
}

/** What the page says of things that can be ticked. Nothing, if it shows a record that is not this setup's. */
export function readingsOn(profile: Profile, site: SiteState, page: ScreenObservation): Readings {
  if (!isOwnRecord(profile, site, page)) return new Map();
  return new Map([
    ...roleReadings(roleFactOf(profile, site, page)),
    ...memberReadings(memberFactOf(profile, site, page), page),
  ]);
}

function roleReadings(role: RoleFact | null): [Tick, boolean][] {
  if (!role) return [];
  const levels = role.wanted
    .filter(({ state }) => state !== 'unseen')
    .map(({ cell, state }): [Tick, boolean] => [cell, state === 'met']);
  const isWrong = isRestWrong(role) || (role.isSaveKnown && !role.isSaved);
  const isKnown = isWrong || (role.isSaved && isRoleSeen(role));
  return isKnown ? [...levels, ['role', !isWrong]] : levels;
}

function memberReadings(member: MemberFact | null, page: ScreenObservation): [Tick, boolean][] {
  if (!member || page.screen !== 'api-member') return [];
  const fields = member.verdicts.flatMap(({ field, severity }): [Tick, boolean][] =>
    field === 'inactive' || field === 'kind' ? [] : [[`member/${field}`, severity !== 'error']],
  );
  const isUnusable = member.verdicts.some(({ field }) => field === 'inactive' || field === 'kind');
  const isWrong = page.isNew || page.saveState === 'unsaved' || isUnusable;
  return isWrong || member.isSaved ? [...fields, ['member', !isWrong]] : fields;
}

/**
 * Returns the state after the user has ticked something that the page does not show, or has taken that back. To tick a
 * step is to tick what is left of it: the required levels, or the fields.
 */
export function tickInState(
  profile: Profile,
  state: SiteState,
  { page }: Observation,
  tick: Tick,
  isTicked: boolean,
): SiteState {
  const readings = readingsOn(profile, state, page);
  if (readings.has(tick)) return state;
  const ticks = isTicked ? [...leftOf(profile, state, tick), tick] : [tick];
  const known = ticks.filter((each) => isKnownTick(profile, each));
  const { ticks: made, overruled } = known.reduce<Ticks>(
    (before, each) => withTick(before, readings, each, isTicked),
    state,
  );
  return { ...state, ticks: made, overruled };
}

/** What of a step is neither seen to be right nor ticked; nothing for what is no step. */
function leftOf(profile: Profile, { role, member, ticks }: SiteState, step: Tick): Tick[] {
  const { wanted } = role ?? compare(profile.settings, []);
  const levels = wanted.filter(isLeft).map(({ cell }) => cell);
  const fields = MEMBER_FIELDS.filter((field) => !isFieldRight(member, field));
  const left: Tick[] =
    step === 'role' ? levels : step === 'member' ? fields.map((field): Tick => `member/${field}`) : [];
  return left.filter((tick) => !ticks.includes(tick));
}

function isKnownTick(profile: Profile, tick: Tick): boolean {
  const isLevel = tick.split('/').length > 2;
  return (
    !isLevel || profile.settings.some((level) => cellOf(level.module, level.permission, level.level) === tick)
  );
}

/** Whether the form identifies a member. The empty form of a new one does not. */
export function isIdentified(member: MemberFact): boolean {
  return member.id !== '' || member.isSaved;
}

export function isMemberDone(member: MemberFact | null): boolean {
  return member?.isSaved === true && !member.verdicts.some(({ severity }) => severity === 'error');
}

/**
 * Returns the state after an observation. Of records that are not this setup's nothing is kept. A finished role or member
 * is kept while the user views others.
 */
export function stateAfter(profile: Profile, before: SiteState, observation: Observation): SiteState {
  const { page } = observation;
  const records = recordsAfter(profile, before, page);
  const site = { ...before, records, draft: draftAfter(profile, { ...before, records }, page) };
  const isOwn = isOwnRecord(profile, site, page);
  const role = isOwn ? roleFactOf(profile, site, page) : null;
  const member = isOwn ? memberFactOf(profile, site, page) : null;
  const isSameRole = role !== null && role.name === site.role?.name;
  const read = new Map([
    ...roleReadings(role),
    ...(member && isIdentified(member) ? memberReadings(member, page) : []),
  ]);
  return {
    ...site,
    ...ticksAfter(site, read),
    role: role && (isSameRole || !isRoleDone(site.role) || isRoleDone(role)) ? role : site.role,
    member: member && replacesMember(member, site.member) ? member : site.member,
    key: keyAfter(site.key, observation, isOwn),
  };
}

/** Whether a member replaces the stored one. A finished member is not replaced by one that the user only views. */
function replacesMember(member: MemberFact, known: MemberFact | null): boolean {
  if (!isIdentified(member)) return false;
  const isBeingSetUp = !member.isSaved;
  return member.id === known?.id || !isMemberDone(known) || isBeingSetUp || isMemberDone(member);
}

/**
 * Marks a pair as refused, with the reason, when the page shows it but it cannot be held. Reset when the page is left. A
 * key that is not this setup's and shows no private half is of no concern.
 */
function keyAfter(key: KeyRecord, { page, keyGuard }: Observation, isOwn: boolean): KeyRecord {
  const isShown = page.screen === 'api-key' && page.view === 'shown';
  if (key.status !== 'none' && key.status !== 'refused')
    return page.screen === 'none' || isShown ? key : { ...key, isOpen: false };
  const isUnseen = isShown && (page.privateKey === 'absent' || page.privateKey === 'masked');
  if (!isShown || (!isOwn && isUnseen)) return NO_KEY;
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
