/** Texts about pages, keys, forms and page actions. ConnectWise's own terms are not translated. */

import { CHECK_NAMES, FIELD_NAMES } from '../connectwise/model/field-names.ts';
import { LEVEL_NAMES, type Level } from '../connectwise/model/levels.ts';
import type { MemberField, Problem, Screen } from '../connectwise/model/observation.ts';
import { MODULES } from '../connectwise/model/vocabulary.ts';
import type { Translator } from '../i18n/translator.ts';
import { LONGEST_MEMBER_ID, type MemberExpectation } from '../integrations/check-member.ts';
import type { MemberVerdict } from '../integrations/finding.ts';
import { fillText } from './fill-text.ts';
import { refusalReason, waitedFor } from './handoff/handoff-reasons.ts';
import type { ActionState, KeyRefusal } from './view.ts';

/** The reason why a pair on the page was not held, and what to do. */
export function refusalText({ t }: Translator, reason: KeyRefusal | null): string {
  return t(`setup.refusal.${reason ?? 'unreadable'}`);
}

/** The reason why the form was not filled, and what to do. */
export function handoffRefusalText({ t }: Translator, reason: string | null): string {
  return t(`setup.handoffRefusal.${refusalReason(reason)}`);
}

/** What an order waits for, and what to do; that it waits for the form while nothing else is known. */
export function waitingText({ t }: Translator, reason: string | null): string {
  return t(`setup.waitingFor.${waitedFor(reason)}`);
}

export function screenText({ t }: Translator, screen: Screen): string {
  return t(`setup.screen.${screen}`);
}

/** Sentences for landmarks that are one place of the page, by landmark and reason. */
const PLACES = {
  'level-headers not-found': 'headers',
  'level-headers twice': 'headersTwice',
  'levels not-found': 'levels',
  'levels twice': 'levelsTwice',
  'member-form not-found': 'form',
  'translated not-found': 'translated',
  'modal-open refused': 'modalOpen',
  'header/unknown unknown-word': 'unknownColumn',
  'modules not-found': 'noModule',
  'host-permission refused': 'noPermission',
} as const;
/** Sentences for rows and levels of a role, by reason. */
const IN_ROLE = { twice: 'rowTwice', 'no-control': 'fixed', 'unknown-word': 'word' } as const;

/** What of the page could not be read, where it usually is, and what to do now. */
export function problemText({ t }: Translator, { landmark, reason, quote = '' }: Problem): string {
  const place = `${landmark} ${reason}`;
  if (place === 'save-refused refused') return t('setup.problem.saveRefused', { quote });
  if (isPlace(place)) return t(`setup.problem.${PLACES[place]}`);
  if (reason === 'refused') return quote;
  const [kind, name = ''] = landmark.split('/');
  if (kind === 'header' && Object.hasOwn(LEVEL_NAMES, name))
    return t('setup.problem.column', { what: LEVEL_NAMES[name as Level] });
  if (kind === 'member' && Object.hasOwn(FIELD_NAMES, name))
    return t(reason === 'twice' ? 'setup.problem.fieldTwice' : 'setup.problem.field', {
      what: FIELD_NAMES[name as MemberField],
    });
  const what = landmark.replace(/\//g, ' › ');
  if (reason !== 'not-found') return t(`setup.problem.${IN_ROLE[reason]}`, { what });
  if (Object.hasOwn(MODULES, landmark)) return t('setup.problem.group', { what });
  return t(landmark.includes('/') ? 'setup.problem.row' : 'setup.problem.other', { what });
}

function isPlace(place: string): place is keyof typeof PLACES {
  return Object.hasOwn(PLACES, place);
}

/** The finding about a field of the member form, and what to do. */
export function memberText(
  { t }: Translator,
  { field, fault, value }: MemberVerdict,
  { role, isAdmin }: MemberExpectation,
  suggestion: string,
): string {
  switch (fault) {
    case 'inactive':
      return t('setup.member.inactive');
    case 'person':
      return t('setup.member.person');
    case 'board-needed':
      return t('setup.member.boardNeeded');
    case 'empty':
      if (suggestion) return t('setup.member.emptyName', { suggestion });
      if (field === 'role-id') return t('setup.member.emptyRole', { role });
      return field === 'level' ? t('setup.member.emptyLevel') : t('setup.member.empty');
    case 'too-long':
      return t('setup.member.tooLong', { length: value.length, longest: LONGEST_MEMBER_ID });
    case 'other-role':
      return t(isAdmin ? 'setup.member.notAdminRole' : 'setup.member.otherRole', { value, role });
    case 'admin-role':
      return t('setup.member.adminRole', { role });
    case 'low-level':
      return t('setup.member.lowLevel', { value });
    case 'no-board':
      return t('setup.member.noBoard');
    case 'board-restricted':
      return t('setup.member.boardRestricted', { value });
    default:
      if (field === 'default-board') return t('setup.member.board', { value });
      if (field === 'restricted-boards')
        return value ? t('setup.member.restricted', { value }) : t('setup.member.noneRestricted');
      return value || t('setup.member.right', { name: CHECK_NAMES[field] });
  }
}

/** What to choose in a field of the member form that was not seen. */
export function unseenFieldText(
  translator: Translator,
  field: MemberField,
  expected: MemberExpectation,
  names: { memberId: string; memberName: string },
): string {
  if (field === 'default-board') return translator.t('setup.member.unseenBoard');
  if (field === 'restricted-boards') return translator.t('setup.member.unseenRestricted');
  const suggestion = { 'member-id': names.memberId, 'member-name': names.memberName }[field as string] ?? '';
  const verdict = { field, severity: 'error', fault: 'empty', value: '' } as const;
  return memberText(translator, verdict, expected, suggestion);
}

/** The progress of a page action, or where it stopped and what to do. */
export function actionText(translator: Translator, state: ActionState): string {
  const { t } = translator;
  const { kind, status, done, total, at, reason, fill } = state;
  if (fill) return fillText(translator, state, fill);
  const name = at.replace(/\//g, ' › ');
  const isLevelAction = kind === 'set' || kind === 'put-back';
  if (status === 'stopped' && reason) {
    const rest = isLevelAction ? t('setup.action.nothingAfter') : t('setup.action.byHand');
    return t(`setup.action.${reason}`, { name, rest });
  }
  if (status === 'cancelled') return t('setup.action.cancelled', { done, total });
  if (!isLevelAction) return '';
  if (status === 'running') {
    return t(kind === 'set' ? 'setup.action.setting' : 'setup.action.puttingBack', {
      number: done + 1,
      total,
      name,
    });
  }
  return kind === 'set' ? t('setup.action.set', total) : t('setup.action.putBack');
}

/** About the tables of Table Setup: which needed ones are disallowed, or that "Update Security" was never open (null). Empty when nothing is wrong. */
export function tablesText({ t, list }: Translator, disallowed: string[] | null): string {
  if (disallowed === null) return t('setup.tablesUnseen');
  return disallowed.length === 0
    ? ''
    : t('setup.disallowedTables', disallowed.length, { tables: list(disallowed) });
}
