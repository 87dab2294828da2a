import type { Kit } from '../base/kit.ts';
import { classicKit } from '../classic/classic-kit.ts';
import { fieldRow, form, pod, toolbar } from './form.ts';
import { frame } from './frame.ts';
import { loginPage } from './login-page.ts';
import olderCss from './older.css?raw';
import { roleGrid } from './role-grid.ts';

/** How the product may have looked years before the classic skin: blue, boxed and small. */
export const olderKit: Kit = {
  ...classicKit,
  styles: [...classicKit.styles, olderCss],
  frame,
  loginPage,
  toolbar,
  roleGrid,
  field: fieldRow,
  headField: (title, control) => fieldRow(title, false, control),
  form,
  pod,
  podRow: fieldRow,
};
