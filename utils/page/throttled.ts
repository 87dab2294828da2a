/**
 * Says when a page that is not followed closely is worth a look. Between a change and the look nothing is heard, so
 * that a page that changes all day costs a look now and then, and no more: what changed is not asked, since a look
 * takes in all of the page.
 */

/** Ms between two looks at a page that keeps changing. */
const PAUSE = { least: 500, most: 4_000 };
/** Ms without a change after which the next one is something new. */
const QUIET = 2_000;
/** What a user does that may lead to another screen. */
const ACTS = ['click', 'keydown', 'submit'];

/**
 * Looks now, and again after changes that `heard` names: soon after the user did something, or after a quiet page
 * changed, ever more seldom the longer that was ago, and never while the page is hidden. `look` returns the roots whose
 * changes are to be heard. Ends with `signal`.
 */
export function watchThrottled(
  look: () => (Document | ShadowRoot)[],
  heard: MutationObserverInit,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let actedAt = performance.now();
  let listeningSince = 0;
  let isPending = false;

  const sleep = () => {
    observer.disconnect();
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
  const lookNow = () => {
    sleep();
    isPending = false;
    if (signal.aborted || document.hidden) return;
    const roots = look();
    if (signal.aborted) return;
    listeningSince = performance.now();
    for (const root of roots) observer.observe(root, heard);
  };
  const wait = () => {
    sleep();
    isPending = true;
    const pause = Math.min(Math.max((performance.now() - actedAt) / 2, PAUSE.least), PAUSE.most);
    timer = setTimeout(() => {
      idle = requestIdleCallback(lookNow, { timeout: PAUSE.least });
    }, pause);
  };
  const observer = new MutationObserver(() => {
    const now = performance.now();
    if (now - listeningSince > QUIET) actedAt = now;
    wait();
  });
  const acted = () => {
    actedAt = performance.now();
    if (isPending) wait();
  };

  const options = { capture: true, passive: true, signal };
  for (const act of ACTS) document.addEventListener(act, acted, options);
  window.addEventListener('hashchange', acted, options);
  document.addEventListener('visibilitychange', lookNow, options);
  signal.addEventListener('abort', sleep);
  lookNow();
}
