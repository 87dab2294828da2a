/**
 * Stands for the role editor in structures of other web applications, and in a plain table with each kind of control.
 */
import type { RoleSkin } from './role-fixtures.ts';
import * as layouts from './role-layouts.ts';
import * as libraries from './role-libraries.ts';
import { type DrawLevel, LEVEL_CONTROLS } from './role-parts.ts';
import type { Sheet } from './sheet.ts';

const control = (name: string) => LEVEL_CONTROLS[name] as DrawLevel;
const select = control('native select');
const menu = control('button that opens a menu');
const click = control('text that becomes a list on click');
const skin = (draw: (sheet: Sheet) => string, css = layouts.LAYOUT_STYLE): RoleSkin => ({ draw, css });

export const WEB_SKINS: Record<string, RoleSkin> = {
  'pinned containers, rows by transform': skin(
    (sheet) => libraries.pinnedContainers(sheet, click),
    libraries.PINNED_STYLE,
  ),
  'locked table with named groups': skin(
    (sheet) => libraries.lockedGroups(sheet, control('text that becomes a list on double click')),
    libraries.LOCKED_STYLE,
  ),
  'a table for each row': skin((sheet) => libraries.tablePerRow(sheet, click), libraries.PER_ROW_STYLE),
  'tree of rows': skin((sheet) => libraries.treeGrid(sheet, menu), libraries.TREE_STYLE),
  'filters under the headers, a row that sets all': skin(
    (sheet) => libraries.filteredTable(sheet, select),
    libraries.FILTERED_STYLE,
  ),
  'sticky group headers in a list': skin(
    (sheet) => libraries.stickyLists(sheet, menu),
    libraries.STICKY_STYLE,
  ),
  accordion: skin((sheet) => layouts.accordion(sheet, select)),
  'rotated modules': skin((sheet) => layouts.sidewaysModules(sheet, select)),
  'letters with titles for headers': skin((sheet) => layouts.shortHeaders(sheet, select, 'title')),
  'abbreviated headers': skin((sheet) => layouts.shortHeaders(sheet, select, 'abbr')),
  'letters with names for headers': skin((sheet) => layouts.shortHeaders(sheet, select, 'aria-label')),
  'labels with icons, counts and help': skin((sheet) => layouts.richLabels(sheet, select)),
  ...Object.fromEntries(
    Object.entries(LEVEL_CONTROLS)
      .filter(([name]) => name !== 'icon with a name')
      .map(([name, draw]) => [`control: ${name}`, skin((sheet) => layouts.plainRows(sheet, draw))]),
  ),
};

/** Structures that show the rows of one module at a time, here of Service Desk. */
export const PART_SKINS: Record<string, RoleSkin> = {
  'a tab for each module': skin((sheet) => layouts.moduleTabs(sheet, select)),
  'modules in a list at the left': skin((sheet) => layouts.masterDetail(sheet, select)),
};

/** Structures in which no level can be read yet. */
export const UNREADABLE_SKINS: Record<string, RoleSkin> = {
  cards: skin((sheet) => layouts.cards(sheet, select)),
  'a line for each level': skin((sheet) => layouts.longTable(sheet, select)),
  'a matrix of radio buttons': skin((sheet) => layouts.radioMatrix(sheet)),
  'levels that are icons': skin((sheet) => layouts.plainRows(sheet, control('icon with a name'))),
};
