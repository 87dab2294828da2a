/**
 * A glance at the levels that are wanted, once the user did something: where a control and the words that name its
 * level are just as they were read, what it holds now counts at once, in a role of any length. All else is seen by the
 * look that follows.
 */
import { type Cell, cellOf } from '../profile/levels.ts';
import { accessOf } from './access.ts';
import { boxOf, shownValue } from './layout.ts';
import type { Box, RoleObservation } from './observation.ts';

/** What must be as it was for a level to be the same one still. */
export interface Anchor {
  control: Element;
  parts: { element: Element; box: Box; words: string }[];
}

/** Notes a level's control and the elements that name it, as they are now. */
export function anchorOf(control: Element, names: Element[]): Anchor {
  const nameParts = names.map((element) => ({ element, box: boxOf(element), words: wordsOf(element) }));
  return { control, parts: [{ element: control, box: boxOf(control), words: '' }, ...nameParts] };
}

/**
 * The role with the levels that now hold another access; null when there are none. It is not saved then: a page may say
 * so a little later.
 */
export function glanceAt(page: RoleObservation, anchors: Map<Cell, Anchor>): RoleObservation | null {
  let isOther = false;
  const levels = page.levels.map((known) => {
    const anchor = anchors.get(cellOf(known.module, known.permission, known.level));
    const access = anchor && accessOf(shownValue(anchor.control));
    if (!access || access === known.access || !anchor.parts.every(isAsItWas)) return known;
    isOther = true;
    return { ...known, access };
  });
  return isOther ? { ...page, levels, saveState: 'unsaved' } : null;
}

function isAsItWas({ element, box, words }: Anchor['parts'][number]): boolean {
  const now = boxOf(element);
  const isThere = (['left', 'top', 'right', 'bottom'] as const).every(
    (edge) => Math.abs(now[edge] - box[edge]) < 1,
  );
  return element.isConnected && isThere && (words === '' || wordsOf(element) === words);
}

function wordsOf({ textContent }: Element): string {
  return textContent ?? '';
}
