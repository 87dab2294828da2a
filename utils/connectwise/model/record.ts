import type { MemberObservation, ScreenObservation } from './observation.ts';

/** The record that a page shows: a role, a member, or a key, which belongs to a member. */
export interface ShownRecord {
  kind: 'role' | 'member' | 'key';
  /** Role name or member ID; empty when the page does not name it, and while a member is being created. */
  name: string;
  /** Whether it is being created and was never saved. */
  isNew: boolean;
}

/** Returns the record that a page shows; null on lists and on all other pages. */
export function shownRecord(page: ScreenObservation): ShownRecord | null {
  switch (page.screen) {
    case 'security-role':
      return { kind: 'role', name: page.roleName, isNew: false };
    case 'api-member':
      return { kind: 'member', name: page.isNew ? '' : memberIdOn(page), isNew: page.isNew };
    case 'api-key':
      return { kind: 'key', name: memberIdOf(page.member), isNew: page.view === 'new' };
    default:
      return null;
  }
}

/** Whether two pages show the same record, or none on the same screen. */
export function isSameRecord(one: ScreenObservation, other: ScreenObservation): boolean {
  const [a, b] = [shownRecord(one), shownRecord(other)];
  return one.screen === other.screen && a?.name === b?.name;
}

/** Returns the member's ID: as it is saved, if the title names it, else as the form shows it. */
export function memberIdOn({ title, fields }: MemberObservation): string {
  return memberIdOf(title) || (fields['member-id'] ?? '');
}

/** Returns the member ID of a record's title, `Name (ID)`; empty for any other text. */
export function memberIdOf(title: string): string {
  return /\(([^()]+)\)$/.exec(title)?.[1] ?? '';
}
