/** Decides when a page is read again: a setup screen is watched closely, any other page rarely. */

import { shadowRoots } from '../../page/dom-tree.ts';
import { resumableWithReadCache } from '../../page/read-cache.ts';
import { runToEnd, type Steps } from '../../page/resumable.ts';
import { watchThrottled } from '../../page/watch/throttled.ts';
import { mayBeSetupScreen } from '../screens/may-be-setup-screen.ts';
import type { Change } from './change-log.ts';
import { watchClosely } from './closely.ts';

/** How closely a page is watched; `unsettled` is a setup screen that may be half loaded. */
export type Pace = 'close' | 'unsettled' | 'rare';

/** The changes that are observed. */
export const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: [
    'class',
    'style',
    'hidden',
    'open',
    'aria-expanded',
    'aria-checked',
    'aria-disabled',
    'aria-selected',
    'disabled',
    'value',
  ],
};
type Root = Document | ShadowRoot;

const MOVE_EVENTS = ['scroll', 'transitionend', 'animationend'];

/**
 * Calls `read` soon after the page may have changed, with the changes, or null where they are unknown; it returns how
 * closely to watch. On a screen that is watched closely, calls `quickReread` as soon as the page has answered the user;
 * it returns whether it found what changed. Calls `onMove` in the frame in which something scrolled or was resized. Ends
 * with `signal`. Returns a function that requests a read of all of the page.
 */
export function watchPage(
  read: (changes: Change[] | null) => Steps<Pace>,
  quickReread: () => boolean,
  onMove: () => void,
  signal: AbortSignal,
): () => void {
  const watchMoves = createMoveWatch(onMove, signal);
  let phase = new AbortController();
  let readAll: () => void;
  const beginPhase = () => {
    phase.abort();
    phase = new AbortController();
    return AbortSignal.any([signal, phase.signal]);
  };
  const readWithRoots = (changes: Change[] | null) =>
    resumableWithReadCache(function* () {
      const pace = yield* read(changes);
      const roots = [document, ...shadowRoots(document)];
      for (const root of roots) watchMoves(root);
      return { pace, roots };
    });
  /** `known` are the roots of a page that was just found to be no setup screen. */
  const watchRarely = (known?: Root[]) => {
    let justRead = known;
    // A page may contain the words of a setup screen and be none. Only a full read tells whether it has become one.
    let isDoubtful = known !== undefined && mayBeSetupScreen(known);
    const check = () => {
      if (justRead) return justRead;
      const roots = [document, ...shadowRoots(document)];
      const mayBe = mayBeSetupScreen(roots);
      isDoubtful &&= mayBe;
      if (!mayBe || isDoubtful) {
        const found = runToEnd(readWithRoots(null));
        if (found.pace === 'rare') return found.roots;
      }
      watchFrom(roots);
      return roots;
    };
    readAll = () => watchRarely();
    watchThrottled(check, OBSERVED, beginPhase());
    justRead = undefined;
  };
  const watchFrom = (known: Root[]) => {
    const readClosely = function* (changes: Change[] | null) {
      const { pace, roots } = yield* readWithRoots(changes);
      if (pace === 'rare') watchRarely(roots);
      return { roots, isSettled: pace === 'close' };
    };
    readAll = watchClosely(known, readClosely, quickReread, OBSERVED, beginPhase());
  };
  watchRarely();
  return () => readAll();
}

/** Returns a function that watches a root, once: scrolling inside a shadow root is not reported outside of it. */
function createMoveWatch(onMove: () => void, signal: AbortSignal): (root: Node) => void {
  const watched = new WeakSet<Node>();
  let isRequested = false;
  const onEvent = () => {
    if (isRequested) return;
    isRequested = true;
    requestAnimationFrame(() => {
      isRequested = false;
      if (!signal.aborted) onMove();
    });
  };
  window.addEventListener('resize', onEvent, { passive: true, signal });
  return (root) => {
    if (watched.has(root) || signal.aborted) return;
    watched.add(root);
    for (const type of MOVE_EVENTS)
      root.addEventListener(type, onEvent, { capture: true, passive: true, signal });
  };
}
