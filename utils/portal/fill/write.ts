/** Puts a text into one input the way people do. Knows nothing of forms, and of values only what it is handed. */
import { type FormControl, rootOf } from '../form/dom.ts';

/** Milliseconds after which a frame is taken as done: hidden tabs paint none. */
const FRAME_LIMIT = 100;

/** Waits until the page has painted, or would have. */
export function frame(view: Window): Promise<void> {
  return new Promise((resolve) => {
    const limit = view.setTimeout(resolve, FRAME_LIMIT);
    view.requestAnimationFrame(() => {
      view.clearTimeout(limit);
      resolve();
    });
  });
}

/** Waits until the page has painted twice: by then it has taken or thrown away what it was given. */
export async function twoFrames(view: Window): Promise<void> {
  await frame(view);
  await frame(view);
}

/** Does `act`, then sends the event of that name if the browser did not: in a window without focus it does not. */
function withEvent(input: FormControl, names: readonly [string, string], act: () => void): void {
  const seen = new Set<string>();
  const note = (event: Event): unknown => seen.add(event.type);
  for (const name of names) input.addEventListener(name, note, { once: true });
  act();
  for (const name of names) {
    input.removeEventListener(name, note);
    const bubbles = name === 'focusin' || name === 'focusout';
    if (!seen.has(name)) input.dispatchEvent(new FocusEvent(name, { bubbles, composed: true }));
  }
}

function sendKey(input: FormControl, name: 'keydown' | 'keyup'): void {
  // The key is left unnamed: no event carries a part of the value.
  input.dispatchEvent(new KeyboardEvent(name, { bubbles: true, cancelable: true, composed: true }));
}

/** Focuses the input and strikes a key; the page hears `focus`, `focusin`, `keydown`, and may act on them. */
export function enter(input: FormControl): void {
  if (rootOf(input).activeElement !== input) {
    withEvent(input, ['focus', 'focusin'], () => input.focus({ preventScroll: true }));
  }
  sendKey(input, 'keydown');
}

/** Leaves the input; the page hears `blur` and `focusout`. */
export function leave(input: FormControl): void {
  withEvent(input, ['blur', 'focusout'], () => input.blur());
}

/** Sets the text; the caller has entered the input and checked it in this very task. */
export function setText(input: FormControl, text: string): void {
  // The prototype's own setter: a page that tracks its inputs, as React does, must not take this for its own doing.
  const { prototype } = input instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  setter?.call(input, text);
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
  sendKey(input, 'keyup');
  // A value set by a script makes the browser send no `change`; forms that commit on it would never hear of it.
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * The second way: lets the browser type, which pages receive as trusted `input` and `change`. Does nothing unless
 * the input really has the focus, since the text would go wherever that is.
 */
export function typeText(input: FormControl, text: string): void {
  const document = input.ownerDocument;
  if (input instanceof HTMLSelectElement) return;
  if (!document.hasFocus() || rootOf(input).activeElement !== input) return;
  input.select();
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
  sendKey(input, 'keyup');
}
