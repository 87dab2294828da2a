import { ACCESS, type Access, cellOf } from '../connectwise/model/levels.ts';
import type { ObservedLevel } from '../connectwise/model/observation.ts';
import type { LevelState, LevelVerdict } from './finding.ts';
import type { LevelSetting } from './schema.ts';

/** As much of a setting as judging takes. */
export type WantedLevel = Pick<LevelSetting, 'module' | 'permission' | 'level' | 'access' | 'optional'>;

export interface RoleFindings {
  /** One for each level asked for, in that order. */
  wanted: LevelVerdict[];
  /** Every other level that grants anything. */
  excess: LevelVerdict[];
}

/**
 * Compares what a role grants with what the settings ask for. A level that was not read is `unseen`,
 * never `met`; a level that they do not name is wanted at None (least privilege).
 */
export function compare(settings: WantedLevel[], levels: ObservedLevel[]): RoleFindings {
  const seen = new Map(levels.map((level) => [cellOf(level.module, level.permission, level.level), level]));
  const wanted = settings.map(({ module, permission, level, access, optional }) => {
    const cell = cellOf(module, permission, level);
    const actual: Access | '' = seen.get(cell)?.access ?? '';
    seen.delete(cell);
    return {
      cell,
      module,
      permission,
      level,
      state: stateOf(access, actual),
      wanted: access,
      actual,
      optional,
    };
  });
  const excess = [...seen]
    .filter(([, { access }]) => access !== 'None')
    .map(([cell, { access, ...place }]) => ({
      cell,
      ...place,
      state: 'excess' as const,
      wanted: 'None' as const,
      actual: access,
      optional: false,
    }));
  return { wanted, excess };
}

function stateOf(wanted: Access, actual: Access | ''): LevelState {
  if (actual === '') return 'unseen';
  const more = ACCESS.indexOf(actual) - ACCESS.indexOf(wanted);
  if (more === 0) return 'met';
  return more < 0 ? 'missing' : 'excess';
}
