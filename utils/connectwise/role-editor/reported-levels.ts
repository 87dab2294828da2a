import type { RoleObservation } from '../model/observation.ts';
import { rowName, type WantedRow } from './rows.ts';

/**
 * Returns the role without the levels that need no report: those at None that are not wanted. A role has hundreds of
 * them, and the background takes a level that is missing for None. All levels of closed groups are kept: they prove
 * that the group was read before it was closed.
 */
export function reportedLevels(page: RoleObservation, wanted: WantedRow[]): RoleObservation {
  const names = new Set(wanted.map(rowName));
  const levels = page.levels.filter(
    (level) => level.access !== 'None' || names.has(rowName(level)) || page.collapsed.includes(level.module),
  );
  return { ...page, levels };
}
