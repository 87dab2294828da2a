/**
 * Checks a page after it changed, rarely. Between a change and the check nothing is observed, so that a page that changes
 * all day costs a check now and then, and no more. What changed is not recorded, since a check covers all of the page.
 */

/** Ms between two checks of a page that keeps changing. */
const PAUSE = { least: 500, most: 4_000 };
/** Ms without a change after which the next one is treated like an event of the user. */
const QUIET = 2_000;
/** Events of the user that may lead to another screen. */
const USER_EVENTS = ['click', 'keydown', 'submit'];

/**
 * Calls `check` now, and again after changes that `observed` names: soon after an event of the user or after a quiet page
 * changed, less often the longer ago that was, and never while the page is hidden. `check` returns the roots whose
 * changes are observed from then on. Ends with `signal`.
 */
export function watchThrottled(
  check: () => (Document | ShadowRoot)[],
  observed: MutationObserverInit,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let activeAt = performance.now();
  let observedSince = 0;
  let isPending = false;

  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
  const checkNow = () => {
    stop();
    isPending = false;
    if (signal.aborted || document.hidden) return;
    const roots = check();
    if (signal.aborted) return;
    observedSince = performance.now();
    for (const root of roots) observer.observe(root, observed);
  };
  const checkLater = () => {
    stop();
    isPending = true;
    const delay = Math.min(Math.max((performance.now() - activeAt) / 2, PAUSE.least), PAUSE.most);
    timer = setTimeout(() => {
      idle = requestIdleCallback(checkNow, { timeout: PAUSE.least });
    }, delay);
  };
  const observer = new MutationObserver(() => {
    const now = performance.now();
    if (now - observedSince > QUIET) activeAt = now;
    checkLater();
  });
  const onUserEvent = () => {
    activeAt = performance.now();
    if (isPending) checkLater();
  };

  const options = { capture: true, passive: true, signal };
  for (const type of USER_EVENTS) document.addEventListener(type, onUserEvent, options);
  window.addEventListener('hashchange', onUserEvent, options);
  document.addEventListener('visibilitychange', checkNow, options);
  signal.addEventListener('abort', stop);
  checkNow();
}
