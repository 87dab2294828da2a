/** Presses and waits as a person does: the only place from which the page receives events of ours. */

const MOUSE = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1 };

/** Presses the middle of an element with the main button, on whatever stands there if it belongs to the element. */
export function click(element: Element): void {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const at = { ...MOUSE, clientX: (left + right) / 2, clientY: (top + bottom) / 2 };
  const hit = document.elementFromPoint(at.clientX, at.clientY);
  const target = hit && element.contains(hit) ? hit : element;
  const down = { ...at, buttons: 1 };
  target.dispatchEvent(new PointerEvent('pointerdown', { ...down, isPrimary: true, pointerType: 'mouse' }));
  const goesOn = target.dispatchEvent(new MouseEvent('mousedown', down));
  // The browser moves the focus on a real press, unless the page prevents it.
  if (goesOn)
    target
      .closest<HTMLElement>('input,select,textarea,button,a[href],[tabindex]')
      ?.focus({ preventScroll: true });
  target.dispatchEvent(new PointerEvent('pointerup', { ...at, isPrimary: true, pointerType: 'mouse' }));
  target.dispatchEvent(new MouseEvent('mouseup', at));
  target.dispatchEvent(new MouseEvent('click', at));
}

/** Presses an element twice, as what is edited on a double click wants it. */
export function doubleClick(element: Element): void {
  click(element);
  click(element);
  element.dispatchEvent(new MouseEvent('dblclick', { ...MOUSE, detail: 2 }));
}

/** Presses and releases a key on an element. */
export function pressKey(element: Element, key: string): void {
  const at = { key, code: key, bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new KeyboardEvent('keydown', at));
  element.dispatchEvent(new KeyboardEvent('keyup', at));
}

/** Types a text over what an input holds, then leaves it, so that the page takes it. */
export function typeText(input: HTMLInputElement, text: string): void {
  input.focus({ preventScroll: true });
  input.select();
  input.value = text;
  input.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What `look` finds, as soon as it finds something, at most after `patience` ms; null then, or when `signal` ends. */
export async function waitFor<Result>(
  visibilityOf: () => Result | null,
  patience: number,
  signal: AbortSignal,
): Promise<Result | null> {
  const end = performance.now() + patience;
  for (;;) {
    if (signal.aborted) return null;
    const found = visibilityOf();
    if (found !== null) return found;
    if (performance.now() > end) return null;
    await nextFrame();
  }
}

/** Resolves when the page has had a chance to draw; does not wait for a page that is not shown. */
export function nextFrame(): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, 50);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      done();
    });
  });
}
