/** Finds the role editor's group headers. Each group holds the rows of one module. */

import { commonAncestor, flatTreeContains, flatTreeParent } from '../../page/dom-tree.ts';
import { type Box, centerY, inOneRow, overlapX } from '../../page/geometry.ts';
import { normalizeText, wordMap } from '../../page/normalize-text.ts';
import { isSticky } from '../../page/scrolling.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { MODULES } from '../model/vocabulary.ts';
import { headerRuns, type LevelHeaders } from './columns.ts';
import { cellsIn, type Grid, type GridRow } from './grid.ts';
import type { Labels } from './labels.ts';

export interface Group {
  /** English name; empty for a group that is not in the vocabulary. Rows of such a group are not read. */
  module: string;
  run: TextRun;
  /** In px. Rows below it, and above the next group's `top`, belong to the group. */
  top: number;
}

const moduleByWord = wordMap(MODULES);
/** Maximum distance (px) of a group header to the left of the grid. A menu is farther away. */
const OUTDENT = 60;
/** Maximum distance (px) of a section's header above the level headers. A breadcrumb is farther away. */
const NEAR = 40;

/**
 * Returns the English name of the module in a text such as `Companies`, `Companies 15` or `Module: Companies (15
 * items)`; empty for any other text.
 */
export function moduleOf(text: string): string {
  const plain = normalizeText(text);
  const bare = plain.replace(/^module\s*[:-]\s*/, '').replace(/\s+(module|\(?\d+( \p{L}+)?\)?)$/u, '');
  return moduleByWord.get(plain) ?? moduleByWord.get(bare) ?? '';
}

/**
 * Finds group headers, top to bottom: module names, and unknown texts in the same style. Texts in `spread` are cells
 * beside rows, not headers.
 */
export function findGroups(
  { rows, texts }: Grid,
  { labels, root, isBesideRow }: Labels,
  headerRows: LevelHeaders[],
  spread: TextRun[],
): Group[] {
  const named = labels.flatMap((label) => label?.run ?? []);
  if (named.length === 0) return [];
  // Rows may be scrolled out of the grid to the left. A `<slot>` has no box.
  const list = commonAncestor(named.map(({ element }) => element));
  const edges = [root, ...(list ? [list] : [])].map((each) => each.getBoundingClientRect());
  const lefts = [...edges.filter(({ width }) => width > 0), ...named.map(({ box }) => box)];
  const left = Math.min(...lefts.map((box) => box.left)) - OUTDENT;
  const right = Math.max(...cellsIn(rows).map(({ box }) => box.right));
  const inGrid = texts.filter(
    (textRun) => /\p{L}/u.test(textRun.text) && textRun.box.left >= left && textRun.box.left < right,
  );
  const free = inGrid.filter((textRun) => !isBesideRow(textRun) || isSticky(textRun.element, root));
  const modules = free.filter((textRun) => moduleOf(textRun.text) && !spread.includes(textRun));
  // Several module names side by side are a menu, except for a name outside of the grid beside one in it.
  const isInside = ({ element }: TextRun) => flatTreeContains(root, element);
  const headers = modules.filter(
    (textRun) =>
      !modules.some((other) => isBeside(textRun.box, other.box) && (isInside(other) || !isInside(textRun))),
  );
  const levelHeaders = headerRuns(headerRows);
  const top = Math.min(...levelHeaders.map(({ box }) => box.top));
  const near = headers.filter((textRun) => isInside(textRun) || textRun.box.bottom > top - NEAR);
  const groupRoot = groupRootOf(near, rows, root);
  const known = near.filter((textRun) => flatTreeContains(groupRoot, textRun.element));
  const groupStyles = known.map(styleTraits);
  const rowStyles = named.slice(0, 20).map(styleTraits);
  const unknown = free.filter(
    (textRun) =>
      flatTreeContains(groupRoot, textRun.element) &&
      ![...modules, ...levelHeaders].some((other) => inOneRow(other.box, textRun.box)) &&
      similarity(styleTraits(textRun), groupStyles) > 0 &&
      similarity(styleTraits(textRun), groupStyles) >= similarity(styleTraits(textRun), rowStyles),
  );
  return [...known, ...unknown]
    .map((run) => ({ module: moduleOf(run.text), run, top: topOf(run, rows, root) }))
    .sort((a, b) => a.top - b.top);
}

/** Whether two boxes are side by side. Sticky headers that replace each other overlap instead. */
function isBeside(a: Box, b: Box): boolean {
  return inOneRow(a, b) && overlapX(a, b) <= 0;
}

/**
 * The smallest element around the rows with a group header above the first row, since a section's header can be outside
 * of its table. Without one: `root`.
 */
function groupRootOf(headers: TextRun[], rows: GridRow[], root: Element): Element {
  const first = rows[0] as GridRow;
  const isAbove = (textRun: TextRun) => centerY(textRun.box) < centerY(first.box);
  for (
    let around: Element | null = root;
    around && around !== document.body;
    around = flatTreeParent(around)
  ) {
    if (headers.some((textRun) => isAbove(textRun) && flatTreeContains(around as Element, textRun.element)))
      return around;
  }
  return root;
}

/**
 * The y (px) at which a group begins: the header's centre. For a sticky header, the top of the first row after it, if
 * that is higher.
 */
function topOf(textRun: TextRun, rows: GridRow[], root: Element): number {
  const middle = centerY(textRun.box);
  if (!isSticky(textRun.element, root)) return middle;
  const after = rows.filter((row) =>
    cellsIn([row]).some(
      ({ element }) => textRun.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
    ),
  );
  return Math.min(middle, ...after.map((row) => row.box.top - 1));
}

/** What distinguishes a group header from a row's label: its left edge, font, color and tag name. */
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

/** The number of traits that a style shares with the most similar of the others. */
function similarity(style: string[], others: string[][]): number {
  return Math.max(0, ...others.map((other) => other.filter((trait, i) => trait === style[i]).length));
}

/** Returns the modules whose groups are closed. */
export function collapsedGroups(groups: Group[], rows: GridRow[]): string[] {
  const isClosed = ({ run, top }: Group, i: number) => {
    const bottom = groups[i + 1]?.top ?? Infinity;
    const hasRows = rows.some((row) => centerY(row.box) > top && centerY(row.box) < bottom);
    return !hasRows && !isExpandedByAria(run.element);
  };
  return groups
    .filter(isClosed)
    .map(({ module }) => module)
    .filter(Boolean);
}

/** Whether the markup states that the group is open. Its rows may not be drawn yet. */
function isExpandedByAria(header: Element): boolean {
  const row = header.closest('[aria-expanded],tr,[role=row],summary,button') ?? header;
  const part = row.matches('[aria-expanded]') ? row : row.querySelector('[aria-expanded]');
  return part?.getAttribute('aria-expanded') === 'true' || row.closest('details')?.open === true;
}
