/** The role that each grid draws: all rows of the sandbox, most of them at None, and what is true of it. */
import { LEVELS, type Level } from '../sandbox/connectwise/model.ts';
import { MODULES, PERMISSIONS } from '../sandbox/connectwise/permissions.ts';

export type Item = Record<Level, string> & {
  id: string;
  name: string;
  module: string;
  options: string[];
  updated: string;
};

export interface Group {
  id: string;
  text: string;
  items: Item[];
}

/** Levels that are not None. Rows of one name are in several modules, so that a wrong module shows. */
const SET: Record<string, string> = {
  'Service Desk/Service Tickets/add': 'All',
  'Service Desk/Service Tickets/inquire': 'My',
  'Service Desk/Service Tickets/delete': 'All',
  'System/Table Setup/inquire': 'All',
  'Companies/Contacts/add': 'All',
  'Finance/Agreements/edit': 'My',
  'Finance/Reports/inquire': 'All',
  'Procurement/Products/delete': 'My',
  'Sales/Reports/inquire': 'All',
  'System/Mass Maintenance/edit': 'All',
  'Time & Expense/Time Sheets/inquire': 'My',
};

export const HEADS: Record<Level, string> = {
  add: 'Add Level',
  edit: 'Edit Level',
  delete: 'Delete Level',
  inquire: 'Inquire Level',
};
export const OPTIONS = ['None', 'My', 'All'];
export { LEVELS, type Level };

/** The identifier of a level, as in docs/hooks.md. */
export function cellOf(item: Item, level: Level): string {
  return `${item.module}/${item.name}/${level}`;
}

/** A fresh copy of the role's groups. */
export function groupsOfRole(): Group[] {
  return MODULES.map((module, g) => ({
    id: `g${g}`,
    text: module,
    items: PERMISSIONS.filter((row) => row.module === module).map(({ name }, i) => {
      const levels = Object.fromEntries(
        LEVELS.map((level) => [level, SET[`${module}/${name}/${level}`] ?? 'None']),
      ) as Record<Level, string>;
      return { id: `g${g}r${i}`, name, module, options: OPTIONS, updated: '2/3/2025', ...levels };
    }),
  }));
}
