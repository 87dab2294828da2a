import { LEVELS, type Permission } from '../../../model.ts';
import type { RoleEditor } from '../../flow/role-editor.ts';
import { el } from '../base/dom.ts';
import { levelChoice } from '../base/level-choice.ts';
import { LEVEL_TITLES } from '../base/level-titles.ts';
import type { Drawn } from '../base/theme.ts';
import { shortDate } from '../base/words.ts';
import { button, link } from './dom.ts';
import { comboBox } from './form.ts';

/** One table for all modules; a module is a row with a header over the levels, above its permissions. */
export function roleGrid(editor: RoleEditor, customize: (permission: Permission) => void): Drawn {
  const modules = editor.modules.map((module) => moduleRows(editor, module, customize));
  const all = button('', '~link', () => editor.toggleAll());
  const head = el(
    'thead',
    '',
    {},
    el(
      'tr',
      '',
      {},
      el('th', '', { scope: 'col' }, 'Permission ', all),
      ...LEVELS.map((level) => el('th', '~level', { scope: 'col' }, LEVEL_TITLES[level])),
      el('th', '', { scope: 'col' }, 'Last Update'),
      el('th', '', { scope: 'col' }, 'Updated By'),
    ),
  );
  const body = el('tbody', '', {}, ...modules.flatMap(({ rows }) => rows));
  return {
    element: el('div', '~scroll', {}, el('table', '~table ~levels', {}, head, body)),
    update() {
      const open = editor.modules.some((module) => !editor.isCollapsed(module));
      all.textContent = open ? 'Collapse all' : 'Expand all';
      for (const module of modules) {
        module.update();
      }
    },
  };
}

function moduleRows(editor: RoleEditor, module: string, customize: (permission: Permission) => void) {
  const toggle = button(module, '~group', () => editor.toggle(module));
  const date = el('td', '');
  const user = el('td', '');
  const title = el('th', '', { colSpan: 1 + LEVELS.length, scope: 'rowgroup' }, toggle);
  const permissions = editor.rows(module).map((permission) => permissionRow(editor, permission, customize));
  return {
    rows: [el('tr', '~group-row', {}, title, date, user), ...permissions],
    update() {
      const collapsed = editor.isCollapsed(module);
      const stamp = editor.role.modules[module];
      toggle.ariaExpanded = String(!collapsed);
      date.textContent = stamp ? shortDate(stamp.lastUpdate) : '';
      user.textContent = stamp?.updatedBy ?? '';
      for (const row of permissions) {
        row.hidden = collapsed;
      }
    },
  };
}

function permissionRow(
  editor: RoleEditor,
  permission: Permission,
  customize: (permission: Permission) => void,
): HTMLTableRowElement {
  const name = el('td', '', {}, permission.name);
  if (permission.customizable) {
    name.append(
      ' (',
      link('customize', '', () => customize(permission)),
      ')',
    );
  }
  const cells = LEVELS.map((level) => {
    const { element } = comboBox(levelChoice(editor, permission, level));
    element.ariaLabel = `${LEVEL_TITLES[level]} for ${permission.name}`;
    return el('td', '', {}, element);
  });
  return el('tr', '', {}, name, ...cells, el('td', ''), el('td', ''));
}
