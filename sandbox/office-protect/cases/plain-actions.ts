/** Plain HTML with a script that meddles while the form is written: some survive, the others leave nothing behind. */
import { EARLIER, FIELDS, type Field, type FormCase } from './form-case.ts';
import { CHECK, controlOf, plain, rows } from './plain-page.ts';

const HTML = `<form>${rows()}${CHECK}</form>`;
const earlier = Object.fromEntries(FIELDS.map((field) => [field, `value="${EARLIER[field]}"`]));
const PREFILLED = `<form>${rows({}, earlier)}${CHECK}</form>`;

function on(
  field: Field,
  event: string,
  act: (control: HTMLInputElement, event: Event) => void,
  once = false,
) {
  return (root: HTMLElement): void => {
    const control = controlOf(root, field);
    if (!(control instanceof HTMLInputElement)) throw new Error(`There is no input for ${field}.`);
    control.addEventListener(event, (heard) => act(control, heard), { once });
  };
}

/** A page that draws all its HTML anew, and keeps what was typed. */
function redraw(root: HTMLElement): void {
  const values = FIELDS.map((field) => controlOf(root, field)?.value ?? '');
  root.innerHTML = HTML;
  for (const [index, field] of FIELDS.entries())
    Object.assign(controlOf(root, field) ?? {}, { value: values[index] });
}

const set =
  (text: string) =>
  (control: HTMLInputElement): void => {
    control.value = text;
  };
const change =
  (alter: (text: string) => string) =>
  (control: HTMLInputElement): void => {
    control.value = alter(control.value);
  };

export const CASES: readonly FormCase[] = [
  plain(
    'trims',
    'survived',
    HTML,
    on(
      'companyId',
      'blur',
      change((text) => ` ${text} `.trimStart()),
    ),
  ),
  plain(
    'drops-the-slash',
    'survived',
    HTML,
    on(
      'siteUrl',
      'change',
      change((text) => text.replace(/\/$/, '')),
    ),
  ),
  plain(
    'wipes-once-late',
    'survived',
    HTML,
    on('publicKey', 'change', (control) => setTimeout(set(''), 200, control), true),
  ),
  plain(
    'keeps-only-what-is-typed',
    'survived',
    HTML,
    on('privateKey', 'input', (control, event) => {
      if (!event.isTrusted) control.value = '';
    }),
  ),
  plain('writes-itself-on-focus', 'survived', HTML, on('siteUrl', 'focus', set('https://'))),
  plain('jumps-to-the-next-field', 'survived', HTML, (root) =>
    on('companyId', 'input', () => controlOf(root, 'publicKey')?.focus())(root),
  ),
  plain(
    'formats-to-capitals',
    'value-rejected',
    HTML,
    on(
      'privateKey',
      'input',
      change((text) => text.toUpperCase()),
    ),
  ),
  plain(
    'formats-in-groups',
    'value-rejected',
    HTML,
    on(
      'publicKey',
      'change',
      change((text) => text.replace(/(.{4})(?=.)/g, '$1-')),
    ),
  ),
  plain(
    'truncates',
    'value-rejected',
    HTML,
    on(
      'privateKey',
      'input',
      change((text) => text.slice(0, 12)),
    ),
  ),
  {
    ...plain(
      'truncates-prefilled',
      'value-rejected',
      PREFILLED,
      on(
        'privateKey',
        'input',
        change((text) => text.slice(0, 12)),
      ),
    ),
    emptied: 'privateKey',
  },
  plain('max-length', 'value-rejected', HTML.replace('data-field="publicKey"', '$& maxlength="10"')),
  plain(
    'drops-special-letters',
    'value-rejected',
    HTML,
    on(
      'companyId',
      'input',
      change((text) => text.replaceAll('_', '')),
    ),
  ),
  plain(
    'makes-the-site-an-api-host',
    'value-rejected',
    HTML,
    on(
      'siteUrl',
      'change',
      change((text) => text.replace('//na.', '//api-na.')),
    ),
  ),
  plain('wipes-at-once', 'value-rejected', HTML, on('privateKey', 'input', set(''))),
  plain(
    'wipes-late',
    'value-rejected',
    HTML,
    on('privateKey', 'input', (control) => setTimeout(set(''), 250, control)),
  ),
  plain('wipes-another-field', 'survived', HTML, (root) =>
    on('privateKey', 'change', () => Object.assign(controlOf(root, 'siteUrl') ?? {}, { value: '' }))(root),
  ),
  {
    ...plain(
      'rewrites',
      'value-rejected',
      PREFILLED,
      on(
        'siteUrl',
        'change',
        change((text) => (text === '' ? '' : 'https://elsewhere.example/')),
      ),
    ),
    emptied: 'siteUrl',
  },
  plain('copies-between-fields', 'survived', HTML, (root) =>
    on('privateKey', 'input', (control) =>
      Object.assign(controlOf(root, 'companyId') ?? {}, { value: control.value }),
    )(root),
  ),
  plain('restores-what-was-taken-out', 'value-rejected', HTML, (root) => {
    let kept = '';
    let isRestored = false;
    on('privateKey', 'input', set(''))(root);
    on('companyId', 'change', (control) => {
      if (control.value !== '') kept = control.value;
      else if (!isRestored) setTimeout(set(kept), 250, control);
      isRestored ||= control.value === '';
    })(root);
  }),
  plain('redrawn-before-the-write', 'ambiguous', HTML, undefined, redraw),
  plain('redrawn-on-focus', 'ambiguous', HTML, (root) =>
    root.addEventListener('focusin', () => queueMicrotask(() => redraw(root)), { once: true }),
  ),
  plain('redrawn-on-change', 'ambiguous', HTML, (root) =>
    root.addEventListener('change', () => redraw(root), { once: true }),
  ),
  plain('goes-before-the-write', 'no-form', HTML, undefined, (root) => root.replaceChildren()),
  plain('locks-before-the-write', 'not-editable', HTML, undefined, (root) => {
    for (const each of root.querySelectorAll('input')) each.readOnly = true;
  }),
  plain('covered-before-the-write', 'not-visible', HTML, undefined, (root) =>
    root.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0"></div>'),
  ),
  plain('renamed-before-the-write', 'no-form', HTML, undefined, (root) => {
    for (const label of root.querySelectorAll('label')) label.firstChild?.replaceWith('Notes ');
  }),
  plain('locks-while-it-is-written', 'not-editable', HTML, (root) =>
    on(
      'companyId',
      'change',
      () => Object.assign(controlOf(root, 'privateKey') ?? {}, { readOnly: true }),
      true,
    )(root),
  ),
];
