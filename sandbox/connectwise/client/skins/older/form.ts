/** Framed groups of fields, each with its label on the left. */
import { el } from '../base/dom.ts';
import type { Drawn, FormSection, ToolbarItem } from '../base/theme.ts';
import { withColon } from '../base/words.ts';
import { OptionList } from '../classic/widgets/option-list.ts';

export function fieldSet(title: string, content: readonly HTMLElement[]): HTMLFieldSetElement {
  return el('fieldset', '~old-set', {}, el('legend', '', {}, title), ...content);
}

/** Label and control on one line; a text stands where the control would. */
export function fieldRow(title: string, required: boolean, value: HTMLElement | string): HTMLElement {
  const name = el('span', '~old-label', {}, withColon(title));
  if (required) {
    name.prepend(el('span', '~old-star', {}, '*'));
  }
  return el('div', '~old-row', {}, name, el('span', '~old-value', {}, value));
}

export function form(sections: readonly FormSection[]): HTMLElement {
  const sets = sections.map(({ title, subtitle, columns }) => {
    const cells = columns.map(({ fields }) => el('td', '', { vAlign: 'top' }, ...fields));
    const table = el('table', '~old-columns', {}, el('tbody', '', {}, el('tr', '', {}, ...cells)));
    return fieldSet(title, [subtitle ? fieldSet(subtitle, [table]) : table]);
  });
  return el('div', '~old-form', {}, ...sets);
}

export function pod(title: string, rows: readonly HTMLElement[], note?: string): HTMLElement {
  const hint = note ? [el('div', '~old-note', {}, note)] : [];
  return el('div', '~old-form', {}, fieldSet(title, [...rows, ...hint]));
}

/** Push buttons, as forms have had them since there were forms. */
export function toolbar(items: readonly ToolbarItem[]): Drawn {
  const buttons = items.map((item) => ({ item, button: pushButton(item) }));
  const update = () => {
    for (const { item, button } of buttons) {
      button.disabled = !(item.enabled?.() ?? true);
    }
  };
  update();
  return { element: el('div', '~old-toolbar', {}, ...buttons.map(({ button }) => button)), update };
}

function pushButton({ title, menu, press }: ToolbarItem): HTMLInputElement {
  const button = el('input', '~old-button', { type: 'button', value: menu ? `${title} ▾` : title });
  if (menu) {
    const list = new OptionList(menu, (entry) => {
      list.close();
      press?.(entry);
    });
    button.addEventListener('click', () => list.open(button, ''));
  } else {
    button.addEventListener('click', () => press?.());
  }
  return button;
}
