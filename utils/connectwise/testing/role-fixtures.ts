/** The role editor in every structure, with the styles that give it its layout. */
import {
  ariaGrid,
  bareDivs,
  DIV_STYLE,
  GRID_STYLE,
  LOCK_STYLE,
  lockedColumn,
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

export interface RoleSkin {
  draw(sheet: Sheet): string;
  css: string;
}

const STICKY = `${TABLE_STYLE} .plain thead th{position:sticky;top:0;background:#fff;z-index:1} .plain tbody{position:relative}`;

export const ROLE_SKINS: Record<string, RoleSkin> = {
  'GXT-like': { draw: gxt, css: GXT_STYLE },
  'ARIA grid': { draw: ariaGrid, css: GRID_STYLE },
  'bare divs': { draw: bareDivs, css: DIV_STYLE },
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
  'a label column that sticks': {
    draw: plainTable,
    css: `${TABLE_STYLE} .content{width:520px} .plain{width:1000px} .plain td:first-child{position:sticky;left:0;background:#fff;z-index:1}`,
  },
  'one flat grid': { draw: flatGrid, css: ODD_STYLE },
  'column by column': { draw: columnsOfCells, css: ODD_STYLE },
  'rows explained': { draw: explained, css: ODD_STYLE },
  'zoom 80 %': { draw: gxt, css: `${GXT_STYLE} html{zoom:.8}` },
  'zoom 150 %': { draw: ariaGrid, css: `${GRID_STYLE} body{zoom:1.5}` },
};

/** Puts a role on the page in one of the structures. */
export function showRole(name: string, sheet: Sheet = sampleSheet()): Sheet {
  const skin = ROLE_SKINS[name] as RoleSkin;
  mount(roleShell(sheet.role, skin.draw(sheet)), skin.css);
  return sheet;
}

/** Structures of which little is known but that they can be read: not all that is true of the others is of these. */
export const ODD_SKINS: Record<string, RoleSkin> = {
  'levels in the group headers': { draw: bulkHeaders, css: TABLE_STYLE },
  'a choice of radio buttons': { draw: (sheet) => choices(sheet, 'radio'), css: TABLE_STYLE },
  'a choice of buttons': { draw: (sheet) => choices(sheet, 'pressed'), css: TABLE_STYLE },
  'a module in each row': { draw: (sheet) => moduleColumn(sheet, false), css: TABLE_STYLE },
  'a module spread over its rows': { draw: (sheet) => moduleColumn(sheet, true), css: TABLE_STYLE },
};
