/** Recognises a role editor in which all groups are closed: it shows headers and module names, but no levels. */

import { commonAncestor, flatTreeContains, flatTreeParent } from '../../page/dom-tree.ts';
import { boxOf, inOneRow } from '../../page/geometry.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { visibilityOf } from '../../page/visibility.ts';
import { headerRuns, type LevelHeaders } from './columns.ts';
import { moduleOf } from './groups.ts';

/** Minimum number of module names below the headers. Fewer may be a coincidence. */
const FEWEST = 3;
/** Maximum distance (px) of a group header to the left of the level headers. */
const OUTDENT = 24;

export interface ClosedEditor {
  /** The header of each group, by module. */
  groups: Map<string, Element>;
  root: Element;
}

/**
 * Finds the closed groups below the headers, in the smallest element that holds both. Null when there are none, or when
 * rows of permissions are between them.
 */
export function findClosedEditor(textRuns: TextRun[], headerRows: LevelHeaders[]): ClosedEditor | null {
  const headers = headerRuns(headerRows);
  const bottom = Math.max(...headers.map(({ box }) => box.bottom));
  const start = commonAncestor(headers.map(({ element }) => element));
  // The menu at the left shows the modules' names too.
  const left = start ? Math.max(boxOf(start).left, visibilityOf(start).view.left) - OUTDENT : 0;
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
    // A few texts may say that a group is loading. Rows of permissions would be more.
    return between.filter((textRun) => !isGroup(textRun)).length < groups.size ? { groups, root } : null;
  }
  return null;
}
