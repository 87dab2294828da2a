import type { Theme } from '../base/theme.ts';
import { classicTheme } from '../classic/classic-theme.ts';
import { fieldRow, form, pod, toolbar } from './form.ts';
import { frame } from './frame.ts';
import { loginPage } from './login-page.ts';
import olderCss from './older.css?raw';
import { roleGrid } from './role-grid.ts';

/** How the product may have looked years before the classic skin: blue, boxed and small. */
export const olderTheme: Theme = {
  ...classicTheme,
  styles: [...classicTheme.styles, olderCss],
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
