import type { LevelFinding } from '../../utils/integrations/finding.ts';

/** The `data-*` attributes of a level (docs/hooks.md). `data-optional` exists on optional levels only. */
export function levelData(level: LevelFinding) {
  return {
    'data-cell': level.cell,
    'data-state': level.state,
    'data-wanted': level.wanted,
    'data-actual': level.actual,
    'data-optional': level.optional ? '' : undefined,
  };
}
