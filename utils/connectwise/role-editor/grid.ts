/** Finds the role editor's rows by geometry: cells side by side form a row. */

import { commonAncestor, flatTreeContains } from '../../page/dom-tree.ts';
import { type Box, centerX, centerY, inOneRow } from '../../page/geometry.ts';
import { createRowIndex } from '../../page/row-index.ts';
import { accessOf } from '../model/access.ts';
import { LEVELS, type Level } from '../model/levels.ts';
import type { Cells, GridCell, Placed } from './cells.ts';
import { headerElements, type LevelHeaders } from './columns.ts';

export interface GridRow {
  box: Box;
  cells: Map<Level, GridCell>;
  /** Levels of which the page's editor is open: what it shows is not the level before it is closed. */
  edited?: Level[];
}

export interface Grid extends Pick<Cells, 'strays' | 'texts' | 'isInColumn' | 'isOverlay'> {
  /** The smallest element that holds both headers and cells. */
  root: Element;
  /** Top to bottom. */
  rows: GridRow[];
}

/** Cells of a column from which on the only control among them is an open editor. */
const COLUMN = 5;
/** Maximum distance (px) between the centres of a control and of the text that shows its value. */
const VALUE_REACH = 80;

/** Builds the grid of cells below the headers of one role; null when no level is below them. */
export function findGrid(cells: Cells, headerRows: LevelHeaders[]): Grid | null {
  const isLevel = ({ text }: Placed) => accessOf(text) !== null;
  const levels = rowsOf(cells.controls.filter(isLevel), cells.words.filter(isLevel));
  const full = levels.filter((row) => row.cells.size >= 2);
  const reliable = full.length ? full : levels;
  const root = commonAncestor([
    ...headerElements(headerRows),
    ...cellsIn(reliable).map((cell) => cell.element),
  ]);
  if (!root || reliable.length === 0) return null;
  const inRoot = (placed: Placed[]) => placed.filter(({ element }) => flatTreeContains(root, element));
  return { ...cells, root, rows: withoutEditors(rowsOf(inRoot(cells.controls), inRoot(cells.words))) };
}

/** Takes away the only control of a column whose other cells are texts. */
function withoutEditors(rows: GridRow[]): GridRow[] {
  for (const level of LEVELS) {
    const inColumn = rows.filter(({ cells }) => cells.has(level));
    const [row, other] = inColumn.filter(({ cells }) => cells.get(level)?.isControl);
    if (!row || other || inColumn.length < COLUMN) continue;
    row.cells.delete(level);
    row.edited = [...(row.edited ?? []), level];
  }
  return rows;
}

/** Returns the cells of all given rows. */
export function cellsIn(rows: GridRow[]): GridCell[] {
  return rows.flatMap((row) => [...row.cells.values()]);
}

/** Builds rows from controls, with the texts in them, and rows from texts alone. */
function rowsOf(controls: Placed[], words: Placed[]): GridRow[] {
  const rows = clustered(controls);
  const rest = restAfter(rows, words);
  const byWords = clustered(rest.filter(({ text }) => accessOf(text)));
  restAfter(byWords, rest);
  return [...rows, ...byWords].sort((a, b) => centerY(a.box) - centerY(b.box));
}

/** Adds each text to its row. Returns the texts that are in no row. */
function restAfter(rows: GridRow[], words: Placed[]): Placed[] {
  const rowIndex = createRowIndex(rows, ({ box }) => box);
  return words.filter((word) => {
    const [row] = rowIndex.inRow(word.box);
    if (row) addWord(row, word);
    return !row;
  });
}

/** Groups cells into rows, from top to bottom. */
function clustered(cells: Placed[]): GridRow[] {
  const rows: GridRow[] = [];
  for (const cell of cells.toSorted((a, b) => centerY(a.box) - centerY(b.box))) {
    const last = rows.at(-1);
    if (last && inOneRow(last.box, cell.box)) put(last, cell);
    else rows.push({ box: cell.box, cells: new Map([[cell.level, cell]]) });
  }
  return rows;
}

function put(row: GridRow, cell: Placed): void {
  const known = row.cells.get(cell.level);
  if (!known?.text) row.cells.set(cell.level, cell);
  else if (!known.isControl) row.cells.set(cell.level, chosenOf([...(known.options ?? [known]), cell]));
}

/**
 * Adds a text to a row: as a cell where there is no control, else as the value of a control that has no text itself.
 */
function addWord(row: GridRow, word: Placed): void {
  const known = row.cells.get(word.level);
  if (known?.element === word.element) return;
  if (!known?.isControl) put(row, word);
  else if (!known.text && Math.abs(centerX(known.box) - centerX(word.box)) < VALUE_REACH)
    row.cells.set(word.level, { ...known, text: word.text });
}

/** Of several texts in one cell, the selected one. When none is recognised, all texts joined, which is no access. */
function chosenOf(options: GridCell[]): GridCell {
  const marked = options.filter(({ element }) => isMarked(element));
  const chosen = marked.length === 1 ? marked[0] : oddOneOut(options);
  const all = { ...(options[0] as GridCell), text: options.map(({ text }) => text).join(' ') };
  return { ...(chosen ?? all), options };
}

function isMarked(element: Element): boolean {
  const option = element.closest('label,[aria-checked],[aria-pressed],[aria-selected]');
  return (
    (option instanceof HTMLLabelElement && (option.control as HTMLInputElement | null)?.checked) ||
    Boolean(option?.matches('[aria-checked=true],[aria-pressed=true],[aria-selected=true]'))
  );
}

/** Of three or more buttons, the one whose style differs from all others, if the others share one style. */
function oddOneOut(options: GridCell[]): GridCell | undefined {
  const styles = options.map(({ element }) => {
    const button = element.closest('button,[role=button],[tabindex]');
    if (!button) return '';
    const { color, backgroundColor, fontWeight } = getComputedStyle(button);
    return [color, backgroundColor, fontWeight].join();
  });
  const isAlone = (style: string) => styles.filter((other) => other === style).length === 1;
  if (styles.includes('') || options.length < 3 || new Set(styles).size !== 2) return undefined;
  return options.find((_, i) => isAlone(styles[i] ?? ''));
}
