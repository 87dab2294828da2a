/** Finds the role editor's group headers, and which group each row belongs to. */

import { commonAncestor, holds, parentOf } from '../../page/dom-tree.ts';
import { centerY, inOneRow, overlapX, type Run } from '../../page/layout.ts';
import { fold, wordMap } from '../../page/normalize-text.ts';
import { isSticky } from '../../page/scrolling.ts';
import type { Box } from '../model/observation.ts';
import { MODULES } from '../model/vocabulary.ts';
import type { LevelHeaders } from './columns.ts';
import type { Grid, GridRow } from './grid.ts';
import type { Labels } from './labels.ts';

export interface Group {
  /** English name; empty for a group the vocabulary does not know, so that its rows are nobody's. */
  module: string;
  run: Run;
  /** Px; rows below it and above the next group's are its own. */
  top: number;
}

const moduleByWord = wordMap(MODULES);
/** Px that a group's header may stand left of the grid; a menu stands farther. */
const OUTDENT = 60;
/** Px above the level headers within which a section's own header stands; a breadcrumb stands farther. */
const NEAR = 40;

/** The English name of a module from a text such as `Companies`, `Companies 15` or `Module: Companies (15 items)`. */
export function moduleOf(text: string): string {
  const folded = fold(text);
  const bare = folded.replace(/^module\s*[:-]\s*/, '').replace(/\s+(module|\(?\d+( \p{L}+)?\)?)$/u, '');
  return moduleByWord.get(folded) ?? moduleByWord.get(bare) ?? '';
}

/** Group headers, top to bottom: module names, and unknown texts that look like them; not `spread`, which stand beside rows. */
export function findGroups(
  { rows, texts }: Grid,
  { labels, root, isBesideCells }: Labels,
  strips: LevelHeaders[],
  spread: Run[],
): Group[] {
  const named = labels.flatMap((label) => label?.run ?? []);
  if (named.length === 0) return [];
  // Rows may have scrolled away to the left of the grid, and a slot has no box.
  const list = commonAncestor(named.map(({ element }) => element));
  const edges = [root, ...(list ? [list] : [])].map((each) => each.getBoundingClientRect());
  const lefts = [...edges.filter(({ width }) => width > 0), ...named.map(({ box }) => box)];
  const left = Math.min(...lefts.map((box) => box.left)) - OUTDENT;
  const right = Math.max(...rows.flatMap((row) => [...row.cells.values()].map(({ box }) => box.right)));
  const inGrid = texts.filter(
    (run) => /\p{L}/u.test(run.text) && run.box.left >= left && run.box.left < right,
  );
  const free = inGrid.filter((run) => !isBesideCells(run) || isSticky(run.element, root));
  const modules = free.filter((run) => moduleOf(run.text) && !spread.includes(run));
  // The names of several modules side by side are a menu; one beside the grid is no part of it.
  const isIn = ({ element }: Run) => holds(root, element);
  const headers = modules.filter(
    (run) => !modules.some((other) => isBeside(run.box, other.box) && (isIn(other) || !isIn(run))),
  );
  const heads = strips.flatMap((strip) => [...strip.values()]);
  const top = Math.min(...heads.map(({ box }) => box.top));
  const near = headers.filter((run) => isIn(run) || run.box.bottom > top - NEAR);
  const home = homeOf(near, rows, root);
  const known = near.filter((run) => holds(home, run.element));
  const likeGroups = known.map(lookOf);
  const likeRows = named.slice(0, 20).map(lookOf);
  const unknown = free.filter(
    (run) =>
      holds(home, run.element) &&
      ![...modules, ...heads].some((other) => inOneRow(other.box, run.box)) &&
      likeness(lookOf(run), likeGroups) > 0 &&
      likeness(lookOf(run), likeGroups) >= likeness(lookOf(run), likeRows),
  );
  return [...known, ...unknown]
    .map((run) => ({ module: moduleOf(run.text), run, top: topOf(run, rows, root) }))
    .sort((a, b) => a.top - b.top);
}

/** In one row, and not over each other, as headers are that stick to the top one after the other. */
function isBeside(a: Box, b: Box): boolean {
  return inOneRow(a, b) && overlapX(a, b) <= 0;
}

/** The rows' own element, or the smallest round it that has a header above the first row: sections have theirs outside. */
function homeOf(headers: Run[], rows: GridRow[], root: Element): Element {
  const first = rows[0] as GridRow;
  const isAbove = (run: Run) => centerY(run.box) < centerY(first.box);
  for (let home: Element | null = root; home && home !== document.body; home = parentOf(home)) {
    if (headers.some((run) => isAbove(run) && holds(home as Element, run.element))) return home;
  }
  return root;
}

/** The middle of the header; one that sticks while its rows scroll begins where the rows after it begin. */
function topOf(run: Run, rows: GridRow[], root: Element): number {
  const middle = centerY(run.box);
  if (!isSticky(run.element, root)) return middle;
  const after = rows.filter((row) =>
    [...row.cells.values()].some(
      ({ element }) => run.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
    ),
  );
  return Math.min(middle, ...after.map((row) => row.box.top - 1));
}

/** What sets a group's header apart from a row's label: its place and its type. */
function lookOf(run: Run): string[] {
  const { fontWeight, fontSize, fontStyle, color, textTransform } = getComputedStyle(run.element);
  const { tagName } = run.element;
  return [`${Math.round(run.box.left / 4)}`, fontWeight, fontSize, fontStyle, color, textTransform, tagName];
}

/** In how many points a look is the same as the most similar of others. */
function likeness(look: string[], others: string[][]): number {
  return Math.max(0, ...others.map((other) => other.filter((trait, i) => trait === look[i]).length));
}

/** Modules whose rows are hidden in a closed group. */
export function collapsedGroups(groups: Group[], rows: GridRow[]): string[] {
  const isClosed = ({ run, top }: Group, i: number) => {
    const bottom = groups[i + 1]?.top ?? Infinity;
    const hasRows = rows.some((row) => centerY(row.box) > top && centerY(row.box) < bottom);
    return !hasRows && !saysOpen(run.element);
  };
  return groups
    .filter(isClosed)
    .map(({ module }) => module)
    .filter(Boolean);
}

/** Whether the page itself says that the group is open; its rows are then not drawn yet. */
function saysOpen(header: Element): boolean {
  const row = header.closest('[aria-expanded],tr,[role=row],summary,button') ?? header;
  const part = row.matches('[aria-expanded]') ? row : row.querySelector('[aria-expanded]');
  return part?.getAttribute('aria-expanded') === 'true' || row.closest('details')?.open === true;
}
