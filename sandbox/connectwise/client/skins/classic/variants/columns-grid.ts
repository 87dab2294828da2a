/** The levels of a role, dates first: a strip of headers, and a table that it follows when one scrolls sideways. */
import type { Level, Permission } from '../../../../model.ts';
import type { RoleEditor } from '../../../flow/role-editor.ts';
import { el, onPress, sized } from '../../base/dom.ts';
import { icon } from '../../base/icons.ts';
import { levelChoice } from '../../base/level-choice.ts';
import { LEVEL_TITLES } from '../../base/level-titles.ts';
import type { Drawn } from '../../base/theme.ts';
import { say, shortDate } from '../../base/words.ts';
import { label } from '../dom.ts';
import { permissionName } from '../permission-row.ts';
import { comboBox } from '../widgets/combo-box.ts';

type Column = Level | 'lastUpdate' | 'updatedBy' | 'name';

/** From left to right, with widths in px. */
const COLUMNS: readonly [Column, number][] = [
  ['lastUpdate', 120],
  ['updatedBy', 120],
  ['name', 290],
  ['inquire', 165],
  ['add', 165],
  ['delete', 165],
  ['edit', 165],
];
const WIDTH = COLUMNS.reduce((sum, [, width]) => sum + width, 0);
const TITLES: Record<Exclude<Column, 'name'>, string> = {
  ...LEVEL_TITLES,
  lastUpdate: 'Last Update',
  updatedBy: 'Updated By',
};

export function columnsGrid(editor: RoleEditor, customize: (permission: Permission) => void): Drawn {
  const modules = editor.modules.map((module) => moduleRows(editor, module, customize));
  const chevron = el('div', 'mm_button ~module-chevron', { tabIndex: 0, title: 'Expand/Collapse All' });
  onPress(chevron, () => editor.toggleAll());
  const header = el(
    'div',
    'cw-ml-header ~grid-header',
    {},
    el(
      'div',
      '~columns-header',
      {},
      ...COLUMNS.map(([column, width]) =>
        sized(el('div', '', {}, column === 'name' ? chevron : label(say(TITLES[column]))), width),
      ),
      // Room for the scroll bar, or the last header could not follow to the end.
      sized(el('div', ''), 40),
    ),
  );
  const table = sized(el('table', 'securitymodules-grid ~columns-table'), WIDTH);
  table.append(
    el('colgroup', '', {}, ...COLUMNS.map(([, width]) => sized(el('col', ''), width))),
    ...modules.flatMap(({ bodies }) => bodies),
  );
  const scroller = el('div', '~scroller', { id: 'securitymodules-listview-scroller' }, table);
  scroller.addEventListener('scroll', () => {
    header.scrollLeft = scroller.scrollLeft;
  });
  return {
    element: el('div', 'mm_grid ~grid', {}, header, scroller),
    update() {
      const allCollapsed = editor.modules.every((module) => editor.isCollapsed(module));
      chevron.replaceChildren(icon(allCollapsed ? 'up' : 'down'));
      for (const module of modules) {
        module.update();
      }
    },
  };
}

/** A module's grey row and its permissions, each in a table body. */
function moduleRows(editor: RoleEditor, module: string, customize: (permission: Permission) => void) {
  const arrow = el('div', '');
  const date = label('');
  const user = label('');
  const name = el('div', '~module-name', { tabIndex: 0 }, arrow, label(say(module)));
  onPress(name, () => editor.toggle(module));
  const parts: Partial<Record<Column, HTMLElement>> = { lastUpdate: date, updatedBy: user, name };
  const title = row('~module-row', (column) => parts[column]);
  const rows = editor.rows(module).map((permission, index) =>
    row(index % 2 === 0 ? 'cw-ml-row ~row ~row-odd' : 'cw-ml-row ~row', (column) => {
      if (column === 'lastUpdate' || column === 'updatedBy') {
        return undefined;
      }
      return column === 'name'
        ? permissionName(permission, customize)
        : comboBox(levelChoice(editor, permission, column)).element;
    }),
  );
  const body = el('tbody', '', {}, ...rows);
  return {
    bodies: [el('tbody', '', {}, title), body],
    update() {
      const collapsed = editor.isCollapsed(module);
      const stamp = editor.role.modules[module];
      arrow.replaceChildren(icon(collapsed ? 'down' : 'up', 14));
      body.style.display = collapsed ? 'none' : '';
      date.textContent = stamp ? shortDate(stamp.lastUpdate) : '';
      user.textContent = stamp?.updatedBy ?? '';
    },
  };
}

function row(className: string, content: (column: Column) => HTMLElement | undefined): HTMLElement {
  return el(
    'tr',
    className,
    {},
    ...COLUMNS.map(([column]) => {
      const inside = content(column);
      return el('td', column in LEVEL_TITLES ? '~level' : '~permission', {}, ...(inside ? [inside] : []));
    }),
  );
}
