/** Reports when something on a page may have changed. Does nothing while the page does nothing. */
import { shadowRoots } from '../dom-tree.ts';

/** Milliseconds from a change of the page to the call that follows: many changes make one call. */
const PAUSE = 150;

/** What can move, show, lock or name an element. Not `value`: what a field contains does not matter here. */
const ATTRIBUTES = [
  ...'class style hidden open inert disabled readonly type for id name placeholder title autocomplete'.split(
    ' ',
  ),
  ...'aria-hidden aria-label aria-labelledby aria-disabled aria-readonly'.split(' '),
];

/** Changes that leave the document as it is, yet show or hide its parts. */
const EVENTS = ['focusin', 'scroll', 'transitionend', 'animationend', 'toggle'];
const WINDOW_EVENTS = ['resize', 'popstate', 'hashchange', 'pageshow', 'load'];

/**
 * Calls `onChange` now and after each change of the page, open shadow roots included; at most once in 150 ms, also while
 * the page keeps changing. Ends when `signal` aborts.
 */
export function watchChanges(document: Document, onChange: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (view === null || signal.aborted) return;
  const watched = new WeakSet<Node>();
  const followed = new WeakSet<Animation>();
  let timer: number | null = null;

  const schedule = (): void => {
    timer ??= view.setTimeout(check, PAUSE);
  };
  const observer = new MutationObserver(schedule);

  /** Changes inside a shadow root reach no observer outside of it. */
  function observe(root: Document | ShadowRoot): void {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
    });
  }

  /** The end of an animation that a script started (`element.animate`) fires no event. */
  function follow(animation: Animation): void {
    if (followed.has(animation)) return;
    followed.add(animation);
    animation.finished.then(schedule, schedule);
  }

  function check(): void {
    timer = null;
    if (signal.aborted) return;
    for (const root of [document, ...shadowRoots(document)]) {
      observe(root);
      root.getAnimations().forEach(follow);
    }
    onChange();
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
