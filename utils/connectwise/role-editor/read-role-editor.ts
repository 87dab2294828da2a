/**
 * Reads the Security Role editor. Columns are found by the x-range of their header and rows by the
 * y-range of their cells, because header and body are separate tables whose indices differ
 * (docs/connectwise-ui.md, A.3).
 */

import { isSettable } from '../../page/is-editable.ts';
import type { Control, Run } from '../../page/layout.ts';
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
  runs: Run[],
  controls: Control[],
  { strips, foreign, home }: Pick<RoleRecord, 'strips' | 'foreign' | 'home'>,
  wanted: WantedRow[],
): RoleReading | null {
  const grid = strips.length ? findGrid(findCells(runs, controls, strips, foreign), strips) : null;
  if (!grid) return strips.length ? readClosedEditor(runs, strips) : null;
  const labels = labelRows(grid, home);
  const { rows, groups } = nameRows(grid, labels, strips, wanted);
  const reading: RoleReading = {
    ...nothingRead(),
    collapsed: collapsedGroups(groups, grid.rows),
    problems: missingHeaders(strips).map((level) => ({ landmark: `header/${level}`, reason: 'not-found' })),
    isEditable: isEditable(grid.rows.flatMap((row) => [...row.cells.values()])),
    groups: new Map(groups.filter(({ module }) => module).map(({ module, run }) => [module, run.element])),
    isOverlaid: isOverlaid(grid, labels),
    root: labels.root,
  };
  const byName = Map.groupBy(rows, rowName);
  for (const [name, [row, twin]] of byName) {
    const wants = wanted.filter((want) => rowName(want) === name);
    if (row && !twin) {
      reading.rows.push(row);
      readCells(row, wants, reading);
    } else if (wants.length) report(reading, { landmark: name, reason: 'twice' });
  }
  const [cell] = reading.cells.values();
  if (!cell || !isDrawnInPart(grid.rows, cell)) reportMissing(wanted, byName, reading);
  return reading;
}

/** All groups are closed: nothing to read yet, and nothing to judge. */
function readClosedEditor(runs: Run[], strips: RoleRecord['strips']): RoleReading | null {
  const closed = findClosedEditor(runs, strips);
  if (!closed) return null;
  const collapsed = [...closed.groups.keys()];
  return { ...nothingRead(), ...closed, collapsed, isEditable: false, isOverlaid: false };
}

function nothingRead() {
  return { levels: [], problems: [], cells: new Map(), choices: new Map(), anchors: [], rows: [] };
}

/** Texts that only look as if they could be pressed must be many to be believed. */
function isEditable(cells: GridCell[]): boolean {
  return (
    cells.some(({ isControl }) => isControl) ||
    cells.filter(isSettable).length >= Math.max(cells.length / 2, 1)
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
      if (!isSettable(cell)) report(reading, { landmark: name, reason: 'no-control' });
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
