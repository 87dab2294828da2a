/**
 * Decides whose record a page shows: one of this setup, another one, or unknown. Pure. Only records of this setup are
 * judged, marked, changed and remembered.
 */
import type {
  KeyObservation,
  MemberObservation,
  ScreenObservation,
} from '../connectwise/model/observation.ts';
import { memberIdOf, memberIdOn, shownRecord } from '../connectwise/model/record.ts';
import { isAdminRole, isSameName } from '../integrations/check-member.ts';
import type { Profile } from '../integrations/schema.ts';
import type { Draft, OtherReason, OwnReason, OwnRecord, RecordOwner, SetupRecords } from './record-owner.ts';

const UNKNOWN: RecordOwner = { owner: 'unknown', reason: null };
const ours = (reason: OwnReason): RecordOwner => ({ owner: 'ours', reason });
const other = (reason: OtherReason): RecordOwner => ({ owner: 'other', reason });

/** Returns whose record the page shows; null where it shows none, for example in a list. */
export function whoseRecord(
  profile: Profile,
  site: SetupRecords,
  page: ScreenObservation,
): RecordOwner | null {
  switch (page.screen) {
    case 'security-role':
      return whoseRole(profile, site, page.roleName);
    case 'api-member':
      return whoseForm(profile, site, page);
    case 'api-key':
      return whoseKey(profile, site, page);
    default:
      return null;
  }
}

/** Whether the page shows a record of this setup. */
export function isOwnRecord(profile: Profile, site: SetupRecords, page: ScreenObservation): boolean {
  return whoseRecord(profile, site, page)?.owner === 'ours';
}

/** Whose role it is, by its name. */
export function whoseRole({ names }: Profile, site: SetupRecords, name: string): RecordOwner {
  const isBuiltIn = isAdminRole(name);
  if (isBuiltIn && site.route !== 'admin') return other('built-in-role');
  const known = reasonIn(site, 'role', name);
  if (known) return ours(known);
  if (name === '') return UNKNOWN;
  return isBuiltIn || isSameName(name, names.role) ? ours('named') : other('other-name');
}

/** Whose member it is, by its ID. */
export function whoseMember({ names }: Profile, site: SetupRecords, id: string): RecordOwner {
  const known = reasonIn(site, 'member', id);
  if (known) return ours(known);
  if (id === '') return UNKNOWN;
  return isSameName(id, names.memberId) ? ours('named') : other('other-name');
}

function whoseForm(profile: Profile, site: SetupRecords, page: MemberObservation): RecordOwner {
  const id = memberIdOn(page);
  if (page.kind === 'person')
    return reasonIn(site, 'member', id) === 'confirmed' ? ours('confirmed') : other('regular-member');
  return page.isNew ? ours('made-here') : whoseMember(profile, site, id);
}

function whoseKey(profile: Profile, site: SetupRecords, page: KeyObservation): RecordOwner {
  const id = memberIdOf(page.member);
  if (page.account === 'own')
    return reasonIn(site, 'member', id) === 'confirmed' ? ours('confirmed') : other('own-account');
  const member = whoseMember(profile, site, id);
  if (member.owner !== 'ours' || page.view !== 'shown') return member;
  if (reasonIn(site, 'key', keyName(page))) return ours('made-here');
  // Its private half could be seen only when it was created.
  return page.privateKey === 'absent' ? other('not-made-here') : member;
}

/** Identifies a key: its member and its description. */
function keyName({ member, description }: KeyObservation): string {
  return `${memberIdOf(member)}/${description}`;
}

function reasonIn(
  { records }: SetupRecords,
  kind: OwnRecord['kind'],
  name: string,
): OwnRecord['reason'] | null {
  return records.find((record) => record.kind === kind && isSameName(record.name, name))?.reason ?? null;
}

/** Returns the records after the user has claimed the one on the page. A claimed key stands for its member. */
export function withClaim(records: OwnRecord[], page: ScreenObservation): OwnRecord[] {
  const shown = shownRecord(page);
  if (!shown) return records;
  const kind = shown.kind === 'role' ? 'role' : 'member';
  return [...without(records, kind, shown.name), { kind, name: shown.name, reason: 'confirmed' }];
}

/** Returns the records after the user has taken back the claim of the one on the page. A member's keys go with it. */
export function withoutClaim(records: OwnRecord[], page: ScreenObservation): OwnRecord[] {
  const shown = shownRecord(page);
  if (!shown) return records;
  if (shown.kind === 'role') return without(records, 'role', shown.name);
  const isKeyOf = ({ kind, name }: OwnRecord) => kind === 'key' && name.startsWith(`${shown.name}/`);
  return without(records, 'member', shown.name).filter((record) => !isKeyOf(record));
}

function without(records: OwnRecord[], kind: OwnRecord['kind'], name: string): OwnRecord[] {
  return records.filter((record) => record.kind !== kind || !isSameName(record.name, name));
}

/** Returns the draft after this page: loading pages and the record itself keep it, other pages clear it. */
export function draftAfter(profile: Profile, site: SetupRecords, page: ScreenObservation): Draft | null {
  const { draft } = site;
  if (page.screen === 'none' || page.screen === 'unknown') return draft;
  if (page.screen === 'security-roles' && page.view === 'form') return { kind: 'role', name: page.name };
  if (page.screen === 'api-member' && page.isNew)
    return page.kind === 'person' ? null : { kind: 'member', name: page.fields['member-id'] ?? '' };
  if (page.screen === 'api-key' && page.view === 'new')
    return isOwnRecord(profile, site, page) ? { kind: 'key', name: keyName(page) } : null;
  return isSavedDraft(draft, page) ? draft : null;
}

/** Returns the own records after this page: with the draft once it is saved, without claims of an unnamed record that is left. */
export function recordsAfter(profile: Profile, site: SetupRecords, page: ScreenObservation): OwnRecord[] {
  const shown = shownRecord(page);
  const kept = shown?.name ? site.records.filter(({ name }) => name !== '') : site.records;
  const { kind, name } = savedName(page) ?? {};
  if (!kind || !name || reasonIn({ ...site, records: kept }, kind, name)) return kept;
  // A private key is visible only where it was created.
  const isFreshKey =
    page.screen === 'api-key' && page.privateKey !== 'absent' && isOwnRecord(profile, site, page);
  return isFreshKey || isSavedDraft(site.draft, page) ? [...kept, { kind, name, reason: 'made-here' }] : kept;
}

function isSavedDraft(draft: Draft | null, page: ScreenObservation): boolean {
  const saved = savedName(page);
  return (
    draft !== null && saved?.kind === draft.kind && saved.name !== '' && isSameName(saved.name, draft.name)
  );
}

/** The saved record that a page shows, named as in `OwnRecord`. */
function savedName(page: ScreenObservation): Draft | null {
  const shown = shownRecord(page);
  if (!shown || shown.isNew || (page.screen === 'api-key' && page.view !== 'shown')) return null;
  return { kind: shown.kind, name: page.screen === 'api-key' ? keyName(page) : shown.name };
}
