/** Waits, at next to no cost, until a page may be a setup screen. */

import { likelyShadowRoots } from '../../page/dom-tree.ts';
import { watchThrottled } from '../../page/watch/throttled.ts';
import { mayBeSetupScreen } from '../screens/may-be-setup-screen.ts';

declare global {
  /** Set in the extension's own world of a frame while a probe runs there: both content scripts start one. */
  var officeProtectProbe: true | undefined;
}

/** Calls `onFound` once, as soon as the page may be a setup screen. Does nothing where a probe runs already. */
export function probe(document: Document, onFound: () => void): void {
  if (globalThis.officeProtectProbe) return;
  globalThis.officeProtectProbe = true;
  const ending = new AbortController();
  const check = () => {
    const roots = [document, ...likelyShadowRoots(document)];
    if (mayBeSetupScreen(roots)) {
      ending.abort();
      globalThis.officeProtectProbe = undefined;
      onFound();
    }
    return roots;
  };
  watchThrottled(check, { subtree: true, childList: true, characterData: true }, ending.signal);
}
