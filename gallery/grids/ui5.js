/** Web components: each row, cell, select and option has a shadow root of its own. */
import '@ui5/webcomponents/dist/Table.js';
import '@ui5/webcomponents/dist/TableHeaderRow.js';
import '@ui5/webcomponents/dist/TableHeaderCell.js';
import '@ui5/webcomponents/dist/TableRow.js';
import '@ui5/webcomponents/dist/TableCell.js';
import '@ui5/webcomponents/dist/Select.js';
import '@ui5/webcomponents/dist/Option.js';

function create(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export async function mount({ el, groups, heads, levels, commit }) {
  el.style.overflow = 'auto';
  const selects = new Map();
  const rowOf = (...contents) =>
    create('ui5-table-row', {}, ...contents.map((content) => create('ui5-table-cell', {}, content)));
  const titles = ['Permission', ...levels.map((level) => heads[level]), heads.updated];
  const headers = titles.map((title, i) =>
    create('ui5-table-header-cell', { width: i ? '125px' : '260px' }, title),
  );
  const header = create('ui5-table-header-row', { slot: 'headerRow', sticky: '' }, ...headers);
  const selectOf = (item) => (level) => {
    const options = item.options.map((value) =>
      create('ui5-option', value === item[level] ? { value, selected: '' } : { value }, value),
    );
    const select = create('ui5-select', { style: 'width:110px' }, ...options);
    select.addEventListener('change', ({ detail }) => commit(item, level, detail.selectedOption.textContent));
    selects.set(item.id + level, select);
    return select;
  };
  const rows = groups.flatMap(({ text, items }) => [
    rowOf(create('b', {}, text), '', '', '', '', ''),
    ...items.map((item) => rowOf(item.name, ...levels.map(selectOf(item)), item.updated)),
  ]);
  el.append(create('ui5-table', { 'overflow-mode': 'Scroll' }, header, ...rows));
  return {
    cellEl: (item, level) => selects.get(item.id + level),
    editor: { open: 'click', choose: 'list' },
  };
}
