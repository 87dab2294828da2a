/**
 * Stands for a role editor without one plain table: an ARIA grid, plain divs, web components, a locked column, a
 * virtual list.
 */
import { LEVELS } from '../model/levels.ts';
import type { Sheet, SheetGroup, SheetRow } from './sheet.ts';

const labelOf = ({ label, permission }: SheetRow) => label ?? permission;
const titleOf = ({ title, module }: SheetGroup) => title ?? module.replace('&', '&amp;');
const rowsOf = ({ isCollapsed, rows }: SheetGroup) => (isCollapsed ? [] : rows);
const heads = (sheet: Sheet, tag: string) =>
  LEVELS.map((level) => `<${tag} class="cell">${sheet.headers[level] ?? ''}</${tag.split(' ')[0]}>`).join('');

/** An ARIA grid with comboboxes that hold text, and icons that are ligatures of an icon font. */
export function ariaGrid(sheet: Sheet): string {
  const cell = (text: string | null) =>
    `<div role="gridcell" class="cell">${text === null ? '' : `<div role="combobox" aria-expanded="false" tabindex="0" class="choice"><span>${text}</span><span class="material-icons">arrow_drop_down</span></div>`}</div>`;
  const groups = sheet.groups.map((group) => {
    const head = `<div role="row" class="row group" aria-expanded="${!group.isCollapsed}"><span class="material-icons" aria-hidden="true">expand_more</span><span role="gridcell">${titleOf(group)}</span></div>`;
    const rows = rowsOf(group).map(
      (
        row,
        i,
      ) => `<div role="row" class="row"><input type="checkbox"><span class="number">${i + 1}</span><div role="rowheader" class="name">${labelOf(row)}</div>
        ${row.levels.map(cell).join('')}<button class="more" aria-label="Row menu">⋯</button></div>`,
    );
    return `<div role="rowgroup">${head}${rows.join('')}</div>`;
  });
  return `<div role="grid" class="grid"><div role="row" class="row head"><div role="columnheader" class="name">Permission</div>${heads(sheet, 'div role="columnheader"')}</div>${groups.join('')}</div>`;
}

export const GRID_STYLE = `.grid{display:block;height:480px;overflow:auto;position:relative} .row{display:flex;align-items:center;height:36px;border-bottom:1px solid #eee}
  .row.head{position:sticky;top:0;background:#fff;z-index:2;padding-left:60px;font-weight:600} .row.group{background:#f4f4f8;font-weight:600;font-size:14px} .number{width:24px}
  .name{width:280px;padding-left:8px} .cell{width:130px;padding:0 8px} .choice{display:flex;justify-content:space-between;border:1px solid #bbb;border-radius:4px;padding:2px 6px}
  .material-icons{width:18px;overflow:hidden;white-space:nowrap;font-size:12px} .more{margin-left:12px}`;

/** Plain `<div>` elements: no roles, no inputs. Clickable texts have a pointer cursor. */
export function plainDivs(sheet: Sheet): string {
  const cell = (text: string | null) =>
    `<div class="cell">${text === null ? '' : `<div class="clickable">${text} <small>▾</small></div>`}</div>`;
  const rows = sheet.groups.flatMap((group) => [
    `<div class="row group"><div>${titleOf(group)} <small>(${group.rows.length})</small></div></div>`,
    ...rowsOf(group).map(
      (row) =>
        `<div class="row"><div class="name">${labelOf(row)}</div>${row.levels.map(cell).join('')}</div>`,
    ),
  ]);
  return `<div><div class="row head"><div class="name"></div>${heads(sheet, 'div')}</div>${rows.join('')}</div>`;
}

export const DIV_STYLE = `${GRID_STYLE} .row.head{padding-left:0} .clickable{cursor:pointer} .row{height:30px}`;

/** Web components: every row, cell and choice has an open shadow root, and labels are slotted. */
export function webComponents(sheet: Sheet): string {
  const css =
    '<style>:host{display:block} :host(.row){display:flex;height:30px;align-items:center} :host(.cell){width:130px} :host(.name){width:300px}</style>';
  const part = (name: string, text: string) =>
    `<cw-cell class="${name}"><template shadow>${css}<slot></slot></template>${text}</cw-cell>`;
  const choice = (text: string | null) =>
    `<cw-choice class="cell"><template shadow>${css}<input value="${text ?? ''}" style="width:90px"></template></cw-choice>`;
  const row = (parts: string) =>
    `<cw-row class="row"><template shadow>${css}<slot></slot></template>${parts}</cw-row>`;
  const head = row(
    part('name', '') + LEVELS.map((level) => part('cell', sheet.headers[level] ?? '')).join(''),
  );
  const body = sheet.groups.map((group) => [
    `<cw-group><template shadow>${css}<h4 style="margin:8px 0">${titleOf(group)}</h4><slot></slot></template>${rowsOf(
      group,
    )
      .map((each) => row(part('name', labelOf(each)) + each.levels.map(choice).join('')))
      .join('')}</cw-group>`,
  ]);
  return `<cw-grid><template shadow>${css}<div style="height:440px;overflow:auto"><slot></slot></div></template>${head}${body.join('')}</cw-grid>`;
}

