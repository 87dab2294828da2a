/** Finds the role editor's rows by geometry: what stands beside what. */
import type { Level } from '../profile/levels.ts';
import { accessOf } from './access.ts';
import { centerX, centerY, inOneRow } from './layout.ts';
import type { Box } from './observation.ts';
import type { Cells, GridCell, Placed } from './role-cells.ts';
import type { LevelHeaders } from './role-columns.ts';
import { commonAncestor, holds } from './tree.ts';

export interface GridRow {
  box: Box;
  cells: Map<Level, GridCell>;
}

export interface Grid extends Pick<Cells, 'texts' | 'isInColumn' | 'isAfloat'> {
  /** The smallest element that holds both headers and cells. */
  root: Element;
  /** Top to bottom. */
  rows: GridRow[];
}

/** Px between the middles of a control and of a text that shows its value. */
const VALUE_REACH = 80;

/** The grid that cells form under the headers of one role; null when no level stands under them. */
export function findGrid(cells: Cells, strips: LevelHeaders[]): Grid | null {
  const isLevel = ({ text }: Placed) => accessOf(text) !== null;
  const levels = rowsOf(cells.controls.filter(isLevel), cells.words.filter(isLevel));
  const full = levels.filter((row) => row.cells.size >= 2);
  const surest = full.length ? full : levels;
  const root = commonAncestor([
    ...strips.flatMap((strip) => [...strip.values()]).map((run) => run.element),
    ...surest.flatMap((row) => [...row.cells.values()]).map((cell) => cell.element),
  ]);
  if (!root || surest.length === 0) return null;
  const inRoot = (placed: Placed[]) => placed.filter(({ element }) => holds(root, element));
  return { ...cells, root, rows: rowsOf(inRoot(cells.controls), inRoot(cells.words)) };
}

/** Rows of controls, each with the words in it, and rows that consist of levels in words alone. */
function rowsOf(controls: Placed[], words: Placed[]): GridRow[] {
  const rows = clustered(controls);
  const rest: Placed[] = [];
  for (const word of words) {
    const row = rows.find(({ box }) => inOneRow(box, word.box));
    if (row) addWord(row, word);
    else rest.push(word);
  }
  const byWords = clustered(rest.filter(({ text }) => accessOf(text)));
  for (const word of rest) {
    const row = byWords.find(({ box }) => inOneRow(box, word.box));
    if (row) addWord(row, word);
  }
  return [...rows, ...byWords].sort((a, b) => centerY(a.box) - centerY(b.box));
}

function clustered(cells: Placed[]): GridRow[] {
  const rows: GridRow[] = [];
  for (const cell of cells.toSorted((a, b) => centerY(a.box) - centerY(b.box))) {
    const last = rows.at(-1);
    if (!last || !inOneRow(last.box, cell.box))
      rows.push({ box: cell.box, cells: new Map([[cell.level, cell]]) });
    else if (!last.cells.get(cell.level)?.text) last.cells.set(cell.level, cell);
  }
  return rows;
}

/** A word is its cell's text where there is no control, and the value of a control that holds none itself. */
function addWord({ cells }: GridRow, word: Placed): void {
  const known = cells.get(word.level);
  if (!known) cells.set(word.level, word);
  else if (!known.text && Math.abs(centerX(known.box) - centerX(word.box)) < VALUE_REACH)
    cells.set(word.level, { ...known, text: word.text });
}
