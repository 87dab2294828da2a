/** Which setup screen is this? By words and where they stand; classes only break ties. */

import { commonAncestor } from '../../page/dom-tree.ts';
import type { Field } from '../../page/labels.ts';
import { boxOf, type Control, inOneRow, type TextRun } from '../../page/layout.ts';
import { normalizeText, wordSet } from '../../page/normalize-text.ts';
import { ariaSelectedTab, isStyledAsSelected } from '../../page/tabs.ts';
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
export function hasTitle(textRuns: TextRun[], title: keyof typeof TITLES): boolean {
  return textRuns.some((textRun) => isTitle(textRun, title));
}

/** The roles list: its title above a row with at least three of its headers, and none of a role's levels. */
export function isRolesList(textRuns: TextRun[]): boolean {
  if (textRuns.some((textRun) => levelHeaders.has(textRun.normalized))) return false;
  const heads = textRuns.filter((textRun) => listHeaders.has(textRun.normalized));
  return textRuns.some((title) => {
    if (!isTitle(title, 'securityRoles')) return false;
    return heads.some((head) => {
      if (head.box.top < title.box.bottom - 2) return false;
      const row = heads.filter((other) => inOneRow(head.box, other.box));
      const grid = commonAncestor(row.map((textRun) => textRun.element));
      const isOver = grid !== null && title.box.left > boxOf(grid).left - OUTDENT;
      return new Set(row.map((textRun) => textRun.normalized)).size >= 3 && isOver;
    });
  });
}

/** The form for a new role: Role ID is asked under the title, and it is no member that it is asked for. */
export function newRoleField(textRuns: TextRun[], fields: Field[]): Field | null {
  if (textRuns.some((textRun) => memberId.has(textRun.normalized))) return null;
  const titles = textRuns.filter((textRun) => isTitle(textRun, 'securityRoles'));
  const isUnder = ({ label }: Field) =>
    titles.some(({ box }) => box.top < label.box.top && box.left > label.box.left - 10 * OUTDENT);
  return fields.find((field) => roleId.has(field.label.normalized) && isUnder(field)) ?? null;
}

/** The members list: API Members among tabs that only this list has. */
export function membersTab(textRuns: TextRun[]): TextRun | null {
  const isBesideListTab = (tab: TextRun) =>
    textRuns.some((textRun) => tabs.listOnly.has(textRun.normalized) && inOneRow(textRun.box, tab.box));
  return (
    textRuns.find((textRun) => tabs.apiMembers.has(textRun.normalized) && isBesideListTab(textRun)) ?? null
  );
}

/** Whether the members list shows its API members: by the tab's state, else by the breadcrumb, else by the tab's look. */
export function isApiMembersTabSelected(textRuns: TextRun[], tab: TextRun): boolean {
  const row = textRuns.filter((textRun) => inOneRow(textRun.box, tab.box) && textRun.text.length < 30);
  const selected = ariaSelectedTab(row);
  if (selected) return selected === tab;
  if (textRuns.some(({ text }) => /^(Members|Membres)\s*[-\u2013]\s/i.test(text)))
    return hasTitle(textRuns, 'apiMembers');
  return isStyledAsSelected(tab, row);
}

/** The API Keys tab of one member's record, in contrast to the members list's tab of that name and to a breadcrumb. */
export function recordKeysTab(textRuns: TextRun[]): TextRun | null {
  if (membersTab(textRuns)) return null;
  const siblingsOf = (tab: TextRun) =>
    textRuns.filter(
      (textRun) => textRun !== tab && textRun.text.length < 30 && inOneRow(textRun.box, tab.box),
    );
  const isTab = (tab: TextRun) => {
    const siblings = siblingsOf(tab);
    return (
      siblings.length >= 2 &&
      !siblings.some(({ text }) => text.length === 1 && (SIGN.test(text) || text === '/'))
    );
  };
  const found = textRuns.filter((textRun) => tabs.apiKeys.has(textRun.normalized) && isTab(textRun));
  return found.toSorted((a, b) => siblingsOf(b).length - siblingsOf(a).length)[0] ?? null;
}

/**
 * The key screen: `new` asks for a description under the title Public API Key, `shown` has key labels,
 * `list` has them as columns. A text that merely quotes the labels has neither title nor tab, or stands
 * under another screen's breadcrumb.
 */
export function keyView(
  textRuns: TextRun[],
  controls: Control[],
  labels: KeyLabels,
): 'new' | 'shown' | 'list' | null {
  const description = labels.description.find((textRun) => !textRun.element.closest(QUOTING));
  const publicKey = labels.publicKey.find((textRun) => !textRun.element.closest(QUOTING));
  const isTitled = textRuns.some(
    (textRun) => isTitle(textRun, 'publicApiKey') && !textRun.element.closest(QUOTING),
  );
  if (!description || !(isTitled || recordKeysTab(textRuns))) return null;
  if (isOtherPartOfProduct(textRuns)) return null;
  if (publicKey) {
    const isColumns = inOneRow(publicKey.box, description.box) && labels.privateKey.length === 0;
    return isColumns ? 'list' : 'shown';
  }
  const asks = controls.some(({ box }) => inOneRow(box, description.box) || box.top > description.box.top);
  return isTitled && asks ? 'new' : null;
}

/** Whether the page's breadcrumb names another part of the product than members and their keys. */
export function isOtherPartOfProduct(textRuns: TextRun[]): boolean {
  return breadcrumbOf(textRuns)?.every((piece) => !memberTrail.has(piece)) ?? false;
}

function isTitle(textRun: TextRun, title: keyof typeof TITLES): boolean {
  return [textRun.normalized, ...textRun.text.split(SIGN).map(normalizeText)].some((piece) =>
    sets[title].has(piece),
  );
}
