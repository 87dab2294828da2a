/** A canvas: there is nothing to read. */
import '@glideapps/glide-data-grid/dist/index.css';
import { DataEditor, GridCellKind } from '@glideapps/glide-data-grid';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Grid({ groups, heads, levels, commit, height, width }) {
  const [, redraw] = useState(0);
  const rows = groups.flatMap((group) => [group, ...group.items]);
  const columns = [
    { title: 'Permission', width: 270, id: 'name' },
    ...levels.map((id) => ({ title: heads[id], width: 125, id })),
    { title: heads.updated, width: 120, id: 'updated' },
  ];
  const contentOf = ([column, row]) => {
    const shown = rows[row];
    const isGroup = Boolean(shown.items);
    const text = isGroup ? (column === 0 ? shown.text : '') : String(shown[columns[column].id] ?? '');
    const isEditable = !isGroup && column > 0 && column < 5;
    return { kind: GridCellKind.Text, data: text, displayData: text, allowOverlay: isEditable };
  };
  const edit = ([column, row], { data }) => {
    commit(rows[row], columns[column].id, data);
    redraw((count) => count + 1);
  };
  return (
    <DataEditor
      columns={columns}
      rows={rows.length}
      width={width}
      height={height}
      getCellContent={contentOf}
      onCellEdited={edit}
    />
  );
}

export async function mount(role) {
  const portal = document.createElement('div');
  portal.id = 'portal';
  portal.style.cssText = 'position:fixed;left:0;top:0;z-index:9999';
  document.body.append(portal);
  createRoot(role.el).render(<Grid {...role} />);
  return { cellEl: () => null, editor: { open: 'dblclick', choose: 'type' } };
}
