/**
 * Reads the Security Role editor. A column is found by the x-range of its header and a row by the y-range of its
 * cells, since header and body are separate tables with different column indexes (docs/connectwise-ui.md, A.3).
 */

import type { Control } from '../../page/controls.ts';
import { centerY } from '../../page/geometry.ts';
import { isEditable } from '../../page/is-editable.ts';
import { isDrawnInPart } from '../../page/scrolling.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { visibilityOf } from '../../page/visibility.ts';
import { accessOf } from '../model/access.ts';
import { type Cell, cellOf } from '../model/levels.ts';
import type { ObservedLevel, Problem } from '../model/observation.ts';
import { findCells, type GridCell } from './cells.ts';
import { findClosedEditor } from './collapsed.ts';
import { type LevelHeaders, missingHeaders } from './columns.ts';
import { cellsIn, findGrid, type GridRow } from './grid.ts';
import type { GroupMemory } from './group-memory.ts';
import { collapsedGroups } from './groups.ts';
import { labelRows } from './labels.ts';
import { anchorOf, type LevelAnchor } from './level-anchor.ts';
import { isOverlaid } from './overlap.ts';
import { type NamedRow, nameRows, rowName, type WantedRow } from './rows.ts';
import type { RoleRecord } from './title.ts';
import { unknownColumns } from './unknown-columns.ts';

export type { WantedRow } from './rows.ts';

export interface RoleReading {
  levels: ObservedLevel[];
  /** Modules whose groups are closed, so that their rows are not on the page. */
  collapsed: string[];
  /** Headers of columns of levels that are not known. */
  unknownColumns: string[];
  problems: Problem[];
  /** The control of each level that was read, for marks. */
  cells: Map<Cell, Element>;
  /** The options of each level whose options are all visible in its cell, such as radio buttons. */
  choices: Map<Cell, Element[]>;
  /** What `rereadWantedLevels` needs to read the wanted levels again. */
  anchors: LevelAnchor[];
  /** The named rows, without those that occur twice. */
  rows: NamedRow[];
  /** The text element of each group header, by module, for marks. */
  groups: Map<string, Element>;
  /** Whether any level can be changed. In an article that quotes the editor, none can. */
  isEditable: boolean;
  /** Whether rows overlap, so that the levels are unreliable. */
  isOverlaid: boolean;
  /** The element that holds headers, rows and labels. */
  root: Element;
}

/**
 * Reads every level of one role; null when the page shows no level and no closed groups. Rows in `wanted` get their
 * English names, others keep the page's words. A row that occurs twice in its module is not read. A missing row is a
 * problem only if the page draws all of its rows at once. `memory` is that of the page, for lists that are scrolled.
 */
export function readRoleEditor(
  textRuns: TextRun[],
  controls: Control[],
  { headerRows, others, titleRoot }: Pick<RoleRecord, 'headerRows' | 'others' | 'titleRoot'>,
  wanted: WantedRow[],
  memory?: GroupMemory,
): RoleReading | null {
  const grid = headerRows.length
    ? findGrid(findCells(textRuns, controls, headerRows, others), headerRows)
    : null;
  if (!grid) return headerRows.length ? readClosedEditor(textRuns, headerRows) : null;
  const labels = labelRows(grid, titleRoot);
  const { rows, groups, nameless, twice } = nameRows(grid, labels, headerRows, wanted, memory);
  const [cell] = cellsIn(grid.rows);
  const isPart = cell !== undefined && isDrawnInPart(grid.rows, cell.element);
  const reading: RoleReading = {
    ...nothingRead(),
    collapsed: collapsedGroups(groups, grid.rows, isPart),
    unknownColumns: unknownColumns(textRuns, headerRows[0] as LevelHeaders, grid.strays, grid.rows),
    problems: missingHeaders(headerRows).map((level) => ({
      landmark: `header/${level}`,
      reason: 'not-found',
    })),
    isEditable: hasEditableCells(cellsIn(grid.rows)),
    groups: new Map(
      groups
        .filter(({ module, isCarried }) => module && !isCarried)
        .map(({ module, run }) => [module, run.element]),
    ),
    isOverlaid: isOverlaid(grid, labels),
    root: labels.root,
  };
  if (reading.unknownColumns.length) report(reading, { landmark: 'header/unknown', reason: 'unknown-word' });
  for (const landmark of twice) report(reading, { landmark, reason: 'twice' });
  const byName = Map.groupBy(rows, rowName);
  for (const [name, [row, duplicate]] of byName) {
    const wants = wanted.filter((want) => rowName(want) === name);
    if (row && !duplicate) {
      reading.rows.push(row);
      readCells(row, wants, reading);
    } else if (wants.length) report(reading, { landmark: name, reason: 'twice' });
  }
  if (isPart && nameless.some(isInView)) report(reading, { landmark: 'modules', reason: 'not-found' });
  else if (!isPart || reading.cells.size === 0) reportMissing(wanted, byName, reading);
  return reading;
}

