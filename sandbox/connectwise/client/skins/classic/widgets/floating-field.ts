/** Fields of the newer forms: the label stands above an underlined input. */
import type { MemberEditor } from '../../../flow/member-editor.ts';
import { el, label } from '../dom.ts';

export function floating(title: string, control: HTMLElement): HTMLElement {
  return el('div', '~field', {}, label(title, '~floating-label'), control);
}

export function textField(
  editor: MemberEditor,
  field: 'identifier' | 'name' | 'email',
  className: string,
): HTMLInputElement {
  const input = el('input', `cw_CwTextField ${className} ~text-input`, {
    type: 'text',
    value: editor.form[field],
    autocomplete: 'off',
  });
  input.addEventListener('input', () => editor.change({ [field]: input.value }));
  return input;
}

export function checkLine(title: string, checked: boolean, change: (checked: boolean) => void): HTMLElement {
  const box = el('input', '', { type: 'checkbox', checked });
  box.addEventListener('change', () => change(box.checked));
  return el('label', '~check-line', {}, box, label(title));
}
