/** One look at this frame: which screen it shows, what stands on it, and where. */

import { shadowRoots } from '../page/dom-tree.ts';
import { pairFields } from '../page/labels.ts';
import {
  type Control,
  isStillAt,
  shownValue,
  type TextRun,
  visibleControls,
  visibleTextRuns,
} from '../page/layout.ts';
import { clearReadCache, resumableWithReadCache } from '../page/read-cache.ts';
import { runToEnd, type Steps } from '../page/resumable.ts';
import type { Cell } from './model/levels.ts';
import type { MemberField, Problem, ScreenObservation } from './model/observation.ts';
import { readRoleEditor } from './role-editor/read-role-editor.ts';
import type { NamedRow, WantedRow } from './role-editor/rows.ts';
import { findRoleRecord, isRoleBehind, isRoleTitled, roleNameOf } from './role-editor/title.ts';
import { keyLabels, readKeyScreen } from './screens/api-key.ts';
import { readDisallowedTables } from './screens/disallowed-tables.ts';
import {
  hasTitle,
  isApiMembersTabSelected,
  isOtherPartOfProduct,
  isRolesList,
  keyView,
  membersTab,
  newRoleField,
  recordKeysTab,
} from './screens/identify.ts';
import { findCompanyField } from './screens/login.ts';
import { isMemberForm, memberFields, readMemberForm } from './screens/member-form.ts';
import { isConfirmed, saveStateOf } from './screens/save-state.ts';
import { mayBeSetupScreen } from './watch/probe.ts';
import type { Anchor } from './watch/quick-reread.ts';

export interface PageReading<Wrapped> {
  page: ScreenObservation;
  problems: Problem[];
  /** Where things stand, for marks. */
  cells: Map<Cell, Element>;
  /** The choices of levels whose choices all stand in the cell. */
  choices: Map<Cell, Element[]>;
  /** By which the levels that are wanted are known again. */
  anchors: Anchor[];
  /** The rows of a role of which the page has but one. */
  rows: NamedRow[];
  groups: Map<string, Element>;
  fields: Map<MemberField, Element>;
  /** All texts of the page, to find controls among. */
  textRuns: TextRun[];
  /** The key pair, when the page shows one. */
  pair: { publicKey: Wrapped; privateKey: Wrapped } | null;
}

/** So many controls at most tell whether a page has moved. */
const SAMPLE = 64;

/** Says of an element whether it is one of the rows to leave out, or stands in one. */
export type Rest = (element: Element) => boolean;

/**
 * Reads this frame's document. `wanted` names the rows to look for in a role; `wrap` receives the
 * text of a key; rows of a role that `rest` names are left out. A screen that shows its title but not its content is
 * `unknown`, with the reason.
 */
export function readPage<Wrapped>(
  wanted: WantedRow[],
  wrap: (key: string) => Wrapped,
  rest?: Rest,
): PageReading<Wrapped> {
  return runToEnd(readPageInSteps(wanted, wrap, rest));
}

/** The same in steps. Whoever takes them begins anew when the page changes before they are done. */
export function readPageInSteps<Wrapped>(
  wanted: WantedRow[],
  wrap: (key: string) => Wrapped,
  rest?: Rest,
): Steps<PageReading<Wrapped>> {
  return resumableWithReadCache(() => readStill(wanted, wrap, rest));
}

function* readStill<Wrapped>(
  wanted: WantedRow[],
  wrap: (key: string) => Wrapped,
  rest?: Rest,
): Steps<PageReading<Wrapped>> {
  const empty = {
    problems: [],
    cells: new Map(),
    choices: new Map(),
    anchors: [],
    rows: [],
    groups: new Map(),
    fields: new Map(),
    textRuns: [],
    pair: null,
  };
  // Most setup screens say so in the page itself.
  if (!mayBeSetupScreen([document]) && !mayBeSetupScreen([document, ...shadowRoots(document)]))
    return { ...empty, page: { screen: 'none' } };
  // Where all of it stands, at one moment.
  const survey = () => ({
    textRuns: visibleTextRuns(document.body, rest),
    controls: visibleControls(document, rest),
  });
  let { textRuns, controls } = survey();
  // A pair may be there for a moment only.
  const key = keyScreen(textRuns, controls, wrap);
  if (key) return { ...empty, ...key, textRuns };
  yield;
  // Transitions, and scrolling by script, are told of by nothing, or too late.
  const step = Math.ceil(controls.length / SAMPLE);
  if (controls.some(({ element, box }, i) => i % step === 0 && !isStillAt(element, box))) {
    clearReadCache();
    ({ textRuns, controls } = survey());
  }
  const found =
    roleScreen(textRuns, controls, wanted) ??
    memberScreen(textRuns, controls) ??
    listScreen(textRuns, controls) ??
    loginScreen(textRuns, controls);
  return { ...empty, page: { screen: 'none' }, ...found, textRuns };
}

