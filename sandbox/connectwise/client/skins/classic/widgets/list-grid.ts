/** A list screen's grid: a strip of headers and filters, and below it, in an element of its own, the rows. */
import { el, onPress, sized } from '../../base/dom.ts';
import { icon } from '../../base/icons.ts';
import { listFilter } from '../../base/list-filter.ts';
import type { Column, ListGrid } from '../../base/theme.ts';
import { label, link } from '../dom.ts';
import { comboBox } from './combo-box.ts';
import { textField } from './form.ts';

/** `name` gives the ids of scroller and table their beginning. */
export function listGrid<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  options: { checkBoxes?: boolean } = {},
): ListGrid {
  const filter = listFilter({ comboBox, textField }, columns, rows, () => search());
  const body = el('tbody', '');
  const lead = (cell: () => HTMLElement) => (options.checkBoxes ? [el('td', '~lead', {}, cell())] : []);

  function search(): void {
    body.replaceChildren(
      ...filter
        .shown()
        .map((row, index) =>
          el(
            'tr',
            `cw-ml-row ${index % 2 === 0 ? '~row ~row-odd' : '~row'}`,
            {},
            ...lead(() => checker('x-grid-row-checker')),
            ...columns.map((column) => cell(column, row)),
            el('td', ''),
          ),
        ),
    );
  }

  const header = el(
    'table',
    '~grid-header-table',
    {},
    el(
      'tbody',
      '',
      {},
      el(
        'tr',
        '',
        {},
        ...lead(() => checker('x-grid-hd-checker')),
        ...columns.map((column, index) => headerCell(column, index === 0)),
        el('td', ''),
      ),
      el(
        'tr',
        '~filter-row',
        {},
        ...lead(() => el('div', '')),
        ...filter.fields.map((field) => el('td', '', {}, el('div', '~field', {}, field))),
        el('td', ''),
      ),
    ),
  );
  search();
  return {
    element: el(
      'div',
      'mm_grid ~grid',
      {},
      el('div', 'cw-ml-header ~grid-header', {}, header),
      el(
        'div',
        '~scroller',
        { id: `${name}-listview-scroller` },
        el('table', `${name}-grid ~grid-table`, {}, body),
      ),
    ),
    search,
    clear() {
      filter.clear();
      search();
    },
  };
}

function headerCell<Row>(column: Column<Row>, sorted: boolean): HTMLElement {
  const cell = el('td', '~header-cell', {}, label(column.title), ...(sorted ? [icon('up', 12)] : []));
  return sized(cell, column.width);
}

function cell<Row>(column: Column<Row>, row: Row): HTMLElement {
  const text = column.text(row);
  const open = column.open;
  const content = open ? link(text, 'multilineClickable ~cell-link', () => open(row)) : label(text);
  content.title = text;
  return sized(el('td', '~cell', {}, content), column.width);
}

function checker(className: string): HTMLElement {
  const box = el('div', `${className} ~checker`, { role: 'checkbox', ariaChecked: 'false', tabIndex: 0 });
  onPress(box, () => {
    box.ariaChecked = String(box.ariaChecked !== 'true');
  });
  return box;
}
