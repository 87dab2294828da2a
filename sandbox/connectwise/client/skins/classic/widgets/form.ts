/** Fields of the newer forms: the label stands above an underlined input. */
import { el, sized } from '../../base/dom.ts';
import { icon } from '../../base/icons.ts';
import type { FormSection, TextFieldOptions } from '../../base/theme.ts';
import { withColon } from '../../base/words.ts';
import { label } from '../dom.ts';

export function textField(options: TextFieldOptions): HTMLInputElement {
  const input = el('input', `cw_CwTextField cw_${options.name} ~text-input`, {
    type: 'text',
    value: options.value,
    readOnly: options.readOnly ?? false,
    autocomplete: 'off',
  });
  input.addEventListener('input', () => options.change(input.value));
  return input;
}

export function textArea(value: string, change: (text: string) => void): HTMLTextAreaElement {
  const area = el('textarea', '~notes', { value });
  area.addEventListener('input', () => change(area.value));
  return area;
}

export function checkBox(title: string, checked: boolean, change: (checked: boolean) => void): HTMLElement {
  const box = el('input', '', { type: 'checkbox', checked });
  box.addEventListener('change', () => change(box.checked));
  return el('label', '~check-line', {}, box, label(title));
}

export function field(title: string, required: boolean, control: HTMLElement): HTMLElement {
  if (control instanceof HTMLTextAreaElement) {
    const head = el('div', '~check-line', {}, label(title, '~floating-label'), icon('clock'));
    return el('div', 'mm_textArea', {}, head, control);
  }
  return el('div', '~field', {}, label(required ? `${title}*` : title, '~floating-label'), control);
}

export function headField(title: string, control: HTMLElement): HTMLElement {
  return el('div', '~role-line', {}, label(withColon(title), 'mm_podElementLabel'), control);
}

export function form(sections: readonly FormSection[]): HTMLElement {
  return el(
    'div',
    '~form',
    {},
    ...sections.flatMap(({ title, subtitle, columns }) => [
      label(title, '~section'),
      ...(subtitle ? [label(subtitle, '~sub-section')] : []),
      el(
        'div',
        '~columns',
        {},
        ...columns.map(({ width, fields }) => sized(el('div', '~column', {}, ...fields), width)),
      ),
    ]),
  );
}
