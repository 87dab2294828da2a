import { type Cell, cellOf } from '../model/levels.ts';
import type { ObservedLevel, RoleObservation } from '../model/observation.ts';

/**
 * Remembers the levels of one role while it is open, for lists that draw only the rows in view. What is
 * in view now counts before what was; another role, or levels that may have been thrown away, begin anew.
 */
export function createRoleMemory() {
  let role: string | null = null;
  let wasUnsaved = false;
  let seen = new Map<Cell, ObservedLevel>();

  return {
    /** The observation with what was read before added. `inView` names the cells that the page shows now. */
    recall(page: RoleObservation, inView: Iterable<Cell>): RoleObservation {
      const isReset = wasUnsaved && page.saveState === 'saved' && !page.isConfirmed;
      if (page.roleName !== role || isReset) seen = new Map();
      role = page.roleName;
      wasUnsaved = page.saveState === 'unsaved';
      for (const cell of inView) seen.delete(cell);
      for (const level of page.levels) seen.set(cellOf(level.module, level.permission, level.level), level);
      return { ...page, levels: [...seen.values()] };
    },
    forget() {
      role = null;
    },
  };
}
