/** What the journey says of pages, keys, forms and work. ConnectWise's own terms stay as ConnectWise shows them. */

import { FIELD_NAMES } from '../connectwise/model/labels.ts';
import { LEVEL_NAMES, type Level } from '../connectwise/model/levels.ts';
import type { MemberField, Problem, Screen } from '../connectwise/model/observation.ts';
import type { Words } from '../i18n/translator.ts';
import { LONGEST_MEMBER_ID, type MemberExpectation } from '../integrations/check-member.ts';
import type { MemberVerdict } from '../integrations/finding.ts';
import type { KeyRefusal, WorkState } from './view.ts';

/** Why a pair on the page was not held, and what to do. */
export function refusalText({ t }: Words, reason: KeyRefusal | null): string {
  return t(`journey.refusal.${reason ?? 'unreadable'}`);
}

/** Why a form was not filled (docs/hooks.md, section 4). */
const HANDOFF_REFUSALS = [
  'no-form',
  'ambiguous',
  'not-editable',
  'not-visible',
  'wrong-origin',
  'sandboxed',
  'value-rejected',
  'no-key',
  'expired',
] as const;

/** Why the form was not filled, and what to do. The reason comes from a page, so it may be any word. */
export function handoffRefusalText({ t }: Words, reason: string | null): string {
  const known = HANDOFF_REFUSALS.find((each) => each === reason);
  return t(`journey.handoffRefusal.${known ?? 'unknown'}`);
}

export function screenText({ t }: Words, screen: Screen): string {
  return t(`journey.screen.${screen}`);
}

/** One sentence for something that could not be read. */
export function problemText(words: Words, { landmark, reason }: Problem): string {
  return words.t(`journey.problem.${reason}`, { what: landmarkName(words, landmark) });
}

/** A landmark as the page shows it: a form, a column, a field, or a cell with its module and permission. */
function landmarkName({ t }: Words, landmark: string): string {
  if (landmark === 'member-form') return t('journey.landmark.memberForm');
  const [kind, name = ''] = landmark.split('/');
  if (kind === 'header' && Object.hasOwn(LEVEL_NAMES, name)) {
    return t('journey.landmark.column', { name: LEVEL_NAMES[name as Level] });
  }
  if (kind === 'member' && Object.hasOwn(FIELD_NAMES, name)) return FIELD_NAMES[name as MemberField];
  return landmark.replace(/\//g, ' › ');
}

/** What is so with a field of the member form, and what to do about it. */
export function memberText(
  { t }: Words,
  { field, fault, value }: MemberVerdict,
  { role, isAdmin }: MemberExpectation,
  suggestion: string,
): string {
  switch (fault) {
    case 'empty':
      if (suggestion) return t('journey.member.emptyName', { suggestion });
      if (field === 'role-id') return t('journey.member.emptyRole', { role });
      return field === 'level' ? t('journey.member.emptyLevel') : t('journey.member.empty');
    case 'too-long':
      return t('journey.member.tooLong', { length: value.length, longest: LONGEST_MEMBER_ID });
    case 'other-role':
      return t(isAdmin ? 'journey.member.notAdminRole' : 'journey.member.otherRole', { value, role });
    case 'admin-role':
      return t('journey.member.adminRole', { role });
    case 'low-level':
      return t('journey.member.lowLevel', { value });
    case 'no-board':
      return t('journey.member.noBoard');
    case 'board-shut-out':
      return t('journey.member.boardShutOut', { value });
    default:
      if (field === 'default-board') return t('journey.member.board', { value });
      if (field === 'restricted-boards')
        return value ? t('journey.member.shutOut', { value }) : t('journey.member.noneShutOut');
      return value || t('journey.member.right', { name: FIELD_NAMES[field] });
  }
}

/** What is said of work on the page: how far it is, or where it stopped and what to do. */
export function workText({ t }: Words, { kind, status, done, total, at, reason }: WorkState): string {
  const name = at.replace(/\//g, ' › ');
  const isOfLevels = kind === 'set' || kind === 'put-back';
  if (status === 'stopped' && reason) {
    const rest = isOfLevels ? t('journey.work.nothingAfter') : t('journey.work.byHand');
    return t(`journey.work.${reason}`, { name, rest });
  }
  if (status === 'cancelled') return t('journey.work.cancelled', { done, total });
  if (!isOfLevels) return '';
  if (status === 'running') {
    return t(kind === 'set' ? 'journey.work.setting' : 'journey.work.puttingBack', {
      number: done + 1,
      total,
      name,
    });
  }
  return kind === 'set' ? t('journey.work.set', total) : t('journey.work.putBack');
}

/** For the open "Update Security" dialog: what ticket settings will lack. */
export function tablesShutOut({ t, list }: Words, tables: string[]): string {
  return t('journey.tablesShutOut', tables.length, { tables: list(tables) });
}
