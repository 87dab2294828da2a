/** Finds what a key may do beyond the profile, in its own security settings. Pure functions. */
import { collapseSpaces } from '../../page/normalize-text.ts';
import { ACCESS, type Access, cellOf, LEVELS } from '../model/levels.ts';
import type { Excess, ExcessLevel, LevelProof } from './check-record.ts';
import { LARGEST_PAGE } from './client.ts';
import { isRowOf, type WantedSetting } from './evaluate.ts';
import type { SecurityRow } from './schemas.ts';

/** Number of levels that are kept by name. A role has hundreds. */
const MOST_NAMED = 10;
/** Longest name that is kept, in characters. */
const LONGEST_NAME = 100;

/** The levels from what changes most to what changes nothing. */
const BY_CHANGE = ['delete', 'add', 'edit', 'inquire'] as const;
const FAR_MODULES = ['System', 'Finance'];
/** The permissions of the module System that decide what others may do (docs/connectwise-ui.md, A.5). */
const DECIDES_RIGHTS = ['Security Roles', 'Member Maintenance'];

/**
 * Compares the security settings with the wanted levels: excess is every level that grants more than is wanted, and a
 * level that is not wanted is wanted at None. Of rows with the same names the widest access counts. Null when nothing
 * is known: when no excess was found, but a part of the settings was not understood, or they contradict the calls.
 */
export function findExcess(
  wanted: WantedSetting[],
  rows: SecurityRow[],
  proofs: LevelProof[],
): Excess | null {
  const found = new Map<string, ExcessLevel>();
  for (const row of rows) {
    const names = namesOf(row);
    const asked = wanted.filter((setting) => isRowOf(setting, row));
    for (const level of LEVELS) {
      const access = row[`${level}Level`];
      const isAsked = (setting: WantedSetting) => setting.level === level;
      const cell = cellOf(names.module, names.permission, level);
      const least = found.get(cell)?.access ?? asked.find(isAsked)?.access ?? 'None';
      if (isNamed(names) && access !== null && isWider(access, least)) {
        found.set(cell, { ...names, level, access });
      }
    }
  }
  const isComplete =
    rows.length < LARGEST_PAGE &&
    rows.every(isUnderstood) &&
    wanted.every((setting) => rows.some((row) => isRowOf(setting, row))) &&
    !proofs.some(({ reason }) => reason === 'conflict');
  if (found.size === 0 && !isComplete) return null;
  const farthest = [...found.values()].toSorted(farthestFirst).slice(0, MOST_NAMED);
  return { count: found.size, isComplete, farthest };
}

/**
 * Sorts the most far-reaching levels first: All before My; Delete, Add and Edit before Inquire; the two permissions that
 * decide what others may do, then the other permissions of System, then Finance, then all other modules; then by name.
 */
export function farthestFirst(a: ExcessLevel, b: ExcessLevel): number {
  const isReading = ({ level }: ExcessLevel) => Number(level === 'inquire');
  const byName = (one: string, other: string) => one.localeCompare(other, 'en');
  return (
    ACCESS.indexOf(b.access) - ACCESS.indexOf(a.access) ||
    isReading(a) - isReading(b) ||
    placeOf(a) - placeOf(b) ||
    byName(a.module, b.module) ||
    byName(a.permission, b.permission) ||
    BY_CHANGE.indexOf(a.level) - BY_CHANGE.indexOf(b.level)
  );
}

/** 0 for the permissions that decide what others may do, then by module. */
function placeOf({ module, permission }: ExcessLevel): number {
  if (module === 'System' && DECIDES_RIGHTS.includes(permission)) return 0;
  return FAR_MODULES.includes(module) ? 1 + FAR_MODULES.indexOf(module) : 1 + FAR_MODULES.length;
}

/** The row's names as the API gives them, without line breaks, and cut where they are longer than any real one. */
function namesOf(row: SecurityRow): { module: string; permission: string } {
  const short = (name: string) => collapseSpaces(name).slice(0, LONGEST_NAME);
  return {
    module: short(row.moduleName || row.moduleDescription),
    permission: short(row.moduleFunctionName || row.moduleFunctionDescription),
  };
}

function isNamed({ module, permission }: { module: string; permission: string }): boolean {
  return module !== '' && permission !== '';
}

function isUnderstood(row: SecurityRow): boolean {
  return isNamed(namesOf(row)) && LEVELS.every((level) => row[`${level}Level`] !== null);
}

function isWider(access: Access, than: Access): access is Exclude<Access, 'None'> {
  return ACCESS.indexOf(access) > ACCESS.indexOf(than);
}
