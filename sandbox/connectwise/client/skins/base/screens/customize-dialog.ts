import { customizeEntries } from '../../../../customize-entries.ts';
import type { Permission } from '../../../../model.ts';
import type { RoleEditor } from '../../../flow/role-editor.ts';
import { el, onPress } from '../dom.ts';
import type { Theme } from '../theme.ts';
import { say } from '../words.ts';

/** "Update Security": which tables or reports a row's level holds for. Its Save changes the role's draft. */
export function openCustomizeDialog(theme: Theme, editor: RoleEditor, permission: Permission): void {
  const entries = customizeEntries(permission);
  const allow = listBox(entries.filter((entry) => editor.allowed(permission).includes(entry)));
  const disallow = listBox(entries.filter((entry) => !editor.allowed(permission).includes(entry)));

  function move(from: HTMLSelectElement, to: HTMLSelectElement, which: 'selected' | 'all'): void {
    to.append(...[...from.options].filter((option) => which === 'all' || option.selected));
    to.append(...[...to.options].toSorted((a, b) => entries.indexOf(a.value) - entries.indexOf(b.value)));
    to.selectedIndex = -1;
  }

  const box = (title: string, list: HTMLSelectElement) =>
    el('div', '~box', {}, el('div', '~box-title', {}, say(title)), list);
  const boxes = el(
    'div',
    '~boxes',
    {},
    box('Allow Access to these', allow),
    el(
      'div',
      '~movers',
      {},
      mover('>', 'Disallow', () => move(allow, disallow, 'selected')),
      mover('<', 'Allow', () => move(disallow, allow, 'selected')),
      mover('>>', 'Disallow all', () => move(allow, disallow, 'all')),
      mover('<<', 'Allow all', () => move(disallow, allow, 'all')),
    ),
    box('Disallow Access to these', disallow),
  );
  const close = theme.window(
    say('Update Security'),
    [boxes],
    [
      {
        text: 'SAVE',
        primary: true,
        press: () => {
          editor.setAllowed(
            permission,
            [...allow.options].map(({ value }) => value),
          );
          close();
        },
      },
      { text: 'CANCEL', press: () => close() },
    ],
  );
}

function mover(sign: string, title: string, press: () => void): HTMLElement {
  const button = el('div', 'mm_button ~mover', { tabIndex: 0, role: 'button', title: say(title) }, sign);
  onPress(button, press);
  return button;
}

function listBox(entries: readonly string[]): HTMLSelectElement {
  return el(
    'select',
    'gwt-ListBox',
    { multiple: true },
    ...entries.map((entry) => el('option', '', { value: entry }, entry)),
  );
}
