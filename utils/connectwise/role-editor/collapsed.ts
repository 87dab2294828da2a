/** A role editor all of whose groups are closed shows no level, only its headers and the modules' names. */

import { commonAncestor, flatTreeContains, flatTreeParent } from '../../page/dom-tree.ts';
import { boxOf, inOneRow, type TextRun } from '../../page/layout.ts';
import type { LevelHeaders } from './columns.ts';
import { moduleOf } from './groups.ts';

/** Fewer module names than this below the headers may stand there by chance. */
const FEWEST = 3;
/** Px that a group's header may stand left of the row of level headers. */
const OUTDENT = 24;

export interface ClosedEditor {
  /** The header of each group, by module. */
  groups: Map<string, Element>;
  root: Element;
}

/** The closed groups below the headers, in the smallest element that holds both; null when there are none, or permissions between them. */
export function findClosedEditor(textRuns: TextRun[], headerRows: LevelHeaders[]): ClosedEditor | null {
  const headers = headerRows.flatMap((headerRow) => [...headerRow.values()]);
  const bottom = Math.max(...headers.map(({ box }) => box.bottom));
  const start = commonAncestor(headers.map(({ element }) => element));
  // A menu at the left has the modules' names too.
  const left = start ? boxOf(start).left - OUTDENT : 0;
  const below = textRuns.filter(
    ({ text, box }) => /\p{L}/u.test(text) && box.top > bottom - 2 && box.left > left,
  );
  const modules = below.filter(({ text }) => moduleOf(text));
  for (let root = start; root && root !== document.documentElement; root = flatTreeParent(root)) {
    const inside = modules.filter(({ element }) => flatTreeContains(root as Element, element));
    const groups = new Map(inside.map((textRun) => [moduleOf(textRun.text), textRun.element]));
    if (groups.size < FEWEST) continue;
    const last = Math.max(...inside.map(({ box }) => box.bottom));
    const between = below.filter(
      (textRun) => textRun.box.bottom < last && flatTreeContains(root as Element, textRun.element),
    );
    const isGroup = (textRun: TextRun) => inside.some(({ box }) => inOneRow(textRun.box, box));
    // Some say in a row of its own that they load; rows of permissions are more.
    return between.filter((textRun) => !isGroup(textRun)).length < groups.size ? { groups, root } : null;
  }
  return null;
}
