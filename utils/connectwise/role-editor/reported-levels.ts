import type { RoleObservation } from '../model/observation.ts';
import { rowName, type WantedRow } from './rows.ts';

/**
 * The role with the levels that are worth telling: hundreds are at None, where nobody wants them to be anything else,
 * and a level that is not told is taken for one of those. Those of closed groups are told all, since they show that
 * the group was read before it was closed.
 */
export function reportedLevels(page: RoleObservation, wanted: WantedRow[]): RoleObservation {
  const names = new Set(wanted.map(rowName));
  const levels = page.levels.filter(
    (level) => level.access !== 'None' || names.has(rowName(level)) || page.collapsed.includes(level.module),
  );
  return { ...page, levels };
}
