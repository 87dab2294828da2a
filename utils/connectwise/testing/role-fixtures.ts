/** Stands for the role editor (docs/connectwise-ui.md, A.5): all structures that it may have, each with its styles. */
import {
  ariaGrid,
  DIV_STYLE,
  GRID_STYLE,
  LOCK_STYLE,
  lockedColumn,
  plainDivs,
  VIRTUAL_STYLE,
  virtualised,
  webComponents,
} from './role-grids.ts';
import {
  bulkHeaders,
  choices,
  columnsOfCells,
  explained,
  flatGrid,
  moduleColumn,
  ODD_STYLE,
} from './role-odd.ts';
import {
  GXT_STYLE,
  gxt,
  otherOrder,
  plainTable,
  SECTION_STYLE,
  sections,
  TABLE_STYLE,
} from './role-tables.ts';
import { type Sheet, sampleSheet } from './sheet.ts';
import { mount, roleShell } from './shell.ts';

/** One structure of the role editor. `draw` returns its HTML. */
export interface RoleSkin {
  draw(sheet: Sheet): string;
  css: string;
}

const STICKY = `${TABLE_STYLE} .plain thead th{position:sticky;top:0;background:#fff;z-index:1} .plain tbody{position:relative}`;

export const ROLE_SKINS: Record<string, RoleSkin> = {
  'GXT-like': { draw: gxt, css: GXT_STYLE },
  'ARIA grid': { draw: ariaGrid, css: GRID_STYLE },
  'plain divs': { draw: plainDivs, css: DIV_STYLE },
  'plain table': { draw: plainTable, css: TABLE_STYLE },
  'tbody for each group': { draw: (sheet) => plainTable(sheet, 'tbody'), css: TABLE_STYLE },
  'sticky headers': { draw: plainTable, css: STICKY },
  'sticky group headers': {
    draw: (sheet) => plainTable(sheet, 'tbody'),
    css: `${STICKY} .plain .group th{position:sticky;top:30px;z-index:1}`,
  },
  'details, headers once': { draw: sections, css: SECTION_STYLE },
  'sections, headers in each': { draw: (sheet) => sections(sheet, 'each', 'section'), css: SECTION_STYLE },
  'web components': { draw: webComponents, css: '' },
  'locked column': { draw: lockedColumn, css: LOCK_STYLE },
  virtualised: { draw: (sheet) => virtualised(sheet, 0, 40), css: VIRTUAL_STYLE },
  'other order, wide': {
    draw: otherOrder,
    css: `${TABLE_STYLE} .wide{overflow:auto;width:600px} .plain{width:1200px}`,
  },
  'sticky label column': {
    draw: plainTable,
    css: `${TABLE_STYLE} .content{width:520px} .plain{width:1000px} .plain td:first-child{position:sticky;left:0;background:#fff;z-index:1}`,
  },
  'one flat grid': { draw: flatGrid, css: ODD_STYLE },
  'column by column': { draw: columnsOfCells, css: ODD_STYLE },
  'rows with an explanation': { draw: explained, css: ODD_STYLE },
  'zoom 80 %': { draw: gxt, css: `${GXT_STYLE} html{zoom:.8}` },
  'zoom 150 %': { draw: ariaGrid, css: `${GRID_STYLE} body{zoom:1.5}` },
};

/** Shows a role on the page in the named structure. Returns its sheet. */
export function showRole(name: string, sheet: Sheet = sampleSheet()): Sheet {
  const skin = ROLE_SKINS[name] as RoleSkin;
  mount(roleShell(sheet.role, skin.draw(sheet)), skin.css);
  return sheet;
}

/** Rarer structures. They are read correctly, but not every test of `ROLE_SKINS` applies to them. */
export const ODD_SKINS: Record<string, RoleSkin> = {
  'levels in the group headers': { draw: bulkHeaders, css: TABLE_STYLE },
  'radio buttons': { draw: (sheet) => choices(sheet, 'radio'), css: TABLE_STYLE },
  'toggle buttons': { draw: (sheet) => choices(sheet, 'pressed'), css: TABLE_STYLE },
  'a module in each row': { draw: (sheet) => moduleColumn(sheet, false), css: TABLE_STYLE },
  'a module cell that spans its rows': { draw: (sheet) => moduleColumn(sheet, true), css: TABLE_STYLE },
};
