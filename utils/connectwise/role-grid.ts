/** Finds the role editor's columns and rows by geometry: which cell stands under which header, in which row. */
import { LEVELS, type Level } from '../profile/levels.ts';
import { accessOf } from './access.ts';
import { wordMap, wordSet } from './fold.ts';
import {
  boxOf,
  type Control,
  centerX,
  centerY,
  climb,
  commonAncestor,
  inOneRow,
  type Run,
  shownValue,
} from './layout.ts';
import type { Box } from './observation.ts';
import { LEVEL_HEADERS, OTHER_HEADERS } from './vocabulary.ts';

/** The runs that head the level columns. */
export type LevelHeaders = Map<Level, Run>;

export interface GridRow {
  box: Box;
  cells: Map<Level, Control>;
}

export interface Grid {
  /** The smallest element that holds both headers and cells. */
  root: Element;
  /** Top to bottom. */
  rows: GridRow[];
  /** Whether a box stands in a column that holds levels or dates, so that it is no label. */
  inColumn(box: Box): boolean;
}

interface Column {
  level: Level | null;
  left: number;
  right: number;
}

const levelByHeader = wordMap(LEVEL_HEADERS);
const otherHeaders = wordSet(OTHER_HEADERS);

/** The level headers, when at least three of the four stand in one row; else null. */
export function findLevelHeaders(runs: Run[]): LevelHeaders | null {
  const candidates = runs.filter((run) => levelByHeader.has(run.folded));
  for (const first of candidates) {
    const headers: LevelHeaders = new Map();
    for (const run of candidates) {
      const level = levelByHeader.get(run.folded) as Level;
      if (inOneRow(first.box, run.box) && !headers.has(level)) headers.set(level, run);
    }
    if (headers.size >= 3) return headers;
  }
  return null;
}

/** The grid that `controls` and texts form under the headers; null when no level stands under them. */
export function findGrid(runs: Run[], controls: Control[], headers: LevelHeaders): Grid | null {
  const columns = columnsOf(runs, headers);
  const columnAt = (box: Box) =>
    columns.find(({ left, right }) => centerX(box) > left && centerX(box) < right);
  const isBelow = belowHeader(headers);
  const aligned = [...controls, ...textCells(runs)].filter(
    (control) => columnAt(control.box)?.level && isBelow(control),
  );
  const holdsLevels = (root: Element) =>
    aligned.some(({ element }) => accessOf(shownValue(element)) && root.contains(element));

  let root = commonAncestor([...headers.values()].map((run) => run.element));
  while (root && !holdsLevels(root)) root = root.parentElement;
  if (!root) return null;

  const rows: GridRow[] = [];
  const within = aligned.filter(({ element }) => root.contains(element));
  within.sort((a, b) => centerY(a.box) - centerY(b.box));
  for (const control of within) {
    const level = columnAt(control.box)?.level as Level;
    const last = rows[rows.length - 1];
    if (last && inOneRow(last.box, control.box)) {
      if (!last.cells.has(level)) last.cells.set(level, control);
    } else rows.push({ box: control.box, cells: new Map([[level, control]]) });
  }
  return { root, rows, inColumn: (box) => columnAt(box) !== undefined };
}

/** Levels shown as bare text: read-only cells, and controls without a role or an input. */
function textCells(runs: Run[]): Control[] {
  return runs
    .filter(
      (run) =>
        accessOf(run.text) && !run.element.closest('[role=combobox],[role=listbox],[role=option],select'),
    )
    .map(({ element, box }) => ({ element, box }));
}

/** Whether something stands below the headers, or would if what scrolls under them were scrolled to its top. */
function belowHeader(headers: LevelHeaders): (control: Control) => boolean {
  const strip = [...headers.values()];
  const bottom = Math.max(...strip.map((run) => run.box.bottom));
  const scrolled = new Map<Element, number>();
  const scrolledBy = (element: Element | null): number => {
    if (!element || strip.some((run) => element.contains(run.element))) return 0;
    const known = scrolled.get(element);
    if (known !== undefined) return known;
    const sum = element.scrollTop + scrolledBy(element.parentElement);
    scrolled.set(element, sum);
    return sum;
  };
  return ({ element, box }) => box.top + scrolledBy(element.parentElement) > bottom - 4;
}

/**
 * Columns from the header cells' edges when these lie side by side, else from half-way between the
 * headers' centres: both hold for headers set left, centred or right over their column.
 */
function columnsOf(runs: Run[], headers: LevelHeaders): Column[] {
  const first = headers.values().next().value as Run;
  const strip = runs
    .filter(
      (run) =>
        [...headers.values()].includes(run) || (otherHeaders.has(run.folded) && inOneRow(first.box, run.box)),
    )
    .sort((a, b) => a.box.left - b.box.left);
  const cells = strip.map((run) =>
    boxOf(
      climb(run.element, (ancestor) =>
        strip.every((other) => other === run || !ancestor.contains(other.element)),
      ),
    ),
  );
  const tiled = cells.every((cell, i) => {
    const next = cells[i + 1];
    return !next || !isAdjacent(strip, i) || Math.abs(next.left - cell.right) <= 4;
  });
  const pitch = Math.min(
    ...strip.slice(1).map((run, i) => centerX(run.box) - centerX((strip[i] as Run).box)),
  );
  return strip.map((run, i) => {
    const level = levelByHeader.get(run.folded) ?? null;
    const cell = cells[i] as Box;
    if (tiled && cell.right - cell.left < 4 * pitch) return { level, left: cell.left, right: cell.right };
    const x = centerX(run.box);
    const before = strip[i - 1];
    const after = strip[i + 1];
    return {
      level,
      left: before ? (centerX(before.box) + x) / 2 : x - pitch / 2,
      right: after ? (centerX(after.box) + x) / 2 : x + pitch / 2,
    };
  });
}

/** Two headers of the level block are neighbours; a date column may stand apart, with the labels between. */
function isAdjacent(strip: Run[], index: number): boolean {
  const isLevel = (run: Run | undefined) => run !== undefined && levelByHeader.has(run.folded);
  return isLevel(strip[index]) && isLevel(strip[index + 1]);
}

/** Levels in column order that a grid of these headers lacks. */
export function missingHeaders(headers: LevelHeaders): Level[] {
  return LEVELS.filter((level) => !headers.has(level));
}
