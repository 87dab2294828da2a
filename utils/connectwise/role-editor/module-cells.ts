/** Modules that stand in a column of their own, in each row or spread over several, instead of over their rows. */

import { climbWhile, flatTreeContains } from '../../page/dom-tree.ts';
import { centerY, type TextRun } from '../../page/layout.ts';
import type { GridRow } from './grid.ts';
import { moduleOf } from './groups.ts';

export interface ModuleCell {
  module: string;
  textRun: TextRun;
  /** The rows beside the cell. */
  rows: GridRow[];
  /** Whether it is as high as several rows; a header that sticks to the top may lie over some. */
  isSpread: boolean;
}

/** Module names in cells beside rows; `names` are the rows' own labels. */
export function findModuleCells(texts: TextRun[], rows: GridRow[], names: TextRun[]): ModuleCell[] {
  return texts.flatMap((textRun) => {
    const module = moduleOf(textRun.text);
    if (!module || names.includes(textRun)) return [];
    const isAlone = (round: Element) =>
      !texts.some((other) => other !== textRun && flatTreeContains(round, other.element));
    const cell = climbWhile(textRun.element, isAlone);
    const { top, bottom } = cell.getBoundingClientRect();
    const beside = rows.filter(({ box }) => centerY(box) > top && centerY(box) < bottom);
    const [first, last] = [beside[0], beside.at(-1)];
    if (!first || !last) return [];
    const isSpread = beside.length > 1 && bottom - top > 0.9 * (last.box.bottom - first.box.top);
    return [{ module, textRun, rows: beside, isSpread }];
  });
}
