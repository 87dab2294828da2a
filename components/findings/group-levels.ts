import { LEVELS } from '../../utils/connectwise/model/levels.ts';
import type { LevelFinding } from '../../utils/integrations/finding.ts';

/** The levels of one permission: one row of ConnectWise's role editor. */
export interface PermissionLevels {
  module: string;
  permission: string;
  levels: LevelFinding[];
}

/** Groups levels by module and permission. Keeps their order. */
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

/** Compares levels by their place in ConnectWise's role editor: its modules and permissions follow each other by name. */
export function byPlace(a: LevelFinding, b: LevelFinding): number {
  return (
    a.module.localeCompare(b.module, 'en') ||
    a.permission.localeCompare(b.permission, 'en') ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)
  );
}
