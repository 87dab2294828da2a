/** Says when a page is worth another look: a setup screen is followed closely, any other page seldom. */

import { shadowRoots } from '../../page/dom-tree.ts';
import { resumableWithReadCache } from '../../page/read-cache.ts';
import { runToEnd, type Steps } from '../../page/resumable.ts';
import { watchThrottled } from '../../page/throttled.ts';
import type { Change } from './change-log.ts';
import { watchClosely } from './closely.ts';
import { mayBeSetupScreen } from './probe.ts';

/** What the page is to us; `unsettled` is a setup screen that may be half loaded. */
export type Pace = 'close' | 'unsettled' | 'seldom';

/** The changes that are heard of a page that is guided. */
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
    'aria-disabled',
    'aria-selected',
    'disabled',
    'value',
  ],
};
type Root = Document | ShadowRoot;

const MOVE_EVENTS = ['scroll', 'transitionend', 'animationend'];

/**
 * Calls `look` soon after the page may have changed, with what changed where that is known; it returns how closely to
 * follow. Calls `glance` as soon as the page has answered what the user did on a screen that is followed; it returns
 * whether it saw what changed. Calls `moved` in the frame in which something scrolled or was resized. Ends with `signal`;
 * what is returned asks for a look at all of the page.
 */
export function watchPage(
  look: (changes: Change[] | null) => Steps<Pace>,
  glance: () => boolean,
  moved: () => void,
  signal: AbortSignal,
): () => void {
  const hear = hearMoves(moved, signal);
  let phase = new AbortController();
  let again: () => void;
  const begin = () => {
    phase.abort();
    phase = new AbortController();
    return AbortSignal.any([signal, phase.signal]);
  };
  const see = (changes: Change[] | null) =>
    resumableWithReadCache(function* () {
      const pace = yield* look(changes);
      const roots = [document, ...shadowRoots(document)];
      for (const root of roots) hear(root);
      return { pace, roots };
    });
  /** `seen` are the roots of a page that was found, right now, to be no setup screen. */
  const attendTo = (seen?: Root[]) => {
    let justSeen = seen;
    // A page may hold the words of a setup screen and be none: whether it has become one, only a whole look tells.
    let isDoubtful = seen !== undefined && mayBeSetupScreen(seen);
    const seldom = () => {
      if (justSeen) return justSeen;
      const known = [document, ...shadowRoots(document)];
      const mayBe = mayBeSetupScreen(known);
      isDoubtful &&= mayBe;
      if (!mayBe || isDoubtful) {
        const { pace, roots } = runToEnd(see(null));
        if (pace === 'seldom') return roots;
      }
      followOn(known);
      return known;
    };
    again = () => attendTo();
    watchThrottled(seldom, OBSERVED, begin());
    justSeen = undefined;
  };
  const followOn = (known: Root[]) => {
    const closely = function* (changes: Change[] | null) {
      const { pace, roots } = yield* see(changes);
      if (pace === 'seldom') attendTo(roots);
      return { roots, isSettled: pace === 'close' };
    };
    again = watchClosely(known, closely, glance, OBSERVED, begin());
  };
  attendTo();
  return () => again();
}

/** Scrolling is heard neither outside of a shadow root nor twice: each root is to be handed in, once. */
function hearMoves(moved: () => void, signal: AbortSignal): (root: Node) => void {
  const heard = new WeakSet<Node>();
  let isMoving = false;
  const move = () => {
    if (isMoving) return;
    isMoving = true;
    requestAnimationFrame(() => {
      isMoving = false;
      if (!signal.aborted) moved();
    });
  };
  window.addEventListener('resize', move, { passive: true, signal });
  return (root) => {
    if (heard.has(root) || signal.aborted) return;
    heard.add(root);
    for (const event of MOVE_EVENTS)
      root.addEventListener(event, move, { capture: true, passive: true, signal });
  };
}
