import { customizeEntries } from '../../../../customize-entries.ts';
import type { Permission } from '../../../../model.ts';
import type { RoleEditor } from '../../../flow/role-editor.ts';
import { el, label, onPress } from '../dom.ts';
import { icon } from '../icons.ts';

/** "Update Security": which tables or reports a row's level holds for. Its Save changes the role's draft. */
export function openCustomizeDialog(editor: RoleEditor, permission: Permission): void {
  const entries = customizeEntries(permission);
  const allow = listBox(entries.filter((entry) => editor.allowed(permission).includes(entry)));
  const disallow = listBox(entries.filter((entry) => !editor.allowed(permission).includes(entry)));
  const mask = el('div', '~mask');

  function close(): void {
    mask.remove();
    panel.remove();
  }

  function move(from: HTMLSelectElement, to: HTMLSelectElement, which: 'selected' | 'all'): void {
    to.append(...[...from.options].filter((option) => which === 'all' || option.selected));
    to.append(...[...to.options].toSorted((a, b) => entries.indexOf(a.value) - entries.indexOf(b.value)));
    to.selectedIndex = -1;
  }

  const mover = (sign: string, title: string, press: () => void) => {
    const button = el('div', 'mm_button ~mover', { tabIndex: 0, title }, sign);
    onPress(button, press);
    return button;
  };
  const save = el('div', 'mm_button ~primary', { tabIndex: 0 }, label('SAVE'));
  onPress(save, () => {
    editor.setAllowed(
      permission,
      [...allow.options].map(({ value }) => value),
    );
    close();
  });
  const cancel = el('div', 'mm_button ~text-button', { tabIndex: 0 }, label('CANCEL'));
  onPress(cancel, close);
  const cross = el('div', 'cw-gxt-wnd-cls mm_button ~window-close', { tabIndex: 0 }, icon('close'));
  onPress(cross, close);

  const panel = el(
    'div',
    'cw-gxt-wnd ~window',
    {},
    el('div', '~window-head', {}, label('Update Security'), cross),
    el(
      'div',
      '~boxes',
      {},
      el('div', '~box', {}, label('Allow Access to these'), allow),
      el(
        'div',
        '~movers',
        {},
        mover('>', 'Disallow', () => move(allow, disallow, 'selected')),
        mover('<', 'Allow', () => move(disallow, allow, 'selected')),
        mover('>>', 'Disallow all', () => move(allow, disallow, 'all')),
        mover('<<', 'Allow all', () => move(disallow, allow, 'all')),
      ),
      el('div', '~box', {}, label('Disallow Access to these'), disallow),
    ),
    el('div', '~window-buttons', {}, save, cancel),
  );
  document.body.append(mask, panel);
}

function listBox(entries: readonly string[]): HTMLSelectElement {
  return el(
    'select',
    'gwt-ListBox',
    { multiple: true },
    ...entries.map((entry) => el('option', '', { value: entry }, entry)),
  );
}
