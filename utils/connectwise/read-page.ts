/** Reads this frame's document once: which screen it shows, the screen's content, and where its elements are. */

import { type Control, shownValue, visibleControls } from '../page/controls.ts';
import { isTranslated, shadowRoots } from '../page/dom-tree.ts';
import { isStillAt } from '../page/geometry.ts';
import { pairFields } from '../page/labels.ts';
import { clearReadCache, resumableWithReadCache } from '../page/read-cache.ts';
import { runToEnd, type Steps } from '../page/resumable.ts';
import { type TextRun, visibleTextRuns } from '../page/text-runs.ts';
import type { FillField } from './model/fill.ts';
import type { Cell } from './model/levels.ts';
import type { Problem, ScreenObservation } from './model/observation.ts';
import type { GroupMemory } from './role-editor/group-memory.ts';
import type { LevelAnchor } from './role-editor/level-anchor.ts';
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
import { inactiveNames, readInactive } from './screens/inactive.ts';
import { findCompanyField } from './screens/login.ts';
import { mayBeSetupScreen } from './screens/may-be-setup-screen.ts';
import { isMemberForm, memberFields, readMemberForm } from './screens/member-form.ts';
import { accountOf, memberKindOf } from './screens/member-kind.ts';
import { isConfirmed, saveStateOf } from './screens/save-state.ts';
import { waitingDialog } from './screens/waiting-dialog.ts';

export interface PageReading<Wrapped> {
  page: ScreenObservation;
  problems: Problem[];
  /** The control of each level, for marks and actions. */
  cells: Map<Cell, Element>;
  /** The options of each level whose options are all visible in its cell, such as radio buttons. */
  choices: Map<Cell, Element[]>;
  /** What `rereadWantedLevels` needs to read the wanted levels again. */
  anchors: LevelAnchor[];
  /** The rows of the role, without those that occur twice. */
  rows: NamedRow[];
  groups: Map<string, Element>;
  /** The controls of a form, as far as they can be filled in. */
  fields: Map<FillField, Element>;
  /** All visible texts of the page. */
  textRuns: TextRun[];
  /** The key pair, when the page shows one. */
  pair: { publicKey: Wrapped; privateKey: Wrapped } | null;
}

const TRANSLATED: Problem = { landmark: 'translated', reason: 'not-found' };

/** How many controls, at most, are checked to find out whether the page has moved. */
const SAMPLE = 64;

/** Returns whether an element is to be skipped: it is one of the rows that are not read, or is inside one. */
export type IsSkipped = (element: Element) => boolean;

/**
 * Reads this frame's document. `wanted` lists the rows to find in a role. `wrap` receives the text of a key; its
 * result is all that is returned of the key. Elements for which `isSkipped` is true are not read. Of disallowed
 * tables those in `tables` are named. `memory` is that of the page (group-memory.ts). A screen with its title but without its content is `unknown`, and `problems` says
 * why.
 */
export function readPage<Wrapped>(
  wanted: WantedRow[],
  wrap: (key: string) => Wrapped,
  isSkipped?: IsSkipped,
  tables: readonly string[] = [],
  memory?: GroupMemory,
): PageReading<Wrapped> {
  return runToEnd(readPageInSteps(wanted, wrap, isSkipped, tables, memory));
}

/** The same as `readPage`, in steps. The caller must restart when the page changes before the last step. */
export function readPageInSteps<Wrapped>(
  wanted: WantedRow[],
  wrap: (key: string) => Wrapped,
  isSkipped?: IsSkipped,
  tables: readonly string[] = [],
  memory?: GroupMemory,
): Steps<PageReading<Wrapped>> {
  // What is skipped would be missing between the rows.
  const lines = isSkipped ? undefined : memory;
  return resumableWithReadCache(() => readSteps(wanted, wrap, isSkipped, tables, lines));
}

function* readSteps<Wrapped>(
  wanted: WantedRow[],
  wrap: (key: string) => Wrapped,
  isSkipped: IsSkipped | undefined,
  tables: readonly string[],
  memory: GroupMemory | undefined,
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
  // Most setup screens have no shadow roots, so the document is checked first.
  if (!mayBeSetupScreen([document]) && !mayBeSetupScreen([document, ...shadowRoots(document)]))
    // Of a translated page the words say nothing, not even that it is no setup screen.
    return { ...empty, page: { screen: 'none' }, problems: isTranslated(document) ? [TRANSLATED] : [] };
  // All positions at one moment.
  const measure = () => ({
    textRuns: visibleTextRuns(document.body, isSkipped),
    controls: visibleControls(document, isSkipped),
  });
  let { textRuns, controls } = measure();
  // Read before the first pause: a key pair may be visible only briefly.
  const key = keyScreen(textRuns, controls, wrap);
  if (key) return { ...empty, ...key, textRuns };
  yield;
  // A transition or a script may have moved the page during the pause. No event reports that in time.
  const step = Math.ceil(controls.length / SAMPLE);
  if (controls.some(({ element, box }, i) => i % step === 0 && !isStillAt(element, box))) {
    clearReadCache();
    ({ textRuns, controls } = measure());
  }
  const found =
    roleScreen(textRuns, controls, wanted, tables, memory) ??
    memberScreen(textRuns, controls) ??
    listScreen(textRuns, controls) ??
    loginScreen(textRuns, controls) ??
    (isTranslated(document) ? { page: { screen: 'unknown' }, problems: [TRANSLATED] } : null);
  const dialog = isDialogRead(found?.page) ? [] : waitingDialog(textRuns, found ? partsOf(found) : []);
  const problems = [...(found?.problems ?? []), ...dialog];
  return { ...empty, page: { screen: 'none' }, ...found, problems, textRuns };
}

