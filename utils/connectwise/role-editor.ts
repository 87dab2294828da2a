/**
 * Reads the Security Role editor. Columns are found by the x-range of their header and rows by the
 * y-range of their cells, because header and body are separate tables whose indices differ
 * (docs/connectwise-ui.md, A.3).
 */
import { type Cell, cellOf } from '../profile/levels.ts';
import { accessOf } from './access.ts';
import { cleanLabel, fold, wordMap } from './fold.ts';
import { type Control, centerY, inOneRow, type Run, shownValue } from './layout.ts';
import type { ObservedLevel, Problem } from './observation.ts';
import { findGrid, type Grid, type GridRow, type LevelHeaders, missingHeaders } from './role-grid.ts';
import { MODULES, PERMISSION_WORDS } from './vocabulary.ts';

/** A permission the reader is asked to find, by its English names. */
export interface WantedRow {
  module: string;
  permission: string;
}

export interface RoleReading {
  levels: ObservedLevel[];
  /** Modules whose rows are hidden in a closed group. */
  collapsed: string[];
  problems: Problem[];
  /** The control of each level that was read, for marks. */
  cells: Map<Cell, Element>;
  /** The text of each group's header, for marks. */
  groups: Map<string, Element>;
  /** Whether any level can be changed; a picture of an editor, or an article that quotes one, has none. */
  isEditable: boolean;
}

interface Group {
  /** English name; empty for a group the vocabulary does not know, so that its rows are nobody's. */
  module: string;
  run: Run;
}

interface NamedRow extends WantedRow {
  row: GridRow;
}

const moduleByWord = wordMap(MODULES);

/**
 * Reads every level under the headers; null when there is none. Rows named in `wanted` get its
 * English names, others keep the page's words. A row that stands twice in its module is not read.
 */
export function readRoleEditor(
  runs: Run[],
  controls: Control[],
  headers: LevelHeaders,
  wanted: WantedRow[],
): RoleReading | null {
  const grid = findGrid(runs, controls, headers);
  if (!grid) return null;
  const inside = runs.filter((run) => grid.root.contains(run.element) && !grid.inColumn(run.box));
  const labels = grid.rows.map((row) => labelOf(row, inside));
  const groups = groupsOf(inside, grid, labels);
  const rows = nameRows(grid.rows, labels, groups, wanted);
  const reading: RoleReading = {
    levels: [],
    collapsed: collapsedGroups(groups, grid.rows),
    problems: missingHeaders(headers).map((level) => ({ landmark: `header/${level}`, reason: 'not-found' })),
    cells: new Map(),
    isEditable: grid.rows.some((row) =>
      [...row.cells.values()].some(({ element }) => isInteractive(element)),
    ),
    groups: new Map(groups.filter(({ module }) => module).map(({ module, run }) => [module, run.element])),
  };
  for (const row of rows) {
    const isTwice = rows.some((o) => o !== row && o.module === row.module && o.permission === row.permission);
    if (!isTwice) readCells(row, reading);
    else if (isWanted(row, wanted))
      report(reading, { landmark: `${row.module}/${row.permission}`, reason: 'twice' });
  }
  reportMissing(wanted, rows, reading);
  return reading;
}

/** The first text in the row that is no level and no date. */
function labelOf(row: GridRow, inside: Run[]): Run | null {
  return inside.find((run) => inOneRow(row.box, run.box) && /\p{L}/u.test(run.text)) ?? null;
}

/** Group headers, top to bottom: module names, and unknown texts that look like them. */
function groupsOf(inside: Run[], grid: Grid, labels: (Run | null)[]): Group[] {
  const top = Math.min(...grid.rows.map((row) => row.box.top));
  const free = inside.filter((run) => !grid.rows.some((row) => inOneRow(row.box, run.box)));
  const known = free.filter((run) => moduleByWord.has(run.folded));
  const looks = new Set(known.map(lookOf));
  for (const label of labels) if (label) looks.delete(lookOf(label));
  return free
    .filter((run) => known.includes(run) || (run.box.bottom > top && looks.has(lookOf(run))))
    .map((run) => ({ module: moduleByWord.get(run.folded) ?? '', run }))
    .sort((a, b) => a.run.box.top - b.run.box.top);
}

/** What sets a group's header apart from a row's label: its place and its type. */
function lookOf(run: Run): string {
  const { fontWeight, fontSize, color } = getComputedStyle(run.element);
  return [Math.round(run.box.left), fontWeight, fontSize, color].join();
}

function nameRows(rows: GridRow[], labels: (Run | null)[], groups: Group[], wanted: WantedRow[]): NamedRow[] {
  const wantedByWords = new Map<string, WantedRow>();
  for (const want of wanted) {
    for (const word of [want.permission, ...(PERMISSION_WORDS[want.permission] ?? [])]) {
      wantedByWords.set(`${want.module}/${fold(word)}`, want);
    }
  }
  return rows.flatMap((row, i) => {
    const label = labels[i];
    const group = groups.findLast(({ run }) => centerY(run.box) < centerY(row.box));
    if (!label || !group?.module) return [];
    const { module } = group;
    const permission = wantedByWords.get(`${module}/${label.folded}`)?.permission ?? cleanLabel(label.text);
    return [{ module, permission, row }];
  });
}

function collapsedGroups(groups: Group[], rows: GridRow[]): string[] {
  return groups
    .filter(({ run }, i) => {
      const top = centerY(run.box);
      const next = groups[i + 1];
      const bottom = next ? centerY(next.run.box) : Infinity;
      return !rows.some((row) => centerY(row.box) > top && centerY(row.box) < bottom);
    })
    .map(({ module }) => module)
    .filter(Boolean);
}

function readCells({ module, permission, row }: NamedRow, reading: RoleReading): void {
  for (const [level, control] of row.cells) {
    const text = shownValue(control.element);
    const access = accessOf(text);
    const cell = cellOf(module, permission, level);
    reading.cells.set(cell, control.element);
    if (access) reading.levels.push({ module, permission, level, access });
    else if (text) report(reading, { landmark: cell, reason: 'unknown-word' });
  }
}

function reportMissing(wanted: WantedRow[], rows: NamedRow[], reading: RoleReading): void {
  for (const want of wanted) {
    if (rows.some((row) => row.module === want.module && row.permission === want.permission)) continue;
    if (reading.collapsed.includes(want.module)) continue;
    const landmark = reading.groups.has(want.module) ? `${want.module}/${want.permission}` : want.module;
    report(reading, { landmark, reason: 'not-found' });
  }
}

function isInteractive(element: Element): boolean {
  return (
    element.closest('input,select,button,[role=combobox],[role=button],[tabindex],[aria-haspopup]') !== null
  );
}

function isWanted(row: WantedRow, wanted: WantedRow[]): boolean {
  return wanted.some((want) => want.module === row.module && want.permission === row.permission);
}

function report({ problems }: RoleReading, problem: Problem): void {
  if (!problems.some((known) => known.landmark === problem.landmark)) problems.push(problem);
}
