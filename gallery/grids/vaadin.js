/** Recycled rows in a shadow root; the cells' contents are slotted, in an order of their own. A select in each cell. */
import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-column.js';
import '@vaadin/select';

export async function mount({ el, groups, heads, levels, commit, height }) {
  const rows = groups.flatMap((group) => [group, ...group.items]);
  const grid = document.createElement('vaadin-grid');
  grid.style.height = `${height}px`;
  const cells = new Map();
  const columnOf = (header, width, render) => {
    const column = document.createElement('vaadin-grid-column');
    Object.assign(column, { header, width, flexGrow: 0, renderer: render });
    return column;
  };
  const levelRenderer =
    (level) =>
    (root, _, { item }) => {
      for (const [key, known] of cells) if (known === root) cells.delete(key);
      if (item.items) {
        root.replaceChildren();
        return;
      }
      let select = root.firstElementChild;
      if (!select) {
        select = document.createElement('vaadin-select');
        select.style.width = '105px';
        select.items = ['None', 'My', 'All'].map((value) => ({ label: value, value }));
        select.addEventListener('value-changed', ({ detail }) => {
          const { shown } = select;
          if (shown && detail.value && shown[level] !== detail.value) commit(shown, level, detail.value);
        });
        root.append(select);
      }
      select.shown = item;
      select.value = item[level];
      cells.set(item.id + level, root);
    };
  const textRenderer =
    (field) =>
    (root, _, { item }) => {
      root.textContent = item.items ? (field === 'name' ? item.text : '') : item[field];
      root.style.fontWeight = item.items ? 'bold' : '';
    };
  grid.append(
    columnOf('Permission', '260px', textRenderer('name')),
    ...levels.map((level) => columnOf(heads[level], '130px', levelRenderer(level))),
    columnOf(heads.updated, '110px', textRenderer('updated')),
  );
  grid.items = rows;
  el.append(grid);
  return {
    cellEl: (item, level) => cells.get(item.id + level),
    editor: { open: 'click', choose: 'list' },
  };
}