/** The result for an editor in which all groups are closed: no levels and no problems. Null for any other page. */
function readClosedEditor(textRuns: TextRun[], headerRows: RoleRecord['headerRows']): RoleReading | null {
  const closed = findClosedEditor(textRuns, headerRows);
  if (!closed) return null;
  const collapsed = [...closed.groups.keys()];
  return { ...nothingRead(), ...closed, collapsed, isEditable: false, isOverlaid: false };
}

function nothingRead() {
  return {
    levels: [],
    unknownColumns: [],
    problems: [],
    cells: new Map(),
    choices: new Map(),
    anchors: [],
    rows: [],
  };
}

/** Whether the user sees a row now. */
function isInView({ box, cells }: GridRow): boolean {
  const [cell] = cells.values();
  const view = cell && visibilityOf(cell.element).view;
  return view !== undefined && centerY(box) > view.top && centerY(box) < view.bottom;
}

/** Whether there is a control, or at least half of the cells are texts that look clickable. */
function hasEditableCells(cells: GridCell[]): boolean {
  return (
    cells.some(({ isControl }) => isControl) ||
    cells.filter(isEditable).length >= Math.max(cells.length / 2, 1)
  );
}

/** Adds one row's levels to `reading`. `wants` are the entries of `wanted` for this row. */
function readCells(
  { module, permission, row, names }: NamedRow,
  wants: WantedRow[],
  reading: RoleReading,
): void {
  for (const [level, cell] of row.cells) {
    const access = accessOf(cell.text);
    const name = cellOf(module, permission, level);
    reading.cells.set(name, cell.element);
    if (cell.options)
      reading.choices.set(
        name,
        cell.options.map(({ element }) => element),
      );
    if (access) reading.levels.push({ module, permission, level, access });
    else if (cell.text) report(reading, { landmark: name, reason: 'unknown-word' });
  }
  for (const want of wants) {
    for (const [level, cell] of row.cells) {
      const name = cellOf(module, permission, level);
      if ((want.level ?? level) !== level) continue;
      if (!isEditable(cell)) report(reading, { landmark: name, reason: 'no-control' });
      else if (cell.isControl)
        reading.anchors.push(anchorOf({ module, permission, level }, cell.element, names));
    }
    if (
      want.level &&
      !row.cells.has(want.level) &&
      !row.edited?.includes(want.level) &&
      !reading.problems.some(({ landmark }) => landmark === `header/${want.level}`)
    )
      report(reading, { landmark: cellOf(module, permission, want.level), reason: 'no-control' });
  }
}

function reportMissing(wanted: WantedRow[], found: Map<string, unknown>, reading: RoleReading): void {
  for (const want of wanted) {
    const name = rowName(want);
    if (found.has(name) || reading.collapsed.includes(want.module)) continue;
    const landmark = reading.groups.has(want.module) ? name : want.module;
    report(reading, { landmark, reason: 'not-found' });
  }
}

function report({ problems }: RoleReading, problem: Problem): void {
  if (!problems.some((known) => known.landmark === problem.landmark)) problems.push(problem);
}
