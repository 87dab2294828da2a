/** A role as a fixture draws it, and what the readers must find in it, whatever the structure. */
import { type Access, LEVELS, type Level } from '../model/levels.ts';
import type { ObservedLevel } from '../model/observation.ts';
import type { WantedRow } from '../role-editor/read-role-editor.ts';

export interface SheetRow {
  /** The permission's English name. */
  permission: string;
  /** What the page says instead, as HTML. */
  label?: string;
  /** What stands in the levels, in the order of `LEVELS`; null for no cell at all. */
  levels: (string | null)[];
}

export interface SheetGroup {
  /** English name; empty for a module that does not exist. */
  module: string;
  /** What the page says instead, as HTML. */
  title?: string;
  rows: SheetRow[];
  isCollapsed?: boolean;
}

export interface Sheet {
  role: string;
  /** Headers of the level columns, as HTML; null for one that is missing. */
  headers: Record<Level, string | null>;
  groups: SheetGroup[];
}

const NAMES: Record<string, string[]> = {
  Companies: [
    'Company Maintenance',
    'Company/Contact Group Maintenance',
    'Configuration - Display Passwords',
    'Contacts',
    'Reports',
  ],
  Finance: ['Agreement Invoicing', 'Company Finance', 'Reports', 'Service Tickets'],
  'Service Desk': [
    'Close Service Tickets',
    'Reports',
    'Service Ticket - Dependencies',
    'Service Tickets',
    'Service Tickets - Finance',
    'SLA Dashboard',
  ],
  System: [
    'Mass Maintenance',
    'Member Maintenance',
    'Member Maintenance - Finance',
    'My Account',
    'Security Roles',
    'Table Setup',
  ],
  'Time & Expense': ['Reports', 'Time Entry'],
};
const TRANSLATORS: Access[] = ['None', 'My', 'All'];
const CUSTOMIZABLE = ['Reports', 'My Account', 'Table Setup', 'Mass Maintenance'];

/** Rows as the profile wants them, among others. */
export const WANTED: WantedRow[] = [
  { module: 'Companies', permission: 'Company Maintenance', level: 'inquire' },
  { module: 'Service Desk', permission: 'Service Tickets', level: 'add' },
  { module: 'Service Desk', permission: 'Service Tickets', level: 'edit' },
  { module: 'Service Desk', permission: 'Service Tickets', level: 'inquire' },
  { module: 'System', permission: 'Table Setup', level: 'inquire' },
  { module: 'System', permission: 'Member Maintenance', level: 'inquire' },
];

/** A role in which neighbouring cells differ, so that a slip by one row or column shows. */
export function sampleSheet(role = 'OfficeProtect'): Sheet {
  let i = 0;
  const groups = Object.entries(NAMES).map(([module, names]) => ({
    module,
    rows: names.map((permission) => {
      i += 1;
      const label = CUSTOMIZABLE.includes(permission)
        ? `${permission} (<a href="#">customize</a>)`
        : permission;
      return {
        permission,
        label,
        levels: LEVELS.map((_, column) => TRANSLATORS[(i * 2 + column + (i >> 2)) % 3] as Access),
      };
    }),
  }));
  const headers = { add: 'Add Level', edit: 'Edit Level', delete: 'Delete Level', inquire: 'Inquire Level' };
  return { role, headers, groups };
}

/** As many rows as the real editor has (docs/connectwise-ui.md, A.5): 110 of four levels each. */
export function fullSheet(): Sheet {
  const sheet = sampleSheet();
  for (const group of sheet.groups) {
    for (let i = 0; group.rows.length < 22; i++) {
      group.rows.push({ permission: `Other Right ${i}`, levels: ['None', 'None', 'My', 'All'] });
    }
  }
  return sheet;
}

/** A role of 5 x 24 rows that grants nothing yet, as while it is being set up: longer than the window. */
export function longSheet(): Sheet {
  const sheet = sampleSheet();
  const levels = LEVELS.map(() => 'None');
  for (const { module, rows } of sheet.groups) {
    for (const row of rows) row.levels = levels.slice();
    while (rows.length < 24)
      rows.push({
        permission: `Right ${rows.length} of ${module.replace('&', 'and')}`,
        levels: levels.slice(),
      });
  }
  return sheet;
}

/** Finds a row of a sheet, to change it. */
export function rowOf(sheet: Sheet, module: string, permission: string): SheetRow {
  const row = sheet.groups
    .find((group) => group.module === module)
    ?.rows.find((each) => each.permission === permission);
  if (!row) throw new Error(`The sheet has no ${module}/${permission}.`);
  return row;
}

/** What the readers must find: every level of every open group with a known module, in English. */
export function levelsOf(sheet: Sheet): ObservedLevel[] {
  return sheet.groups
    .filter(({ module, isCollapsed }) => module && !isCollapsed)
    .flatMap(({ module, rows }) =>
      rows.flatMap(({ permission, levels }) =>
        LEVELS.flatMap((level, i) => {
          const access = TRANSLATORS.find((word) => word === levels[i]);
          return access && sheet.headers[level] ? [{ module, permission, level, access }] : [];
        }),
      ),
    );
}

/** Levels in one order, as text that tells them apart at a glance. */
export function listed(levels: ObservedLevel[]): string[] {
  return levels
    .map(({ module, permission, level, access }) => `${module}/${permission}/${level}: ${access}`)
    .sort();
}

/** What was read wrongly: `-` for what is missing, `+` for what should not be there. */
export function differences(
  read: ObservedLevel[],
  sheet: Sheet,
  simplify = (line: string) => line,
): string[] {
  const actual = listed(read).map(simplify);
  const expected = listed(levelsOf(sheet)).map(simplify);
  const lacking = expected.filter((line) => !actual.includes(line)).map((line) => `- ${line}`);
  return [...lacking, ...actual.filter((line) => !expected.includes(line)).map((line) => `+ ${line}`)];
}
