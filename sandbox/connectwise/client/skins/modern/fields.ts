/** Fields without inputs where one only chooses, and labels that stand above what they name. */
import { el, onPress } from '../base/dom.ts';
import { icon } from '../base/icons.ts';
import type { ComboBox, ComboBoxOptions, MultiComboBoxOptions, TextFieldOptions } from '../base/theme.ts';
import { addListBox } from './list-box.ts';

let labels = 0;

/** A combobox that is one focusable element; its value is plain text. */
export function comboBox({ value: start, values, pick }: ComboBoxOptions): ComboBox {
  let value = start;
  const { element, show } = choiceBox();
  addListBox(element, {
    kind: 'listbox',
    values,
    isChosen: (each) => each === value,
    pick: async (picked) => {
      const before = value;
      value = picked;
      show(picked);
      if (picked !== before && (await pick(picked)) === false) {
        value = before;
        show(before);
      }
    },
  });
  show(value);
  return {
    element,
    show(next) {
      value = next;
      show(next);
    },
  };
}

export function multiComboBox(options: MultiComboBoxOptions): HTMLElement {
  const picked = new Set(options.picked);
  const { element, show } = choiceBox();
  addListBox(element, {
    kind: 'listbox',
    multiple: true,
    values: options.values,
    isChosen: (value) => picked.has(value),
    pick: (value) => {
      if (!picked.delete(value)) {
        picked.add(value);
      }
      show([...picked].join(', '));
      options.pick([...picked]);
    },
  });
  show([...picked].join(', '));
  return element;
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
  const area = el('textarea', '~input', { value, rows: 4 });
  area.addEventListener('input', () => change(area.value));
  return area;
}

export function checkBox(title: string, checked: boolean, change: (checked: boolean) => void): HTMLElement {
  const box = el(
    'div',
    '~check',
    { role: 'checkbox', tabIndex: 0, ariaChecked: String(checked) },
    el('span', '~check-mark', {}, icon('approve', 12)),
    el('span', '', {}, title),
  );
  onPress(box, () => {
    box.ariaChecked = String(box.ariaChecked !== 'true');
    change(box.ariaChecked === 'true');
  });
  return box;
}

/** The label comes after its control and is placed above it by style alone. */
export function field(title: string, required: boolean, control: HTMLElement): HTMLElement {
  labels += 1;
  const label = el('div', '~label', { id: `label-${labels}` }, el('span', '', {}, title));
  if (required) {
    label.append(el('span', '~star', { ariaHidden: 'true' }, ' *'));
    control.ariaRequired = 'true';
  }
  control.setAttribute('aria-labelledby', label.id);
  return el('div', '~field', {}, control, label);
}

function choiceBox(): { element: HTMLElement; show(value: string): void } {
  const text = el('span', '~choice-text');
  const element = el('div', '~choice', { role: 'combobox', tabIndex: 0 }, text, icon('down', 14));
  return {
    element,
    show(value) {
      text.textContent = value || '\u00a0';
    },
  };
}
