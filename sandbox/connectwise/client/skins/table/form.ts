/** Fields that the browser draws, each with a label of its own. */
import { el, sized } from '../base/dom.ts';
import type {
  ComboBox,
  ComboBoxOptions,
  FormSection,
  MultiComboBoxOptions,
  TextFieldOptions,
} from '../base/theme.ts';
import { idOf } from './dom.ts';

export function comboBox(options: ComboBoxOptions): ComboBox {
  let value = options.value;
  const select = el('select', '~select', { name: options.name ?? '' });

  /** Draws the options anew: which there are may depend on other fields. A value that is none of them is kept. */
  function show(next: string): void {
    value = next;
    const values = options.values();
    const all = values.includes(next) ? values : [next, ...values];
    select.replaceChildren(...all.map((text) => el('option', '', { value: text }, text)));
    select.value = next;
  }

  select.addEventListener('change', async () => {
    const before = value;
    value = select.value;
    if ((await options.pick(value)) === false) {
      show(before);
    }
  });
  show(value);
  return { element: select, show };
}

export function multiComboBox({ picked, values, pick }: MultiComboBoxOptions): HTMLElement {
  const options = values().map((text) =>
    el('option', '', { value: text, selected: picked.includes(text) }, text),
  );
  const select = el('select', '~select', { multiple: true, size: 4 }, ...options);
  select.addEventListener('change', () => pick([...select.selectedOptions].map(({ value }) => value)));
  return select;
}

export function textField({ name, value, readOnly, change }: TextFieldOptions): HTMLInputElement {
  const input = el('input', '~input', {
    type: 'text',
    name,
    value,
    readOnly: readOnly ?? false,
    autocomplete: 'off',
  });
  input.addEventListener('input', () => change(input.value));
  return input;
}

export function textArea(value: string, change: (text: string) => void): HTMLTextAreaElement {
  const area = el('textarea', '~input', { value, rows: 5 });
  area.addEventListener('input', () => change(area.value));
  return area;
}

export function checkBox(title: string, checked: boolean, change: (checked: boolean) => void): HTMLElement {
  const box = el('input', '', { type: 'checkbox', checked });
  box.addEventListener('change', () => change(box.checked));
  return el('label', '~check', {}, box, title);
}

export function field(title: string, required: boolean, control: HTMLElement): HTMLElement {
  const label = el('label', '~label', { htmlFor: idOf(control) }, title);
  if (required) {
    label.append(' ', el('abbr', '', { title: 'required' }, '*'));
  }
  return el('div', '~field', {}, label, control);
}

export function headField(title: string, control: HTMLElement): HTMLElement {
  return el('div', '~head-field', {}, el('label', '', { htmlFor: idOf(control) }, title), control);
}

export function form(sections: readonly FormSection[]): HTMLElement {
  const groups = sections.map(({ title, subtitle, columns }) =>
    el(
      'section',
      '~panel',
      {},
      el('h2', '', {}, title),
      ...(subtitle ? [el('h3', '', {}, subtitle)] : []),
      el(
        'div',
        '~columns',
        {},
        ...columns.map(({ width, fields }) => sized(el('div', '~column', {}, ...fields), width)),
      ),
    ),
  );
  const element = el('form', '~scroll', { autocomplete: 'off' }, ...groups);
  element.addEventListener('submit', (event) => event.preventDefault());
  return element;
}

export function pod(title: string, rows: readonly HTMLElement[], note?: string): HTMLElement {
  return el(
    'div',
    '~scroll',
    {},
    el(
      'section',
      '~panel ~pod',
      {},
      el('h2', '', {}, title),
      ...rows,
      ...(note ? [el('p', '~hint', {}, note)] : []),
    ),
  );
}

export function podRow(title: string, required: boolean, value: HTMLElement | string): HTMLElement {
  return field(title, required, typeof value === 'string' ? el('output', '~output', {}, value) : value);
}
