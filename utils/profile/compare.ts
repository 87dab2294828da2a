import type { ObservedLevel } from '../connectwise/observation.ts';
import type { LevelFinding, LevelState } from './finding.ts';
import { ACCESS, type Access, cellOf } from './levels.ts';
import type { Profile } from './schema.ts';

export interface RoleFindings {
  /** One for each level the profile names, in its order. */
  wanted: LevelFinding[];
  /** Every other level that grants anything. */
  excess: LevelFinding[];
}

/**
 * Compares what a role grants with what the profile asks for. A level that was not read is `unseen`,
 * never `met`; a level that the profile does not name is wanted at None (least privilege).
 */
export function compare(profile: Profile, levels: ObservedLevel[]): RoleFindings {
  const seen = new Map(levels.map((level) => [cellOf(level.module, level.permission, level.level), level]));
  const wanted = profile.settings.map(({ module, permission, level, access, optional, reason }) => {
    const cell = cellOf(module, permission, level);
    const actual: Access | '' = seen.get(cell)?.access ?? '';
    seen.delete(cell);
    return { cell, module, permission, level, state: stateOf(access, actual), wanted: access, actual, optional, reason };
  });
  const excess = [...seen]
    .filter(([, { access }]) => access !== 'None')
    .map(([cell, { module, permission, level, access }]) => ({
      cell,
      module,
      permission,
      level,
      state: 'excess' as const,
      wanted: 'None' as const,
      actual: access,
      optional: false,
      reason: '',
    }));
  return { wanted, excess };
}

function stateOf(wanted: Access, actual: Access | ''): LevelState {
  if (actual === '') return 'unseen';
  const more = ACCESS.indexOf(actual) - ACCESS.indexOf(wanted);
  if (more === 0) return 'met';
  return more < 0 ? 'missing' : 'excess';
}
