import { isTopLevel } from '../connectwise/model/fill.ts';
import { MEMBER_FIELDS, type MemberField, type MemberObservation } from '../connectwise/model/observation.ts';
import type { MemberFault, MemberVerdict } from './finding.ts';

/** ConnectWise's limit for a member's identifier, in characters (docs/connectwise-api.md, C.3). */
export const LONGEST_MEMBER_ID = 15;

/** What the member must have: the role by its name, or Admin when the user chose that route. */
export interface MemberExpectation {
  role: string;
  isAdmin: boolean;
}

type Fields = MemberObservation['fields'];
type Form = Pick<MemberObservation, 'fields' | 'isInactive' | 'kind'>;

/**
 * Checks each field that was read; a field that was not found has no verdict, but is a problem already. A member that is
 * inactive, or is no API member, has a verdict that says so, first.
 */
export function checkMember(
  { fields, isInactive, kind }: Form,
  expected: MemberExpectation,
): MemberVerdict[] {
  const verdicts: MemberVerdict[] = MEMBER_FIELDS.flatMap((field) => {
    const value = fields[field];
    if (value === undefined) return [];
    const fault = faultOf(field, value, fields, expected);
    return { field, severity: !fault ? 'ok' : fault === 'no-board' ? 'warning' : 'error', fault, value };
  });
  const error = { severity: 'error', value: '' } as const;
  if (isInactive) verdicts.unshift({ field: 'inactive', fault: 'inactive', ...error });
  if (kind === 'person') verdicts.unshift({ field: 'kind', fault: 'person', ...error });
  return verdicts;
}

function faultOf(
  field: MemberField,
  value: string,
  fields: Fields,
  { role }: MemberExpectation,
): MemberFault | null {
  if (field === 'restricted-boards')
    return isRestricted(fields['default-board'] ?? '', value) ? 'board-restricted' : null;
  if (field === 'default-board' && !value) return fields['restricted-boards'] ? 'board-needed' : 'no-board';
  if (!value) return 'empty';
  if (field === 'member-id') return value.length > LONGEST_MEMBER_ID ? 'too-long' : null;
  if (field === 'level') return isTopLevel(value) ? null : 'low-level';
  if (field !== 'role-id' || isSameName(value, role)) return null;
  return isAdminRole(value) ? 'admin-role' : 'other-role';
}

/** Restrict Board Access is a blacklist (docs/connectwise-ui.md, E.3). A board's name may hold a comma itself. */
function isRestricted(board: string, restricted: string): boolean {
  const asList = (names: string) =>
    `,${names
      .split(/[,;\n]/)
      .map(folded)
      .join(',')},`;
  return board !== '' && asList(restricted).includes(asList(board));
}

/** Whether a role is ConnectWise's built-in Admin role. */
export function isAdminRole(name: string): boolean {
  return isSameName(name, 'Admin');
}

/** Compares names of roles and members as ConnectWise does: without regard to case. */
export function isSameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
