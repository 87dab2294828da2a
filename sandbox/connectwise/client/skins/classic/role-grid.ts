/** The levels of a role: a strip of headers, and below it, in an element of its own, the rows by module. */
import { LEVELS, type Permission } from '../../../model.ts';
import type { RoleEditor } from '../../flow/role-editor.ts';
import { el, onPress, sized } from '../base/dom.ts';
import { icon } from '../base/icons.ts';
import { LEVEL_TITLES } from '../base/level-titles.ts';
import type { Drawn } from '../base/theme.ts';
import { say, shortDate } from '../base/words.ts';
import { label } from './dom.ts';
import { permissionRow } from './permission-row.ts';

/** Widths in px: the row's name, a level, a date or user. */
const NAME = 250;
const LEVEL = 100;
const STAMP = 108;
/** The expand-all chevron has a header cell of its own; the rows below have none for it. */
const CHEVRON = 30;

/** The table body below a module's grey row; `update` hides or shows what it holds. */
export interface ModuleBody {
  element: HTMLElement;
  update(): void;
}

export function roleGrid(
  editor: RoleEditor,
  customize: (permission: Permission) => void,
  bodyOf: typeof moduleBody = moduleBody,
): Drawn {
  const modules = editor.modules.map((module) =>
    moduleRows(editor, module, bodyOf(editor, module, customize)),
  );
  const chevron = el('div', 'mm_button ~module-chevron', { tabIndex: 0, title: say('Expand/Collapse All') });
  onPress(chevron, () => editor.toggleAll());
  const header = el(
    'tr',
    '',
    {},
    sized(el('td', '~level-header', {}, chevron), CHEVRON),
    sized(el('td', '~level-header'), NAME - CHEVRON),
    ...LEVELS.map((level) => sized(el('td', '~level-header', {}, label(say(LEVEL_TITLES[level]))), LEVEL)),
    ...['Last Update', 'Updated By'].map((title) =>
      sized(el('td', '~level-header', {}, label(say(title))), STAMP),
    ),
    el('td', ''),
  );
  const widths = [NAME, ...LEVELS.map(() => LEVEL), STAMP, STAMP];
  const columns = el(
    'colgroup',
    '',
    {},
    ...widths.map((width) => sized(el('col', ''), width)),
    el('col', ''),
  );
  return {
    element: el(
      'div',
      'mm_grid ~grid',
      {},
      el(
        'div',
        'cw-ml-header ~grid-header',
        {},
        el('table', '~grid-header-table', {}, el('tbody', '', {}, header)),
      ),
      el(
        'div',
        '~scroller',
        { id: 'securitymodules-listview-scroller' },
        el(
          'table',
          'securitymodules-grid ~grid-table',
          {},
          columns,
          ...modules.flatMap(({ bodies }) => bodies),
        ),
      ),
    ),
    update() {
      const allCollapsed = editor.modules.every((module) => editor.isCollapsed(module));
      chevron.replaceChildren(icon(allCollapsed ? 'up' : 'down'));
      for (const module of modules) {
        module.update();
      }
    },
  };
}

/** A module's grey row and its permissions, each in a table body, so that one can hide the other. */
function moduleRows(editor: RoleEditor, module: string, body: ModuleBody) {
  const arrow = el('div', '');
  const date = label('');
  const user = label('');
  const name = el('div', '~module-name', { tabIndex: 0 }, arrow, label(say(module)));
  onPress(name, () => editor.toggle(module));
  const title = el('td', '~module-title', {}, name);
  title.colSpan = 1 + LEVELS.length;
  const group = el(
    'tbody',
    '',
    {},
    el(
      'tr',
      '~module-row',
      {},
      title,
      el('td', '~module-stamp', {}, date),
      el('td', '~module-stamp', {}, user),
      el('td', '~module-stamp'),
    ),
  );
  return {
    bodies: [group, body.element],
    update() {
      const collapsed = editor.isCollapsed(module);
      const stamp = editor.role.modules[module];
      arrow.replaceChildren(icon(collapsed ? 'down' : 'up', 14));
      date.textContent = stamp ? shortDate(stamp.lastUpdate) : '';
      user.textContent = stamp?.updatedBy ?? '';
      body.update();
    },
  };
}

function moduleBody(
  editor: RoleEditor,
  module: string,
  customize: (permission: Permission) => void,
): ModuleBody {
  const rows = editor
    .rows(module)
    .map((permission, index) => permissionRow(editor, permission, index, customize));
  const element = el('tbody', '', {}, ...rows);
  return {
    element,
    update() {
      element.style.display = editor.isCollapsed(module) ? 'none' : '';
    },
  };
}
