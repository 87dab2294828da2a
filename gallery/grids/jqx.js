/** Grouped, virtual, recycled rows; a drop-down list opens on click. */
import 'jqwidgets-scripts/jqwidgets/styles/jqx.base.css';
import jQuery from 'jquery';

export async function mount({ el, items, heads, levels, commit, height, width }) {
  Object.assign(window, { jQuery, $: jQuery });
  await import('jqwidgets-scripts/jqwidgets/jqx-all.js');
  const host = document.createElement('div');
  el.append(host);
  const $ = jQuery;
  const names = ['id', 'module', 'name', ...levels, 'updated'];
  const source = new $.jqx.dataAdapter({
    localdata: items.map((item) => ({ ...item })),
    datatype: 'array',
    id: 'id',
    datafields: names.map((name) => ({ name, type: 'string' })),
  });
  const createeditor = (_row, _value, editor) =>
    editor.jqxDropDownList({ source: ['None', 'My', 'All'], autoDropDownHeight: true });
  const grid = (...args) => $(host).jqxGrid(...args);
  grid({
    width,
    height,
    source,
    groupable: true,
    showgroupsheader: false,
    groups: ['module'],
    groupsexpandedbydefault: true,
    editable: true,
    editmode: 'click',
    selectionmode: 'singlecell',
    sortable: false,
    columns: [
      { text: 'Module', datafield: 'module', hidden: true },
      { text: 'Permission', datafield: 'name', width: 250, editable: false },
      ...levels.map((level) => ({
        text: heads[level],
        datafield: level,
        width: 125,
        columntype: 'dropdownlist',
        createeditor,
      })),
      { text: heads.updated, datafield: 'updated', width: 110, editable: false },
    ],
  });
  $(host).on('cellendedit', ({ args }) => {
    const id = args.row?.id ?? grid('getrowid', args.rowindex);
    const access = typeof args.value === 'object' ? args.value?.label : args.value;
    setTimeout(() =>
      commit(
        items.find((item) => item.id === id),
        args.datafield,
        access,
      ),
    );
  });
  const cellEl = (item, level) => {
    // Rows are recycled, so the library is asked which row lies where.
    for (const cell of host.querySelectorAll('[role=gridcell]')) {
      if (cell.textContent !== item.name || getComputedStyle(cell).visibility === 'hidden') continue;
      const { left, top, width: w } = cell.getBoundingClientRect();
      const at = w > 0 && grid('getcellatposition', left + 5 + scrollX, top + 5 + scrollY);
      if (at && grid('getrowid', at.row) === item.id) {
        const cells = [...cell.parentElement.children];
        return cells[cells.indexOf(cell) + 1 + levels.indexOf(level)];
      }
    }
    return null;
  };
  return { cellEl, editor: { open: 'click', choose: 'list' } };
}
