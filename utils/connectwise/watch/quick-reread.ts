/**
 * Rereads the wanted levels alone, in a role of any length: where a control and the names of its level are unchanged and
 * have not moved, the control's new value counts at once. All else is left to the read that follows.
 */

import { shownValue } from '../../page/controls.ts';
import { isStillAt } from '../../page/geometry.ts';
import { accessOf } from '../model/access.ts';
import type { Access } from '../model/levels.ts';
import type { ObservedLevel, RoleObservation } from '../model/observation.ts';
import { type LevelAnchor, textOf } from '../role-editor/level-anchor.ts';

/**
 * The role with the access that its wanted levels have now; null when none has changed. The role counts as unsaved then:
 * the page itself may say so a little later.
 */
export function rereadWantedLevels(page: RoleObservation, anchors: LevelAnchor[]): RoleObservation | null {
  const changed = new Map<ObservedLevel, Access>();
  for (const anchor of anchors) {
    const access = accessOf(shownValue(anchor.control));
    const known = page.levels.find((level) => isLevelOf(anchor, level));
    if (access && known && access !== known.access && anchor.parts.every(isUnchanged))
      changed.set(known, access);
  }
  if (changed.size === 0) return null;
  const levels = page.levels.map((level) => {
    const access = changed.get(level);
    return access ? { ...level, access } : level;
  });
  return { ...page, levels, saveState: 'unsaved' };
}

function isLevelOf(anchor: LevelAnchor, { module, permission, level }: ObservedLevel): boolean {
  return anchor.permission === permission && anchor.level === level && anchor.module === module;
}

function isUnchanged({ element, box, words }: LevelAnchor['parts'][number]): boolean {
  return element.isConnected && isStillAt(element, box) && (words === '' || textOf(element) === words);
}
