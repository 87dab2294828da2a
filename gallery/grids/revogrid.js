/** A web component with virtual rows and columns; grouped, with a text editor that opens on a double click. */
import { defineCustomElements } from '@revolist/revogrid/loader';

export async function mount({ el, items, heads, levels, commit, height }) {
  defineCustomElements();
  const grid = document.createElement('revo-grid');
  grid.style.cssText = `height:${height}px;display:block`;
  const source = items.map((item) => ({ ...item }));
  Object.assign(grid, {
    source,
    columns: [
      { prop: 'name', name: 'Permission', size: 260, readonly: true },
      ...levels.map((prop) => ({ prop, name: heads[prop], size: 125 })),
      { prop: 'updated', name: heads.updated, size: 110, readonly: true },
    ],
    grouping: { props: ['module'], expandedAll: true },
    rowSize: 32,
  });
  grid.addEventListener('afteredit', ({ detail }) => {
    const { model, prop, val } = detail;
    commit(
      items.find(({ id }) => id === model?.id),
      prop,
      val,
    );
  });
  el.append(grid);
  await customElements.whenDefined('revo-grid');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const flat = [];
  for (const item of items) {
    if (item.module !== flat.at(-1)?.module) flat.push({ module: item.module });
    flat.push(item);
  }
  return {
    cellEl: (item, level) => {
      const row = flat.indexOf(item);
      const column = 1 + levels.indexOf(level);
      return grid.querySelector(
        `revogr-data[type="rgRow"] [data-rgrow="${row}"] [data-rgcol="${column}"], revogr-data [data-rgrow="${row}"][data-rgcol="${column}"]`,
      );
    },
    editor: { open: 'dblclick', choose: 'type' },
  };
}
