import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { guardSaveAndClose, type SaveAndCloseGuard } from './confirm-save-and-close.ts';

const submitted = vi.fn((event: Event) => event.preventDefault());
const onStop = vi.fn();
let guard: SaveAndCloseGuard;

/** A form whose button closes the record by the browser’s default action, without a script of the page. */
beforeEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML =
    '<form><input aria-label="Description"><button id="close">Save and Close</button><button id="other">Save</button></form>';
  document.querySelector('form')?.addEventListener('submit', submitted);
  const ending = new AbortController();
  guard = guardSaveAndClose(
    (path) => (path.includes(button('close')) ? button('close') : null),
    onStop,
    ending.signal,
  );
  onTestFinished(() => ending.abort());
});

function button(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

test('the default action of a click by mouse is prevented the first time, and happens the second time', async () => {
  await userEvent.click(button('close'));
  expect(submitted).not.toHaveBeenCalled();
  expect(onStop).toHaveBeenCalledOnce();
  expect(guard.wasStopped()).toBe(true);
  await userEvent.click(button('close'));
  expect(submitted).toHaveBeenCalledOnce();
  expect(onStop).toHaveBeenCalledOnce();
});

test.each(['{Enter}', ' '])('the same by the key "%s"', async (key) => {
  button('close').focus();
  await userEvent.keyboard(key);
  expect(submitted).not.toHaveBeenCalled();
  await userEvent.keyboard(key);
  expect(submitted).toHaveBeenCalledOnce();
});

test('after a reset the next click is stopped again', async () => {
  await userEvent.click(button('close'));
  guard.reset();
  await userEvent.click(button('close'));
  expect(submitted).not.toHaveBeenCalled();
  expect(onStop).toHaveBeenCalledTimes(2);
});

test('a click on another control, or by a script, is not stopped', async () => {
  await userEvent.click(button('other'));
  button('close').click();
  expect(submitted).toHaveBeenCalledTimes(2);
  expect(onStop).not.toHaveBeenCalled();
});
