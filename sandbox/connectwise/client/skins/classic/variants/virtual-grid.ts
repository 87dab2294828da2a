/** The levels of a role in a list that keeps only the rows in sight: see virtual-row.ts for one of them. */
import { LEVELS, type Permission } from '../../../../model.ts';
import type { RoleEditor } from '../../../flow/role-editor.ts';
import { el, onPress } from '../../base/dom.ts';
import { icon } from '../../base/icons.ts';
import { LEVEL_TITLES } from '../../base/level-titles.ts';
import type { Drawn } from '../../base/theme.ts';
import { say } from '../../base/words.ts';
import { label } from '../dom.ts';
import { COLUMNS, type Line, placed, ROW_HEIGHT, VirtualRow } from './virtual-row.ts';

/** Rows kept beyond the visible ones, half of them above. */
const SPARE = 4;
/** Before a row that came into sight is filled, in ms; starts anew while one keeps scrolling. */
const LAG = 90;

export function virtualGrid(editor: RoleEditor, customize: (permission: Permission) => void): Drawn {
  const known = editor.modules.map((module): { title: Line; permissions: Line[] } => ({
    title: { module },
    permissions: editor.rows(module).map((permission) => ({ module, permission })),
  }));
  let lines: Line[] = [];
  let rows: VirtualRow[] = [];
  let waiting = 0;

  const sheet = el('div', '~sheet');
  const scroller = el('div', '~scroller ~virtual', { id: 'securitymodules-listview-scroller' }, sheet);
  const chevron = el('div', 'mm_button ~module-chevron', { tabIndex: 0, title: 'Expand/Collapse All' });
  onPress(chevron, () => editor.toggleAll());

  /** Gives the lines in view to the rows: line 30 of 25 rows goes to the fifth, whatever it showed before. */
  function place(): void {
    const first = Math.max(0, Math.floor(scroller.scrollTop / ROW_HEIGHT) - SPARE / 2);
    for (const [slot, row] of rows.entries()) {
      const turn = Math.ceil((first - slot) / rows.length);
      const at = slot + turn * rows.length;
      row.show(at, lines[at]);
    }
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      for (const row of rows) {
        row.fill();
      }
    }, LAG);
  }

  function resize(): void {
    const count = Math.ceil(scroller.clientHeight / ROW_HEIGHT) + SPARE;
    if (count !== rows.length) {
      rows = Array.from({ length: count }, () => new VirtualRow(editor, customize));
      sheet.replaceChildren(...rows.map(({ element }) => element));
      place();
    }
  }

  scroller.addEventListener('scroll', place);
  new ResizeObserver(resize).observe(scroller);

  return {
    element: el(
      'div',
      'mm_grid ~grid',
      {},
      el(
        'div',
        'cw-ml-header ~grid-header ~virtual-header',
        {},
        placed(chevron, { left: 4, width: 24 }),
        ...LEVELS.map((level) => placed(label(say(LEVEL_TITLES[level])), COLUMNS[level])),
        placed(label(say('Last Update')), COLUMNS.lastUpdate),
        placed(label(say('Updated By')), COLUMNS.updatedBy),
      ),
      scroller,
    ),
    update() {
      const allCollapsed = editor.modules.every((module) => editor.isCollapsed(module));
      chevron.replaceChildren(icon(allCollapsed ? 'up' : 'down'));
      lines = known.flatMap(({ title, permissions }) =>
        editor.isCollapsed(title.module) ? [title] : [title, ...permissions],
      );
      sheet.style.height = `${lines.length * ROW_HEIGHT}px`;
      for (const row of rows) {
        row.refresh();
      }
      place();
    },
  };
}
