/** How many letters the page must have acted on. */
const TIMES = 2;

/**
 * Calls `onHeard` once the page has repeatedly acted on letters that the user types into a field in `root`: it has prevented their
 * default action, or kept the key event from us. A page that only listens cannot be noticed. Ends with `signal`.
 */
export function watchHeardKeys(root: ShadowRoot, onHeard: () => void, signal: AbortSignal): void {
  let heard = 0;
  /** Letters whose keydown we got and whose text or keyup is still to come. */
  const seen = new Set<string>();
  const count = () => {
    heard += 1;
    if (heard === TIMES) onHeard();
  };
  const options = { capture: true, passive: true, signal };
  const isLetter = (event: Event): event is KeyboardEvent =>
    event instanceof KeyboardEvent &&
    event.isTrusted &&
    event.key.length === 1 &&
    !(event.isComposing || event.ctrlKey || event.metaKey || event.altKey) &&
    isField(event.target);
  root.addEventListener(
    'keydown',
    (event) => {
      if (!isLetter(event)) return;
      seen.add(event.code);
      if (event.defaultPrevented) count();
    },
    options,
  );
  root.addEventListener(
    'keyup',
    (event) => {
      if (isLetter(event) && !seen.delete(event.code)) count();
    },
    options,
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
