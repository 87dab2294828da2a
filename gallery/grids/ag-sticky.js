/** Rows by transforms instead of `top`, cells that span several rows as module column, no row buffer. */
import { AllCommunityModule, createGrid, ModuleRegistry, themeAlpine } from 'ag-grid-community';

ModuleRegistry.registerModules([AllCommunityModule]);

export async function mount({ el, items, heads, levels, commit }) {
  createGrid(el, {
    theme: themeAlpine,
    rowBuffer: 0,
    rowData: items,
    enableCellSpan: true,
    getRowId: ({ data }) => data.id,
    singleClickEdit: true,
    columnDefs: [
      { field: 'module', headerName: 'Module', width: 130, spanRows: true, pinned: 'left' },
      { field: 'name', headerName: 'Permission', width: 230, pinned: 'left' },
      ...levels.map((field) => ({
        field,
        headerName: heads[field],
        width: 125,
        editable: true,
        cellEditor: 'agSelectCellEditor',
        cellEditorParams: { values: ['None', 'My', 'All'] },
      })),
    ],
    onCellValueChanged: ({ data, colDef, newValue }) => commit(data, colDef.field, newValue),
  });
  return {
    cellEl: (item, level) => el.querySelector(`.ag-row[row-id="${item.id}"] [col-id="${level}"]`),
    editor: { open: 'click', choose: 'list' },
  };
}
