/** Puts a text into a control, with the events that pages expect. No event carries a part of the text. */
import { treeRootOf } from '../dom-tree.ts';
import { sendKey } from './input-events.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Focuses a control and starts a key press; the page receives `focus`, `focusin` and `keydown`. */
export function enter(control: TextControl): void {
  if (treeRootOf(control).activeElement !== control)
    withEvents(control, ['focus', 'focusin'], () => control.focus({ preventScroll: true }));
  sendKey(control, 'keydown');
}

/** Takes the focus away; the page receives `blur` and `focusout`. */
export function leave(control: TextControl): void {
  withEvents(control, ['blur', 'focusout'], () => control.blur());
}

/** Sets the text of a control that was entered; the page receives `input`, `keyup` and `change`. */
export function setText(control: TextControl, text: string): void {
  setValue(control, text);
  sendKey(control, 'keyup');
  commit(control);
}

/**
 * Lets the browser type the text, so that the page receives trusted events. Does nothing unless the control really has
 * the focus, since the text would go wherever that is.
 */
export function typeText(control: TextControl, text: string): void {
  const document = control.ownerDocument;
  if (!('select' in control)) return;
  if (!document.hasFocus() || treeRootOf(control).activeElement !== control) return;
  control.select();
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
  sendKey(control, 'keyup');
}

/** Focuses an input and replaces its text; the page receives no key events. */
export function replaceText(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  input.focus({ preventScroll: true });
  input.select();
  setValue(input, text);
  commit(input);
}

function setValue(control: TextControl, text: string): void {
  // The prototype's own setter: a page that tracks its inputs, as React does, must not take this for its own doing.
  const others = { select: HTMLSelectElement, textarea: HTMLTextAreaElement };
  const { prototype } = others[control.localName as keyof typeof others] ?? HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text);
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
}

/** The browser sends no `change` for a value that a script set; forms that commit on it would never notice. */
function commit(control: TextControl): void {
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Runs `act`, then sends those events that the browser did not: in a window without focus it sends none. */
function withEvents(control: TextControl, types: readonly [string, string], act: () => void): void {
  const seen = new Set<string>();
  const note = (event: Event): unknown => seen.add(event.type);
  for (const type of types) control.addEventListener(type, note, { once: true });
  act();
  for (const type of types) {
    control.removeEventListener(type, note);
    const bubbles = type === 'focusin' || type === 'focusout';
    if (!seen.has(type)) control.dispatchEvent(new FocusEvent(type, { bubbles, composed: true }));
  }
}
