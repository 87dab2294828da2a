/** Rows and cells are placed absolutely; groups with their count come from the DataView. */
import 'slickgrid/dist/styles/css/slick.grid.css';
import 'slickgrid/dist/styles/css/slick-default-theme.css';
import { SlickDataView, SlickGrid, SlickGroupItemMetadataProvider } from 'slickgrid';

/** The library has no list editor of its own: this one is the `select` of its examples. */
function SelectEditor({ container, item, column, grid }) {
  const select = document.createElement('select');
  for (const access of item.options) select.add(new Option(access, access));
  container.append(select);
  select.addEventListener('change', () => grid.getEditorLock().commitCurrentEdit());
  let initial;
  Object.assign(this, {
    init() {},
    destroy: () => select.remove(),
    focus: () => select.focus(),
    loadValue(row) {
      initial = row[column.field];
      select.value = initial;
      select.focus();
    },
    serializeValue: () => select.value,
    applyValue: (row, access) => {
      row[column.field] = access;
    },
    isValueChanged: () => select.value !== initial,
    validate: () => ({ valid: true, msg: null }),
  });
}

export async function mount({ el, items, heads, levels, commit }) {
  const host = document.createElement('div');
  host.style.height = '100%';
  el.append(host);
  const metadata = new SlickGroupItemMetadataProvider();
  const view = new SlickDataView({ groupItemMetadataProvider: metadata });
  const columns = [
    { id: 'name', field: 'name', name: 'Permission', width: 250 },
    ...levels.map((id) => ({ id, field: id, name: heads[id], width: 125, editor: SelectEditor })),
    { id: 'updated', field: 'updated', name: heads.updated, width: 110 },
  ];
  const grid = new SlickGrid(host, view, columns, { editable: true, enableColumnReorder: false });
  grid.registerPlugin(metadata);
  view.onRowCountChanged.subscribe(() => {
    grid.updateRowCount();
    grid.render();
  });
  view.onRowsChanged.subscribe((_, { rows }) => {
    grid.invalidateRows(rows);
    grid.render();
  });
  grid.onCellChange.subscribe((_, { item, column }) =>
    commit(
      items.find(({ id }) => id === item.id),
      column.field,
      item[column.field],
    ),
  );
  view.beginUpdate();
  view.setItems(items.map((item) => ({ ...item })));
  view.setGrouping({
    getter: 'module',
    formatter: ({ value, count }) => `${value} <span>(${count} items)</span>`,
  });
  view.endUpdate();
  return {
    cellEl: ({ id }, level) => {
      const row = view.getRowById(id);
      return row === undefined ? null : grid.getCellNode(row, grid.getColumnIndex(level));
    },
    editor: { open: 'click', choose: 'list' },
  };
}
