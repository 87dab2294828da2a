import { climbWhile, flatTreeContains } from './dom-tree.ts';
import { type Box, boxOf } from './geometry.ts';
import type { TextRun } from './text-runs.ts';

/**
 * The box of the highest element round a text that holds no other one of `texts`: of a table, its cell. What is round a
 * positioned element may be lower than that.
 */
export function aloneBox(text: TextRun, texts: TextRun[]): Box {
  let highest = boxOf(text.element);
  climbWhile(text.element, (ancestor) => {
    if (texts.some((other) => other !== text && flatTreeContains(ancestor, other.element))) return false;
    const box = boxOf(ancestor);
    if (box.bottom - box.top >= highest.bottom - highest.top) highest = box;
    return true;
  });
  return highest;
}
