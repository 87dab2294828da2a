/** Tree rows; a native list in a layer of its own over the grid, opened by a double click. */
import 'tui-grid/dist/tui-grid.css';
import Grid from 'tui-grid';

export async function mount({ el, groups, items, heads, levels, commit, height }) {
  const listItems = ['None', 'My', 'All'].map((value) => ({ text: value, value }));
  const data = groups.map(({ text, items: rows }) => ({
    name: text,
    _attributes: { expanded: true },
    _children: rows.map(({ options: _, ...row }) => row),
  }));
  const grid = new Grid({
    el,
    data,
    bodyHeight: height - 60,
    scrollX: false,
    usageStatistics: false,
    treeColumnOptions: { name: 'name' },
    columns: [
      { name: 'name', header: 'Permission', width: 260 },
      ...levels.map((name) => ({
        name,
        header: heads[name],
        width: 125,
        editor: { type: 'select', options: { listItems } },
      })),
      { name: 'updated', header: heads.updated },
    ],
  });
  const itemOf = (rowKey) => items.find(({ id }) => id === grid.getRow(rowKey)?.id);
  grid.on('afterChange', ({ changes }) => {
    for (const { rowKey, columnName, value } of changes) commit(itemOf(rowKey), columnName, value);
  });
  const keys = new Map(grid.getData().map(({ id, rowKey }) => [id, rowKey]));
  return {
    cellEl: (item, level) => grid.getElement(keys.get(item.id), level),
    editor: { open: 'dblclick', choose: 'list' },
  };
}
