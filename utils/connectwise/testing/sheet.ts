/** The content of a role fixture, independent of its structure, and the levels that must be read from it. */
import { type Access, LEVELS, type Level } from '../model/levels.ts';
import type { ObservedLevel } from '../model/observation.ts';
import type { WantedRow } from '../role-editor/read-role-editor.ts';

export interface SheetRow {
  /** The permission's English name. */
  permission: string;
  /** HTML to show instead. */
  label?: string;
  /** Texts of the levels, in the order of `LEVELS`. Null: there is no cell. */
  levels: (string | null)[];
}

export interface SheetGroup {
  /** English name; empty for a module that does not exist. */
  module: string;
  /** HTML to show instead. */
  title?: string;
  rows: SheetRow[];
  isCollapsed?: boolean;
}

export interface Sheet {
  role: string;
  /** HTML of the level headers. Null: the header is missing. */
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
const ACCESS: Access[] = ['None', 'My', 'All'];
const CUSTOMIZABLE = ['Reports', 'My Account', 'Table Setup', 'Mass Maintenance'];

/** The rows that the integration needs. */
export const WANTED: WantedRow[] = [
  { module: 'Companies', permission: 'Company Maintenance', level: 'inquire' },
  { module: 'Service Desk', permission: 'Service Tickets', level: 'add' },
  { module: 'Service Desk', permission: 'Service Tickets', level: 'edit' },
  { module: 'Service Desk', permission: 'Service Tickets', level: 'inquire' },
  { module: 'System', permission: 'Table Setup', level: 'inquire' },
  { module: 'System', permission: 'Member Maintenance', level: 'inquire' },
];

/** Returns a role in which adjacent cells differ, so that an error by one row or column is detected. */
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
        levels: LEVELS.map((_, column) => ACCESS[(i * 2 + column + (i >> 2)) % 3] as Access),
      };
    }),
  }));
  const headers = { add: 'Add Level', edit: 'Edit Level', delete: 'Delete Level', inquire: 'Inquire Level' };
  return { role, headers, groups };
}

/** Returns a role with as many rows as the real editor has (docs/connectwise-ui.md, A.5): 110. */
export function fullSheet(): Sheet {
  const sheet = sampleSheet();
  for (const group of sheet.groups) {
    for (let i = 0; group.rows.length < 22; i++) {
      group.rows.push({ permission: `Other Right ${i}`, levels: ['None', 'None', 'My', 'All'] });
    }
  }
  return sheet;
}

/** Returns a role of 5 modules in which all levels are None, as in a new role. With 24 rows each it is longer than the window. */
export function longSheet(rowsEach = 24): Sheet {
  const sheet = sampleSheet();
  const levels = LEVELS.map(() => 'None');
  for (const { module, rows } of sheet.groups) {
    for (const row of rows) row.levels = levels.slice();
    while (rows.length < rowsEach)
      rows.push({
        permission: `Right ${rows.length} of ${module.replace('&', 'and')}`,
        levels: levels.slice(),
      });
  }
  return sheet;
}

/** Returns a row of a sheet. Throws when there is none. */
export function rowOf(sheet: Sheet, module: string, permission: string): SheetRow {
  const row = sheet.groups
    .find((group) => group.module === module)
    ?.rows.find((each) => each.permission === permission);
  if (!row) throw new Error(`The sheet has no ${module}/${permission}.`);
  return row;
}

/** Returns the levels that must be read: those of all open groups with a known module, with English names. */
export function levelsOf(sheet: Sheet): ObservedLevel[] {
  return sheet.groups
    .filter(({ module, isCollapsed }) => module && !isCollapsed)
    .flatMap(({ module, rows }) =>
      rows.flatMap(({ permission, levels }) =>
        LEVELS.flatMap((level, i) => {
          const access = ACCESS.find((word) => word === levels[i]);
          return access && sheet.headers[level] ? [{ module, permission, level, access }] : [];
        }),
      ),
    );
}

/** Returns levels as sorted lines such as `System/Table Setup/inquire: All`. */
export function listed(levels: ObservedLevel[]): string[] {
  return levels
    .map(({ module, permission, level, access }) => `${module}/${permission}/${level}: ${access}`)
    .sort();
}

/** Returns the differences as lines: `-` for a level that was not read, `+` for one that should not have been. */
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
