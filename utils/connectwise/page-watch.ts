/** Says when a page is worth another look, at next to no cost while nothing changes. */
import { shadowRoots } from './tree.ts';

/** What the page is to us: a setup screen is followed closely, any other page seldom. */
export type Pace = 'close' | 'seldom';

/** Ms between a change and the look at it, and between looks. */
const DELAY: Record<Pace, number> = { close: 40, seldom: 500 };
/** Script may change a field's value without any event or mutation (docs/connectwise-ui.md, A.3), so a setup screen is also polled. */
const POLL = 700;
const OBSERVED: MutationObserverInit = {
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
const USER_EVENTS = ['input', 'change', 'click', 'keyup', 'focusout'];
const MOVE_EVENTS = ['scroll', 'transitionend', 'animationend'];

/**
 * Calls `look` soon after the page may have changed; it returns how closely to follow. Calls `moved`
 * in the frame in which something scrolled or was resized. Ends with `signal`.
 */
export function watchPage(look: () => Pace, moved: () => void, signal: AbortSignal): void {
  let pace: Pace = 'seldom';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isMoving = false;

  const lookNow = () => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted) return;
    pace = look();
    for (const root of shadowRoots(document)) watch(root);
  };
  const soon = () => {
    timer ??= setTimeout(lookNow, DELAY[pace]);
  };
  const move = () => {
    if (isMoving) return;
    isMoving = true;
    requestAnimationFrame(() => {
      isMoving = false;
      if (!signal.aborted) moved();
    });
  };

  const observer = new MutationObserver(soon);
  const watched = new WeakSet<Node>();
  // Neither changes nor scrolling are heard outside of a shadow root.
  const watch = (root: Document | ShadowRoot) => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, OBSERVED);
    const options = { capture: true, passive: true, signal };
    for (const event of USER_EVENTS) root.addEventListener(event, soon, options);
    for (const event of MOVE_EVENTS) root.addEventListener(event, move, options);
  };
  watch(document);
  const poll = setInterval(() => pace === 'close' && !document.hidden && soon(), POLL);
  // What a form holds when it is sent off is gone a moment later.
  document.addEventListener('submit', lookNow, { capture: true, passive: true, signal });
  window.addEventListener('resize', move, { passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(poll);
    clearTimeout(timer);
  });
  lookNow();
}
