/**
 * Stands for the role editor as grid libraries draw it (modelled on AG Grid, Kendo UI, Ext JS, MUI): pinned and locked
 * columns, rows in any order, group rows.
 */
import { LEVELS } from '../model/levels.ts';
import { type DrawLevel, escaped, labelOf, levelHeads, linesOf } from './role-parts.ts';
import type { Sheet } from './sheet.ts';

/**
 * Like AG Grid: labels in a pinned container, levels in another, group rows over both. Rows are placed by `transform`,
 * cells by `left`.
 */
export function pinnedContainers(sheet: Sheet, draw: DrawLevel): string {
  const lines = linesOf(sheet).map((line, i) => ({
    ...line,
    place: `style="transform:translateY(${i * 28}px)"`,
  }));
  const rows = lines.filter(({ row }) => row);
  const left = rows.map(
    ({ row, place }) =>
      `<div role="row" class="ag-row" ${place}><div role="gridcell" class="ag-cell" style="left:0;width:280px"><span class="ag-value">${row && labelOf(row)}</span></div></div>`,
  );
  const centre = rows.map(
    ({ row, place }) =>
      `<div role="row" class="ag-row" ${place}>${row?.levels.map((text, i) => `<div role="gridcell" class="ag-cell" style="left:${i * 120}px;width:120px">${draw(text)}</div>`).join('')}</div>`,
  );
  const full = lines
    .filter(({ row }) => !row)
    .map(
      ({ title, count, place }) =>
        `<div role="row" class="ag-row ag-full" ${place}><span class="ag-expand">▾</span><span class="ag-value">${title}</span> <span class="ag-count">(${count})</span></div>`,
    );
  const heads = LEVELS.map(
    (level, i) =>
      `<div role="columnheader" class="ag-cell" style="left:${i * 120}px;width:120px"><span class="ag-text">${sheet.headers[level] ?? ''}</span><span class="ag-icon">≡</span></div>`,
  );
  const height = lines.length * 28;
  return `<div class="ag"><div class="ag-head"><div class="ag-left"><div role="columnheader" class="ag-cell" style="left:0;width:280px">Permission</div></div><div class="ag-centre">${heads.join('')}</div></div>
    <div class="ag-body"><div class="ag-left" style="height:${height}px">${left.reverse().join('')}</div><div class="ag-centre" style="height:${height}px">${centre.join('')}</div><div class="ag-over" style="height:${height}px">${full.join('')}</div></div></div>`;
}

export const PINNED_STYLE = `.ag{width:800px;border:1px solid #ccc} .ag-head{display:flex;height:32px;position:relative} .ag-body{position:relative;height:440px;overflow:auto;display:flex}
  .ag-left{width:280px;flex:none;position:relative} .ag-centre{flex:1;position:relative} .ag-over{position:absolute;left:0;top:0;width:100%;pointer-events:none}
  .ag-row{position:absolute;left:0;top:0;width:100%;height:28px} .ag-full{background:#f4f4f4;font-weight:600;padding:4px 8px} .ag-cell{position:absolute;height:28px;padding:4px 8px;overflow:hidden;white-space:nowrap}`;

/**
 * Like a Kendo UI grid with a locked column: two tables. Group rows name the grouped column, and their text is in the
 * locked table only.
 */
export function lockedGroups(sheet: Sheet, draw: DrawLevel): string {
  const lines = linesOf(sheet);
  const left = lines.map(({ title, count, row }) =>
    row
      ? `<tr><td class="k-gap"></td><td>${labelOf(row)}</td></tr>`
      : `<tr class="k-group"><td colspan="2"><p><a href="#" class="k-icon">▾</a>Module: ${title} (${count})</p></td></tr>`,
  );
  const right = lines.map(({ row }) =>
    row
      ? `<tr>${row.levels.map((text) => `<td>${draw(text)}</td>`).join('')}</tr>`
      : '<tr class="k-group"><td colspan="4">&nbsp;</td></tr>',
  );
  const heads = levelHeads(
    sheet,
    (text) => `<th><a class="k-link" href="#">${text}</a><span class="k-filter">⏷</span></th>`,
  );
  return `<div class="k"><div class="k-side"><table><tr><th class="k-gap"></th><th>Permission</th></tr></table><div class="k-lock"><table>${left.join('')}</table></div></div>
    <div class="k-rest"><table><tr>${heads}</tr></table><div class="k-body"><table>${right.join('')}</table></div></div></div>`;
}

export const LOCKED_STYLE = `.k{display:flex;width:820px} .k-side{width:300px;flex:none} .k-rest{width:520px} .k table{border-collapse:collapse;table-layout:fixed;width:100%} .k td,.k th{height:28px;padding:2px 8px;text-align:left;overflow:hidden;white-space:nowrap}
  .k-lock,.k-body{height:420px;overflow:hidden} .k-body{overflow:auto;scrollbar-width:none} .k-gap{width:24px} .k-group td{background:#eee} .k-group p{margin:0}`;

const COLS = `<colgroup><col style="width:320px">${'<col style="width:120px">'.repeat(4)}</colgroup>`;

