/** Names each row of the role editor by its module and its label. */

import { flatTreeContains } from '../../page/dom-tree.ts';
import { centerY } from '../../page/geometry.ts';
import { cleanLabel, normalizeText } from '../../page/normalize-text.ts';
import { stickyTopOf } from '../../page/scrolling.ts';
import type { Level } from '../model/levels.ts';
import { PERMISSION_WORDS } from '../model/vocabulary.ts';
import { headerRuns, type LevelHeaders } from './columns.ts';
import type { Grid, GridRow } from './grid.ts';
import type { GroupMemory } from './group-memory.ts';
import { findGroups, type Group, moduleOf } from './groups.ts';
import type { Labels } from './labels.ts';
import { findModuleCells, type ModuleCell } from './module-cells.ts';
import { findModuleTabs } from './module-tabs.ts';

/** A permission to find, by its English names. */
export interface WantedRow {
  module: string;
  permission: string;
  /** The level that is wanted; all four when absent. */
  level?: Level;
}

export interface NamedRow {
  module: string;
  permission: string;
  row: GridRow;
  /** The elements that show the permission's name and the module's name. */
  names: [Element, Element];
}

/** The identifier of a row, such as `System/Table Setup`. It is unique within a role. */
export function rowName({ module, permission }: Pick<WantedRow, 'module' | 'permission'>): string {
  return `${module}/${permission}`;
}

/**
 * Returns a function that finds a row's module: the group header above the row or, without group headers, the module
 * cell beside it.
 */
function moduleOfRow(
  groups: Group[],
  beside: ModuleCell[],
): (row: GridRow) => Pick<Group, 'module' | 'run'> | undefined {
  if (groups.length) return (row) => groups.findLast(({ top }) => top < centerY(row.box));
  const isColumn = new Set(beside.map(({ module }) => module)).size > 1;
  // One name alone is a column of modules only as a cell that spans rows.
  return (row) => {
    const [cell, ...others] = beside.filter(
      ({ rows, isSpread }) => (isColumn || isSpread) && rows.includes(row),
    );
    return others.some(({ module }) => module !== cell?.module) ? undefined : cell;
  };
}

/**
 * Names all rows: with the English names from `wanted`, else with the page's words. Rows without a label or module are
 * dropped; `nameless` are those with a label, above which no group header is drawn or
 * remembered, and `twice` the modules that have headers in two places: their rows are not read.
 */
export function nameRows(
  grid: Grid,
  labels: Labels,
  headerRows: LevelHeaders[],
  wanted: WantedRow[],
  memory?: GroupMemory,
): { rows: NamedRow[]; groups: Group[]; nameless: GridRow[]; twice: string[] } {
  const names = labels.labels.flatMap((label) => label?.run ?? []);
  const inside = grid.texts.filter(({ element }) => flatTreeContains(labels.root, element));
  const beside = findModuleCells(inside, grid.rows, names);
  const spread = beside.filter(({ isSpread }) => isSpread).map(({ run }) => run);
  const found = findGroups(grid, labels, headerRows, spread);
  const bulk = found.length ? [] : bulkRows(grid, labels);
  const tabs =
    found.length || bulk.length || beside.length ? [] : findModuleTabs(grid.texts, headerRows, labels);
  const isPlain = bulk.length + tabs.length + beside.length === 0;
  const carried = isPlain && memory ? carriedGroup(grid, labels, found, headerRows, memory) : [];
  const all = [...carried, ...found, ...bulk, ...tabs];
  const twice = modulesInDoubt(all);
  const groups = all.map((group) => (twice.includes(group.module) ? { ...group, module: '' } : group));
  const moduleFor = moduleOfRow(groups, beside);
  const wantedByWords = new Map<string, WantedRow>();
  for (const want of wanted) {
    for (const word of [want.permission, ...(PERMISSION_WORDS[want.permission] ?? [])]) {
      wantedByWords.set(`${want.module}/${normalizeText(word)}`, want);
    }
  }
  const nameless: GridRow[] = [];
  const rows = grid.rows.flatMap((row, i) => {
    const label = labels.labels[i];
    const group = moduleFor(row);
    if (label && !group) nameless.push(row);
    const module = group?.module;
    if (!label || !module || bulk.some(({ run }) => run === label.run)) return [];
    // A number after the name is a count.
    const [bare, text] = [label.plain, label.text].map((name) => name.replace(/\s\d+$/, ''));
    const permission = wantedByWords.get(`${module}/${bare}`)?.permission ?? cleanLabel(text ?? '');
    return [
      {
        module,
        permission,
        row,
        names: [label.run.element, group.run.element] as [Element, Element],
      },
    ];
  });
  return { rows, groups, nameless, twice };
}

/** The modules that begin again after another one: at least one of their headers stands where it does not belong. */
function modulesInDoubt(groups: Group[]): string[] {
  const modules = groups.flatMap(({ module, isDoubtful }) => (module && !isDoubtful ? [module] : []));
  return modules.filter((module, i) => modules[i - 1] !== module && modules.indexOf(module) < i);
}

/** The group of the rows above the first header that is drawn. Where a sticky header would stand is not known. */
function carriedGroup(
  { rows }: Grid,
  { labels, root }: Labels,
  groups: Group[],
  headerRows: LevelHeaders[],
  memory: GroupMemory,
): Group[] {
  const [run] = headerRuns(headerRows);
  if (!run || groups.some((group) => stickyTopOf(group.run.element, root))) return [];
  const lines = [
    ...rows.flatMap(({ box }, i) => (labels[i] ? [{ text: labels[i].plain, y: centerY(box) }] : [])),
    ...groups.map((group) => ({ text: group.run.plain, y: group.top, module: group.module })),
  ];
  const module = memory.moduleAbove(lines.sort((a, b) => a.y - b.y));
  return module === undefined ? [] : [{ module, run, top: -Infinity, isCarried: true }];
}

/** Finds group headers with level cells, which set all rows of the group at once. */
function bulkRows({ rows }: Grid, { labels }: Labels): Group[] {
  const groups = rows.flatMap((row, i) => {
    const label = labels[i];
    const module = label && moduleOf(label.text);
    return module ? [{ module, run: label.run, top: centerY(row.box) }] : [];
  });
  return groups.length > 1 ? groups : [];
}
