import type { Kit } from '../base/kit.ts';
import { classicKit } from '../classic/classic-kit.ts';
import { roleGrid } from '../classic/role-grid.ts';
import lazyCss from './lazy.css?raw';
import { lazyBody } from './lazy-body.ts';

/** Classic, with all modules collapsed at first, and rows that come from the server when one is expanded. */
export const lazyKit: Kit = {
  ...classicKit,
  styles: [...classicKit.styles, lazyCss],
  roleGrid(editor, customize) {
    editor.collapseAll();
    return roleGrid(editor, customize, lazyBody);
  },
};
