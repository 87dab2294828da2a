/** Sends the events of a user's input to elements of a page, and waits for the page. */
import { elementsAt } from '../covers.ts';
import { flatTreeContains } from '../dom-tree.ts';

const MOUSE = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1 };
/** Milliseconds after which a frame counts as drawn: hidden tabs draw none. */
const FRAME_LIMIT = 100;
/** Milliseconds after which a page has settled: re-renders, answers of servers and late checks have come by then. */
const SETTLED = 500;
/** Frames that a page may draw before it counts as not reacting: a slow machine draws fewer in the same time. */
const LEAST_FRAMES = 10;

/**
 * Clicks the middle of an element with the main button: what is topmost there, also inside of shadow roots, if it is part
 * of the element. Returns what received the click.
 */
export function click(element: Element): Element {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const at = { ...MOUSE, clientX: (left + right) / 2, clientY: (top + bottom) / 2 };
  const [hit] = elementsAt(at.clientX, at.clientY);
  const target = hit && flatTreeContains(element, hit) ? hit : element;
  const down = { ...at, buttons: 1 };
  target.dispatchEvent(new PointerEvent('pointerdown', { ...down, isPrimary: true, pointerType: 'mouse' }));
  const isAllowed = target.dispatchEvent(new MouseEvent('mousedown', down));
  // The browser moves the focus on a real click, unless the page prevents it.
  if (isAllowed)
    target
      .closest<HTMLElement>('input,select,textarea,button,a[href],[tabindex]')
      ?.focus({ preventScroll: true });
  target.dispatchEvent(new PointerEvent('pointerup', { ...at, isPrimary: true, pointerType: 'mouse' }));
  target.dispatchEvent(new MouseEvent('mouseup', at));
  target.dispatchEvent(new MouseEvent('click', at));
  return target;
}

/** Clicks an element twice. */
export function doubleClick(element: Element): void {
  click(element);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const at = { clientX: (left + right) / 2, clientY: (top + bottom) / 2 };
  click(element).dispatchEvent(new MouseEvent('dblclick', { ...MOUSE, ...at, detail: 2 }));
}

/** Sends `keydown` or `keyup`; without a name, the event does not say which key it was. */
export function sendKey(element: Element, type: 'keydown' | 'keyup', key = ''): void {
  element.dispatchEvent(
    new KeyboardEvent(type, { key, code: key, bubbles: true, cancelable: true, composed: true }),
  );
}

/** Presses and releases a key on an element. */
export function pressKey(element: Element, key: string): void {
  sendKey(element, 'keydown', key);
  sendKey(element, 'keyup', key);
}

/**
 * Resolves with what `find` returns, as soon as that is not null; with null when `signal` aborts, or after `patience` ms.
 * Where the page draws slowly, it waits for ten frames, for ten times `patience` at most.
 */
export async function waitFor<Result>(
  find: () => Result | null,
  patience: number,
  signal: AbortSignal,
): Promise<Result | null> {
  const start = performance.now();
  let frames = 0;
  const count = () => {
    frames += 1;
    request = requestAnimationFrame(count);
  };
  let request = requestAnimationFrame(count);
  try {
    for (;;) {
      if (signal.aborted) return null;
      const found = find();
      if (found !== null) return found;
      const time = performance.now() - start;
      const hadFrames = frames >= LEAST_FRAMES || document.hidden || time > 10 * patience;
      if (time > patience && hadFrames) return null;
      await nextFrame();
    }
  } finally {
    cancelAnimationFrame(request);
  }
}

/** Resolves in the next frame, or after 100 ms in a page that draws none. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, FRAME_LIMIT);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Resolves when the page has had half a second to react to what was done. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLED));
}