/** Whether a screen may be, or hold, a dialog that is read: that is no obstacle. */
function isDialogRead(page: ScreenObservation | undefined): boolean {
  if (page?.screen === 'security-role') return page.tables !== null;
  return page?.screen === 'login' || (page?.screen === 'security-roles' && page.view === 'form');
}

/** Elements that show that a screen is itself in front. */
function partsOf({ cells, fields }: Found<never>): Element[] {
  return [...(cells?.values() ?? []), ...(fields?.values() ?? [])];
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
  const { publicKey, privateKey, description, fields, pair } = readKeyScreen(
    textRuns,
    controls,
    labels,
    wrap,
  );
  const isShown = view === 'shown' && publicKey !== 'absent';
  const parts = Object.values(labels).flatMap((runs: TextRun[]) => runs.map(({ element }) => element));
  return {
    problems: isShown ? [] : waitingDialog(textRuns, parts),
    fields,
    page: {
      screen: 'api-key',
      view: view === 'shown' && !isShown ? 'new' : view,
      description: view === 'list' ? '' : description,
      member: memberTitleOf(textRuns),
      publicKey: isShown ? publicKey : 'absent',
      privateKey: isShown ? privateKey : 'absent',
      account: accountOf(textRuns),
    },
    pair: isShown ? pair : null,
  };
}

function roleScreen(
  textRuns: TextRun[],
  controls: Control[],
  wanted: WantedRow[],
  tables: readonly string[],
  memory: GroupMemory | undefined,
): Found<never> | null {
  const record = findRoleRecord(textRuns);
  if (record.isTwice) return withoutContent('level-headers', 'twice');
  const reading = readRoleEditor(textRuns, controls, record, wanted, memory);
  if (reading?.isOverlaid) return withoutContent('levels', 'twice');
  if (reading && isRoleBehind(record, reading.cells.values())) return null;
  if (reading && (reading.isEditable || isRoleTitled(textRuns, reading.root))) {
    const { levels, collapsed, unknownColumns, problems, cells, choices, anchors, rows, groups } = reading;
    const page = {
      screen: 'security-role' as const,
      roleName: roleNameOf(textRuns, record),
      levels,
      collapsed,
      saveState: saveStateOf(textRuns),
      isConfirmed: isConfirmed(textRuns),
      unknownColumns,
      tables: readDisallowedTables(textRuns, tables),
      isInactive: readInactive(textRuns, controls),
    };
    return { page, problems, cells, choices, anchors, rows, groups };
  }
  const landmark = record.headerRows.length ? 'levels' : 'level-headers';
  return isRoleTitled(textRuns, null) ? withoutContent(landmark) : null;
}

function memberScreen(textRuns: TextRun[], controls: Control[]): Found<never> | null {
  if (membersTab(textRuns)) return null;
  const found = memberFields(textRuns, controls);
  if (isMemberForm(found)) {
    const { fields, problems, elements } = readMemberForm(found, textRuns);
    const isStored = recordKeysTab(textRuns) !== null && !hasTitle(textRuns, 'newMember');
    const title = memberTitleOf(textRuns);
    const kind = memberKindOf(textRuns, found);
    const page = {
      screen: 'api-member' as const,
      title,
      fields,
      isStored,
      isNew: !isStored && (hasTitle(textRuns, 'newMember') || title === ''),
      saveState: isStored ? saveStateOf(textRuns) : ('unsaved' as const),
      kind,
      isInactive: readInactive(textRuns, controls),
    };
    // A person's form has other fields.
    return { page, problems: kind === 'person' ? [] : problems, fields: elements };
  }
  if (
    (!hasTitle(textRuns, 'apiMembers') && !hasTitle(textRuns, 'newMember')) ||
    isOtherPartOfProduct(textRuns)
  )
    return null;
  return withoutContent('member-form');
}

function listScreen(textRuns: TextRun[], controls: Control[]): Found<never> | null {
  const tab = membersTab(textRuns);
  if (tab) {
    const view = isApiMembersTabSelected(textRuns, tab) ? 'list' : 'other-tab';
    return { page: { screen: 'members', view, name: '', inactive: inactiveNames(textRuns, controls) } };
  }
  if (isRolesList(textRuns)) {
    const inactive = inactiveNames(textRuns, controls);
    return { page: { screen: 'security-roles', view: 'list', name: '', inactive } };
  }
  const field = newRoleField(textRuns, pairFields(textRuns, controls));
  if (!field) return null;
  const page = {
    screen: 'security-roles' as const,
    view: 'form' as const,
    name: shownValue(field.control.element),
    inactive: [],
  };
  return { page, fields: new Map([['role-id', field.control.element]]) };
}

function loginScreen(textRuns: TextRun[], controls: Control[]): Found<never> | null {
  const field = findCompanyField(pairFields(textRuns, controls), textRuns, document);
  return field && { page: { screen: 'login', companyId: shownValue(field), isSubmitted: false } };
}

/** The result for a screen with its title but without its content. */
function withoutContent(landmark: string, reason: Problem['reason'] = 'not-found'): Found<never> {
  return { page: { screen: 'unknown' }, problems: [{ landmark, reason }] };
}

/** Returns the record's title, `Member Name (MemberID)`; empty when no text has that form. */
function memberTitleOf(textRuns: TextRun[]): string {
  return textRuns.find((textRun) => /^\S.{0,30} \([^\s()]{1,15}\)$/.test(textRun.text))?.text ?? '';
}
