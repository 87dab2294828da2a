/** The probe of a portal page: on every page, almost free, until a target form may be there. */
import { shadowRoots } from '../page/dom-tree.ts';
import { watchThrottled } from '../page/watch/throttled.ts';
import { mayBeForm, READ_ATTRIBUTES } from './form/may-be-form.ts';
import { takeOver } from './running-script.ts';

/** Ms after which the page is checked for the first time, even if it is busy. */
const PATIENCE = 500;
/** All changes that can affect `mayBeForm`. */
const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: READ_ATTRIBUTES,
};

/**
 * Calls `found` once, as soon as the page may hold a target form, and ends; the first check waits until the page has
 * nothing to do. `phrases` name the private key. Replaces what runs on the page; abort the returned controller to end it.
 */
export function probeForForm(
  document: Document,
  phrases: readonly string[],
  found: () => void,
): AbortController {
  const ending = takeOver('probe');
  const check = () => {
    const roots = [document, ...shadowRoots(document)];
    if (mayBeForm(roots, phrases)) {
      ending.abort();
      found();
    }
    return roots;
  };
  const start = () => {
    if (!ending.signal.aborted) watchThrottled(check, OBSERVED, ending.signal);
  };
  requestIdleCallback(start, { timeout: PATIENCE });
  return ending;
}
