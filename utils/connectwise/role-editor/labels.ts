/** Finds the label of each row of the role editor: the column of texts that distinguishes the rows. */

import { flatTreeContains, flatTreeParent } from '../../page/dom-tree.ts';
import { centerY, inOneRow } from '../../page/geometry.ts';
import { normalizeText, wordSet } from '../../page/normalize-text.ts';
import { createRowIndex } from '../../page/row-index.ts';
import { isSticky } from '../../page/scrolling.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { visibilityOf } from '../../page/visibility.ts';
import { withoutCustomize } from '../model/customize-link.ts';
import { CUSTOMIZE_LINK } from '../model/vocabulary.ts';
import { cellsIn, type Grid, type GridRow } from './grid.ts';

/** The name of a row. */
interface Label {
  text: string;
  plain: string;
  /** Its first text run. */
  run: TextRun;
}

export interface Labels {
  /** One entry per row; null where no label was found. */
  labels: (Label | null)[];
  /** The element that holds rows and labels. */
  root: Element;
  /** Whether a text is at the height of a row. */
  isBesideRow(textRun: TextRun): boolean;
}

/** Maximum gap (px) between two texts of one label. */
const WORD_GAP = 14;
/** Maximum distance (px) between the left edges of texts in one column, since labels can be indented. */
const INDENT = 40;
/** Shares of rows with a label, and of labels that differ, that make a column the label column. */
const ENOUGH = { labelled: 0.7, distinct: 0.4 };

const NO_LABEL = 'button,[role=button],[role=tooltip],[role=img],[role=menuitem]';
const customizeLink = wordSet(CUSTOMIZE_LINK);

/**
 * Finds the labels of all rows, in the smallest element around the cells in which nearly all rows have one: a locked
 * column is a separate table. `limit` is the outermost element to search.
 */
export function labelRows({ root, rows, texts, isInColumn, isOverlay }: Grid, limit: Element | null): Labels {
  const tolerance = rowTolerance(rows);
  const rowIndex = createRowIndex(rows, ({ box }) => box);
  const rowsBeside = ({ box }: TextRun) =>
    rowIndex
      .near(box, Math.max(tolerance, 2))
      .filter((row) => inOneRow(row.box, box) || Math.abs(centerY(row.box) - centerY(box)) < tolerance);
  // A label column that does not scroll sideways comes to lie over the level columns.
  const scrolledX = (element: Element) => visibilityOf(element).outerScroll.x;
  const [cell] = cellsIn(rows);
  const isLocked = ({ element }: TextRun) =>
    cell !== undefined &&
    (scrolledX(element) !== scrolledX(cell.element) || (scrolledX(element) > 0 && isSticky(element, root)));
  const words = texts.filter(
    (textRun) =>
      /\p{L}/u.test(textRun.text) &&
      (!isInColumn(textRun) || isLocked(textRun)) &&
      !customizeLink.has(textRun.plain.replace(/^\(|\)$/g, '')) &&
      !textRun.element.closest(NO_LABEL),
  );
  const isBesideRow = (textRun: TextRun) => rowsBeside(textRun).length > 0;
  const placed = words.map((run) => ({ run, beside: rowsBeside(run) }));
  // Texts that do not scroll with the rows, such as a sticky header, may cover a row that is scrolled away.
  const along = placed.filter(({ run }) => cell !== undefined && movesAlong(run.element, cell.element));
  let fallback: Labels | null = null;
  for (const texts of [along, placed]) {
    for (let around: Element | null = root; around; around = flatTreeParent(around)) {
      const labels = chooseLabels(textsByRow(rows, texts, around), isOverlay);
      const found = labels.filter((label) => label !== null);
      const distinct = new Set(found.map(({ plain }) => plain)).size;
      const reading = { labels, root: around, isBesideRow };
      const isDistinct = found.length > 0 && distinct >= found.length * ENOUGH.distinct;
      if (isDistinct && found.length >= rows.length * ENOUGH.labelled) return reading;
      if (isDistinct) fallback ??= reading;
      if (around === limit) break;
    }
    if (texts.length === placed.length) break;
  }
  return fallback ?? { labels: rows.map(() => null), root, isBesideRow };
}

