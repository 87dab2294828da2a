import type { MemberField, MemberObservation } from '../connectwise/observation.ts';
import type { MemberFinding } from './finding.ts';

/** ConnectWise's limit for a member's identifier, in characters (docs/connectwise-api.md, C.3). */
const LONGEST_MEMBER_ID = 15;

/** What the member must have: the role by its name, or Admin when the user chose that route. */
export interface MemberExpectation {
  role: string;
  isAdmin: boolean;
}

type Verdict = Omit<MemberFinding, 'field'>;

const REQUIRED: Partial<Record<MemberField, string>> = {
  'member-name': 'Member Name',
  'location-name': 'Name',
  location: 'Location',
  department: 'Department',
  'default-territory': 'Default Territory',
  'time-zone': 'Time Zone',
};

/** Checks each field that was read; a field that was not found has no finding, but is a problem already. */
export function checkMember(fields: MemberObservation['fields'], expected: MemberExpectation): MemberFinding[] {
  return (Object.entries(fields) as [MemberField, string][]).map(([field, value]) => ({
    field,
    ...judge(field, value, fields, expected),
  }));
}

function judge(
  field: MemberField,
  value: string,
  fields: MemberObservation['fields'],
  expected: MemberExpectation,
): Verdict {
  switch (field) {
    case 'member-id':
      return checkId(value);
    case 'role-id':
      return checkRole(value, expected);
    case 'level':
      return checkLevel(value);
    case 'default-board':
      return value
        ? ok(`Tickets go to the board ${value}.`)
        : warning("Choose a Default Board. Without one, tickets go to ConnectWise's default board.");
    case 'restricted-boards':
      return checkRestricted(value, fields['default-board'] ?? '');
    default:
      return value ? ok(`${REQUIRED[field]} is filled in.`) : error(`${REQUIRED[field]} is required. Choose a value.`);
  }
}

function checkId(value: string): Verdict {
  if (!value) return error('Member ID is required. Type for example OfficeProtect.');
  if (value.length > LONGEST_MEMBER_ID) {
    return error(`Member ID has ${value.length} characters; ConnectWise allows ${LONGEST_MEMBER_ID}. Shorten it.`);
  }
  return ok('Member ID is filled in.');
}

function checkRole(value: string, { role, isAdmin }: MemberExpectation): Verdict {
  if (!value) return error(`Role ID is required. Choose ${role}.`);
  if (value.toLowerCase() === role.toLowerCase()) return ok(`Role ID is ${value}.`);
  if (value.toLowerCase() === 'admin') {
    return error(`Admin grants every right in ConnectWise. Choose ${role} instead.`);
  }
  return error(
    isAdmin ? `Role ID is ${value}, but you chose the Admin route. Choose Admin.` : `Role ID is ${value}. Choose ${role}.`,
  );
}

function checkLevel(value: string): Verdict {
  if (!value) return error('Level is required. Choose Corporate (Level 1), or companies stay hidden.');
  // "Level 1" as a word, so that Level 10 is none.
  if (/\b(level|niveau)\s*1\b/i.test(value) || /^corpora(te|tif|tive)$/i.test(value)) return ok(`Level is ${value}.`);
  return error(`Level is ${value}, so companies above it stay hidden. Choose Corporate (Level 1).`);
}

function checkRestricted(value: string, board: string): Verdict {
  const restricted = value.split(/[,;\n]/).map((name) => name.trim().toLowerCase());
  if (board && restricted.includes(board.toLowerCase())) {
    return error(`Restrict Board Access lists ${board}, which shuts out your Default Board. Take it off the list.`);
  }
  return ok(value ? `These boards are shut out: ${value}.` : 'No board is shut out.');
}

const ok = (text: string): Verdict => ({ severity: 'ok', text });
const warning = (text: string): Verdict => ({ severity: 'warning', text });
const error = (text: string): Verdict => ({ severity: 'error', text });
