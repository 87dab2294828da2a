/** Nested rows, and a dropdown that opens on double click. */
import 'handsontable/styles/handsontable.css';
import 'handsontable/styles/ht-theme-main.css';
import Handsontable from 'handsontable';

export async function mount({ el, groups, items, heads, levels, commit, height }) {
  const host = document.createElement('div');
  el.append(host);
  const rowOf = ({ id, name, updated, ...row }) => ({
    id,
    name,
    updated,
    ...Object.fromEntries(levels.map((level) => [level, row[level]])),
  });
  const data = groups.map(({ id, text, items: rows }) => ({ id, name: text, __children: rows.map(rowOf) }));
  const hot = new Handsontable(host, {
    data,
    width: '100%',
    height,
    themeName: 'ht-theme-main',
    licenseKey: 'non-commercial-and-evaluation',
    rowHeaders: true,
    nestedRows: true,
    preventOverflow: 'horizontal',
    colHeaders: ['Permission', ...levels.map((level) => heads[level]), heads.updated],
    colWidths: [230, 125, 125, 125, 125, 110],
    columns: [
      { data: 'name', readOnly: true },
      ...levels.map((level) => ({ data: level, type: 'dropdown', source: ['None', 'My', 'All'] })),
      { data: 'updated', readOnly: true },
    ],
    afterChange: (changes, source) => {
      if (source === 'loadData') return;
      for (const [row, level, , access] of changes ?? []) {
        const { id } = hot.getSourceDataAtRow(hot.toPhysicalRow(row)) ?? {};
        commit(
          items.find((item) => item.id === id),
          level,
          access,
        );
      }
    },
  });
  const flat = groups.flatMap((group) => [group, ...group.items]);
  return {
    cellEl: (item, level) => {
      const row = hot.toVisualRow(flat.indexOf(item));
      return row === null || row < 0 ? null : hot.getCell(row, 1 + levels.indexOf(level), false);
    },
    editor: { open: 'dblclick', choose: 'list' },
  };
}