/** Whether a text scrolls vertically with a cell, or is in another scroll container with the same scroll position. */
function movesAlong(text: Element, cell: Element): boolean {
  const { outerScroll, stickyTop } = visibilityOf(text);
  return !stickyTop && Math.abs(outerScroll.y - visibilityOf(cell).outerScroll.y) < 2;
}

/** The texts of each row that are inside `root`. */
function textsByRow(
  rows: GridRow[],
  texts: { run: TextRun; beside: GridRow[] }[],
  root: Element,
): TextRun[][] {
  const found = new Map<GridRow, TextRun[]>(rows.map((row) => [row, []]));
  for (const { run, beside } of texts) {
    if (flatTreeContains(root, run.element)) for (const row of beside) found.get(row)?.push(run);
  }
  return [...found.values()];
}

/**
 * Maximum vertical distance (px) between the centres of a row's cells and of its texts. Cells can be smaller than the
 * row.
 */
function rowTolerance(rows: GridRow[]): number {
  const steps = rows.slice(1).map((row, i) => centerY(row.box) - centerY((rows[i] as GridRow).box));
  const { top, bottom } = (rows[0] as GridRow).box;
  return Math.min(...steps.map((step) => step / 2 - 1), (bottom - top) / 2 + 6);
}

/** Chooses the column with the most distinct texts, the leftmost of several. */
function chooseLabels(textsByRow: TextRun[][], isOverlay: Grid['isOverlay']): (Label | null)[] {
  const columns: { left: number; texts: Set<string> }[] = [];
  for (const textRun of textsByRow.flat().toSorted((a, b) => a.box.left - b.box.left)) {
    const last = columns.at(-1);
    if (last && textRun.box.left - last.left <= INDENT) last.texts.add(textRun.plain);
    else columns.push({ left: textRun.box.left, texts: new Set([textRun.plain]) });
  }
  const most = Math.max(...columns.map(({ texts }) => texts.size));
  const chosen = columns.findIndex(({ texts }) => texts.size === most);
  const left = columns[chosen]?.left ?? 0;
  return textsByRow.map((textRuns) => {
    const inPlace = textRuns.filter(({ box }) => box.left >= left - 1 && box.left <= left + INDENT);
    // An open list may cover the labels.
    const inGrid = inPlace.filter(({ element }) => !isOverlay(element));
    const starts = inGrid.length ? inGrid : inPlace;
    const [first] = starts.toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
    return first ? labelFrom(first, textRuns) : null;
  });
}

/**
 * Builds a label from its first text, the texts that follow it in the same line, and a second line in the same font.
 */
function labelFrom(first: TextRun, textRuns: TextRun[]): Label {
  const parts = [first];
  for (const textRun of textRuns.toSorted((a, b) => a.box.left - b.box.left)) {
    const last = parts.at(-1) as TextRun;
    const gap = textRun.box.left - last.box.right;
    if (textRun !== first && inOneRow(last.box, textRun.box) && gap > -2 && gap <= WORD_GAP)
      parts.push(textRun);
  }
  const secondLine = textRuns.find(
    (textRun) =>
      textRun.box.top >= first.box.bottom - 2 &&
      Math.abs(textRun.box.left - first.box.left) < 4 &&
      isSameFont(textRun, first),
  );
  if (secondLine) parts.push(secondLine);
  const text = withoutCustomize(parts.map((textRun) => textRun.text).join(' '));
  return { text, plain: normalizeText(text), run: first };
}

function isSameFont(a: TextRun, b: TextRun): boolean {
  const [one, other] = [getComputedStyle(a.element), getComputedStyle(b.element)];
  return one.fontSize === other.fontSize && one.color === other.color && one.fontWeight === other.fontWeight;
}
