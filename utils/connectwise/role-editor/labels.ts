/** Finds what each row of the role editor is called: the text column that tells the rows apart. */

import { flatTreeContains, flatTreeParent } from '../../page/dom-tree.ts';
import { centerY, inOneRow, type TextRun } from '../../page/layout.ts';
import { normalizeText } from '../../page/normalize-text.ts';
import { createRowIndex } from '../../page/row-index.ts';
import { isSticky } from '../../page/scrolling.ts';
import { visibilityOf } from '../../page/visibility.ts';
import type { Grid, GridRow } from './grid.ts';

/** A row's name, and where it begins. */
export interface Label {
  text: string;
  normalized: string;
  /** Its first run. */
  textRun: TextRun;
}

export interface Labels {
  /** One for each row; null where none was found. */
  labels: (Label | null)[];
  /** The element that holds rows and labels. */
  root: Element;
  /** Whether a text stands beside a row's cells. */
  isBesideCells(textRun: TextRun): boolean;
}

/** Px from one text to the next within which both belong to one label. */
const WORD_GAP = 14;
/** Px between the left edges of texts in one column; labels may be indented. */
const INDENT = 40;
/** Of all rows, how many must have a label, and a label of their own, for it to be the label column. */
const ENOUGH = { labelled: 0.7, distinct: 0.4 };

const NO_LABEL = 'button,[role=button],[role=tooltip],[role=img],[role=menuitem]';

/** Labels stand in the smallest element round the cells in which nearly all rows have one: a locked column is a table of its own. `limit` holds the whole record. */
export function labelRows({ root, rows, texts, isInColumn, isOverlay }: Grid, limit: Element | null): Labels {
  const reach = rowTolerance(rows);
  const rowIndex = createRowIndex(rows, ({ box }) => box);
  const rowsBeside = ({ box }: TextRun) =>
    rowIndex
      .near(box, Math.max(reach, 2))
      .filter((row) => inOneRow(row.box, box) || Math.abs(centerY(row.box) - centerY(box)) < reach);
  // What does not scroll sideways with the levels comes to stand over their columns.
  const scrolledX = (element: Element) => visibilityOf(element).scrolledAround.x;
  const [cell] = rows.flatMap((row) => [...row.cells.values()]);
  const isLocked = ({ element }: TextRun) =>
    cell !== undefined &&
    (scrolledX(element) !== scrolledX(cell.element) || (scrolledX(element) > 0 && isSticky(element, root)));
  const words = texts.filter(
    (textRun) =>
      /\p{L}/u.test(textRun.text) &&
      (!isInColumn(textRun) || isLocked(textRun)) &&
      !/^\(?(customize|personnaliser)\)?$/.test(textRun.normalized) &&
      !textRun.element.closest(NO_LABEL),
  );
  const isBesideCells = (textRun: TextRun) => rowsBeside(textRun).length > 0;
  const placed = words.map((textRun) => ({ textRun, beside: rowsBeside(textRun) }));
  // A row that scrolled away may lie behind a title or a header that stays.
  const along = placed.filter(
    ({ textRun }) => cell !== undefined && movesAlong(textRun.element, cell.element),
  );
  let fallback: Labels | null = null;
  for (const texts of [along, placed]) {
    for (let home: Element | null = root; home; home = flatTreeParent(home)) {
      const labels = chooseLabels(textsByRow(rows, texts, home), isOverlay);
      const found = labels.filter((label) => label !== null);
      const distinct = new Set(found.map(({ normalized }) => normalized)).size;
      const reading = { labels, root: home, isBesideCells };
      const isDistinct = found.length > 0 && distinct >= found.length * ENOUGH.distinct;
      if (isDistinct && found.length >= rows.length * ENOUGH.labelled) return reading;
      if (isDistinct) fallback ??= reading;
      if (home === limit) break;
    }
    if (texts.length === placed.length) break;
  }
  return fallback ?? { labels: rows.map(() => null), root, isBesideCells };
}

/** Whether a text scrolls up and down with a cell, be it in a part of the page that is scrolled by itself to the same height. */
function movesAlong(text: Element, cell: Element): boolean {
  const { scrolledAround, sticky } = visibilityOf(text);
  const isStuck = sticky !== null && getComputedStyle(sticky).top !== 'auto';
  return !isStuck && Math.abs(scrolledAround.y - visibilityOf(cell).scrolledAround.y) < 2;
}

/** The texts of each row, as far as `home` holds them. */
function textsByRow(
  rows: GridRow[],
  texts: { textRun: TextRun; beside: GridRow[] }[],
  home: Element,
): TextRun[][] {
  const found = new Map<GridRow, TextRun[]>(rows.map((row) => [row, []]));
  for (const { textRun, beside } of texts) {
    if (flatTreeContains(home, textRun.element)) for (const row of beside) found.get(row)?.push(textRun);
  }
  return [...found.values()];
}

/** Px from the middle of a row within which its texts lie, if the cells are lower than the row. */
function rowTolerance(rows: GridRow[]): number {
  const steps = rows.slice(1).map((row, i) => centerY(row.box) - centerY((rows[i] as GridRow).box));
  const { top, bottom } = (rows[0] as GridRow).box;
  return Math.min(...steps.map((step) => step / 2 - 1), (bottom - top) / 2 + 6);
}

/** Of the text columns, the one with the most different texts, the leftmost if several have as many. */
function chooseLabels(textsByRow: TextRun[][], isOverlay: Grid['isOverlay']): (Label | null)[] {
  const columns: { left: number; texts: Set<string> }[] = [];
  for (const textRun of textsByRow.flat().toSorted((a, b) => a.box.left - b.box.left)) {
    const last = columns.at(-1);
    if (last && textRun.box.left - last.left <= INDENT) last.texts.add(textRun.normalized);
    else columns.push({ left: textRun.box.left, texts: new Set([textRun.normalized]) });
  }
  const most = Math.max(...columns.map(({ texts }) => texts.size));
  const chosen = columns.findIndex(({ texts }) => texts.size === most);
  const left = columns[chosen]?.left ?? 0;
  return textsByRow.map((textRuns) => {
    const inPlace = textRuns.filter(({ box }) => box.left >= left - 1 && box.left <= left + INDENT);
    // An open list may hang over the labels.
    const firm = inPlace.filter(({ element }) => !isOverlay(element));
    const starts = firm.length ? firm : inPlace;
    const [first] = starts.toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
    return first ? labelFrom(first, textRuns) : null;
  });
}

/** A label with what goes on beside it, or below it in the same type. */
function labelFrom(first: TextRun, textRuns: TextRun[]): Label {
  const parts = [first];
  for (const textRun of textRuns.toSorted((a, b) => a.box.left - b.box.left)) {
    const last = parts.at(-1) as TextRun;
    const gap = textRun.box.left - last.box.right;
    if (textRun !== first && inOneRow(last.box, textRun.box) && gap > -2 && gap <= WORD_GAP)
      parts.push(textRun);
  }
  const goesOn = textRuns.find(
    (textRun) =>
      textRun.box.top >= first.box.bottom - 2 &&
      Math.abs(textRun.box.left - first.box.left) < 4 &&
      isSameType(textRun, first),
  );
  if (goesOn) parts.push(goesOn);
  const text = parts.map((textRun) => textRun.text).join(' ');
  return { text, normalized: normalizeText(text), textRun: first };
}

function isSameType(a: TextRun, b: TextRun): boolean {
  const [one, other] = [getComputedStyle(a.element), getComputedStyle(b.element)];
  return one.fontSize === other.fontSize && one.color === other.color && one.fontWeight === other.fontWeight;
}
