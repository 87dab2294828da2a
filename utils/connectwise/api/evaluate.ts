/** Evaluates responses of the API: which levels and which board they prove. Pure functions. */

import type { LevelSetting } from '../../integrations/schema.ts';
import { normalizeText } from '../../page/normalize-text.ts';
import { withoutCustomize } from '../model/customize-link.ts';
import { type Access, cellOf } from '../model/levels.ts';
import type { BoardProof, BoardReason, FailureReason, LevelProof, LevelReason } from './check-record.ts';
import type { ApiMember, Board, BoardStatus, SecurityRow } from './schemas.ts';

/** The parts of a setting that are needed for this. */
export type WantedSetting = Pick<LevelSetting, 'module' | 'permission' | 'level' | 'access'>;

/** The result of the call that needs Inquire of a permission; null when there is no such call. */
export type Probe = 'answered' | FailureReason | null;

/**
 * Evaluates one level, from the key's own security settings (null when they are not available) and from the result of
 * a call. Calls test only Inquire: to test Add, Edit or Delete, they would have to change data.
 */
export function judgeLevel(wanted: WantedSetting, rows: SecurityRow[] | null, probe: Probe): LevelProof {
  const { module, permission, level } = wanted;
  const cell = cellOf(module, permission, level);
  const listed = listedAccess(wanted, rows ?? []);
  const tried = level === 'inquire' ? probe : null;
  return { cell, ...proofOf(wanted.access, listed, tried) };
}

function proofOf(wanted: Access, listed: Access | null, tried: Probe): Omit<LevelProof, 'cell'> {
  const proof = (state: LevelProof['state'], reason: LevelReason) => ({ state, reason });
  if (tried === 'forbidden') return proof('refused', listed === 'None' ? 'none' : 'denied');
  if (listed === null) {
    if (tried === 'answered') return proof('proven', 'answered');
    return proof('untested', tried ?? 'not-listed');
  }
  if (listed === 'None')
    return tried === 'answered' ? proof('untested', 'conflict') : proof('refused', 'none');
  return listed === 'My' && wanted === 'All' ? proof('refused', 'my') : proof('proven', 'listed');
}

/** Returns the access in the settings; null unless exactly one row matches. */
function listedAccess(setting: WantedSetting, rows: SecurityRow[]): Access | null {
  const found = rows.filter((row) => isRowOf(setting, row));
  return found.length === 1 ? (found[0]?.[`${setting.level}Level`] ?? null) : null;
}

/** Whether a row of the settings is that of the setting's module and permission. */
export function isRowOf({ module, permission }: WantedSetting, row: SecurityRow): boolean {
  const is = (name: string, ...words: string[]) =>
    words.some((word) => normalizeText(withoutCustomize(word)) === normalizeText(name));
  return (
    is(module, row.moduleName, row.moduleDescription) &&
    is(permission, row.moduleFunctionName, row.moduleFunctionDescription)
  );
}

/**
 * Returns the member that owns the key: the caller according to the security settings, else the member that the key
 * screen showed as `Name (ID)`. Null unless exactly one member matches.
 */
export function ownMember(
  members: ApiMember[],
  rows: SecurityRow[] | null,
  shownMember: string,
): ApiMember | null {
  const caller = rows?.find(({ member }) => member)?.member?.identifier;
  const isShown = ({ identifier }: ApiMember) =>
    shownMember === identifier || shownMember.endsWith(`(${identifier})`);
  const own = members.filter((member) => (caller ? member.identifier === caller : isShown(member)));
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** Evaluates the default board from the member's record alone; null when a call for the board is needed. */
export function judgeMember(member: ApiMember | null): BoardProof | null {
  if (!member) return boardProof('untested', 'member-unknown');
  const own = member.serviceDefaultBoard;
  if (!own) return boardProof('refused', 'none');
  return member.excludedServiceBoardIds.includes(own.id)
    ? boardProof('refused', 'restricted', own.name)
    : null;
}

/** Evaluates whether a board accepts tickets. */
export function judgeBoard({ name, inactiveFlag }: Board, statuses: BoardStatus[]): BoardProof {
  if (inactiveFlag) return boardProof('refused', 'inactive', name);
  const isOpen = statuses.some(({ closedStatus, inactive }) => !closedStatus && !inactive);
  return isOpen ? boardProof('proven', 'open', name) : boardProof('refused', 'no-open-status', name);
}

export function boardProof(state: BoardProof['state'], reason: BoardReason, name = ''): BoardProof {
  return { state, reason, name };
}
