/** Finds the role editor's group headers. Each group holds the rows of one module. */

import { commonAncestor, flatTreeContains, flatTreeParent, precedes } from '../../page/dom-tree.ts';
import { type Box, centerY, inOneRow, overlapX } from '../../page/geometry.ts';
import { normalizeText, wordMap } from '../../page/normalize-text.ts';
import { isStuck, stickyTopOf } from '../../page/scrolling.ts';
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
  /** Whether its rows may belong to the group before as well as to the one after: they are not read. */
  isDoubtful?: boolean;
  /** Whether its header is not drawn: `run` is another text. */
  isCarried?: boolean;
}

const moduleByWord = wordMap(MODULES);
/** Maximum distance (px) of a group header to the left of the grid. A menu is farther away. */
const OUTDENT = 60;
/** Maximum distance (px) of a section's header above the level headers. A breadcrumb is farther away. */
const NEAR = 40;

/** What may follow a module's name: `15`, `(15 items)`, ` - 15 rows selected`. */
const COUNT = /[\s([,:·–-]+\d+(\s*\p{L}+){0,2}[\s)\]]*$/u;
/** The name of a column before a module's name, as in `Module: Companies`. */
const COLUMN = /^\P{L}*(\p{L}+ ?){1,2}:|^\P{L}*module\s*-/iu;

/**
 * Returns the English name of the module in a text such as `Companies`, `Companies(15 items)` or `Module: Companies - 15
 * items`; empty for any other text.
 */
export function moduleOf(text: string): string {
  const known = moduleByWord.get(normalizeText(text));
  if (known || !/[\d:-]| module/i.test(text)) return known ?? '';
  const bare = normalizeText(text.replace(COUNT, '').replace(COLUMN, ''));
  return moduleByWord.get(bare.replace(/ module$/, '')) ?? '';
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
  const free = inGrid.filter((textRun) => !isBesideRow(textRun) || stickyTopOf(textRun.element, root));
  // In a column of modules, the name of a cell that is scrolled away is not beside a row any more.
  const inColumn = inGrid.filter(
    (textRun) => !free.includes(textRun) && !named.includes(textRun) && moduleOf(textRun.text),
  );
  const modules = free.filter(
    (textRun) =>
      moduleOf(textRun.text) &&
      !spread.includes(textRun) &&
      !inColumn.some(({ box }) => Math.abs(box.left - textRun.box.left) < 4),
  );
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
  const parts = rows.map((row, i) => labels[i]?.run.element ?? (cellsIn([row])[0]?.element as Element));
  return withDoubts(
    [...known, ...unknown].map((run) => groupAt(run, rows, parts, root)).sort((a, b) => a.top - b.top),
  );
}

/**
 * Adds what is in doubt: the rows above a header that hides its own beginning. They may be its own or those of the group
 * before.
 */
function withDoubts(groups: Group[]): Group[] {
  const firstDoubt = groups.find(({ isDoubtful }) => isDoubtful);
  if (!firstDoubt) return groups;
  const top = groups.findLast((group) => group.top < firstDoubt.top)?.top ?? -Infinity;
  const doubt = { module: '', run: firstDoubt.run, top, isDoubtful: true };
  // Of several headers in one place it is unknown which one is in front.
  const isOne = groups.filter(({ isDoubtful }) => isDoubtful).length === 1;
  return groups.flatMap(({ isDoubtful, ...group }) => [
    isDoubtful && !isOne ? { ...group, module: '' } : group,
    ...(group.top === top ? [doubt] : []),
  ]);
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
 * The group of a header, which begins at the header's centre. Rows that are scrolled away above a sticky header are its
 * own too, if they come after it in the document. Where the document's order is not that of the rows, as in a list that
 * recycles them, they are in doubt. `parts` has an element of each row.
 */
function groupAt(run: TextRun, rows: GridRow[], parts: Element[], root: Element): Group {
  const group = { module: moduleOf(run.text), run, top: centerY(run.box) };
  const sticky = stickyTopOf(run.element, root);
  const isAbove = ({ box }: GridRow) => centerY(box) < group.top;
  if (!sticky || !isStuck(sticky) || !rows.some(isAbove)) return group;
  const isAfter = parts.map((part) => precedes(run.element, part));
  const isInOrder = parts.every(
    (part, i) =>
      (isAfter[i] || isAbove(rows[i] as GridRow)) && (i === 0 || precedes(parts[i - 1] as Element, part)),
  );
  if (!isInOrder) return { ...group, isDoubtful: true };
  return { ...group, top: Math.min(group.top, (rows[isAfter.indexOf(true)]?.box.top ?? Infinity) - 1) };
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

/** Returns the modules whose groups are closed. Of a list that `isPart` drawn, the rows of the last one may come later. */
export function collapsedGroups(groups: Group[], rows: GridRow[], isPart: boolean): string[] {
  const sure = groups.filter(({ isDoubtful, isCarried }) => !isDoubtful && !isCarried);
  const isClosed = ({ run, top }: Group, i: number) => {
    const bottom = sure[i + 1]?.top ?? Infinity;
    if (isPart && bottom === Infinity) return false;
    const hasRows = rows.some((row) => centerY(row.box) > top && centerY(row.box) < bottom);
    return !hasRows && !isExpandedByAria(run.element);
  };
  return sure
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
