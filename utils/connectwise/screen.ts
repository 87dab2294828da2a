/** Which setup screen is this? By words and where they stand; classes play no part. */
import { keyLabels } from './api-key.ts';
import { fold, wordSet } from './fold.ts';
import type { Field } from './form-fields.ts';
import { type Control, inOneRow, type Run } from './layout.ts';
import type { MemberField } from './observation.ts';
import {
  LOGIN_LABELS,
  MEMBER_FORM_ONLY,
  MEMBER_TABS,
  ROLE_ID,
  ROLES_LIST_HEADERS,
  TITLES,
} from './vocabulary.ts';

const sets = Object.fromEntries(
  Object.entries(TITLES).map(([name, words]) => [name, wordSet(words)]),
) as Record<keyof typeof TITLES, Set<string>>;
const listHeaders = wordSet(ROLES_LIST_HEADERS);
const roleId = wordSet(ROLE_ID);
const memberId = wordSet(['Member ID', 'Identifiant de membre', 'ID de membre']);
const company = wordSet(LOGIN_LABELS.company);
const tabs = {
  apiMembers: wordSet(MEMBER_TABS.apiMembers),
  apiKeys: wordSet(MEMBER_TABS.apiKeys),
  listOnly: wordSet(MEMBER_TABS.listOnly),
};

/** Whether a title, heading or piece of the breadcrumb says one of the words. */
export function says(runs: Run[], title: keyof typeof TITLES): boolean {
  return runs.some((run) => piecesOf(run).some((piece) => sets[title].has(piece)));
}

/** Name of the role from `Security Modules for Role - <name>`; empty when no title says it. */
export function roleNameOf(runs: Run[]): string {
  for (const words of TITLES.modulesForRole) {
    const title = new RegExp(`^${words}\\s*[-\\u2010-\\u2015:]\\s*(.+)$`, 'i');
    for (const run of runs) {
      const name = title.exec(run.text)?.[1];
      if (name) return name;
    }
  }
  return '';
}

/** The roles list: its title above a row with at least three of its headers. */
export function isRolesList(runs: Run[]): boolean {
  return runs.some((title) => {
    if (!piecesOf(title).some((piece) => sets.securityRoles.has(piece))) return false;
    const below = runs.filter((run) => listHeaders.has(run.folded) && run.box.top > title.box.bottom - 2);
    return below.some((run) => {
      const row = new Set(below.filter((other) => inOneRow(run.box, other.box)).map((other) => other.folded));
      return row.size >= 3 && run.box.left > title.box.left - 64;
    });
  });
}

/** The form for a new role: Role ID is asked, and it is no member that it is asked for. */
export function newRoleField(runs: Run[], fields: Field[]): Field | null {
  const isAboutRoles = says(runs, 'securityRoles') && !runs.some((run) => memberId.has(run.folded));
  return (isAboutRoles && fields.find((field) => roleId.has(field.label.folded))) || null;
}

/** The members list: API Members among tabs that only this list has. */
export function membersTab(runs: Run[]): Run | null {
  const isBesideListTab = (tab: Run) =>
    runs.some((run) => tabs.listOnly.has(run.folded) && inOneRow(run.box, tab.box));
  return runs.find((run) => tabs.apiMembers.has(run.folded) && isBesideListTab(run)) ?? null;
}

/** Whether the members list shows its API members. */
export function isApiMembersShown(runs: Run[], tab: Run): boolean {
  if (says(runs, 'apiMembers')) return true;
  const state = tab.element.closest('[aria-selected]')?.getAttribute('aria-selected');
  return state === 'true';
}

/** The API Keys tab of one member's record, in contrast to the members list's tab of that name. */
export function recordKeysTab(runs: Run[]): Run | null {
  return membersTab(runs)
    ? null
    : (runs.find((run) => tabs.apiKeys.has(run.folded) && isTab(run, runs)) ?? null);
}

/** The member form: at least two fields that the members list does not have. */
export function isMemberForm(fields: Map<MemberField, Field>): boolean {
  return fields.has('member-id') && MEMBER_FORM_ONLY.filter((name) => fields.has(name)).length >= 2;
}

/**
 * The key screen: `new` asks for a description under the title Public API Key, `shown` has key labels
 * under each other. A text that merely quotes a label has neither title nor second label.
 */
export function keyView(runs: Run[], controls: Control[]): 'new' | 'shown' | 'list' | null {
  const labels = keyLabels(runs);
  const [publicKey] = labels.publicKey;
  const [description] = labels.description;
  const isTitled = says(runs, 'publicApiKey');
  if (publicKey && description && !inOneRow(publicKey.box, description.box)) {
    const isStacked = labels.privateKey.some((label) => Math.abs(label.box.left - publicKey.box.left) < 24);
    if (isTitled || isStacked) return 'shown';
  }
  if (
    isTitled &&
    description &&
    controls.some(({ box }) => inOneRow(box, description.box) || box.top > description.box.top)
  ) {
    return publicKey ? 'list' : 'new';
  }
  const isList = publicKey && description && inOneRow(publicKey.box, description.box);
  return isList && recordKeysTab(runs) ? 'list' : null;
}

/** The sign-in page: a company field, and a password field in the same form. Returns the company field. */
export function loginCompany(fields: Field[], document: Document): Element | null {
  if (!document.querySelector('input[type=password]')) return null;
  const labelled = fields.find((field) => company.has(field.label.folded))?.control.element;
  if (labelled) return labelled;
  const inputs = [...document.querySelectorAll('input')];
  return (
    inputs.find((input) =>
      [input.placeholder, input.ariaLabel ?? '', input.id, input.name].some((text) =>
        company.has(fold(text)),
      ),
    ) ?? null
  );
}

function piecesOf(run: Run): string[] {
  return [run.folded, ...run.text.split(/[>›»]/).map(fold)];
}

/** A tab stands in a row with other short texts. */
function isTab(run: Run, runs: Run[]): boolean {
  return (
    runs.filter((other) => other !== run && other.text.length < 30 && inOneRow(run.box, other.box)).length >=
    2
  );
}
