/** A page that takes the focus back is noticed; a user who leaves by herself is not taken for one. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { watchFocusTrap } from './focus-trap.ts';

let host: HTMLElement;
let ours: HTMLInputElement;
let button: HTMLButtonElement;
let theirs: HTMLInputElement;
let isWorking = false;
let ending: AbortController;
const onTrapped = vi.fn();

beforeEach(() => {
  isWorking = false;
  ending = new AbortController();
  theirs = document.createElement('input');
  host = document.createElement('office-protect-panel');
  const root = host.attachShadow({ mode: 'open' });
  ours = document.createElement('input');
  button = document.createElement('button');
  button.textContent = 'Set';
  root.append(ours, button);
  document.body.replaceChildren(theirs, host);
  watchFocusTrap(root, () => isWorking, onTrapped, ending.signal);
});
afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
  onTrapped.mockReset();
});

/** The page takes the focus back from our element. */
function trap(useCapture: boolean): void {
  const takeBack = (event: Event) => event.target === host && theirs.focus();
  document.addEventListener('focusin', takeBack, { capture: useCapture, signal: ending.signal });
}

test.each([false, true])(
  'a trap of text fields is noticed the second time (capture: %s)',
  async (useCapture) => {
    trap(useCapture);
    await userEvent.click(ours);
    expect(document.activeElement).toBe(theirs);
    expect(onTrapped).not.toHaveBeenCalled();
    await userEvent.click(ours);
    expect(onTrapped).toHaveBeenCalledOnce();
  },
);

test('a trap of the Tab key is noticed', async () => {
  trap(false);
  for (const _ of [1, 2]) {
    theirs.focus();
    await userEvent.keyboard('{Tab}');
  }
  expect(onTrapped).toHaveBeenCalledOnce();
});

test('who leaves by mouse or Tab is not trapped', async () => {
  for (const _ of [1, 2, 3]) {
    await userEvent.click(ours);
    await userEvent.click(theirs);
    await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  }
  expect(document.activeElement).toBe(theirs);
  expect(onTrapped).not.toHaveBeenCalled();
});

test('a button whose click does something on the page, and our own work there, are no trap', async () => {
  button.addEventListener('click', () => theirs.focus());
  for (const _ of [1, 2, 3]) await userEvent.click(button);
  isWorking = true;
  trap(false);
  for (const _ of [1, 2, 3]) await userEvent.click(ours);
  expect(onTrapped).not.toHaveBeenCalled();
});
