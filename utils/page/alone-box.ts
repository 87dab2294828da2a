import { climbWhile, flatTreeContains } from './dom-tree.ts';
import { type Box, boxOf } from './geometry.ts';
import type { TextRun } from './text-runs.ts';

/** The box of the largest element round a text that holds no other one of `texts`: of a table, its cell. */
export function aloneBox(text: TextRun, texts: TextRun[]): Box {
  const isAlone = (ancestor: Element) =>
    !texts.some((other) => other !== text && flatTreeContains(ancestor, other.element));
  return boxOf(climbWhile(text.element, isAlone));
}
