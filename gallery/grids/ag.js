/** The free edition has no row grouping: module rows are full-width rows, as its documentation suggests. */
import { AllCommunityModule, createGrid, ModuleRegistry, themeQuartz } from 'ag-grid-community';

ModuleRegistry.registerModules([AllCommunityModule]);

export async function mount({ el, groups, heads, levels, commit }) {
  const level = (field) => ({
    field,
    headerName: heads[field],
    width: 130,
    editable: true,
    sortable: false,
    cellEditor: 'agSelectCellEditor',
    cellEditorParams: ({ data }) => ({ values: data.options }),
  });
  const other = (field, headerName, width) => ({ field, headerName, width, sortable: false });
  createGrid(el, {
    theme: themeQuartz,
    rowData: groups.flatMap((group) => [{ id: group.id, group }, ...group.items]),
    getRowId: ({ data }) => data.id,
    columnDefs: [
      other('name', 'Permission', 250),
      ...levels.map(level),
      other('updated', heads.updated, 120),
    ],
    isFullWidthRow: ({ rowNode }) => Boolean(rowNode.data.group),
    fullWidthCellRenderer: ({ data }) => {
      const header = document.createElement('div');
      header.style.cssText = 'padding:8px 12px;font-weight:600;background:#ddd;height:100%';
      header.textContent = `▾ ${data.group.text}`;
      return header;
    },
    onCellValueChanged: ({ data, colDef, newValue }) => commit(data, colDef.field, newValue),
  });
  return {
    cellEl: (item, level) => el.querySelector(`.ag-row[row-id="${item.id}"] [col-id="${level}"]`),
    editor: { open: 'dblclick', choose: 'list' },
  };
}
