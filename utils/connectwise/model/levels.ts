/** The four level columns of ConnectWise's role editor, in the order on the page (docs/connectwise-ui.md, A.5). */
export const LEVELS = ['add', 'edit', 'delete', 'inquire'] as const;
export type Level = (typeof LEVELS)[number];

/** What a level can grant, from least to most (docs/connectwise-ui.md, A.5). */
export const ACCESS = ['None', 'My', 'All'] as const;
export type Access = (typeof ACCESS)[number];

/** Identifies one level of one permission, for example `Service Desk/Service Tickets/edit` (docs/hooks.md). */
export type Cell = `${string}/${string}/${Level}`;

/** Builds the identifier of a cell. `module` and `permission` are English names. */
export function cellOf(module: string, permission: string, level: Level): Cell {
  return `${module}/${permission}/${level}`;
}

/** The column headers as ConnectWise shows them. The assistant does not translate them. */
export const LEVEL_NAMES: Record<Level, string> = {
  add: 'Add Level',
  edit: 'Edit Level',
  delete: 'Delete Level',
  inquire: 'Inquire Level',
};

/** The same headers in one word, for the header row of our own tables. */
export const LEVEL_SHORT: Record<Level, string> = {
  add: 'Add',
  edit: 'Edit',
  delete: 'Delete',
  inquire: 'Inquire',
};
