/** Groups with their count in the header; a list opens on click. */
import 'tabulator-tables/dist/css/tabulator.min.css';
import { TabulatorFull } from 'tabulator-tables';

export async function mount({ el, items, heads, levels, commit, height }) {
  const host = document.createElement('div');
  el.append(host);
  const table = new TabulatorFull(host, {
    data: items.map((item) => ({ ...item })),
    index: 'id',
    height,
    layout: 'fitColumns',
    groupBy: 'module',
    columnDefaults: { headerSort: false },
    columns: [
      { title: 'Permission', field: 'name', width: 250 },
      ...levels.map((level) => ({
        title: heads[level],
        field: level,
        width: 125,
        editor: 'list',
        editorParams: { values: ['None', 'My', 'All'] },
      })),
      { title: heads.updated, field: 'updated' },
    ],
  });
  table.on('cellEdited', (cell) =>
    commit(
      items.find(({ id }) => id === cell.getData().id),
      cell.getField(),
      cell.getValue(),
    ),
  );
  await new Promise((resolve) => table.on('tableBuilt', resolve));
  return {
    cellEl: (item, level) => table.getRow(item.id)?.getCell(level)?.getElement(),
    editor: { open: 'click', choose: 'list' },
  };
}
