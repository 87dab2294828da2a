/**
 * Describes what was expected on a page and how much of it was found, for a bug report: counts and structure only,
 * no text and no value of the page.
 */

import { visibleControls } from '../page/controls.ts';
import { pairFields } from '../page/labels.ts';
import { withReadCache } from '../page/read-cache.ts';
import { visibleTextRuns } from '../page/text-runs.ts';
import { LEVELS } from './model/levels.ts';
import { MEMBER_FIELDS } from './model/observation.ts';
import { MODULES, PERMISSION_WORDS } from './model/vocabulary.ts';
import type { PageReading } from './read-page.ts';
import { findHeaderRows } from './role-editor/columns.ts';
import { keyLabels } from './screens/api-key.ts';
import { hasTitle, isRolesList, keyView, membersTab, recordKeysTab } from './screens/identify.ts';
import { findCompanyField } from './screens/login.ts';
import { memberFields } from './screens/member-form.ts';
import { saveStateOf } from './screens/save-state.ts';

/** Returns a report on this frame, one line per finding: `what: found of expected`. */
export function diagnose(reading: PageReading<unknown>): string {
  return withReadCache(() => linesOf(reading).join('\n'));
}

function linesOf({ page, problems, cells, groups }: PageReading<unknown>): string[] {
  const textRuns = document.body ? visibleTextRuns(document.body) : [];
  const controls = visibleControls(document);
  const keys = keyLabels(textRuns);
  const yes = (found: unknown) => (found ? 'yes' : 'no');
  const levels = page.screen === 'security-role' ? page.levels.length : 0;
  const [firstCell] = cells.values();
  const fields = memberFields(textRuns, controls);
  return [
    `screen: ${page.screen}`,
    `texts: ${textRuns.length}, controls: ${controls.length}, labelled fields: ${pairFields(textRuns, controls).length}`,
    `level headers: ${findHeaderRows(textRuns)[0]?.size ?? 0} of 4`,
    `groups: ${groups.size}, level cells: ${cells.size}, levels read: ${levels}`,
    `member fields: ${MEMBER_FIELDS.filter((name) => fields.has(name)).length} of ${MEMBER_FIELDS.length}`,
    `key labels: description ${keys.description.length}, public ${keys.publicKey.length}, private ${keys.privateKey.length}; view: ${keyView(textRuns, controls, keys) ?? 'none'}`,
    `titles: role editor ${yes(hasTitle(textRuns, 'securityModules'))}, roles list ${yes(isRolesList(textRuns))}, members tabs ${yes(membersTab(textRuns))}, record's key tab ${yes(recordKeysTab(textRuns))}, login ${yes(findCompanyField(pairFields(textRuns, controls), textRuns, document))}`,
    `save state: ${saveStateOf(textRuns)}`,
    `problems: ${problems.length}`,
    ...problems.map(({ landmark, reason }) => `  ${withoutPageWords(landmark)}: ${reason}`),
    `structure of a level cell: ${firstCell ? pathOf(firstCell) : 'none'}`,
    `elements: ${document.querySelectorAll('*').length}, frames: ${document.querySelectorAll('iframe').length}`,
  ];
}

/** Landmarks that are fixed words. */
const FIXED = /^(level-headers|levels|member-form|modal-open|translated|(header|member)\/[a-z-]+)$/;
/** Names that are the same in every ConnectWise. */
const KNOWN = new Set([...Object.keys(MODULES), ...Object.keys(PERMISSION_WORDS), ...LEVELS]);

/** A landmark may be a row of the role, and a row may have any name. */
function withoutPageWords(landmark: string): string {
  if (FIXED.test(landmark)) return landmark;
  const parts = landmark.split('/').map((part) => (KNOWN.has(part) ? part : '…'));
  return parts.join('/');
}

/** Lists tag names and roles from the element up to the body; no ids, no classes, no text. */
function pathOf(element: Element): string {
  const names: string[] = [];
  for (let node: Element | null = element; node && node !== document.body; node = node.parentElement) {
    const role = node.getAttribute('role');
    names.push(node.tagName.toLowerCase() + (role && /^[a-z]+$/.test(role) ? `[${role}]` : ''));
  }
  return names.join(' < ');
}
