/**
 * Stands for the role editor as grid libraries really place it (docs/libraries.md): rows that are recycled, so that their
 * order in the document is any; cells and columns that are positioned; group headers that stick; modules in cells that
 * span rows; rows in a shadow root, with slotted cells in any order.
 */
import { LEVELS } from '../model/levels.ts';
import type { RoleSkin } from './role-fixtures.ts';
import { labelOf, levelHeads, linesOf, type SheetLine } from './role-parts.ts';
import type { Sheet } from './sheet.ts';

/** Height of a row in px. */
const ROW = 26;

/** The same items in another order, always the same one. */
function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item, i) => ({ item, key: (i * 7) % items.length }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const cell = (text: string | null, style = '') =>
  `<span role="gridcell" class="r-cell" style="${style}">${text ?? ''}</span>`;
const heads = (sheet: Sheet) =>
  `<div class="r-row r-head"><span class="r-name"></span>${levelHeads(sheet, (text) => cell(text))}</div>`;
const list = (height: number, html: string) =>
  `<div class="r-list"><div style="height:${height}px;position:relative">${html}</div></div>`;

/** Draws the lines, each with its top in px, in another order than that in which they stand. */
function recycled(lines: SheetLine[], draw: (line: SheetLine, top: number) => string): string {
  return list(
    lines.length * ROW,
    shuffled(lines.map((line, i) => ({ line, top: i * ROW })))
      .map(({ line, top }) => draw(line, top))
      .join(''),
  );
}

const cellsOf = ({ row }: SheetLine, style = (_: number) => '') =>
  row ? `${row.levels.map((text, i) => cell(text, style(i))).join('')}` : '';
const nameOf = ({ row, title }: SheetLine) =>
  row ? `<span class="r-name">${labelOf(row)}</span>` : `<b class="r-name">${title}</b>`;

/** Group headers in a box that sticks sideways only. */
const sideways = (sheet: Sheet) =>
  heads(sheet) +
  recycled(
    linesOf(sheet),
    (line, top) =>
      `<div class="r-row r-out" style="top:${top}px"><div style="position:sticky;left:0">${nameOf(line)}</div>${cellsOf(line)}</div>`,
  );

/** Each cell is positioned in a row that is not. */
const positionedCells = (sheet: Sheet) =>
  heads(sheet) +
  linesOf(sheet)
    .map(
      (line) =>
        `<div class="r-row" style="position:relative">${nameOf(line)}${cellsOf(line, (i) => `position:absolute;left:${300 + i * 110}px;top:3px`)}</div>`,
    )
    .join('');

/** A positioned box for each column. */
const positionedColumns = (sheet: Sheet) => {
  const lines = linesOf(sheet);
  const column = (left: number, texts: (string | null | undefined)[]) =>
    `<div style="position:absolute;left:${left}px;top:0">${texts.map((text) => `<div role="gridcell" style="height:${ROW}px">${text ?? '&nbsp;'}</div>`).join('')}</div>`;
  const columns = LEVELS.map((_, i) =>
    column(
      300 + i * 110,
      lines.map(({ row }) => row?.levels[i]),
    ),
  );
  return `${heads(sheet)}<div style="position:relative;height:${lines.length * ROW}px">${column(8, lines.map(nameOf))}${columns.join('')}</div>`;
};

/** Titles that name the column and count the rows. */
const counted = (sheet: Sheet) =>
  heads(sheet) +
  linesOf(sheet)
    .map((line) => {
      const title = `Module: ${line.title} - ${line.count} items`;
      return `<div class="r-row">${nameOf({ ...line, title })}${cellsOf(line)}</div>`;
    })
    .join('');

/** A cell for each module, which spans the module's rows and lies in a row without a height. */
const spanning = (sheet: Sheet) => {
  let top = 0;
  const modules: string[] = [];
  const rows = sheet.groups.flatMap(({ title, module, rows: own }) => {
    const name = title ?? module.replace('&', '&amp;');
    modules.push(
      `<div style="position:absolute;top:${top}px;height:0"><div style="position:absolute;width:130px;height:${own.length * ROW}px">${name}</div></div>`,
    );
    return own.map((row) => {
      top += ROW;
      const line = { row, title: '', count: 0 };
      return `<div class="r-row r-out" style="top:${top - ROW}px;left:140px">${nameOf(line)}${cellsOf(line)}</div>`;
    });
  });
  return `<div style="padding-left:140px">${heads(sheet)}</div>${list(top, shuffled(rows).join('') + modules.join(''))}`;
};

/** Rows in a shadow root; the contents of their cells are slotted, in another order. */
const slotted = (sheet: Sheet) => {
  const texts: string[] = [];
  const slot = (text: string) => {
    texts.push(`<span slot="s${texts.length}">${text}</span>`);
    return `<slot name="s${texts.length - 1}"></slot>`;
  };
  const rows = linesOf(sheet).map((line, i) => {
    const name = slot(line.row ? labelOf(line.row) : `<b>${line.title}</b>`);
    const cells = line.row?.levels.map((text) => cell(text && slot(text))) ?? [];
    return `<div class="r-row r-out" style="transform:translateY(${i * ROW}px)"><div class="r-name" style="position:sticky;left:0">${name}</div>${cells.join('')}</div>`;
  });
  const html = list(rows.length * ROW, rows.join(''));
  return `${heads(sheet)}<cw-grid style="display:block"><template shadow><style>${RECYCLED_STYLE}</style>${html}</template>${shuffled(texts).join('')}</cw-grid>`;
};

export const RECYCLED_STYLE = `.r-list{height:420px;overflow:auto} .r-row{display:flex;height:${ROW}px;width:760px;align-items:center;background:#fff} .r-out{position:absolute;left:0;top:0}
  .r-name{width:292px;display:inline-block;padding-left:8px;flex:none} .r-cell{width:110px;flex:none;padding:0 4px}`;

const skin = (draw: (sheet: Sheet) => string): RoleSkin => ({ draw, css: RECYCLED_STYLE });

export const RECYCLED_SKINS: Record<string, RoleSkin> = {
  'group headers that stick sideways in recycled rows': skin(sideways),
  'each cell positioned in its row': skin(positionedCells),
  'a positioned box for each column': skin(positionedColumns),
  'titles with column and count': skin(counted),
  'modules in cells that span rows': skin(spanning),
  'slotted cells in any order': skin(slotted),
};

/**
 * A virtual list, scrolled so far that the header of the group in view sticks to the top: rows above it are drawn already
 * or still, in another order than that in which they stand.
 */
export function stickyOverRecycled(sheet: Sheet, from: number, count: number): string {
  const lines = linesOf(sheet);
  const stuck = lines.findLastIndex(({ row }, i) => !row && i <= from + 3);
  const drawn = lines.map((line, i) => ({ line, top: i * ROW })).slice(from, from + count);
  const rows = shuffled(drawn.filter(({ line }) => line !== lines[stuck])).map(
    ({ line, top }) => `<div class="r-row r-out" style="top:${top}px">${nameOf(line)}${cellsOf(line)}</div>`,
  );
  const header = `<div style="position:sticky;top:0;height:${ROW}px;z-index:1;background:#fff">${nameOf(lines[stuck] as SheetLine)}</div>`;
  return heads(sheet) + list(lines.length * ROW, header + rows.join(''));
}
