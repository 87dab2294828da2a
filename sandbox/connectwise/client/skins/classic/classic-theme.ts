import { randomLetters } from '../base/class-names.ts';
import type { Theme } from '../base/theme.ts';
import { drawFrame } from './frame.ts';
import { loginPage } from './login-page.ts';
import { roleGrid } from './role-grid.ts';
import baseCss from './styles/base.css?raw';
import dialogCss from './styles/dialog.css?raw';
import fieldsCss from './styles/fields.css?raw';
import formsCss from './styles/forms.css?raw';
import frameCss from './styles/frame.css?raw';
import gridsCss from './styles/grids.css?raw';
import headCss from './styles/head.css?raw';
import loginCss from './styles/login.css?raw';
import roleEditorCss from './styles/role-editor.css?raw';
import { head, messageBar, tabs } from './widgets/banners.ts';
import { comboBox, multiComboBox } from './widgets/combo-box.ts';
import { checkBox, field, form, headField, textArea, textField } from './widgets/form.ts';
import { listGrid } from './widgets/list-grid.ts';
import { pod, podRow } from './widgets/pod.ts';
import { toolbar } from './widgets/toolbar.ts';
import { addTooltips } from './widgets/tooltip.ts';
import { openWindow } from './widgets/window.ts';

/** The product's long-lived toolkit. */
export const classicTheme: Theme = {
  styles: [baseCss, frameCss, headCss, fieldsCss, gridsCss, roleEditorCss, formsCss, dialogCss, loginCss],
  classPrefix: `G${randomLetters(6)}-`,
  start: addTooltips,
  frame: drawFrame,
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
