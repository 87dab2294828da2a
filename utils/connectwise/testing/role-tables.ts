/**
 * Stands for the role editor as tables: in the structure of ConnectWise's GXT grids (docs/connectwise-ui.md, A.3), as
 * one table, and as one table per section.
 */
import { LEVELS, type Level } from '../model/levels.ts';
import type { Sheet, SheetGroup, SheetRow } from './sheet.ts';

type DrawCell = (text: string) => string;

const inputCell: DrawCell = (text) =>
  `<div class="combo"><input value="${text}"><div class="arrow"><svg width="12" height="12"></svg></div></div>`;
const selectCell: DrawCell = (text) =>
  `<select><option>None</option><option>My</option><option>All</option><option selected>${text}</option></select>`;

const labelOf = ({ label, permission }: SheetRow) => label ?? permission;
const titleOf = ({ title, module }: SheetGroup) => title ?? module.replace('&', '&amp;');
const rowsOf = ({ isCollapsed, rows }: SheetGroup) => (isCollapsed ? [] : rows);

/** Like GXT: the headers are in a table above the scrolled body. Both tables start with a cell for the chevron. */
export function gxt(sheet: Sheet): string {
  const heads = LEVELS.map(
    (level) => `<td style="width:100px;text-align:center"><div>${sheet.headers[level] ?? ''}</div></td>`,
  );
  const rows = sheet.groups.flatMap((group) => [
    `<tr class="group"><td style="width:24px"><svg width="12" height="12"></svg></td><td colspan="5"><div>${titleOf(group)}</div></td>
     <td>11/11/25</td><td>by jsmith</td></tr>`,
    ...rowsOf(group).map(
      (row) =>
        `<tr><td></td><td><div class="label">${labelOf(row)}</div></td>${cells(row, inputCell)}<td></td><td></td></tr>`,
    ),
  ]);
  const columns =
    '<colgroup><col style="width:24px"><col style="width:240px">' +
    '<col style="width:100px">'.repeat(4) +
    '<col><col></colgroup>';
  return `<div class="strip"><table><tr><td style="width:264px"><svg width="12" height="12"></svg></td>${heads.join('')}
    <td>Last Update</td><td>Updated By</td></tr></table></div><div class="scroller"><table>${columns}${rows.join('')}</table></div>`;
}

export const GXT_STYLE = `table{width:100%;border-collapse:collapse;table-layout:fixed} .strip{height:32px;overflow:hidden} .strip table{height:32px}
  td{padding:0 4px} .scroller{height:420px;overflow:auto} tr{height:25px} .group{background:#ccc;font-weight:bold}
  .combo{display:flex;width:90px;height:23px} .combo input{flex:1;min-width:0;border:0;background:none} .arrow{width:18px}`;

/** One plain table with its headers in `<thead>`. With `groupAs` = `tbody`, each group is a `<tbody>`. */
export function plainTable(sheet: Sheet, groupAs: 'row' | 'tbody' = 'row'): string {
  const bodies = sheet.groups.map((group) => {
    const head = `<tr class="group"><th colspan="6">${titleOf(group)}</th></tr>`;
    const rows = rowsOf(group).map(
      (row, i) => `<tr><td>${labelOf(row)}</td>${cells(row, selectCell)}<td>${i + 1}/5/24</td></tr>`,
    );
    return groupAs === 'row' ? head + rows.join('') : `<tbody>${head}${rows.join('')}</tbody>`;
  });
  return `<table class="plain">${thead(sheet)}${bodies.join('')}</table>`;
}

export const TABLE_STYLE = `.plain{border-collapse:collapse} .plain td,.plain th{padding:2px 10px;text-align:left;height:26px}
  .plain .group th{background:#eef} .plain td:first-child{width:280px}`;

/** One section per module, each with its own table. Headers are above the first table only, or above each. */
export function sections(sheet: Sheet, headers: 'first' | 'each' = 'first', tag = 'details'): string {
  return sheet.groups
    .map((group, i) => {
      const heading =
        tag === 'details' ? `<summary>${titleOf(group)}</summary>` : `<h3>${titleOf(group)}</h3>`;
      const rows = group.rows.map((row) => `<tr><td>${labelOf(row)}</td>${cells(row, selectCell)}</tr>`);
      const isOpen = tag !== 'details' || !group.isCollapsed;
      const body = `<table class="plain fixed">${headers === 'each' || i === 0 ? thead(sheet, false) : ''}${rows.join('')}</table>`;
      return `<${tag} ${isOpen ? 'open' : ''}>${heading}${body}</${tag}>`;
    })
    .join('');
}

export const SECTION_STYLE = `${TABLE_STYLE} .fixed{table-layout:fixed;width:760px} .fixed td:first-child,.fixed th:first-child{width:300px}
  summary,h3{font-size:15px;font-weight:600;padding:6px 0;margin:0}`;

function thead(sheet: Sheet, hasDate = true): string {
  const heads = LEVELS.map((level) => `<th>${sheet.headers[level] ?? ''}</th>`).join('');
  return `<thead><tr><th>Permission</th>${heads}${hasDate ? '<th>Last Update</th>' : ''}</tr></thead>`;
}

function cells(row: SheetRow, draw: DrawCell): string {
  return LEVELS.map((_, i) => {
    const text = row.levels[i];
    return `<td>${text === null || text === undefined ? '' : text.startsWith('<') ? text : draw(text)}</td>`;
  }).join('');
}

/** Other column order: dates, labels, levels in reverse, users. */
export function otherOrder(sheet: Sheet): string {
  const order = [...LEVELS].reverse() as Level[];
  const heads = order.map((level) => `<th>${sheet.headers[level] ?? ''}</th>`).join('');
  const rows = sheet.groups.flatMap((group) => [
    `<tr class="group"><th colspan="7">${titleOf(group)}</th></tr>`,
    ...rowsOf(group).map((row) => {
      const levels = order
        .map((level) => `<td>${inputCell(row.levels[LEVELS.indexOf(level)] ?? '')}</td>`)
        .join('');
      return `<tr><td>Nov 11, 2025</td><td>${labelOf(row)}</td>${levels}<td>jsmith</td></tr>`;
    }),
  ]);
  return `<div class="wide"><table class="plain"><thead><tr><th>Last Update</th><th>Name</th>${heads}<th>Updated By</th></tr></thead>${rows.join('')}</table></div>`;
}
