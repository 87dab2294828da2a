/** A press of Save and Close that would lose the private key is stopped once, and let through the second time. */

export interface SaveFirst {
  /** Whether a press was stopped since the last `forget`. */
  wasStopped(): boolean;
  /** Another record is shown, or this one is saved: the next press begins anew. */
  forget(): void;
}

/** Events with which a press can begin, and all those of which it consists. */
const BEGINS = ['pointerdown', 'mousedown', 'touchstart', 'keydown', 'click'];
const PRESS = [...BEGINS, 'pointerup', 'mouseup', 'touchend', 'keypress', 'keyup'];

/**
 * Watches presses by mouse, finger and keyboard. `controlAtRisk` gets what an event passes through and
 * returns the control there that must not be pressed now; null, also in every doubt, lets the event pass.
 * Events that a script made are nobody's press and are left alone. Calls `onStop` when a press was stopped.
 */
export function guardSaveAndClose(
  controlAtRisk: (path: EventTarget[]) => Element | null,
  onStop: () => void,
  signal: AbortSignal,
): SaveFirst {
  let wasStopped = false;
  let press: { control: Element; isStopped: boolean } | null = null;

  const onEvent = (event: Event) => {
    const { type } = event;
    const isKey = event instanceof KeyboardEvent;
    if (!event.isTrusted || (isKey && event.key !== 'Enter' && event.key !== ' ')) return;
    const path = event.composedPath();
    // A press has one `pointerdown` or `keydown`; helpers for the disabled may send the click alone.
    const isFirst = type === 'pointerdown' || (isKey && type === 'keydown' && !event.repeat);
    if (isFirst || (press === null && BEGINS.includes(type))) {
      const control = controlAtRisk(path);
      press = control && { control, isStopped: !wasStopped };
      if (press?.isStopped) {
        wasStopped = true;
        onStop();
      }
    }
    if (press?.isStopped && path.includes(press.control)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (type === 'click' || type === 'keyup') press = null;
  };
  for (const type of PRESS) addEventListener(type, onEvent, { capture: true, passive: false, signal });

  return {
    wasStopped: () => wasStopped,
    forget() {
      wasStopped = false;
    },
  };
}
