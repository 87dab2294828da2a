/** Identifies setup screens by their words and by the position of these words. */

import type { Control } from '../../page/controls.ts';
import { commonAncestor } from '../../page/dom-tree.ts';
import { boxOf, inOneRow } from '../../page/geometry.ts';
import type { Field } from '../../page/labels.ts';
import { normalizeText, wordSet } from '../../page/normalize-text.ts';
import { ariaSelectedTab, isStyledAsSelected } from '../../page/tabs.ts';
import type { TextRun } from '../../page/text-runs.ts';
import {
  LEVEL_HEADERS,
  MEMBER_LABELS,
  MEMBER_TABS,
  ROLE_ID,
  ROLES_LIST_HEADERS,
  TITLES,
} from '../model/vocabulary.ts';
import type { KeyLabels } from './api-key.ts';
import { breadcrumbOf, QUOTES, SEPARATOR } from './breadcrumb.ts';

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
  recordOnly: wordSet(MEMBER_TABS.recordOnly),
};
/** Breadcrumb pieces of the screens with members and keys: a member's record, or the user's own account. */
const memberTrail = wordSet([
  ...TITLES.publicApiKey,
  ...TITLES.apiMembers,
  ...TITLES.members,
  ...TITLES.myAccount,
  ...MEMBER_TABS.apiKeys,
]);
/** Maximum distance (px) of a title to the left of the content below it. A menu is farther away. */
const OUTDENT = 24;
/** A title such as `Members - API Members`, which names the members list's tab. */
const membersTitle = new RegExp(`^(${TITLES.members.join('|')})\\s*[-\\u2013]\\s`, 'i');

/** Returns whether the page has this title: as a heading, or as a piece of the breadcrumb. */
export function hasTitle(textRuns: TextRun[], title: keyof typeof TITLES): boolean {
  return textRuns.some((textRun) => isTitle(textRun, title));
}

/**
 * Returns whether this is the list of security roles: its title is above a row with at least three of its headers, and
 * there are no level headers.
 */
export function isRolesList(textRuns: TextRun[]): boolean {
  if (textRuns.some((textRun) => levelHeaders.has(textRun.plain))) return false;
  const heads = textRuns.filter((textRun) => listHeaders.has(textRun.plain));
  return textRuns.some((title) => {
    if (!isTitle(title, 'securityRoles')) return false;
    return heads.some((head) => {
      if (head.box.top < title.box.bottom - 2) return false;
      const row = heads.filter((other) => inOneRow(head.box, other.box));
      const grid = commonAncestor(row.map((textRun) => textRun.element));
      const isOver = grid !== null && title.box.left > boxOf(grid).left - OUTDENT;
      return new Set(row.map((textRun) => textRun.plain)).size >= 3 && isOver;
    });
  });
}

/**
 * Returns the field of the form for a new role: Role ID below the title Security Roles. Null on any other page; the
 * member form has a Role ID too.
 */
export function newRoleField(textRuns: TextRun[], fields: Field[]): Field | null {
  if (textRuns.some((textRun) => memberId.has(textRun.plain))) return null;
  const titles = textRuns.filter((textRun) => isTitle(textRun, 'securityRoles'));
  const isUnder = ({ label }: Field) =>
    titles.some(({ box }) => box.top < label.box.top && box.left > label.box.left - 10 * OUTDENT);
  return fields.find((field) => roleId.has(field.label.plain) && isUnder(field)) ?? null;
}

/**
 * Returns the API Members tab of the members list: it is in one row with tabs that only this list has. Null on any
 * other page.
 */
export function membersTab(textRuns: TextRun[]): TextRun | null {
  const isBesideListTab = (tab: TextRun) =>
    textRuns.some((textRun) => tabs.listOnly.has(textRun.plain) && inOneRow(textRun.box, tab.box));
  return textRuns.find((textRun) => tabs.apiMembers.has(textRun.plain) && isBesideListTab(textRun)) ?? null;
}

