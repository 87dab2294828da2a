/** The free edition has no row grouping: a module is a row whose first cell spans all columns. At most 100 rows a page. */
import { DataGrid } from '@mui/x-data-grid';
import { createRoot } from 'react-dom/client';

export async function mount({ el, groups, items, heads, levels, commit }) {
  const rows = groups.flatMap((group) => [
    { id: group.id, group, name: `▾ ${group.text}` },
    ...group.items.map((item) => ({ ...item })),
  ]);
  const columns = [
    {
      field: 'name',
      headerName: 'Permission',
      width: 250,
      sortable: false,
      colSpan: (_, row) => (row.group ? 6 : 1),
      cellClassName: ({ row }) => (row.group ? 'module' : ''),
    },
    ...levels.map((field) => ({
      field,
      headerName: heads[field],
      width: 125,
      sortable: false,
      editable: true,
      type: 'singleSelect',
      valueOptions: ['None', 'My', 'All'],
    })),
    { field: 'updated', headerName: heads.updated, width: 120, sortable: false },
  ];
  const update = (row, old) => {
    const item = items.find(({ id }) => id === row.id);
    for (const level of levels) if (row[level] !== old[level]) commit(item, level, row[level]);
    return row;
  };
  createRoot(el).render(
    <DataGrid
      rows={rows}
      columns={columns}
      density="compact"
      initialState={{ pagination: { paginationModel: { pageSize: 100 } } }}
      pageSizeOptions={[100]}
      isCellEditable={({ row }) => !row.group}
      disableRowSelectionOnClick
      sx={{ '& .module': { fontWeight: 700 } }}
      processRowUpdate={update}
    />,
  );
  return {
    cellEl: (item, level) =>
      el.querySelector(`.MuiDataGrid-row[data-id="${item.id}"] [data-field="${level}"]`),
    editor: { open: 'dblclick', choose: 'list' },
  };
}
