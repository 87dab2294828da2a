/** Finds what each row of the role editor is called: the text column that tells the rows apart. */

import { holds, parentOf } from '../../page/dom-tree.ts';
import { centerY, inOneRow, type Run } from '../../page/layout.ts';
import { fold } from '../../page/normalize-text.ts';
import { createBands } from '../../page/row-index.ts';
import { isSticky } from '../../page/scrolling.ts';
import { look } from '../../page/visibility.ts';
import type { Grid, GridRow } from './grid.ts';

/** A row's name, and where it begins. */
export interface Label {
  text: string;
  folded: string;
  /** Its first run. */
  run: Run;
}

export interface Labels {
  /** One for each row; null where none was found. */
  labels: (Label | null)[];
  /** The element that holds rows and labels. */
  root: Element;
  /** Whether a text stands beside a row's cells. */
  isBesideCells(run: Run): boolean;
}

/** Px from one text to the next within which both belong to one label. */
const WORD_GAP = 14;
/** Px between the left edges of texts in one column; labels may be indented. */
const INDENT = 40;
/** Of all rows, how many must have a label, and a label of their own, for it to be the label column. */
const ENOUGH = { labelled: 0.7, distinct: 0.4 };

const NO_LABEL = 'button,[role=button],[role=tooltip],[role=img],[role=menuitem]';

/** Labels stand in the smallest element round the cells in which nearly all rows have one: a locked column is a table of its own. `limit` holds the whole record. */
export function labelRows({ root, rows, texts, isInColumn, isAfloat }: Grid, limit: Element | null): Labels {
  const reach = rowReach(rows);
  const bands = createBands(rows, ({ box }) => box);
  const rowsBeside = ({ box }: Run) =>
    bands
      .near(box, Math.max(reach, 2))
      .filter((row) => inOneRow(row.box, box) || Math.abs(centerY(row.box) - centerY(box)) < reach);
  // What does not scroll sideways with the levels comes to stand over their columns.
  const scrolledX = (element: Element) => look(element).scrolledRound.x;
  const [cell] = rows.flatMap((row) => [...row.cells.values()]);
  const isLocked = ({ element }: Run) =>
    cell !== undefined &&
    (scrolledX(element) !== scrolledX(cell.element) || (scrolledX(element) > 0 && isSticky(element, root)));
  const words = texts.filter(
    (run) =>
      /\p{L}/u.test(run.text) &&
      (!isInColumn(run) || isLocked(run)) &&
      !/^\(?(customize|personnaliser)\)?$/.test(run.folded) &&
      !run.element.closest(NO_LABEL),
  );
  const isBesideCells = (run: Run) => rowsBeside(run).length > 0;
  const placed = words.map((run) => ({ run, beside: rowsBeside(run) }));
  // A row that scrolled away may lie behind a title or a header that stays.
  const along = placed.filter(({ run }) => cell !== undefined && movesAlong(run.element, cell.element));
  let fallback: Labels | null = null;
  for (const texts of [along, placed]) {
    for (let home: Element | null = root; home; home = parentOf(home)) {
      const labels = chooseLabels(textsByRow(rows, texts, home), isAfloat);
      const found = labels.filter((label) => label !== null);
      const distinct = new Set(found.map(({ folded }) => folded)).size;
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
  const { scrolledRound, sticky } = look(text);
  const isStuck = sticky !== null && getComputedStyle(sticky).top !== 'auto';
  return !isStuck && Math.abs(scrolledRound.y - look(cell).scrolledRound.y) < 2;
}

/** The texts of each row, as far as `home` holds them. */
function textsByRow(rows: GridRow[], texts: { run: Run; beside: GridRow[] }[], home: Element): Run[][] {
  const found = new Map<GridRow, Run[]>(rows.map((row) => [row, []]));
  for (const { run, beside } of texts) {
    if (holds(home, run.element)) for (const row of beside) found.get(row)?.push(run);
  }
  return [...found.values()];
}

/** Px from the middle of a row within which its texts lie, if the cells are lower than the row. */
function rowReach(rows: GridRow[]): number {
  const steps = rows.slice(1).map((row, i) => centerY(row.box) - centerY((rows[i] as GridRow).box));
  const { top, bottom } = (rows[0] as GridRow).box;
  return Math.min(...steps.map((step) => step / 2 - 1), (bottom - top) / 2 + 6);
}

/** Of the text columns, the one with the most different texts, the leftmost if several have as many. */
function chooseLabels(textsByRow: Run[][], isAfloat: Grid['isAfloat']): (Label | null)[] {
  const columns: { left: number; texts: Set<string> }[] = [];
  for (const run of textsByRow.flat().toSorted((a, b) => a.box.left - b.box.left)) {
    const last = columns.at(-1);
    if (last && run.box.left - last.left <= INDENT) last.texts.add(run.folded);
    else columns.push({ left: run.box.left, texts: new Set([run.folded]) });
  }
  const most = Math.max(...columns.map(({ texts }) => texts.size));
  const chosen = columns.findIndex(({ texts }) => texts.size === most);
  const left = columns[chosen]?.left ?? 0;
  return textsByRow.map((runs) => {
    const inPlace = runs.filter(({ box }) => box.left >= left - 1 && box.left <= left + INDENT);
    // An open list may hang over the labels.
    const firm = inPlace.filter(({ element }) => !isAfloat(element));
    const starts = firm.length ? firm : inPlace;
    const [first] = starts.toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
    return first ? labelFrom(first, runs) : null;
  });
}

/** A label with what goes on beside it, or below it in the same type. */
function labelFrom(first: Run, runs: Run[]): Label {
  const parts = [first];
  for (const run of runs.toSorted((a, b) => a.box.left - b.box.left)) {
    const last = parts.at(-1) as Run;
    const gap = run.box.left - last.box.right;
    if (run !== first && inOneRow(last.box, run.box) && gap > -2 && gap <= WORD_GAP) parts.push(run);
  }
  const goesOn = runs.find(
    (run) =>
      run.box.top >= first.box.bottom - 2 &&
      Math.abs(run.box.left - first.box.left) < 4 &&
      isSameType(run, first),
  );
  if (goesOn) parts.push(goesOn);
  const text = parts.map((run) => run.text).join(' ');
  return { text, folded: fold(text), run: first };
}

function isSameType(a: Run, b: Run): boolean {
  const [one, other] = [getComputedStyle(a.element), getComputedStyle(b.element)];
  return one.fontSize === other.fontSize && one.color === other.color && one.fontWeight === other.fontWeight;
}
