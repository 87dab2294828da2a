import type { LevelFinding } from '../../utils/integrations/finding.ts';

/** The attributes by which docs/hooks.md names a level's state. `data-optional` is there only when optional. */
export function levelData(level: LevelFinding) {
  return {
    'data-cell': level.cell,
    'data-state': level.state,
    'data-wanted': level.wanted,
    'data-actual': level.actual,
    'data-optional': level.optional ? '' : undefined,
  };
}
