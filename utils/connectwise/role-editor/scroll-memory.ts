import { type Cell, cellOf } from '../model/levels.ts';
import type { ObservedLevel, RoleObservation } from '../model/observation.ts';

/**
 * Remembers the levels of one role while it is open, for virtual lists, which draw only the rows in view. Levels in
 * view replace remembered ones. The memory is cleared when another role is shown, or when the user may have discarded
 * changes.
 */
export function createRoleMemory() {
  let role: string | null = null;
  let wasUnsaved = false;
  let seen = new Map<Cell, ObservedLevel>();

  return {
    /**
     * Returns the observation together with the remembered levels. `inView` lists the cells that the page draws now.
     */
    recall(page: RoleObservation, inView: Iterable<Cell>): RoleObservation {
      const isReset = wasUnsaved && page.saveState === 'saved' && !page.isConfirmed;
      if (page.roleName !== role || isReset) seen = new Map();
      role = page.roleName;
      wasUnsaved = page.saveState === 'unsaved';
      for (const cell of inView) seen.delete(cell);
      for (const level of page.levels) seen.set(cellOf(level.module, level.permission, level.level), level);
      return { ...page, levels: [...seen.values()] };
    },
    /** Clears the memory at the next `recall`. */
    forget() {
      role = null;
    },
  };
}
