/**
 * Stands for permission editors of other web applications: tabs, accordions, cards, master and detail, a matrix of
 * radio buttons.
 */
import { LEVELS } from '../model/levels.ts';
import { type DrawLevel, escaped, labelOf, levelHeads, linesOf } from './role-parts.ts';
import type { Sheet, SheetGroup } from './sheet.ts';

const titleOf = ({ title, module }: SheetGroup) => title ?? escaped(module);
const rowsOf = ({ rows, isCollapsed }: SheetGroup, draw: DrawLevel) =>
  (isCollapsed ? [] : rows)
    .map(
      (row) =>
        `<tr><td>${labelOf(row)}</td>${row.levels.map((text) => `<td>${draw(text)}</td>`).join('')}</tr>`,
    )
    .join('');
const head = (sheet: Sheet) =>
  `<tr><th>Permission</th>${levelHeads(sheet, (text) => `<th>${text}</th>`)}</tr>`;

/** One tab per module. Only the rows of the selected tab exist. */
export function moduleTabs(sheet: Sheet, draw: DrawLevel, selected = 2): string {
  const tabs = sheet.groups.map(
    (group, i) =>
      `<button role="tab" aria-selected="${i === selected}" class="l-tab ${i === selected ? 'on' : ''}">${titleOf(group)}</button>`,
  );
  return `<div role="tablist">${tabs.join('')}</div><div role="tabpanel"><table class="l">${head(sheet)}${rowsOf(sheet.groups[selected] as SheetGroup, draw)}</table></div>`;
}

/** A list of modules at the left. The rows of the selected one are at the right, below its name. */
export function masterDetail(sheet: Sheet, draw: DrawLevel, selected = 2): string {
  const list = sheet.groups.map(
    (group, i) =>
      `<li class="${i === selected ? 'on' : ''}" ${i === selected ? 'aria-current="true"' : ''}>${titleOf(group)}</li>`,
  );
  const group = sheet.groups[selected] as SheetGroup;
  return `<div class="l-two"><ul class="l-list">${list.join('')}</ul><div><h3>${titleOf(group)}</h3><table class="l">${head(sheet)}${rowsOf(group, draw)}</table></div></div>`;
}

/** Panels that open and close, each with its own headers, and with a count and a chevron in its button. */
export function accordion(sheet: Sheet, draw: DrawLevel): string {
  return sheet.groups
    .map(
      (group) =>
        `<section class="l-acc"><h3><button aria-expanded="${!group.isCollapsed}"><span>${titleOf(group)}</span><span class="l-n">${group.rows.length} permissions</span><span>⌄</span></button></h3>${group.isCollapsed ? '' : `<table class="l">${head(sheet)}${rowsOf(group, draw)}</table>`}</section>`,
    )
    .join('');
}

/** One card per permission. Each level has its own label in the card. */
export function cards(sheet: Sheet, draw: DrawLevel): string {
  return linesOf(sheet)
    .map(({ title, row }) =>
      row
        ? `<div class="l-card"><div class="l-name">${labelOf(row)}</div><div class="l-fields">${LEVELS.map((level, i) => `<div><small>${sheet.headers[level] ?? ''}</small><div>${draw(row.levels[i] ?? null)}</div></div>`).join('')}</div></div>`
        : `<h3>${title}</h3>`,
    )
    .join('');
}

/** One row per level: module, permission, name of the level, access. */
export function longTable(sheet: Sheet, draw: DrawLevel): string {
  const rows = linesOf(sheet).flatMap(({ title, row }) =>
    row
      ? LEVELS.map(
          (level, i) =>
            `<tr><td>${title}</td><td>${labelOf(row)}</td><td>${sheet.headers[level] ?? ''}</td><td>${draw(row.levels[i] ?? null)}</td></tr>`,
        )
      : [],
  );
  return `<table class="l"><tr><th>Module</th><th>Permission</th><th>Level</th><th>Access</th></tr>${rows.join('')}</table>`;
}

/** Three columns per level, one for each access. A cell is a radio button without a label. */
export function radioMatrix(sheet: Sheet): string {
  const words = ['None', 'My', 'All'];
  let i = 0;
  const cell = (text: string | null) => {
    i += 1;
    return words
      .map(
        (word) =>
          `<td>${text === null ? '' : `<input type="radio" name="m${i}" ${word === text ? 'checked' : ''}>`}</td>`,
      )
      .join('');
  };
  const rows = linesOf(sheet).map(({ title, row }) =>
    row
      ? `<tr><td>${labelOf(row)}</td>${row.levels.map(cell).join('')}</tr>`
      : `<tr><th colspan="13">${title}</th></tr>`,
  );
  return `<table class="l"><tr><th rowspan="2">Permission</th>${levelHeads(sheet, (text) => `<th colspan="3">${text}</th>`)}</tr><tr>${LEVELS.map(() => words.map((word) => `<th>${word}</th>`).join('')).join('')}</tr>${rows.join('')}</table>`;
}