/** Like an Ext JS grid: each row is a separate table. The first of a group also holds the group header. */
export function tablePerRow(sheet: Sheet, draw: DrawLevel): string {
  let header = '';
  const items: string[] = [];
  for (const { title, row } of linesOf(sheet)) {
    if (!row) {
      if (header) items.push(`<table class="x-item">${COLS}${header}</table>`);
      header = `<tr><td colspan="5" class="x-group"><div class="x-title" tabindex="0">${title}</div></td></tr>`;
      continue;
    }
    const cells = row.levels.map((text) => `<td><div class="x-inner">${draw(text)}</div></td>`).join('');
    items.push(
      `<table class="x-item">${COLS}${header}<tr><td><div class="x-inner">${labelOf(row)}</div></td>${cells}</tr></table>`,
    );
    header = '';
  }
  if (header) items.push(`<table class="x-item">${COLS}${header}</table>`);
  const heads = levelHeads(
    sheet,
    (text) =>
      `<div class="x-head"><div><span>${text}</span></div><div class="x-trigger" role="presentation"></div></div>`,
  );
  return `<div class="x"><div class="x-heads"><div class="x-head x-first"><span>Permission</span></div>${heads}</div><div class="x-view">${items.join('')}</div></div>`;
}

export const PER_ROW_STYLE = `.x{width:820px} .x-heads{display:flex} .x-head{width:120px;padding:6px 8px;position:relative} .x-first{width:320px} .x-view{height:440px;overflow:auto} .x-item{table-layout:fixed;width:800px;border-collapse:collapse}
  .x-item td{height:27px;padding:0;width:120px} .x-item td:first-child{width:320px} .x-inner{padding:2px 8px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap} .x-title{padding:8px;font-weight:bold;border-bottom:2px solid #888}`;

/** Like a tree in MUI's data grid: modules are rows with empty cells, permissions are indented below them. */
export function treeGrid(sheet: Sheet, draw: DrawLevel): string {
  const rows = linesOf(sheet).map(({ title, count, row }) => {
    const name = row
      ? `<div class="m-leaf">${labelOf(row)}</div>`
      : `<div class="m-node"><button aria-label="see children">⌄</button><span>${title} (${count})</span></div>`;
    const cells = LEVELS.map(
      (_, i) => `<div role="gridcell" class="m-cell">${row ? draw(row.levels[i] ?? null) : ''}</div>`,
    );
    return `<div role="row" aria-level="${row ? 2 : 1}" class="m-row"><div role="gridcell" class="m-name">${name}</div>${cells.join('')}<div class="m-fill"></div></div>`;
  });
  const heads = levelHeads(
    sheet,
    (text) =>
      `<div role="columnheader" class="m-cell"><div class="m-title">${text}</div><button aria-label="Sort" class="m-sort">↑</button><button aria-label="Menu" class="m-sort">⋮</button></div>`,
  );
  return `<div role="treegrid" class="m"><div role="row" class="m-row"><div role="columnheader" class="m-name">Name</div>${heads}</div><div class="m-scroll">${rows.join('')}</div></div>`;
}

export const TREE_STYLE = `.m{width:860px} .m-scroll{height:440px;overflow:auto} .m-row{display:flex;height:34px;align-items:center;border-bottom:1px solid #eee} .m-name{width:300px} .m-cell{width:130px;padding:0 10px;display:flex} .m-fill{flex:1} .m-leaf{padding-left:48px} .m-node{display:flex;gap:6px;font-weight:500} .m-sort{opacity:0;border:0;padding:0;width:14px}`;

/** A table with a filter below each header and a last row that sets whole columns. Both offer the words of levels. */
export function filteredTable(sheet: Sheet, draw: DrawLevel): string {
  const filters = LEVELS.map(
    () => '<td><select><option selected>All</option><option>None</option><option>My</option></select></td>',
  );
  const rows = linesOf(sheet).map(({ title, row }) =>
    row
      ? `<tr><td>${labelOf(row)}</td>${row.levels.map((text) => `<td>${draw(text)}</td>`).join('')}</tr>`
      : `<tr><th colspan="5" style="text-align:left">${title}</th></tr>`,
  );
  const totals = `<tr><td>Apply to all rows</td>${LEVELS.map(() => '<td><select><option>None</option><option>My</option><option selected>All</option></select></td>').join('')}</tr>`;
  return `<table class="f"><thead><tr><th>Permission</th>${levelHeads(sheet, (text) => `<th>${text}</th>`)}</tr><tr><td><input placeholder="Filter"></td>${filters.join('')}</tr></thead><tbody>${rows.join('')}</tbody><tfoot>${totals}</tfoot></table>`;
}

export const FILTERED_STYLE =
  '.f{border-collapse:collapse;width:760px} .f td,.f th{padding:3px 8px;text-align:left}';

/** Sticky level headers, and sticky group headers that replace each other while the list scrolls. */
export function stickyLists(sheet: Sheet, draw: DrawLevel): string {
  const sections: string[] = [];
  for (const { title, row } of linesOf(sheet)) {
    if (row)
      sections[sections.length - 1] +=
        `<li class="s-row"><div class="s-name">${labelOf(row)}</div>${row.levels.map((text) => `<div class="s-cell">${draw(text)}</div>`).join('')}</li>`;
    else sections.push(`<li class="s-group" role="presentation">${escaped(title)}</li>`);
  }
  return `<div class="s"><div class="s-row s-heads"><div class="s-name"></div>${levelHeads(sheet, (text) => `<div class="s-cell">${text}</div>`)}</div>${sections.map((html) => `<ul>${html}</ul>`).join('')}</div>`;
}

export const STICKY_STYLE = `.s{height:420px;overflow:auto;width:820px} .s ul{list-style:none;margin:0;padding:0} .s-row{display:flex;height:32px;align-items:center} .s-heads{position:sticky;top:0;background:#fff;z-index:2} .s-group{position:sticky;top:32px;background:#eef;font-weight:bold;height:30px;padding:5px;z-index:1} .s-name{width:300px;padding-left:10px} .s-cell{width:120px}`;
