/** Finds modules in a column of their own: a cell in each row, or one cell that spans the module's rows. */

import { aloneBox } from '../../page/alone-box.ts';
import { centerY } from '../../page/geometry.ts';
import type { TextRun } from '../../page/text-runs.ts';
import type { GridRow } from './grid.ts';
import { moduleOf } from './groups.ts';

export interface ModuleCell {
  module: string;
  run: TextRun;
  /** The rows beside the cell. */
  rows: GridRow[];
  /** Whether the cell spans several rows. A sticky header may cover several, but not in full. */
  isSpread: boolean;
}

/** Finds module names in cells beside rows. `names` are the rows' own labels. */
export function findModuleCells(texts: TextRun[], rows: GridRow[], names: TextRun[]): ModuleCell[] {
  return texts.flatMap((textRun) => {
    const module = moduleOf(textRun.text);
    if (!module || names.includes(textRun)) return [];
    const { top, bottom } = aloneBox(textRun, texts);
    const beside = rows.filter(({ box }) => centerY(box) > top && centerY(box) < bottom);
    const [first, last] = [beside[0], beside.at(-1)];
    if (!first || !last) return [];
    const isSpread = beside.length > 1 && bottom - top > 0.9 * (last.box.bottom - first.box.top);
    return [{ module, run: textRun, rows: beside, isSpread }];
  });
}
