/** Grids of divs: roles say what they are, and a row's own CSS grid puts its cells into their columns. */
import { LEVELS, type Permission } from '../../../model.ts';
import type { RoleEditor } from '../../flow/role-editor.ts';
import { el } from '../base/dom.ts';
import { icon } from '../base/icons.ts';
import { levelChoice } from '../base/level-choice.ts';
import { LEVEL_TITLES } from '../base/level-titles.ts';
import { listFilter } from '../base/list-filter.ts';
import type { Column, Drawn, ListGrid } from '../base/theme.ts';
import { shortDate } from '../base/words.ts';
import { iconButton, link } from './buttons.ts';
import { comboBox, textField } from './fields.ts';

export function listGrid<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): ListGrid {
  const body = el('div', '', { role: 'rowgroup' });
  const filter = listFilter({ comboBox, textField }, columns, rows, () => search());
  const search = () =>
    body.replaceChildren(
      ...filter
        .shown()
        .map((row) =>
          line(
            columns.map(({ text, open }) =>
              cell('gridcell', open ? link(text(row), () => open(row)) : text(row)),
            ),
          ),
        ),
    );
  const element = el(
    'div',
    '~grid',
    { role: 'grid', id: `${name}-grid` },
    el(
      'div',
      '~grid-head',
      { role: 'rowgroup' },
      line(columns.map(({ title }) => cell('columnheader', title))),
      line(filter.fields.map((field) => cell('gridcell', field))),
    ),
    body,
  );
  element.style.setProperty('--columns', columns.map(({ width }) => `${width + 24}px`).join(' '));
  search();
  return {
    element,
    search,
    clear() {
      filter.clear();
      search();
    },
  };
}

export function roleGrid(editor: RoleEditor, customize: (permission: Permission) => void): Drawn {
  const modules = editor.modules.map((module) => moduleRows(editor, module, customize));
  const all = iconButton('down', 'Expand or collapse all', () => editor.toggleAll());
  const titles = [...LEVELS.map((level) => LEVEL_TITLES[level]), 'Last Update', 'Updated By'];
  const head = line([cell('columnheader', all), ...titles.map((title) => cell('columnheader', title))]);
  const element = el(
    'div',
    '~grid ~levels',
    { role: 'grid', ariaLabel: 'Security Modules' },
    el('div', '~grid-head', { role: 'rowgroup' }, head),
    ...modules.map(({ element }) => element),
  );
  element.style.setProperty('--columns', 'minmax(250px, 1fr) repeat(4, 112px) 110px 110px');
  return {
    element,
    update() {
      for (const module of modules) {
        module.update();
      }
    },
  };
}

function moduleRows(editor: RoleEditor, module: string, customize: (permission: Permission) => void): Drawn {
  const toggle = el('button', '~group', { type: 'button' }, icon('down', 16), el('span', '', {}, module));
  toggle.addEventListener('click', () => editor.toggle(module));
  const date = el('div', '', { role: 'gridcell' });
  const user = el('div', '', { role: 'gridcell' });
  const title = el('div', '~group-cell', { role: 'gridcell', ariaColSpan: '5' }, toggle);
  const group = el('div', '~row ~group-row', { role: 'row' }, title, date, user);
  const rows = editor.rows(module).map((permission) => permissionRow(editor, permission, customize));
  const element = el('div', '', { role: 'rowgroup' }, group);
  return {
    element,
    update() {
      const collapsed = editor.isCollapsed(module);
      const stamp = editor.role.modules[module];
      toggle.ariaExpanded = String(!collapsed);
      date.textContent = stamp ? shortDate(stamp.lastUpdate) : '';
      user.textContent = stamp?.updatedBy ?? '';
      // A collapsed module's rows are taken off the page, not hidden.
      const shown = element.childElementCount > 1;
      if (shown === collapsed) {
        element.replaceChildren(group, ...(collapsed ? [] : rows));
      }
    },
  };
}

function permissionRow(
  editor: RoleEditor,
  permission: Permission,
  customize: (permission: Permission) => void,
): HTMLElement {
  const name = el('div', '~name', { role: 'gridcell' }, el('span', '', {}, permission.name));
  if (permission.customizable) {
    name.append(
      ' (',
      link('customize', () => customize(permission)),
      ')',
    );
  }
  const levels = LEVELS.map((level) =>
    cell('gridcell', comboBox(levelChoice(editor, permission, level)).element),
  );
  return line([name, ...levels]);
}

function line(cells: readonly HTMLElement[]): HTMLElement {
  return el('div', '~row', { role: 'row' }, ...cells);
}

function cell(role: 'gridcell' | 'columnheader', content: HTMLElement | string): HTMLElement {
  return el('div', '~cell', { role }, content);
}
