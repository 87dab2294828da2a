import { el } from '../../base/dom.ts';
import { icon } from '../../base/icons.ts';
import type { ComboBox, ComboBoxOptions, MultiComboBoxOptions } from '../../base/theme.ts';
import { OptionList } from './option-list.ts';

/**
 * A field that takes only values of its list. One may also type: a full value is taken, the beginning of one
 * is highlighted for Enter or Tab, and nonsense goes back to the old value when the field is left.
 */
export function comboBox(options: ComboBoxOptions): ComboBox {
  let value = options.value;
  let typing = false;
  const input = el('input', `cw_CwComboBox ~combo-input ${options.name ? `cw_${options.name}` : ''}`.trim(), {
    type: 'text',
    value,
    autocomplete: 'off',
  });
  const arrow = el('div', '~combo-arrow', {}, icon('down', 14));
  const element = el('div', 'mm_comboBox ~combo', {}, input, arrow);
  const list = new OptionList(options.values, (picked) => void take(picked));

  async function take(picked: string): Promise<void> {
    list.close();
    typing = false;
    const before = value;
    value = picked;
    input.value = picked;
    if (picked !== before && (await options.pick(picked)) === false) {
      value = before;
      input.value = before;
    }
  }

  function settle(): void {
    const typed = input.value.trim().toLowerCase();
    void take(options.values().find((each) => each.toLowerCase() === typed) ?? value);
  }

  function openList(): void {
    list.open(element, value);
  }

  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', settle);
  input.addEventListener('change', settle);
  input.addEventListener('input', () => {
    typing = true;
    openList();
    list.highlightStart(input.value);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.isOpen) {
        typing = true;
        list.move(event.key === 'ArrowDown' ? 1 : -1);
      } else {
        openList();
      }
    } else if (event.key === 'Escape' && list.isOpen) {
      event.preventDefault();
      input.value = value;
      list.close();
    } else if (event.key === 'Enter' || (event.key === 'Tab' && typing)) {
      if (list.isOpen && list.highlighted !== undefined) {
        void take(list.highlighted);
      }
    }
  });
  arrow.addEventListener('mousedown', (event) => {
    // Otherwise the press on the arrow takes the focus away from the field again.
    event.preventDefault();
    input.focus();
    if (list.isOpen) {
      list.close();
    } else {
      openList();
    }
  });

  return {
    element,
    show(next) {
      value = next;
      input.value = next;
    },
  };
}

/** A field that takes several values of its list, each with a tick; the list stays open while one chooses. */
export function multiComboBox(options: MultiComboBoxOptions): HTMLElement {
  const picked = new Set(options.picked);
  const text = () => [...picked].join(', ');
  const input = el('input', 'cw_CwComboBox ~combo-input', { type: 'text', value: text(), readOnly: true });
  const arrow = el('div', '~combo-arrow', {}, icon('down', 14));
  const element = el('div', 'mm_comboBox ~combo', {}, input, arrow);
  const list = new OptionList(options.values, toggle, (value) => picked.has(value));

  function toggle(value: string): void {
    if (!picked.delete(value)) {
      picked.add(value);
    }
    input.value = text();
    list.refreshTicks();
    options.pick([...picked]);
  }

  element.addEventListener('mousedown', (event) => {
    event.preventDefault();
    input.focus();
    if (list.isOpen) {
      list.close();
    } else {
      list.open(element, '');
    }
  });
  input.addEventListener('blur', () => list.close());
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.isOpen) {
        list.move(event.key === 'ArrowDown' ? 1 : -1);
      } else {
        list.open(element, '');
      }
    } else if (event.key === 'Escape') {
      list.close();
    } else if ((event.key === ' ' || event.key === 'Enter') && list.isOpen && list.highlighted) {
      event.preventDefault();
      toggle(list.highlighted);
    }
  });
  return element;
}
