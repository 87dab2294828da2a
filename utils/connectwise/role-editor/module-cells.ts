/** Modules that stand in a column of their own, in each row or spread over several, instead of over their rows. */

import { climb, holds } from '../../page/dom-tree.ts';
import { centerY, type Run } from '../../page/layout.ts';
import type { GridRow } from './grid.ts';
import { moduleOf } from './groups.ts';

export interface ModuleCell {
  module: string;
  run: Run;
  /** The rows beside the cell. */
  rows: GridRow[];
  /** Whether it is as high as several rows; a header that sticks to the top may lie over some. */
  isSpread: boolean;
}

/** Module names in cells beside rows; `names` are the rows' own labels. */
export function findModuleCells(texts: Run[], rows: GridRow[], names: Run[]): ModuleCell[] {
  return texts.flatMap((run) => {
    const module = moduleOf(run.text);
    if (!module || names.includes(run)) return [];
    const isAlone = (round: Element) => !texts.some((other) => other !== run && holds(round, other.element));
    const cell = climb(run.element, isAlone);
    const { top, bottom } = cell.getBoundingClientRect();
    const beside = rows.filter(({ box }) => centerY(box) > top && centerY(box) < bottom);
    const [first, last] = [beside[0], beside.at(-1)];
    if (!first || !last) return [];
    const isSpread = beside.length > 1 && bottom - top > 0.9 * (last.box.bottom - first.box.top);
    return [{ module, run, rows: beside, isSpread }];
  });
}
