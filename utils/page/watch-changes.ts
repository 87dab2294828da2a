/** Tells when something on a page may have changed. Does nothing while the page does nothing. */
import { rootsOf } from '../portal/form/dom.ts';

/** Milliseconds between a change of the page and the look that follows it: many changes make one look. */
const PAUSE = 150;

/** What can move, show or lock an element. Not `value`: what stands in a field is no concern of ours. */
const ATTRIBUTES = [
  ...'class style hidden open inert disabled readonly type for id name placeholder title'.split(' '),
  ...'aria-hidden aria-label aria-labelledby aria-disabled aria-readonly'.split(' '),
];

/** Changes that leave the document as it is, yet show or hide its parts. */
const EVENTS = ['focusin', 'scroll', 'transitionend', 'animationend', 'toggle'];
const WINDOW_EVENTS = ['resize', 'popstate', 'hashchange', 'pageshow', 'load'];

/**
 * Calls `look` now and after each change of the page, open shadow roots included; at most once in 150 ms, also while
 * the page keeps changing. Ends with the signal.
 */
export function watchPage(document: Document, visibilityOf: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (view === null || signal.aborted) return;
  const watched = new WeakSet<Node>();
  let timer: number | null = null;

  const schedule = (): void => {
    timer ??= view.setTimeout(check, PAUSE);
  };
  const observer = new MutationObserver(schedule);

  /** Changes inside a shadow root reach no observer outside of it. */
  function observeNewRoots(): void {
    for (const root of rootsOf(document)) {
      if (watched.has(root)) continue;
      watched.add(root);
      observer.observe(root, {
        childList: true,
        subtree: true,
        characterData: true,
        attributeFilter: ATTRIBUTES,
      });
    }
  }

  function check(): void {
    timer = null;
    if (signal.aborted) return;
    observeNewRoots();
    visibilityOf();
  }

  for (const name of EVENTS) {
    document.addEventListener(name, schedule, { capture: true, passive: true, signal });
  }
  for (const name of WINDOW_EVENTS) view.addEventListener(name, schedule, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) view.clearTimeout(timer);
  });
  check();
}