/**
 * Returns whether the members list shows its API members: by the tabs' ARIA state, else by the breadcrumb, else by the
 * tab's style.
 */
export function isApiMembersTabSelected(textRuns: TextRun[], tab: TextRun): boolean {
  const row = textRuns.filter((textRun) => inOneRow(textRun.box, tab.box) && textRun.text.length < 30);
  const selected = ariaSelectedTab(row);
  if (selected) return selected === tab;
  if (textRuns.some(({ text }) => membersTitle.test(text))) return hasTitle(textRuns, 'apiMembers');
  return isStyledAsSelected(tab, row);
}

/**
 * Returns the API Keys tab of a member's record; null when there is none. The members list has a tab of the same name,
 * and so can a breadcrumb.
 */
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
      !siblings.some(({ text }) => text.length === 1 && (SEPARATOR.test(text) || text === '/'))
    );
  };
  const found = textRuns.filter((textRun) => tabs.apiKeys.has(textRun.plain) && isTab(textRun));
  return found.toSorted((a, b) => siblingsOf(b).length - siblingsOf(a).length)[0] ?? null;
}

/**
 * Returns the view of the key screen, or null on any other page. `new`: a description field below the title Public API
 * Key. `shown`: labels of keys. `list`: labels of keys as column headings. A text that quotes the labels is
 * recognised by its missing title and tab, or by the breadcrumb of another screen.
 */
export function keyView(
  textRuns: TextRun[],
  controls: Control[],
  labels: KeyLabels,
): 'new' | 'shown' | 'list' | null {
  const description = labels.description.find((textRun) => !textRun.element.closest(QUOTES));
  const publicKey = labels.publicKey.find((textRun) => !textRun.element.closest(QUOTES));
  const isTitled = textRuns.some(
    (textRun) => isTitle(textRun, 'publicApiKey') && !textRun.element.closest(QUOTES),
  );
  if (!description || !(isTitled || recordKeysTab(textRuns))) return null;
  if (isOtherPartOfProduct(textRuns)) return null;
  if (publicKey) {
    const isColumns = inOneRow(publicKey.box, description.box) && labels.privateKey.length === 0;
    return isColumns ? 'list' : 'shown';
  }
  const hasField = controls.some(
    ({ box }) => inOneRow(box, description.box) || box.top > description.box.top,
  );
  return isTitled && hasField ? 'new' : null;
}

/**
 * Returns where the record on the page belongs, by its breadcrumb or title: to the user's own account, to the list of
 * API members, or to another list of members. Null when neither says.
 */
export function memberTrailOf(textRuns: TextRun[]): 'own' | 'api' | 'members' | null {
  const isMembersTitle = (textRun: TextRun) =>
    membersTitle.test(textRun.text) || isTitle(textRun, 'newMember');
  const titles = textRuns.filter(isMembersTitle).map(({ plain }) => plain);
  const trail = [...titles, ...(breadcrumbOf(textRuns) ?? [])];
  if (trail.some((piece) => sets.myAccount.has(piece))) return 'own';
  // A title may run into the next piece of the breadcrumb, where the arrow between them is a picture.
  if (trail.some((piece) => [...tabs.apiMembers].some((words) => piece.includes(words)))) return 'api';
  return trail.some((piece) => [...sets.members].some((word) => piece.startsWith(word))) ? 'members' : null;
}

/** Returns whether the page has a tab of a member's record that the user's own account has not. */
export function isMemberRecord(textRuns: TextRun[]): boolean {
  return textRuns.some(({ plain }) => tabs.recordOnly.has(plain));
}

/** Returns whether the breadcrumb names a part of ConnectWise other than members and their keys. */
export function isOtherPartOfProduct(textRuns: TextRun[]): boolean {
  return breadcrumbOf(textRuns)?.every((piece) => !memberTrail.has(piece)) ?? false;
}

function isTitle(textRun: TextRun, title: keyof typeof TITLES): boolean {
  return [textRun.plain, ...textRun.text.split(SEPARATOR).map(normalizeText)].some((piece) =>
    sets[title].has(piece),
  );
}
