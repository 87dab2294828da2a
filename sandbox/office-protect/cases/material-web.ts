/** Material Web: custom elements that keep their inputs in open shadow roots. */
import '@material/web/dialog/dialog.js';
import '@material/web/select/outlined-select.js';
import '@material/web/select/select-option.js';
import '@material/web/textfield/filled-text-field.js';
import '@material/web/textfield/outlined-text-field.js';
import {
  type CasePage,
  EARLIER,
  type Expected,
  FIELDS,
  type FormCase,
  LABELS,
  NOTHING,
  type Values,
} from './form-case.ts';
import { drawn } from './react-page.tsx';

type MaterialField = HTMLElement & { value: string; updateComplete: Promise<unknown> };

function materialWeb(name: string, expected: Expected, html: string, initial: Values = NOTHING): FormCase {
  return {
    name,
    expected,
    async mount(root): Promise<CasePage> {
      root.innerHTML = html;
      const found = FIELDS.map((field) => root.querySelector<MaterialField>(`[data-field="${field}"]`));
      for (const [index, field] of FIELDS.entries()) {
        const element = found[index];
        if (element) element.value = initial[field];
      }
      await Promise.all(found.map((element) => element?.updateComplete));
      await drawn();
      const values = (): Values => ({
        ...NOTHING,
        ...Object.fromEntries(FIELDS.map((field, index) => [field, found[index]?.value ?? ''])),
      });
      return { values, close: () => root.replaceChildren() };
    },
  };
}

function fields(element: string, attributes = ''): string {
  return FIELDS.map(
    (field) =>
      `<p><${element} data-field="${field}" label="${LABELS[field]}" ${attributes}></${element}></p>`,
  ).join('');
}

const outlined = fields('md-outlined-text-field');
const region = `<md-outlined-select label="Region" data-field="siteUrl">
  <md-select-option value="na"><div slot="headline">North America</div></md-select-option>
  <md-select-option value="eu"><div slot="headline">Europe</div></md-select-option></md-outlined-select>`;

export const CASES: readonly FormCase[] = [
  materialWeb('outlined', 'survived', `<form>${outlined}</form>`),
  materialWeb('filled', 'survived', `<form>${fields('md-filled-text-field')}</form>`),
  materialWeb(
    'passwords',
    'survived',
    `<form>${fields('md-outlined-text-field', 'type="password" supporting-text="From ConnectWise"')}</form>`,
  ),
  materialWeb('prefilled', 'survived', `<form>${outlined}</form>`, EARLIER),
  materialWeb(
    'dialog',
    'survived',
    `<md-dialog open quick><div slot="headline">ConnectWise</div><form slot="content" method="dialog">${outlined}</form></md-dialog>`,
  ),
  materialWeb(
    'region-beside',
    'survived',
    `<form>${region.replace('data-field="siteUrl"', '')}${outlined}</form>`,
  ),
  materialWeb(
    'region-in-its-own-select',
    'no-form',
    `<form>${region}${outlined.replace(/<p>.*?<\/p>/, '')}</form>`,
  ),
  materialWeb('read-only', 'not-editable', `<form>${fields('md-outlined-text-field', 'readonly')}</form>`),
  materialWeb('disabled', 'not-editable', `<form>${fields('md-outlined-text-field', 'disabled')}</form>`),
];