/** Labels in a locked table at the left, levels in a table that scrolls sideways, and headers that scroll with it. */
export function lockedColumn(sheet: Sheet): string {
  const left = sheet.groups.flatMap((group) => [
    `<tr class="group"><td>${titleOf(group)}</td></tr>`,
    ...rowsOf(group).map((row) => `<tr><td>${labelOf(row)}</td></tr>`),
  ]);
  const right = sheet.groups.flatMap((group) => [
    '<tr class="group"><td colspan="4"></td></tr>',
    ...rowsOf(group).map(
      (row) =>
        `<tr>${row.levels.map((text) => `<td><input value="${text ?? ''}" ${text === null ? 'hidden' : ''}></td>`).join('')}</tr>`,
    ),
  ]);
  const head = LEVELS.map((level) => `<td>${sheet.headers[level] ?? ''}</td>`).join('');
  return `<div class="lock"><div class="left"><div class="top"></div><div class="down"><table>${left.join('')}</table></div></div>
    <div class="right"><div class="top"><table><tr>${head}</tr></table></div><div class="across"><table>${right.join('')}</table></div></div></div>`;
}

export const LOCK_STYLE = `.lock{display:flex;width:640px;height:400px} .left{width:280px;flex:none} .right{flex:1;min-width:0} table{border-collapse:collapse;table-layout:fixed}
  .top{height:30px;overflow:hidden} .down{height:370px;overflow:hidden} .across{height:370px;overflow:auto} .right table{width:640px} td{height:28px;padding:0 6px;white-space:nowrap;overflow:hidden}
  .group td{font-weight:bold;background:#ddd} .right input{width:100px}`;

/**
 * A virtual list: only `count` rows are drawn, with absolute positions and in random document order. Some are blank or
 * parked off the screen.
 */
export function virtualised(sheet: Sheet, from = 0, count = 25): string {
  const lines = sheet.groups.flatMap((group) => [
    { group, row: null },
    ...rowsOf(group).map((row) => ({ group, row })),
  ]);
  const drawn = lines.map((line, i) => ({ ...line, top: i * 26 })).slice(from, from + count);
  const html = drawn.map(({ group, row, top }) => {
    const inside = row
      ? `<span class="v-name">${labelOf(row)}</span>${row.levels.map((text, i) => `<span class="v-cell" style="left:${300 + i * 110}px"><input value="${text ?? ''}"></span>`).join('')}`
      : `<b class="v-name">${titleOf(group)}</b>`;
    return `<div class="v-row" style="transform:translateY(${top}px)">${inside}</div>`;
  });
  const parked = drawn
    .slice(0, 3)
    .map(
      () =>
        '<div class="v-row" style="transform:translateY(-9999px)"><span class="v-name">Service Tickets</span><span class="v-cell" style="left:300px"><input value="All"></span><span class="v-cell" style="left:410px"><input value="All"></span></div>',
    );
  const blank = `<div class="v-row" style="transform:translateY(${(from + count) * 26}px)"><span class="v-name"></span>${LEVELS.map((_, i) => `<span class="v-cell" style="left:${300 + i * 110}px"><input></span>`).join('')}</div>`;
  const head = LEVELS.map(
    (level, i) => `<span class="v-cell" style="left:${300 + i * 110}px">${sheet.headers[level] ?? ''}</span>`,
  ).join('');
  const shuffled = html
    .map((row, i) => ({ row, key: (i * 7) % html.length }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
  return `<div class="v-head">${head}</div><div class="v-port"><div style="height:${lines.length * 26}px;position:relative">${shuffled.join('')}${blank}${parked.join('')}</div></div>`;
}

export const VIRTUAL_STYLE = `.v-head{position:relative;height:26px} .v-port{height:420px;overflow:auto;position:relative} .v-row{position:absolute;left:0;right:0;height:26px}
  .v-name{position:absolute;left:8px;top:4px} b.v-name{left:2px} .v-cell{position:absolute;top:2px} .v-cell input{width:96px;height:20px}`;
