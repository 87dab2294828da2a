/** May this be a setup screen? Asked of every ConnectWise page, so it must cost next to nothing. */

import { isTranslated } from '../../page/dom-tree.ts';
import { accessOf } from '../model/access.ts';
import {
  KEY_LABELS,
  LEVEL_HEADERS,
  LOGIN_LABELS,
  MEMBER_LABELS,
  MEMBER_TABS,
  OTHER_HEADERS,
  ROLE_ID,
  SIGN_IN_BUTTONS,
  TITLES,
} from '../model/vocabulary.ts';

/** Words that are on setup screens only. Those of the menu are not among them, since every page has the menu. */
const SETUP_WORDS = anyOf([
  ...Object.values(LEVEL_HEADERS).flat(),
  ...TITLES.securityModules,
  ...TITLES.publicApiKey,
  ...MEMBER_TABS.apiMembers,
  ...MEMBER_TABS.apiKeys,
  ...MEMBER_LABELS['member-id'],
  ...KEY_LABELS.privateKey,
  ...ROLE_ID,
]);
/** The roles list has no such word, but each of these. */
const ROLES_LIST = [anyOf(TITLES.securityRoles), anyOf(OTHER_HEADERS)];

/** A sign-in page that asks for the password later has each of these, and at most so many fields. */
const SIGN_IN = [anyOf(LOGIN_LABELS.company), anyOf(SIGN_IN_BUTTONS)];
export const MOST_SIGN_IN_FIELDS = 3;

/** Pages that are no role editor have fewer choices. */
const MOST_OTHER_CHOICES = 8;

/** Whether the text of these roots, visible or not, or the fields in them make a setup screen possible. */
export function mayBeSetupScreen(roots: (Document | ShadowRoot)[]): boolean {
  const text = roots
    .map((root) => (root instanceof Document ? root.body : root)?.textContent ?? '')
    .join(' ');
  return (
    SETUP_WORDS.test(text) ||
    ROLES_LIST.every((words) => words.test(text)) ||
    roots.some((root) => root.querySelector('input[type=password]')) ||
    (SIGN_IN.every((words) => words.test(text)) && isShort(roots)) ||
    (isTranslated(document) && (/\bAPI/.test(text) || hasManyChoices(roots)))
  );
}

/** In a page that was translated no word can be looked for, but a role's levels remain: choices in most rows. Values are not translated. */
function hasManyChoices(roots: (Document | ShadowRoot)[]): boolean {
  const choices = 'select,[role=combobox],[role=listbox],[aria-haspopup=listbox]';
  const isLevel = (input: HTMLInputElement) => accessOf(input.value) !== null;
  return roots.some((root) => {
    if (root.querySelectorAll(choices).length >= MOST_OTHER_CHOICES) return true;
    return [...root.querySelectorAll('input')].filter(isLevel).length >= MOST_OTHER_CHOICES;
  });
}

function isShort(roots: (Document | ShadowRoot)[]): boolean {
  const inputs = roots.flatMap((root) => [...root.querySelectorAll('input:not([type=hidden])')]);
  return inputs.length > 0 && inputs.length <= MOST_SIGN_IN_FIELDS;
}

function anyOf(words: string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*'));
  return new RegExp(escaped.join('|'), 'i');
}
