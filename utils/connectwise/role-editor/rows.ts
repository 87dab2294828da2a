/** Names the rows of the role editor: each by its module and its label. */

import { flatTreeContains } from '../../page/dom-tree.ts';
import { centerY } from '../../page/layout.ts';
import { cleanLabel, normalizeText } from '../../page/normalize-text.ts';
import type { Level } from '../model/levels.ts';
import { PERMISSION_WORDS } from '../model/vocabulary.ts';
import type { LevelHeaders } from './columns.ts';
import type { Grid, GridRow } from './grid.ts';
import { findGroups, type Group, moduleOf } from './groups.ts';
import type { Labels } from './labels.ts';
import { findModuleCells, type ModuleCell } from './module-cells.ts';
import { findModuleTabs } from './module-tabs.ts';

/** A permission the reader is asked to find, by its English names. */
export interface WantedRow {
  module: string;
  permission: string;
  /** The level it is wanted for; all, when it is not said. */
  level?: Level;
}

export interface NamedRow {
  module: string;
  permission: string;
  row: GridRow;
  /** What says the permission, and what says the module. */
  names: [Element, Element];
}

/** What a row is known by; a good role has but one of it. */
export function rowName({ module, permission }: Pick<WantedRow, 'module' | 'permission'>): string {
  return `${module}/${permission}`;
}

/** A row's module: of the group header above it or, where there are none, of the cell beside it in a column of modules. */
function moduleOfRow(
  groups: Group[],
  beside: ModuleCell[],
): (row: GridRow) => Pick<Group, 'module' | 'textRun'> | undefined {
  if (groups.length) return (row) => groups.findLast(({ top }) => top < centerY(row.box));
  const isColumn = new Set(beside.map(({ module }) => module)).size > 1;
  return (row) => (isColumn ? beside.find(({ rows }) => rows.includes(row)) : undefined);
}

/** Rows by English names where `wanted` has them, else by the page's words; a row without label or module is nobody's. */
export function nameRows(
  grid: Grid,
  labels: Labels,
  headerRows: LevelHeaders[],
  wanted: WantedRow[],
): { rows: NamedRow[]; groups: Group[] } {
  const names = labels.labels.flatMap((label) => label?.textRun ?? []);
  const inside = grid.texts.filter(({ element }) => flatTreeContains(labels.root, element));
  const beside = findModuleCells(inside, grid.rows, names);
  const spread = beside.filter(({ isSpread }) => isSpread).map(({ textRun }) => textRun);
  const found = findGroups(grid, labels, headerRows, spread);
  const bulk = found.length ? [] : bulkRows(grid, labels);
  const tabs =
    found.length || bulk.length || beside.length ? [] : findModuleTabs(grid.texts, headerRows, labels);
  const groups = [...found, ...bulk, ...tabs];
  const moduleFor = moduleOfRow(groups, beside);
  const wantedByWords = new Map<string, WantedRow>();
  for (const want of wanted) {
    for (const word of [want.permission, ...(PERMISSION_WORDS[want.permission] ?? [])]) {
      wantedByWords.set(`${want.module}/${normalizeText(word)}`, want);
    }
  }
  const rows = grid.rows.flatMap((row, i) => {
    const label = labels.labels[i];
    const group = moduleFor(row);
    const module = group?.module;
    if (!label || !module || bulk.some(({ textRun }) => textRun === label.textRun)) return [];
    // A number behind the name counts something.
    const [bare, text] = [label.normalized, label.text].map((name) => name.replace(/\s\d+$/, ''));
    const permission = wantedByWords.get(`${module}/${bare}`)?.permission ?? cleanLabel(text ?? '');
    return [
      {
        module,
        permission,
        row,
        names: [label.textRun.element, group.textRun.element] as [Element, Element],
      },
    ];
  });
  return { rows, groups };
}

/** Group headers that have levels of their own, to set all of the group's at once. */
function bulkRows({ rows }: Grid, { labels }: Labels): Group[] {
  const groups = rows.flatMap((row, i) => {
    const label = labels[i];
    const module = label && moduleOf(label.text);
    return module ? [{ module, textRun: label.textRun, top: centerY(row.box) }] : [];
  });
  return groups.length > 1 ? groups : [];
}
