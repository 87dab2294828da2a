/** The API member's form that each library draws (docs/connectwise-ui.md, A.5), and the states that it is shown in. */
import type { MemberField } from '../utils/connectwise/model/observation.ts';

/** `text` is typed, `choice` is one of the options, `list` is any of them, `date` is `YYYY-MM-DD`. */
type Kind = 'text' | 'choice' | 'list' | 'date';
type Name = MemberField | 'email' | 'start-date';

export interface FormField {
  name: Name;
  label: string;
  kind: Kind;
  isRequired: boolean;
  /** A list's is an array. */
  value: string | string[];
  options: string[];
}

export type Values = Record<Name, string | string[]>;

const BOARDS = [
  'Help Desk',
  'Security Alerts',
  'Professional Services',
  'Network Operations',
  'Internal IT',
  'X',
  'Tier 1 × Tier 2',
];

const RIGHT: Values = {
  'member-id': 'OfficeProtect',
  'member-name': 'Office Protect',
  'time-zone': 'GMT-5/Eastern Time: US & Canada',
  email: '',
  'start-date': '2026-11-30',
  'role-id': 'OfficeProtect',
  level: 'Corporate (Level 1)',
  'location-name': 'Global Access',
  location: 'Tampa Office',
  department: 'Services',
  'default-territory': 'Main Territory',
  'default-board': 'Security Alerts',
  'restricted-boards': [],
};

/** What is on the form, by the name of the state. Four boards need two lines or more. */
export const STATES: Record<string, Values> = {
  right: RIGHT,
  'another role': { ...RIGHT, 'role-id': 'CRM Only' },
  'a lower level': { ...RIGHT, level: 'Region (Level 2)' },
  'no name': { ...RIGHT, 'member-name': '' },
  'no location': { ...RIGHT, location: '' },
  'no department, territory and time zone': {
    ...RIGHT,
    department: '',
    'default-territory': '',
    'time-zone': '',
  },
  'no role, level and name of the level': { ...RIGHT, 'role-id': '', level: '', 'location-name': '' },
  'no default board': { ...RIGHT, 'default-board': '' },
  'another board is restricted': { ...RIGHT, 'restricted-boards': ['Help Desk'] },
  'the board is restricted': { ...RIGHT, 'restricted-boards': ['Help Desk', 'Security Alerts'] },
  'other boards are, in several lines': {
    ...RIGHT,
    'restricted-boards': ['Help Desk', 'Professional Services', 'Network Operations', 'Internal IT'],
  },
  'the board is, in a later line': {
    ...RIGHT,
    'restricted-boards': ['Help Desk', 'Professional Services', 'Network Operations', 'Security Alerts'],
  },
  'the board is, in the middle of lines': {
    ...RIGHT,
    'restricted-boards': ['Professional Services', 'Help Desk', 'Security Alerts', 'Network Operations'],
  },
  'a board of one letter is restricted': {
    ...RIGHT,
    'default-board': 'X',
    'restricted-boards': ['Help Desk', 'X'],
  },
  'a board with a sign in its name is restricted': {
    ...RIGHT,
    'default-board': 'Tier 1 × Tier 2',
    'restricted-boards': ['Help Desk', 'Tier 1 × Tier 2'],
  },
};

const CHOICES: Partial<Record<Name, string[]>> = {
  'time-zone': ['GMT-5/Eastern Time: US & Canada', 'GMT-6/Central Time: US & Canada'],
  'role-id': ['Admin', 'CRM Only', 'OfficeProtect'],
  level: ['Corporate (Level 1)', 'Region (Level 2)', 'Team (Level 10)'],
  'location-name': ['Global Access', 'East'],
  location: ['Tampa Office', 'Boston Office'],
  department: ['Services', 'Finance'],
  'default-territory': ['Main Territory', 'North'],
  'default-board': BOARDS,
  'restricted-boards': BOARDS,
};

/** Section, name and label, in the order of the screen: two fields in a row. */
const SECTIONS: [string, [Name, string][]][] = [
  [
    'Profile',
    [
      ['member-id', 'Member ID'],
      ['time-zone', 'Time Zone'],
      ['member-name', 'Member Name'],
      ['email', 'Email'],
      ['start-date', 'Start Date'],
    ],
  ],
  [
    'System',
    [
      ['role-id', 'Role ID'],
      ['location', 'Location'],
      ['level', 'Level'],
      ['department', 'Department'],
      ['location-name', 'Name'],
      ['default-territory', 'Default Territory'],
    ],
  ],
  [
    'Service Defaults',
    [
      ['default-board', 'Default Board'],
      ['restricted-boards', 'Restrict Board Access'],
    ],
  ],
];

const OPTIONAL: Name[] = ['email', 'start-date', 'default-board', 'restricted-boards'];

function kindOf(name: Name): Kind {
  if (name === 'restricted-boards') return 'list';
  if (name === 'start-date') return 'date';
  return CHOICES[name] ? 'choice' : 'text';
}

/** The form's sections in a state. */
export function sectionsOf(values: Values): { title: string; fields: FormField[] }[] {
  return SECTIONS.map(([title, fields]) => ({
    title,
    fields: fields.map(([name, label]) => ({
      name,
      label,
      kind: kindOf(name),
      isRequired: !OPTIONAL.includes(name),
      value: values[name],
      options: CHOICES[name] ?? [],
    })),
  }));
}
