/** Ms for which an element must have been in the page, so that its removal is no part of a quarrel about it. */
const SETTLED = 5_000;
/** How often an element is put back that a page removes at once each time. */
const ATTEMPTS = 5;

/**
 * Puts `host` back to the end of the document element when the page takes it away, until `signal` is aborted. Calls `onGivenUp`
 * once and stops when the page removes it each time.
 */
export function keepInPage(host: Element, onGivenUp: () => void, signal: AbortSignal): void {
  let attempts = 0;
  let putBackAt = performance.now();
  const observer = new MutationObserver(() => {
    const { documentElement: root } = document;
    if (!root || host.parentNode === root) return;
    attempts = performance.now() - putBackAt > SETTLED ? 1 : attempts + 1;
    putBackAt = performance.now();
    if (attempts > ATTEMPTS) {
      observer.disconnect();
      onGivenUp();
      return;
    }
    // A page may also replace its document element.
    observer.observe(root, { childList: true });
    root.append(host);
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
