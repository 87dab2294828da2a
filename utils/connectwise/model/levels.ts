/** The four columns of ConnectWise's role editor, in the order it shows them. */
export const LEVELS = ['add', 'edit', 'delete', 'inquire'] as const;
export type Level = (typeof LEVELS)[number];

/** What a level may grant, from least to most (docs/connectwise.md, "Role editor"). */
export const ACCESS = ['None', 'My', 'All'] as const;
export type Access = (typeof ACCESS)[number];

/** One level of one permission, for example `Service Desk/Service Tickets/edit` (docs/hooks.md). */
export type Cell = `${string}/${string}/${Level}`;

/** Names a cell by the profile's own English words. */
export function cellOf(module: string, permission: string, level: Level): Cell {
  return `${module}/${permission}/${level}`;
}

/** The columns' heads as ConnectWise shows them, in every language of the assistant. */
export const LEVEL_NAMES: Record<Level, string> = {
  add: 'Add Level',
  edit: 'Edit Level',
  delete: 'Delete Level',
  inquire: 'Inquire Level',
};

/** The same in one word, for the head of a table of levels. */
export const LEVEL_SHORT: Record<Level, string> = {
  add: 'Add',
  edit: 'Edit',
  delete: 'Delete',
  inquire: 'Inquire',
};
