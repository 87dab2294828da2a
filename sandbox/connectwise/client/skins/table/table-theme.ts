import type { Theme } from '../base/theme.ts';
import {
  checkBox,
  comboBox,
  field,
  form,
  headField,
  multiComboBox,
  pod,
  podRow,
  textArea,
  textField,
} from './form.ts';
import { frame } from './frame.ts';
import { head, messageBar, tabs, toolbar } from './head.ts';
import { listGrid } from './list-grid.ts';
import { loginPage } from './login-page.ts';
import { roleGrid } from './role-grid.ts';
import tableCss from './table.css?raw';
import { openWindow } from './window.ts';

/** A page of plain HTML: tables with heads, selects, labels for their fields, buttons with text. */
export const tableTheme: Theme = {
  styles: [tableCss],
  classPrefix: 'psa-',
  start() {},
  frame,
  loginPage,
  head,
  tabs,
  toolbar,
  messageBar,
  listGrid,
  roleGrid,
  comboBox,
  multiComboBox,
  textField,
  textArea,
  checkBox,
  field,
  headField,
  form,
  pod,
  podRow,
  window: openWindow,
};