type Found<Wrapped> = Partial<PageReading<Wrapped>> & { page: ScreenObservation };

function keyScreen<Wrapped>(
  textRuns: TextRun[],
  controls: Control[],
  wrap: (key: string) => Wrapped,
): Found<Wrapped> | null {
  const labels = keyLabels(textRuns);
  const view = keyView(textRuns, controls, labels);
  if (!view) return null;
  const { publicKey, privateKey, description, pair } = readKeyScreen(textRuns, controls, labels, wrap);
  const isShown = view === 'shown' && publicKey !== 'absent';
  return {
    page: {
      screen: 'api-key',
      view: view === 'shown' && !isShown ? 'new' : view,
      description: view === 'list' ? '' : description,
      member: memberTitleOf(textRuns),
      publicKey: isShown ? publicKey : 'absent',
      privateKey: isShown ? privateKey : 'absent',
    },
    pair: isShown ? pair : null,
  };
}

function roleScreen(textRuns: TextRun[], controls: Control[], wanted: WantedRow[]): Found<never> | null {
  const record = findRoleRecord(textRuns);
  if (record.isTwice) return unread('level-headers', 'twice');
  const reading = readRoleEditor(textRuns, controls, record, wanted);
  if (reading?.isOverlaid) return unread('levels', 'twice');
  if (reading && isRoleBehind(record, reading.cells.values())) return null;
  if (reading && (reading.isEditable || isRoleTitled(textRuns, reading.root))) {
    const { levels, collapsed, problems, cells, choices, anchors, rows, groups } = reading;
    const page = {
      screen: 'security-role' as const,
      roleName: roleNameOf(textRuns, record),
      levels,
      collapsed,
      saveState: saveStateOf(textRuns),
      isConfirmed: isConfirmed(textRuns),
      disallowedTables: readDisallowedTables(textRuns),
    };
    return { page, problems, cells, choices, anchors, rows, groups };
  }
  const landmark = record.headerRows.length ? 'levels' : 'level-headers';
  return isRoleTitled(textRuns, null) ? unread(landmark) : null;
}

function memberScreen(textRuns: TextRun[], controls: Control[]): Found<never> | null {
  if (membersTab(textRuns)) return null;
  const found = memberFields(textRuns, controls);
  const hasKeysTab = recordKeysTab(textRuns) !== null;
  if (isMemberForm(found)) {
    const { fields, problems, elements } = readMemberForm(found, textRuns);
    const isStored = hasKeysTab && !hasTitle(textRuns, 'newMember');
    const saveState = isStored ? saveStateOf(textRuns) : 'unsaved';
    return { page: { screen: 'api-member', fields, isStored, saveState }, problems, fields: elements };
  }
  if (
    (!hasTitle(textRuns, 'apiMembers') && !hasTitle(textRuns, 'newMember')) ||
    isOtherPartOfProduct(textRuns)
  )
    return null;
  return unread('member-form');
}

function listScreen(textRuns: TextRun[], controls: Control[]): Found<never> | null {
  const tab = membersTab(textRuns);
  if (tab) {
    const view = isApiMembersTabSelected(textRuns, tab) ? 'list' : 'other-tab';
    return { page: { screen: 'members', view, name: '' } };
  }
  if (isRolesList(textRuns)) return { page: { screen: 'security-roles', view: 'list', name: '' } };
  const field = newRoleField(textRuns, pairFields(textRuns, controls));
  if (!field) return null;
  const page = {
    screen: 'security-roles' as const,
    view: 'form' as const,
    name: shownValue(field.control.element),
  };
  return { page };
}

function loginScreen(textRuns: TextRun[], controls: Control[]): Found<never> | null {
  const field = findCompanyField(pairFields(textRuns, controls), document);
  return field && { page: { screen: 'login', companyId: shownValue(field) } };
}

/** A screen whose title is there, but not its content. */
function unread(landmark: string, reason: Problem['reason'] = 'not-found'): Found<never> {
  return { page: { screen: 'unknown' }, problems: [{ landmark, reason }] };
}

/** The record's title, `Member Name (MemberID)`; empty when no text has that form. */
function memberTitleOf(textRuns: TextRun[]): string {
  return textRuns.find((textRun) => /^\S.{0,30} \([^\s()]{1,15}\)$/.test(textRun.text))?.text ?? '';
}
