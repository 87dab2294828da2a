/**
 * Reads the Security Role editor. Columns are found by the x-range of their header and rows by the
 * y-range of their cells, because header and body are separate tables whose indices differ
 * (docs/connectwise-ui.md, A.3).
 */

import { isEditable } from '../../page/is-editable.ts';
import type { Control, TextRun } from '../../page/layout.ts';
import { isDrawnInPart } from '../../page/scrolling.ts';
import { accessOf } from '../model/access.ts';
import { type Cell, cellOf } from '../model/levels.ts';
import type { ObservedLevel, Problem } from '../model/observation.ts';
import { type Anchor, anchorOf } from '../watch/quick-reread.ts';
import { findCells, type GridCell } from './cells.ts';
import { findClosedEditor } from './collapsed.ts';
import { missingHeaders } from './columns.ts';
import { findGrid } from './grid.ts';
import { collapsedGroups } from './groups.ts';
import { labelRows } from './labels.ts';
import { isOverlaid } from './overlap.ts';
import { type NamedRow, nameRows, rowName, type WantedRow } from './rows.ts';
import type { RoleRecord } from './title.ts';

export type { WantedRow } from './rows.ts';

export interface RoleReading {
  levels: ObservedLevel[];
  /** Modules whose rows are hidden in a closed group. */
  collapsed: string[];
  problems: Problem[];
  /** The control of each level that was read, for marks. */
  cells: Map<Cell, Element>;
  /** The choices of each level whose choices all stand in its cell. */
  choices: Map<Cell, Element[]>;
  /** Those of the levels that are wanted, for a glance at them. */
  anchors: Anchor[];
  /** Those of which the page has but one. */
  rows: NamedRow[];
  /** The text of each group's header, for marks. */
  groups: Map<string, Element>;
  /** Whether any level can be changed; a picture of an editor, or an article that quotes one, has none. */
  isEditable: boolean;
  /** Whether rows lie over each other, so that what was read cannot be trusted. */
  isOverlaid: boolean;
  /** What holds headers, rows and labels. */
  root: Element;
}

/**
 * Reads every level of one role; null when there is none. Rows named in `wanted` get its English names,
 * others keep the page's words. A row that stands twice in its module is not read. What is missing is a
 * problem only where the page draws all of its rows.
 */
export function readRoleEditor(
  textRuns: TextRun[],
  controls: Control[],
  { headerRows, otherHeaderRows, home }: Pick<RoleRecord, 'headerRows' | 'otherHeaderRows' | 'home'>,
  wanted: WantedRow[],
): RoleReading | null {
  const grid = headerRows.length
    ? findGrid(findCells(textRuns, controls, headerRows, otherHeaderRows), headerRows)
    : null;
  if (!grid) return headerRows.length ? readClosedEditor(textRuns, headerRows) : null;
  const labels = labelRows(grid, home);
  const { rows, groups } = nameRows(grid, labels, headerRows, wanted);
  const reading: RoleReading = {
    ...nothingRead(),
    collapsed: collapsedGroups(groups, grid.rows),
    problems: missingHeaders(headerRows).map((level) => ({
      landmark: `header/${level}`,
      reason: 'not-found',
    })),
    isEditable: hasEditableCells(grid.rows.flatMap((row) => [...row.cells.values()])),
    groups: new Map(
      groups.filter(({ module }) => module).map(({ module, textRun }) => [module, textRun.element]),
    ),
    isOverlaid: isOverlaid(grid, labels),
    root: labels.root,
  };
  const byName = Map.groupBy(rows, rowName);
  for (const [name, [row, duplicate]] of byName) {
    const wants = wanted.filter((want) => rowName(want) === name);
    if (row && !duplicate) {
      reading.rows.push(row);
      readCells(row, wants, reading);
    } else if (wants.length) report(reading, { landmark: name, reason: 'twice' });
  }
  const [cell] = reading.cells.values();
  if (!cell || !isDrawnInPart(grid.rows, cell)) reportMissing(wanted, byName, reading);
  return reading;
}

/** All groups are closed: nothing to read yet, and nothing to judge. */
function readClosedEditor(textRuns: TextRun[], headerRows: RoleRecord['headerRows']): RoleReading | null {
  const closed = findClosedEditor(textRuns, headerRows);
  if (!closed) return null;
  const collapsed = [...closed.groups.keys()];
  return { ...nothingRead(), ...closed, collapsed, isEditable: false, isOverlaid: false };
}

function nothingRead() {
  return { levels: [], problems: [], cells: new Map(), choices: new Map(), anchors: [], rows: [] };
}

/** Texts that only look as if they could be pressed must be many to be believed. */
function hasEditableCells(cells: GridCell[]): boolean {
  return (
    cells.some(({ isControl }) => isControl) ||
    cells.filter(isEditable).length >= Math.max(cells.length / 2, 1)
  );
}

/** `wants` are what is wanted of this very row. */
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
