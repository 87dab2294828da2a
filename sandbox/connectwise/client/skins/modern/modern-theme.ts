import { el } from '../base/dom.ts';
import type { Theme } from '../base/theme.ts';
import { checkBox, comboBox, field, multiComboBox, textArea, textField } from './fields.ts';
import { frame } from './frame.ts';
import { listGrid, roleGrid } from './grids.ts';
import { head, messageBar, tabs, toolbar } from './head.ts';
import { loginPage } from './login-page.ts';
import { form, openWindow, pod, podRow } from './panels.ts';
import controlsCss from './styles/controls.css?raw';
import frameCss from './styles/frame.css?raw';
import gridsCss from './styles/grids.css?raw';

/** A product rewritten with a component library: ARIA roles on divs, layers at the end of the body. */
export const modernTheme: Theme = {
  styles: [controlsCss, frameCss, gridsCss],
  classPrefix: 'css-',
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
  headField: (title, control) => el('div', '~head-field', {}, field(title, false, control)),
  form,
  pod,
  podRow,
  window: openWindow,
};
