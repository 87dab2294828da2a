/** How often the focus must have been taken away: once may be a coincidence. */
const TIMES = 2;

/**
 * Calls `onTrapped` once the page has repeatedly taken the focus back that the user had moved to an element in `root`: to a
 * text field, or to any element by the Tab key. A button that is clicked may lose it to what that click does on the page.
 * `isWorking`: our own actions on the page move the focus now. Ends with `signal`.
 */
export function watchFocusTrap(
  root: ShadowRoot,
  isWorking: () => boolean,
  onTrapped: () => void,
  signal: AbortSignal,
): void {
  /** Number of the user's inputs so far, whether the last was the Tab key, and the field that it pressed. */
  let inputs = 0;
  let wasTab = false;
  let pressed: EventTarget | null = null;
  /** Number of inputs when an element here got the focus. */
  let focusedAt = -1;
  let taken = 0;
  const options = { capture: true, passive: true, signal };
  const onInput = (event: Event) => {
    if (!event.isTrusted) return;
    inputs += 1;
    wasTab = event instanceof KeyboardEvent && event.key === 'Tab';
    pressed = null;
  };
  addEventListener('pointerdown', onInput, options);
  addEventListener('keydown', onInput, options);
  root.addEventListener('pointerdown', ({ target }) => (pressed = target), options);
  root.addEventListener('focusin', () => (focusedAt = inputs), options);
  root.addEventListener(
    'focusout',
    (event) => {
      const { target, relatedTarget } = event as FocusEvent;
      if (!(relatedTarget instanceof Element) || root.contains(relatedTarget) || isWorking()) return;
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      // A page that listens before us moves the focus before we know that we had it.
      const isOurs = focusedAt === inputs || (isField && pressed === target);
      if (!isOurs || !(isField || wasTab)) return;
      taken += 1;
      if (taken === TIMES) onTrapped();
    },
    options,
  );
}
