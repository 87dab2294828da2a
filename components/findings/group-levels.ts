import type { LevelFinding } from '../../utils/integrations/finding.ts';

/** The levels of one permission, as one row of ConnectWise's role editor. */
export interface PermissionLevels {
  module: string;
  permission: string;
  levels: LevelFinding[];
}

/** Puts levels of the same module and permission together, in the order in which they come. */
export function groupLevels(levels: LevelFinding[]): PermissionLevels[] {
  const groups = new Map<string, PermissionLevels>();
  for (const level of levels) {
    const name = `${level.module}/${level.permission}`;
    const group = groups.get(name) ?? { module: level.module, permission: level.permission, levels: [] };
    group.levels.push(level);
    groups.set(name, group);
  }
  return [...groups.values()];
}
