/** Finds the role editor's group headers, and which group each row belongs to. */

import { commonAncestor, flatTreeContains, flatTreeParent } from '../../page/dom-tree.ts';
import { centerY, inOneRow, overlapX, type TextRun } from '../../page/layout.ts';
import { normalizeText, wordMap } from '../../page/normalize-text.ts';
import { isSticky } from '../../page/scrolling.ts';
import type { Box } from '../model/observation.ts';
import { MODULES } from '../model/vocabulary.ts';
import type { LevelHeaders } from './columns.ts';
import type { Grid, GridRow } from './grid.ts';
import type { Labels } from './labels.ts';

export interface Group {
  /** English name; empty for a group the vocabulary does not know, so that its rows are nobody's. */
  module: string;
  textRun: TextRun;
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
  const normalized = normalizeText(text);
  const bare = normalized.replace(/^module\s*[:-]\s*/, '').replace(/\s+(module|\(?\d+( \p{L}+)?\)?)$/u, '');
  return moduleByWord.get(normalized) ?? moduleByWord.get(bare) ?? '';
}

/** Group headers, top to bottom: module names, and unknown texts that look like them; not `spread`, which stand beside rows. */
export function findGroups(
  { rows, texts }: Grid,
  { labels, root, isBesideCells }: Labels,
  headerRows: LevelHeaders[],
  spread: TextRun[],
): Group[] {
  const named = labels.flatMap((label) => label?.textRun ?? []);
  if (named.length === 0) return [];
  // Rows may have scrolled away to the left of the grid, and a slot has no box.
  const list = commonAncestor(named.map(({ element }) => element));
  const edges = [root, ...(list ? [list] : [])].map((each) => each.getBoundingClientRect());
  const lefts = [...edges.filter(({ width }) => width > 0), ...named.map(({ box }) => box)];
  const left = Math.min(...lefts.map((box) => box.left)) - OUTDENT;
  const right = Math.max(...rows.flatMap((row) => [...row.cells.values()].map(({ box }) => box.right)));
  const inGrid = texts.filter(
    (textRun) => /\p{L}/u.test(textRun.text) && textRun.box.left >= left && textRun.box.left < right,
  );
  const free = inGrid.filter((textRun) => !isBesideCells(textRun) || isSticky(textRun.element, root));
  const modules = free.filter((textRun) => moduleOf(textRun.text) && !spread.includes(textRun));
  // The names of several modules side by side are a menu; one beside the grid is no part of it.
  const isIn = ({ element }: TextRun) => flatTreeContains(root, element);
  const headers = modules.filter(
    (textRun) =>
      !modules.some((other) => isBeside(textRun.box, other.box) && (isIn(other) || !isIn(textRun))),
  );
  const heads = headerRows.flatMap((headerRow) => [...headerRow.values()]);
  const top = Math.min(...heads.map(({ box }) => box.top));
  const near = headers.filter((textRun) => isIn(textRun) || textRun.box.bottom > top - NEAR);
  const home = homeOf(near, rows, root);
  const known = near.filter((textRun) => flatTreeContains(home, textRun.element));
  const likeGroups = known.map(styleTraits);
  const likeRows = named.slice(0, 20).map(styleTraits);
  const unknown = free.filter(
    (textRun) =>
      flatTreeContains(home, textRun.element) &&
      ![...modules, ...heads].some((other) => inOneRow(other.box, textRun.box)) &&
      likeness(styleTraits(textRun), likeGroups) > 0 &&
      likeness(styleTraits(textRun), likeGroups) >= likeness(styleTraits(textRun), likeRows),
  );
  return [...known, ...unknown]
    .map((textRun) => ({ module: moduleOf(textRun.text), textRun, top: topOf(textRun, rows, root) }))
    .sort((a, b) => a.top - b.top);
}

/** In one row, and not over each other, as headers are that stick to the top one after the other. */
function isBeside(a: Box, b: Box): boolean {
  return inOneRow(a, b) && overlapX(a, b) <= 0;
}

/** The rows' own element, or the smallest round it that has a header above the first row: sections have theirs outside. */
function homeOf(headers: TextRun[], rows: GridRow[], root: Element): Element {
  const first = rows[0] as GridRow;
  const isAbove = (textRun: TextRun) => centerY(textRun.box) < centerY(first.box);
  for (let home: Element | null = root; home && home !== document.body; home = flatTreeParent(home)) {
    if (headers.some((textRun) => isAbove(textRun) && flatTreeContains(home as Element, textRun.element)))
      return home;
  }
  return root;
}

/** The middle of the header; one that sticks while its rows scroll begins where the rows after it begin. */
function topOf(textRun: TextRun, rows: GridRow[], root: Element): number {
  const middle = centerY(textRun.box);
  if (!isSticky(textRun.element, root)) return middle;
  const after = rows.filter((row) =>
    [...row.cells.values()].some(
      ({ element }) => textRun.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
    ),
  );
  return Math.min(middle, ...after.map((row) => row.box.top - 1));
}

/** What sets a group's header apart from a row's label: its place and its type. */
function styleTraits(textRun: TextRun): string[] {
  const { fontWeight, fontSize, fontStyle, color, textTransform } = getComputedStyle(textRun.element);
  const { tagName } = textRun.element;
  return [
    `${Math.round(textRun.box.left / 4)}`,
    fontWeight,
    fontSize,
    fontStyle,
    color,
    textTransform,
    tagName,
  ];
}

/** In how many points a look is the same as the most similar of others. */
function likeness(style: string[], others: string[][]): number {
  return Math.max(0, ...others.map((other) => other.filter((trait, i) => trait === style[i]).length));
}

/** Modules whose rows are hidden in a closed group. */
export function collapsedGroups(groups: Group[], rows: GridRow[]): string[] {
  const isClosed = ({ textRun, top }: Group, i: number) => {
    const bottom = groups[i + 1]?.top ?? Infinity;
    const hasRows = rows.some((row) => centerY(row.box) > top && centerY(row.box) < bottom);
    return !hasRows && !isExpandedByAria(textRun.element);
  };
  return groups
    .filter(isClosed)
    .map(({ module }) => module)
    .filter(Boolean);
}

/** Whether the page itself says that the group is open; its rows are then not drawn yet. */
function isExpandedByAria(header: Element): boolean {
  const row = header.closest('[aria-expanded],tr,[role=row],summary,button') ?? header;
  const part = row.matches('[aria-expanded]') ? row : row.querySelector('[aria-expanded]');
  return part?.getAttribute('aria-expanded') === 'true' || row.closest('details')?.open === true;
}
