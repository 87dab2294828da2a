/** Types of who owns a record (whose-record.ts decides). */

/** Why a record is this setup's, or is not (docs/hooks.md, `data-record-reason`). */
export type OwnReason = 'made-here' | 'named' | 'confirmed';
export type OtherReason = 'other-name' | 'built-in-role' | 'own-account' | 'regular-member' | 'not-made-here';

export type RecordOwner =
  | { owner: 'ours'; reason: OwnReason }
  | { owner: 'other'; reason: OtherReason }
  | { owner: 'unknown'; reason: null };

/** A record that counts as this setup's whatever its name: created while we watched, or claimed by the user. */
export interface OwnRecord {
  kind: 'role' | 'member' | 'key';
  /** Role name, member ID, or the name that `keyName` gives a key. */
  name: string;
  reason: 'made-here' | 'confirmed';
}

/** The record that is being created, until it is saved or its form is left. */
export interface Draft {
  kind: OwnRecord['kind'];
  /** As in `OwnRecord`. */
  name: string;
}

/** What the decision needs of a site's state. */
export interface SetupRecords {
  route: string | null;
  /** The records that count as this setup's, beside those with the profile's names. */
  records: OwnRecord[];
  draft: Draft | null;
}
