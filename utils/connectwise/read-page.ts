/** One look at this frame: which screen it shows, what stands on it, and where. */
import type { Cell } from '../profile/levels.ts';
import { readKeyScreen } from './api-key.ts';
import { isConfirmed, saveStateOf } from './controls.ts';
import { shutOutTables } from './customize-dialog.ts';
import { pairFields } from './form-fields.ts';
import { type Control, type Run, shownValue, visibleControls, visibleRuns } from './layout.ts';
import { memberFields, readMemberForm } from './member-form.ts';
import type { MemberField, Problem, ScreenObservation } from './observation.ts';
import { mayBeSetupScreen } from './probe.ts';
import { readRoleEditor, type WantedRow } from './role-editor.ts';
import { findLevelHeaders } from './role-grid.ts';
import {
  isApiMembersShown,
  isMemberForm,
  isRolesList,
  keyView,
  loginCompany,
  membersTab,
  newRoleField,
  recordKeysTab,
  roleNameOf,
  says,
} from './screen.ts';

export interface PageReading<Wrapped> {
  page: ScreenObservation;
  problems: Problem[];
  /** Where things stand, for marks. */
  cells: Map<Cell, Element>;
  groups: Map<string, Element>;
  fields: Map<MemberField, Element>;
  /** All texts of the page, to find controls among. */
  runs: Run[];
  /** The key pair, when the page shows one. */
  pair: { publicKey: Wrapped; privateKey: Wrapped } | null;
}

/**
 * Reads this frame's document. `wanted` names the rows to look for in a role; `wrap` receives the
 * text of a key. A screen that shows its title but not its content is `unknown`, with the reason.
 */
export function readPage<Wrapped>(wanted: WantedRow[], wrap: (key: string) => Wrapped): PageReading<Wrapped> {
  const empty = {
    problems: [],
    cells: new Map(),
    groups: new Map(),
    fields: new Map(),
    runs: [],
    pair: null,
  };
  if (!mayBeSetupScreen(document)) return { ...empty, page: { screen: 'none' } };
  const runs = visibleRuns(document.body);
  const controls = visibleControls(document);
  const found =
    keyScreen(runs, controls, wrap) ??
    roleScreen(runs, controls, wanted) ??
    memberScreen(runs, controls) ??
    listScreen(runs, controls) ??
    loginScreen(runs, controls);
  return { ...empty, page: { screen: 'none' }, ...found, runs };
}

type Found<Wrapped> = Partial<PageReading<Wrapped>> & { page: ScreenObservation };

function keyScreen<Wrapped>(
  runs: Run[],
  controls: Control[],
  wrap: (key: string) => Wrapped,
): Found<Wrapped> | null {
  const view = keyView(runs, controls);
  if (!view) return null;
  const { publicKey, privateKey, description, pair } = readKeyScreen(runs, controls, wrap);
  const isShown = view === 'shown' && publicKey !== 'absent';
  return {
    page: {
      screen: 'api-key',
      view: view === 'shown' && !isShown ? 'new' : view,
      description: view === 'list' ? '' : description,
      member: memberTitleOf(runs),
      publicKey: isShown ? publicKey : 'absent',
      privateKey: isShown ? privateKey : 'absent',
    },
    pair: isShown ? pair : null,
  };
}

function roleScreen(runs: Run[], controls: Control[], wanted: WantedRow[]): Found<never> | null {
  const headers = findLevelHeaders(runs);
  const reading = headers && readRoleEditor(runs, controls, headers, wanted);
  if (reading?.isEditable || (reading && says(runs, 'securityModules'))) {
    const { levels, collapsed, problems, cells, groups } = reading;
    const page = {
      screen: 'security-role' as const,
      roleName: roleNameOf(runs),
      levels,
      collapsed,
      saveState: saveStateOf(runs),
      isConfirmed: isConfirmed(runs),
      shutOut: shutOutTables(runs),
    };
    return { page, problems, cells, groups };
  }
  const isTitled = says(runs, 'securityModules') || roleNameOf(runs) !== '';
  if (!isTitled) return null;
  const landmark = headers ? 'levels' : 'level-headers';
  return { page: { screen: 'unknown' }, problems: [{ landmark, reason: 'not-found' }] };
}

function memberScreen(runs: Run[], controls: Control[]): Found<never> | null {
  if (membersTab(runs)) return null;
  const found = memberFields(runs, controls);
  const hasKeysTab = recordKeysTab(runs) !== null;
  if (isMemberForm(found)) {
    const { fields, problems, elements } = readMemberForm(found, runs);
    const isStored = hasKeysTab && !says(runs, 'newMember');
    const saveState = isStored ? saveStateOf(runs) : 'unsaved';
    return { page: { screen: 'api-member', fields, isStored, saveState }, problems, fields: elements };
  }
  if (!says(runs, 'apiMembers') && !says(runs, 'newMember')) return null;
  return { page: { screen: 'unknown' }, problems: [{ landmark: 'member-form', reason: 'not-found' }] };
}

function listScreen(runs: Run[], controls: Control[]): Found<never> | null {
  const tab = membersTab(runs);
  if (tab) {
    const view = isApiMembersShown(runs, tab) ? 'list' : 'other-tab';
    return { page: { screen: 'members', view, name: '' } };
  }
  if (isRolesList(runs)) return { page: { screen: 'security-roles', view: 'list', name: '' } };
  const field = newRoleField(runs, pairFields(runs, controls));
  if (!field) return null;
  const page = {
    screen: 'security-roles' as const,
    view: 'form' as const,
    name: shownValue(field.control.element),
  };
  return { page };
}

function loginScreen(runs: Run[], controls: Control[]): Found<never> | null {
  const field = loginCompany(pairFields(runs, controls), document);
  return field && { page: { screen: 'login', companyId: shownValue(field) } };
}

/** The record's title, `Member Name (MemberID)`; empty when no text has that form. */
function memberTitleOf(runs: Run[]): string {
  return runs.find((run) => /^\S.{0,30} \([^\s()]{1,15}\)$/.test(run.text))?.text ?? '';
}
