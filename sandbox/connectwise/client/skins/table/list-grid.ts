import { el, sized } from '../base/dom.ts';
import { listFilter } from '../base/list-filter.ts';
import type { Column, ListGrid } from '../base/theme.ts';
import { link } from './dom.ts';
import { comboBox, textField } from './form.ts';

/** One table: a head with titles and filters, and a body of rows. */
export function listGrid<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  options: { checkBoxes?: boolean } = {},
): ListGrid {
  const body = el('tbody', '');
  const search = () => body.replaceChildren(...filter.shown().map((row) => line(columns, row, options)));
  const filter = listFilter({ comboBox, textField }, columns, rows, search);
  const lead = (content: HTMLElement[]) => (options.checkBoxes ? [el('th', '~lead', {}, ...content)] : []);
  for (const [index, field] of filter.fields.entries()) {
    field.ariaLabel = `Filter ${columns[index]?.title ?? ''}`;
  }
  const head = el(
    'thead',
    '',
    {},
    el(
      'tr',
      '',
      {},
      ...lead([el('input', '', { type: 'checkbox', ariaLabel: 'Select all' })]),
      ...columns.map(({ title, width }) => sized(el('th', '', { scope: 'col' }, title), width)),
      el('th', ''),
    ),
    el(
      'tr',
      '~filters',
      {},
      ...lead([]),
      ...filter.fields.map((field) => el('td', '', {}, field)),
      el('td', ''),
    ),
  );
  search();
  return {
    element: el('div', '~scroll', {}, el('table', '~table', { id: `${name}-list` }, head, body)),
    search,
    clear() {
      filter.clear();
      search();
    },
  };
}

function line<Row>(
  columns: readonly Column<Row>[],
  row: Row,
  options: { checkBoxes?: boolean },
): HTMLTableRowElement {
  const cells = columns.map(({ text, open }) =>
    el('td', '', {}, open ? link(text(row), '', () => open(row)) : text(row)),
  );
  const lead = el('td', '~lead', {}, el('input', '', { type: 'checkbox', ariaLabel: 'Select' }));
  return el('tr', '', {}, ...(options.checkBoxes ? [lead] : []), ...cells, el('td', ''));
}
