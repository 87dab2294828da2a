/** A role editor all of whose groups are closed shows no level, only its headers and the modules' names. */
import { boxOf, type Run } from './layout.ts';
import type { LevelHeaders } from './role-columns.ts';
import { moduleOf } from './role-groups.ts';
import { commonAncestor, holds, parentOf } from './tree.ts';

/** Fewer module names than this below the headers may stand there by chance. */
const FEWEST = 3;
/** Px that a group's header may stand left of the row of level headers. */
const OUTDENT = 24;

export interface ClosedEditor {
  /** The header of each group, by module. */
  groups: Map<string, Element>;
  root: Element;
}

/** The closed groups below the headers, in the smallest element that holds both; null when there are none. */
export function findClosedEditor(runs: Run[], strips: LevelHeaders[]): ClosedEditor | null {
  const headers = strips.flatMap((strip) => [...strip.values()]);
  const bottom = Math.max(...headers.map(({ box }) => box.bottom));
  const start = commonAncestor(headers.map(({ element }) => element));
  // A menu at the left has the modules' names too.
  const left = start ? boxOf(start).left - OUTDENT : 0;
  const modules = runs.filter(({ text, box }) => moduleOf(text) && box.top > bottom - 2 && box.left > left);
  for (let root = start; root && root !== document.documentElement; root = parentOf(root)) {
    const inside = modules.filter(({ element }) => holds(root as Element, element));
    const groups = new Map(inside.map((run) => [moduleOf(run.text), run.element]));
    if (groups.size >= FEWEST) return { groups, root };
  }
  return null;
}
