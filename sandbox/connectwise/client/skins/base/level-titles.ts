import type { Level } from '../../../model.ts';

/** The headers of the role editor's levels. */
export const LEVEL_TITLES: Record<Level, string> = {
  add: 'Add Level',
  edit: 'Edit Level',
  delete: 'Delete Level',
  inquire: 'Inquire Level',
};
