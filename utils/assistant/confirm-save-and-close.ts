/** Stops the first click on Save and Close that would lose the private key; the second one passes. */

export interface SaveAndCloseGuard {
  /** Whether a click was stopped since the last `reset`. */
  wasStopped(): boolean;
  /** Another record is shown, or this one is saved: the next click is stopped again. */
  reset(): void;
}

/** Events that can begin a click or a key press, and all that belong to one. */
const FIRST_EVENTS = ['pointerdown', 'mousedown', 'touchstart', 'keydown', 'click'];
const EVENTS = [...FIRST_EVENTS, 'pointerup', 'mouseup', 'touchend', 'keypress', 'keyup'];

/**
 * Watches clicks by mouse, touch and keyboard. `controlAtRisk` gets an event's path, and whether a press begins with it, and
 * returns the control in the path that must not be clicked now; null, also in every doubt, lets the event pass. Events
 * that a script dispatched pass. Calls `onStop` when a click was stopped.
 */
export function guardSaveAndClose(
  controlAtRisk: (path: EventTarget[], isFirst: boolean) => Element | null,
  onStop: () => void,
  signal: AbortSignal,
): SaveAndCloseGuard {
  let wasStopped = false;
  let click: { control: Element; isStopped: boolean } | null = null;

  const onEvent = (event: Event) => {
    const { type } = event;
    const isKey = event instanceof KeyboardEvent;
    if (!event.isTrusted || (isKey && event.key !== 'Enter' && event.key !== ' ')) return;
    const path = event.composedPath();
    // A click begins with one `pointerdown` or `keydown`; assistive technology may send the `click` alone.
    const isFirst = type === 'pointerdown' || (isKey && type === 'keydown' && !event.repeat);
    if (isFirst || (click === null && FIRST_EVENTS.includes(type))) {
      const control = controlAtRisk(path, isFirst);
      click = control && { control, isStopped: !wasStopped };
      if (click?.isStopped) {
        wasStopped = true;
        onStop();
      }
    }
    if (click?.isStopped && path.includes(click.control)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (type === 'click' || type === 'keyup') click = null;
  };
  for (const type of EVENTS) addEventListener(type, onEvent, { capture: true, passive: false, signal });

  return {
    wasStopped: () => wasStopped,
    reset() {
      wasStopped = false;
    },
  };
}
