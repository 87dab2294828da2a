/** What answers of the API prove: pure. */

import type { LevelSetting } from '../../integrations/schema.ts';
import { normalizeText } from '../../page/normalize-text.ts';
import { withoutCustomize } from '../model/customize-link.ts';
import { type Access, cellOf } from '../model/levels.ts';
import type { BoardProof, BoardReason, FailureReason, LevelProof, LevelReason } from './check-record.ts';
import type { ApiMember, Board, BoardStatus, SecurityRow } from './schemas.ts';

/** As much of a setting as proving takes. */
export type WantedSetting = Pick<LevelSetting, 'module' | 'permission' | 'level' | 'access'>;

/** How the call went that needs Inquire of a permission; null when there is no such call. */
export type Probe = 'answered' | FailureReason | null;

/**
 * Proves one level, from the key's own security settings (null when ConnectWise does not tell them) and from
 * what it could read. Add, Edit and Delete are in the settings alone: nothing is written to try them.
 */
export function judgeLevel(wanted: WantedSetting, rows: SecurityRow[] | null, probe: Probe): LevelProof {
  const { module, permission, level } = wanted;
  const cell = cellOf(module, permission, level);
  const listed = listedAccess(wanted, rows ?? []);
  const tried = level === 'inquire' ? probe : null;
  return { cell, ...proofOf(wanted.access, listed, tried) };
}

function proofOf(wanted: Access, listed: Access | null, tried: Probe): Omit<LevelProof, 'cell'> {
  const say = (state: LevelProof['state'], reason: LevelReason) => ({ state, reason });
  if (tried === 'forbidden') return say('refused', listed === 'None' ? 'none' : 'denied');
  if (listed === null) {
    if (tried === 'answered') return say('proven', 'answered');
    return say('untested', tried ?? 'not-listed');
  }
  if (listed === 'None') return tried === 'answered' ? say('untested', 'conflict') : say('refused', 'none');
  return listed === 'My' && wanted === 'All' ? say('refused', 'my') : say('proven', 'listed');
}

/** The access that the settings name; null when no row, or more than one, is the one that is meant. */
function listedAccess({ module, permission, level }: WantedSetting, rows: SecurityRow[]): Access | null {
  const is = (name: string, ...words: string[]) =>
    words.some((word) => normalizeText(withoutCustomize(word)) === normalizeText(name));
  const found = rows.filter(
    (row) =>
      is(module, row.moduleName, row.moduleDescription) &&
      is(permission, row.moduleFunctionName, row.moduleFunctionDescription),
  );
  return found.length === 1 ? (found[0]?.[`${level}Level`] ?? null) : null;
}

/**
 * The member whose key it is: the one that ConnectWise calls the caller, else the one that the key's screen
 * named, as `Name (ID)`, if there is such a member.
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

/** What the member's record alone says against its default board; null when the board itself must be asked. */
export function judgeMember(member: ApiMember | null): BoardProof | null {
  if (!member) return boardProof('untested', 'member-unknown');
  const own = member.serviceDefaultBoard;
  if (!own) return boardProof('refused', 'none');
  return member.excludedServiceBoardIds.includes(own.id)
    ? boardProof('refused', 'restricted', own.name)
    : null;
}

/** Whether a board takes tickets. */
export function judgeBoard({ name, inactiveFlag }: Board, statuses: BoardStatus[]): BoardProof {
  if (inactiveFlag) return boardProof('refused', 'inactive', name);
  const isOpen = statuses.some(({ closedStatus, inactive }) => !closedStatus && !inactive);
  return isOpen ? boardProof('proven', 'open', name) : boardProof('refused', 'no-open-status', name);
}

export function boardProof(state: BoardProof['state'], reason: BoardReason, name = ''): BoardProof {
  return { state, reason, name };
}
