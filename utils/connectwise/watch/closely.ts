/** Watches a setup screen closely: what the user changes there is reread in the next frame. */

import type { Steps } from '../../page/resumable.ts';
import type { Change } from './change-log.ts';
import { createReadLoop, type ReadOutcome } from './read-loop.ts';

/**
 * Ms between two comparisons of the fields' values, which script may change without an event or a mutation
 * (docs/connectwise-ui.md, A.3).
 */
const POLL_INTERVAL = 700;
const USER_EVENTS = ['input', 'change', 'click', 'keyup', 'focusout'];

/**
 * Calls `read` after changes that `observed` names, after what the user did, and now and then; it gets the changes since
 * the last read, or null where they are unknown. `quickReread` runs first, in the frame in which the page answers the
 * user; when it returns true, it found what changed, and the read can wait. `roots` are those known at first. Ends with
 * `signal`. Returns a function that requests a read of all of the page.
 */
export function watchClosely(
  roots: ReadOutcome['roots'],
  read: (changes: Change[] | null) => Steps<ReadOutcome>,
  quickReread: () => boolean,
  observed: MutationObserverInit,
  signal: AbortSignal,
): () => void {
  const watched = new WeakSet<Node>();
  /** The frame that is requested for a quick reread; 0 for none. */
  let rereadFrame = 0;

  // A change of attributes alone is read later: most are the page's answer to a mouse that moves over it. What else
  // they may mean, an event of the user reports sooner.
  const observer = new MutationObserver((records) => {
    loop.addChanges(records);
    if (records.some(({ type }) => type !== 'attributes')) loop.readSoon();
    else loop.readSettled();
  });
  const onUserEvent = (event: Event) => {
    loop.addChanges([{ target: event.composedPath()[0] as Node, type: event.type }]);
    loop.readInFrame();
    // The frame that shows the page's own answer.
    rereadFrame ||= requestAnimationFrame(() => {
      rereadFrame = 0;
      if (quickReread()) loop.postpone();
    });
  };
  const watchRoots = (found: ReadOutcome['roots']) => {
    const options = { capture: true, passive: true, signal };
    for (const root of found) {
      if (watched.has(root)) continue;
      watched.add(root);
      observer.observe(root, observed);
      for (const type of USER_EVENTS) root.addEventListener(type, onUserEvent, options);
      root.addEventListener('scroll', loop.onScroll, options);
    }
  };
  const loop = createReadLoop(
    roots,
    read,
    () => observer.takeRecords(),
    (outcome) => watchRoots(outcome.roots),
    signal,
  );

  watchRoots(roots);
  loop.readInFrame();
  const polling = setInterval(loop.poll, POLL_INTERVAL);
  // The values of a form that is submitted are gone a moment later.
  document.addEventListener('submit', loop.readNow, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(polling);
    cancelAnimationFrame(rereadFrame);
    loop.stop();
  });
  return loop.readAll;
}
