/**
 * A glance at the levels that are wanted, once the user did something: where a control and the words that name its
 * level are just as they were read, what it holds now counts at once, in a role of any length. All else is seen by the
 * look that follows.
 */

import { shownValue } from '../../page/controls.ts';
import { type Box, boxOf, isStillAt } from '../../page/geometry.ts';
import { accessOf } from '../model/access.ts';
import type { Access } from '../model/levels.ts';
import type { ObservedLevel, RoleObservation } from '../model/observation.ts';

/** By what a level is known to be the same one still. */
export interface Anchor extends Omit<ObservedLevel, 'access'> {
  control: Element;
  /** The control, and what names the level. */
  parts: { element: Element; box: Box; words: string }[];
}

/** Notes where a level's control and the elements that name it are now, and what those say. */
export function anchorOf(level: Omit<ObservedLevel, 'access'>, control: Element, names: Element[]): Anchor {
  const nameParts = names.map((element) => ({ element, box: boxOf(element), words: wordsOf(element) }));
  return { ...level, control, parts: [{ element: control, box: boxOf(control), words: '' }, ...nameParts] };
}

/**
 * The role with the levels that now hold another access; null when there are none. It is not saved then: a page may say
 * so a little later.
 */
export function rereadWantedLevels(page: RoleObservation, anchors: Anchor[]): RoleObservation | null {
  const changed = new Map<ObservedLevel, Access>();
  for (const anchor of anchors) {
    const access = accessOf(shownValue(anchor.control));
    const known = page.levels.find((level) => isLevelOf(anchor, level));
    if (access && known && access !== known.access && anchor.parts.every(isAsItWas))
      changed.set(known, access);
  }
  if (changed.size === 0) return null;
  const levels = page.levels.map((level) => {
    const access = changed.get(level);
    return access ? { ...level, access } : level;
  });
  return { ...page, levels, saveState: 'unsaved' };
}

function isLevelOf(anchor: Anchor, { module, permission, level }: ObservedLevel): boolean {
  return anchor.permission === permission && anchor.level === level && anchor.module === module;
}

function isAsItWas({ element, box, words }: Anchor['parts'][number]): boolean {
  return element.isConnected && isStillAt(element, box) && (words === '' || wordsOf(element) === words);
}

function wordsOf({ textContent }: Element): string {
  return textContent ?? '';
}