/** Each module is rotated text in a cell that spans its rows. Permissions are numbered. */
export function sidewaysModules(sheet: Sheet, draw: DrawLevel): string {
  const rows = sheet.groups.flatMap((group) =>
    group.rows.map(
      (row, i) =>
        `<tr>${i ? '' : `<th rowspan="${group.rows.length}" class="l-turned"><span>${titleOf(group)}</span></th>`}<td>${i + 1}</td><td>${labelOf(row)}</td>${row.levels.map((text) => `<td>${draw(text)}</td>`).join('')}<td>jsmith</td></tr>`,
    ),
  );
  return `<table class="l"><tr><th></th><th>#</th><th>Permission</th>${levelHeads(sheet, (text) => `<th>${text}</th>`)}<th>Updated By</th></tr>${rows.join('')}</table>`;
}

/** Headers of one letter. The attribute or element in `by` holds the full words. */
export function shortHeaders(sheet: Sheet, draw: DrawLevel, by: 'title' | 'abbr' | 'aria-label'): string {
  const short = (text: string) => {
    const letter = text.slice(0, 1);
    if (by === 'abbr') return `<th><abbr title="${text}">${letter}</abbr></th>`;
    return `<th ${by}="${text}">${letter}</th>`;
  };
  const groups = sheet.groups.map(
    (group) => `<tr><th colspan="5">${titleOf(group)}</th></tr>${rowsOf(group, draw)}`,
  );
  return `<table class="l"><tr><th>Permission</th>${levelHeads(sheet, short)}</tr>${groups.join('')}</table>`;
}

/** Labels that share their cell with an icon, a link, a count, a badge, a help text or a text for screen readers. */
export function richLabels(sheet: Sheet, draw: DrawLevel): string {
  const label = (name: string, i: number) =>
    [
      `<svg width="14" height="14"><title>Permission</title></svg> ${name}`,
      `<a href="#">${name}</a> <button title="Help" class="l-help">?</button>`,
      `${name} <sup class="l-n">3</sup>`,
      `<b>${name}</b><br><small>What a member may do here.</small>`,
      `<span class="l-sr">Permission </span>${name}<span class="l-sr">, press Enter to open</span>`,
      `<i class="material-icons">lock</i><span>${name}</span>`,
    ][i % 6];
  const groups = sheet.groups.map((group) => ({
    ...group,
    title: `<i class="material-icons">folder</i> ${titleOf(group)} <span class="l-n">${group.rows.length}</span>`,
    rows: group.rows.map((row, i) => ({ ...row, label: label(labelOf(row), i) ?? '' })),
  }));
  return `<table class="l">${head(sheet)}${groups.map((group) => `<tbody><tr><td colspan="5">${group.title}</td></tr>${rowsOf(group, draw)}</tbody>`).join('')}</table>`;
}

/** A plain table, to show one kind of control. */
export function plainRows(sheet: Sheet, draw: DrawLevel): string {
  return `<table class="l">${head(sheet)}${sheet.groups.map((group) => `<tr><th colspan="5">${titleOf(group)}</th></tr>${rowsOf(group, draw)}`).join('')}</table>`;
}

export const LAYOUT_STYLE = `.l{border-collapse:collapse} .l td,.l th{padding:3px 10px;text-align:left;height:28px} .l-tab{padding:8px 14px;border:0;background:none} .l-tab.on{border-bottom:2px solid #06c;color:#06c} .l-two{display:flex;gap:20px} .l-list{list-style:none;margin:0;padding:10px;width:160px;background:#f6f6f6} .l-list li{padding:6px} .l-list .on{background:#dde}
  .l-acc h3{margin:0} .l-acc button{width:760px;display:flex;gap:12px;padding:8px;border:0;background:#eee;font-weight:600} .l-n{background:#def;border-radius:8px;padding:0 6px;font-size:10px;font-weight:400} .l-card{border:1px solid #ddd;margin:6px;padding:8px;width:760px} .l-name{font-weight:600} .l-fields{display:flex;gap:20px} .l-fields>div{width:130px} .l-fields small{color:#777}
  .l-turned{width:30px} .l-turned span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap} .l-sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)} .l-help{border-radius:50%;border:1px solid;width:16px;height:16px;padding:0;font-size:9px}`;
