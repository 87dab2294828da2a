/** Is a closer look worth while? Asked of every ConnectWise page, so it must cost next to nothing. */

import { likelyShadowRoots } from '../../page/dom-tree.ts';
import { watchThrottled } from '../../page/throttled.ts';
import {
  KEY_LABELS,
  LEVEL_HEADERS,
  MEMBER_LABELS,
  MEMBER_TABS,
  OTHER_HEADERS,
  ROLE_ID,
  TITLES,
} from '../model/vocabulary.ts';

/** Words that stand on setup screens only; those of the menu are not among them, since every page has the menu. */
const TELLING = anyOf([
  ...Object.values(LEVEL_HEADERS).flat(),
  ...TITLES.securityModules,
  ...TITLES.publicApiKey,
  ...MEMBER_TABS.apiMembers,
  ...MEMBER_TABS.apiKeys,
  ...MEMBER_LABELS['member-id'],
  ...KEY_LABELS.privateKey,
  ...ROLE_ID,
]);
/** The roles list has no word of its own, but these together. */
const ROLES_LIST = [anyOf(TITLES.securityRoles), anyOf(OTHER_HEADERS)];

/** Whether the text of these roots, shown or not, or a password field in them makes a setup screen possible. */
export function mayBeSetupScreen(roots: (Document | ShadowRoot)[]): boolean {
  const text = roots
    .map((root) => (root instanceof Document ? root.body : root)?.textContent ?? '')
    .join(' ');
  return (
    TELLING.test(text) ||
    ROLES_LIST.every((words) => words.test(text)) ||
    roots.some((root) => root.querySelector('input[type=password]'))
  );
}

declare global {
  /** Set in the extension's own world of a frame while it is probed, since watcher and guide both may. */
  var officeProtectProbe: true | undefined;
}

/** Calls `found` once, as soon as the page may be a setup screen. Where a probe is at work already, that one is left to it. */
export function probe(document: Document, found: () => void): void {
  if (globalThis.officeProtectProbe) return;
  globalThis.officeProtectProbe = true;
  const ending = new AbortController();
  const look = () => {
    const roots = [document, ...likelyShadowRoots(document)];
    if (mayBeSetupScreen(roots)) {
      ending.abort();
      globalThis.officeProtectProbe = undefined;
      found();
    }
    return roots;
  };
  watchThrottled(look, { subtree: true, childList: true, characterData: true }, ending.signal);
}

function anyOf(words: string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*'));
  return new RegExp(escaped.join('|'), 'i');
}
