/**
 * Stands for rarer structures of the role editor: one flat CSS grid, separate columns, a module column, rows with an
 * explanation, radio buttons.
 */
import { LEVELS } from '../model/levels.ts';
import type { Sheet } from './sheet.ts';

const escaped = (text: string) => text.replace('&', '&amp;');
const select = (text: string | null) =>
  text === null
    ? ''
    : `<select><option>None</option><option>My</option><option>All</option><option selected>${text}</option></select>`;
const lines = (sheet: Sheet) =>
  sheet.groups.flatMap((group) => [
    { title: group.title ?? escaped(group.module), row: null },
    ...(group.isCollapsed ? [] : group.rows).map((row) => ({ title: '', row })),
  ]);

/** One CSS grid: all headers, labels and cells are children of one element. */
export function flatGrid(sheet: Sheet): string {
  const head = ['<span></span>', ...LEVELS.map((level) => `<span>${sheet.headers[level] ?? ''}</span>`)];
  const body = lines(sheet).map(({ title, row }) =>
    row
      ? `<span>${row.label ?? row.permission}</span>${row.levels.map((text) => `<span>${select(text)}</span>`).join('')}`
      : `<h5>${title}</h5>`,
  );
  return `<div class="flat">${head.join('')}${body.join('')}</div>`;
}

/** One element per column, with its header first. There are no elements for rows. */
export function columnsOfCells(sheet: Sheet): string {
  const column = (cells: string[]) =>
    `<div class="col">${cells.map((html) => `<div>${html}</div>`).join('')}</div>`;
  const labels = column([
    '',
    ...lines(sheet).map(({ title, row }) => (row ? (row.label ?? row.permission) : `<b>${title}</b>`)),
  ]);
  const levels = LEVELS.map((level, i) =>
    column([
      sheet.headers[level] ?? '',
      ...lines(sheet).map(({ row }) => (row ? select(row.levels[i] ?? null) : '')),
    ]),
  );
  return `<div class="cols">${labels}${levels.join('')}</div>`;
}

/** A module column: a cell in every row, or (`isSpread`) one cell that spans the module's rows. */
export function moduleColumn(sheet: Sheet, isSpread: boolean): string {
  const rows = sheet.groups.flatMap(({ module, title, rows }) =>
    rows.map((row, i) => {
      const name = title ?? escaped(module);
      const cell = isSpread ? (i ? '' : `<td rowspan="${rows.length}">${name}</td>`) : `<td>${name}</td>`;
      return `<tr>${cell}<td>${row.label ?? row.permission}</td>${row.levels.map((text) => `<td>${select(text)}</td>`).join('')}</tr>`;
    }),
  );
  return `<table class="plain"><tr><th>Module</th><th>Permission</th>${LEVELS.map((level) => `<th>${sheet.headers[level] ?? ''}</th>`).join('')}</tr>${rows.join('')}</table>`;
}

/** Each row has a badge and a second line with an explanation. */
export function explained(sheet: Sheet): string {
  const body = lines(sheet).map(({ title, row }) =>
    row
      ? `<li class="tall"><div class="what"><div>${row.label ?? row.permission} <small class="badge">new</small></div><div class="why">Lets the member work with ${row.permission.toLowerCase()}.</div></div>${row.levels.map((text) => `<div class="cell">${select(text)}</div>`).join('')}</li>`
      : `<li class="head"><svg width="10" height="10"></svg> ${title} <span class="badge">12</span></li>`,
  );
  return `<ul class="list"><li class="tall"><div class="what"></div>${LEVELS.map((level) => `<div class="cell">${sheet.headers[level] ?? ''}</div>`).join('')}</li>${body.join('')}</ul>`;
}

/** Group headers have level cells, which set all rows of the group at once. */
export function bulkHeaders(sheet: Sheet): string {
  const row = (name: string, levels: (string | null)[]) =>
    `<tr><td>${name}</td>${levels.map((text) => `<td>${select(text)}</td>`).join('')}</tr>`;
  const rows = lines(sheet).map(({ title, row: each }) =>
    each ? row(each.label ?? each.permission, each.levels) : row(`<b>${title}</b>`, ['', '', '', '']),
  );
  return `<table class="plain"><tr><th></th>${LEVELS.map((level) => `<th>${sheet.headers[level] ?? ''}</th>`).join('')}</tr>${rows.join('')}</table>`;
}

/** All options of each level are visible side by side, with one selected. */
export function choices(sheet: Sheet, kind: 'radio' | 'pressed'): string {
  let i = 0;
  const choice = (word: string, text: string | null, name: number) =>
    kind === 'radio'
      ? `<label><input type="radio" name="c${name}" ${word === text ? 'checked' : ''}>${word}</label>`
      : `<button aria-pressed="${word === text}">${word}</button>`;
  const cell = (text: string | null) => {
    i += 1;
    return `<td>${['None', 'My', 'All'].map((word) => choice(word, text, i)).join(' ')}</td>`;
  };
  const rows = lines(sheet).map(({ title, row }) =>
    row
      ? `<tr><td>${row.label ?? row.permission}</td>${row.levels.map(cell).join('')}</tr>`
      : `<tr><th colspan="5">${title}</th></tr>`,
  );
  return `<table class="plain"><tr><th></th>${LEVELS.map((level) => `<th>${sheet.headers[level] ?? ''}</th>`).join('')}</tr>${rows.join('')}</table>`;
}

export const ODD_STYLE = `.flat{display:grid;grid-template-columns:280px repeat(4,120px);gap:4px 8px} .flat h5{grid-column:1/-1;margin:6px 0 0}
  .cols{display:flex} .col>div{height:26px;padding:2px 10px} .list{list-style:none;margin:0;padding:0} .tall{display:flex;height:60px;align-items:center}
  .what{width:320px} .why{font-size:11px;color:#888} .cell{width:130px} .badge{display:inline-block;margin-left:20px;background:#def;border-radius:8px;padding:0 6px} .head{font-weight:bold;padding:8px 0}`;
