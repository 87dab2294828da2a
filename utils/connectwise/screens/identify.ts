/** Which setup screen is this? By words and where they stand; classes only break ties. */

import { commonAncestor } from '../../page/dom-tree.ts';
import type { Field } from '../../page/labels.ts';
import { boxOf, type Control, inOneRow, type Run } from '../../page/layout.ts';
import { fold, wordSet } from '../../page/normalize-text.ts';
import { isStandingOut, stateTab } from '../../page/tabs.ts';
import {
  LEVEL_HEADERS,
  MEMBER_LABELS,
  MEMBER_TABS,
  ROLE_ID,
  ROLES_LIST_HEADERS,
  TITLES,
} from '../model/vocabulary.ts';
import type { KeyLabels } from './api-key.ts';
import { breadcrumbOf, SIGN } from './breadcrumb.ts';

const sets = Object.fromEntries(
  Object.entries(TITLES).map(([name, words]) => [name, wordSet(words)]),
) as Record<keyof typeof TITLES, Set<string>>;
const listHeaders = wordSet(ROLES_LIST_HEADERS);
const levelHeaders = wordSet(Object.values(LEVEL_HEADERS).flat());
const roleId = wordSet(ROLE_ID);
const memberId = wordSet(MEMBER_LABELS['member-id']);
const tabs = {
  apiMembers: wordSet(MEMBER_TABS.apiMembers),
  apiKeys: wordSet(MEMBER_TABS.apiKeys),
  listOnly: wordSet(MEMBER_TABS.listOnly),
};
/** Where members and keys stand: in the record of a member, or in one's own account. */
const memberTrail = wordSet([
  ...TITLES.publicApiKey,
  ...TITLES.apiMembers,
  ...TITLES.members,
  ...TITLES.myAccount,
  ...MEMBER_TABS.apiKeys,
]);
/** Px that a title may stand left of what it is above; a menu stands farther. */
const OUTDENT = 24;
/** Where people quote a screen. */
const QUOTING = 'article,blockquote,pre,[role=article],[role=log],[role=feed],[contenteditable]';

/** Whether a title, heading or piece of the breadcrumb says one of the words. */
export function says(runs: Run[], title: keyof typeof TITLES): boolean {
  return runs.some((run) => saysRun(run, title));
}

/** The roles list: its title above a row with at least three of its headers, and none of a role's levels. */
export function isRolesList(runs: Run[]): boolean {
  if (runs.some((run) => levelHeaders.has(run.folded))) return false;
  const heads = runs.filter((run) => listHeaders.has(run.folded));
  return runs.some((title) => {
    if (!saysRun(title, 'securityRoles')) return false;
    return heads.some((head) => {
      if (head.box.top < title.box.bottom - 2) return false;
      const row = heads.filter((other) => inOneRow(head.box, other.box));
      const grid = commonAncestor(row.map((run) => run.element));
      const isOver = grid !== null && title.box.left > boxOf(grid).left - OUTDENT;
      return new Set(row.map((run) => run.folded)).size >= 3 && isOver;
    });
  });
}

/** The form for a new role: Role ID is asked under the title, and it is no member that it is asked for. */
export function newRoleField(runs: Run[], fields: Field[]): Field | null {
  if (runs.some((run) => memberId.has(run.folded))) return null;
  const titles = runs.filter((run) => saysRun(run, 'securityRoles'));
  const isUnder = ({ label }: Field) =>
    titles.some(({ box }) => box.top < label.box.top && box.left > label.box.left - 10 * OUTDENT);
  return fields.find((field) => roleId.has(field.label.folded) && isUnder(field)) ?? null;
}

/** The members list: API Members among tabs that only this list has. */
export function membersTab(runs: Run[]): Run | null {
  const isBesideListTab = (tab: Run) =>
    runs.some((run) => tabs.listOnly.has(run.folded) && inOneRow(run.box, tab.box));
  return runs.find((run) => tabs.apiMembers.has(run.folded) && isBesideListTab(run)) ?? null;
}

/** Whether the members list shows its API members: by the tab's state, else by the breadcrumb, else by the tab's look. */
export function isApiMembersShown(runs: Run[], tab: Run): boolean {
  const row = runs.filter((run) => inOneRow(run.box, tab.box) && run.text.length < 30);
  const selected = stateTab(row);
  if (selected) return selected === tab;
  if (runs.some(({ text }) => /^(Members|Membres)\s*[-\u2013]\s/i.test(text)))
    return says(runs, 'apiMembers');
  return isStandingOut(tab, row);
}

/** The API Keys tab of one member's record, in contrast to the members list's tab of that name and to a breadcrumb. */
export function recordKeysTab(runs: Run[]): Run | null {
  if (membersTab(runs)) return null;
  const matesOf = (tab: Run) =>
    runs.filter((run) => run !== tab && run.text.length < 30 && inOneRow(run.box, tab.box));
  const isTab = (tab: Run) => {
    const mates = matesOf(tab);
    return (
      mates.length >= 2 && !mates.some(({ text }) => text.length === 1 && (SIGN.test(text) || text === '/'))
    );
  };
  const found = runs.filter((run) => tabs.apiKeys.has(run.folded) && isTab(run));
  return found.toSorted((a, b) => matesOf(b).length - matesOf(a).length)[0] ?? null;
}

/**
 * The key screen: `new` asks for a description under the title Public API Key, `shown` has key labels,
 * `list` has them as columns. A text that merely quotes the labels has neither title nor tab, or stands
 * under another screen's breadcrumb.
 */
export function keyView(
  runs: Run[],
  controls: Control[],
  labels: KeyLabels,
): 'new' | 'shown' | 'list' | null {
  const description = labels.description.find((run) => !run.element.closest(QUOTING));
  const publicKey = labels.publicKey.find((run) => !run.element.closest(QUOTING));
  const isTitled = runs.some((run) => saysRun(run, 'publicApiKey') && !run.element.closest(QUOTING));
  if (!description || !(isTitled || recordKeysTab(runs))) return null;
  if (isElsewhere(runs)) return null;
  if (publicKey) {
    const isColumns = inOneRow(publicKey.box, description.box) && labels.privateKey.length === 0;
    return isColumns ? 'list' : 'shown';
  }
  const asks = controls.some(({ box }) => inOneRow(box, description.box) || box.top > description.box.top);
  return isTitled && asks ? 'new' : null;
}

/** Whether the page's breadcrumb names another part of the product than members and their keys. */
export function isElsewhere(runs: Run[]): boolean {
  return breadcrumbOf(runs)?.every((piece) => !memberTrail.has(piece)) ?? false;
}

function saysRun(run: Run, title: keyof typeof TITLES): boolean {
  return [run.folded, ...run.text.split(SIGN).map(fold)].some((piece) => sets[title].has(piece));
}
