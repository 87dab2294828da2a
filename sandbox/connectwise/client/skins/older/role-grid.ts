import { LEVELS, type Permission } from '../../../model.ts';
import type { RoleEditor } from '../../flow/role-editor.ts';
import { el, onPress, sized } from '../base/dom.ts';
import { LEVEL_TITLES } from '../base/level-titles.ts';
import type { Drawn } from '../base/theme.ts';
import { shortDate } from '../base/words.ts';
import { permissionRow } from '../classic/permission-row.ts';

/** Widths in px: the row's name, a level, a date or user. */
const WIDTHS = [290, 96, 96, 96, 96, 90, 90];

/** One table; its titles are bold cells of its first row and scroll away with the rest. */
export function roleGrid(editor: RoleEditor, customize: (permission: Permission) => void): Drawn {
  const modules = editor.modules.map((module) => moduleRows(editor, module, customize));
  const all = el('div', '~old-toggle', { tabIndex: 0, title: 'Expand/Collapse All' });
  onPress(all, () => editor.toggleAll());
  const titles = [...LEVELS.map((level) => LEVEL_TITLES[level]), 'Last Update', 'Updated By'];
  const head = el(
    'tr',
    '~old-titles',
    {},
    el('td', '', {}, all),
    ...titles.map((title) => el('td', '', {}, el('b', '', {}, title))),
    el('td', ''),
  );
  const columns = WIDTHS.map((width) => sized(el('col', ''), width));
  const table = el(
    'table',
    '~old-levels',
    { cellSpacing: '0' },
    el('colgroup', '', {}, ...columns, el('col', '')),
    el('tbody', '', {}, head, ...modules.flatMap(({ rows }) => rows)),
  );
  return {
    element: el('div', '~old-form', {}, table),
    update() {
      const open = editor.modules.some((module) => !editor.isCollapsed(module));
      all.textContent = open ? '[–]' : '[+]';
      for (const module of modules) {
        module.update();
      }
    },
  };
}

function moduleRows(editor: RoleEditor, module: string, customize: (permission: Permission) => void) {
  const sign = el('span', '~old-toggle');
  const date = el('td', '');
  const user = el('td', '');
  const title = el('td', '', { colSpan: 1 + LEVELS.length, tabIndex: 0 }, sign, ' ', el('b', '', {}, module));
  onPress(title, () => editor.toggle(module));
  const permissions = editor
    .rows(module)
    .map((permission, index) => permissionRow(editor, permission, index, customize));
  return {
    rows: [el('tr', '~old-module', {}, title, date, user, el('td', '')), ...permissions],
    update() {
      const collapsed = editor.isCollapsed(module);
      const stamp = editor.role.modules[module];
      sign.textContent = collapsed ? '[+]' : '[–]';
      date.textContent = stamp ? shortDate(stamp.lastUpdate) : '';
      user.textContent = stamp?.updatedBy ?? '';
      for (const row of permissions) {
        row.style.display = collapsed ? 'none' : '';
      }
    },
  };
}
