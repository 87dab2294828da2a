/** The panel stays on a page that takes it away, and gives up on one that does so each time. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepInPage } from './keep-in-page.ts';

let host: HTMLElement;
let ending: AbortController;
const onGivenUp = vi.fn();

beforeEach(() => {
  ending = new AbortController();
  host = document.createElement('office-protect-panel');
  document.documentElement.append(host);
  keepInPage(host, onGivenUp, ending.signal);
});
afterEach(() => {
  ending.abort();
  host.remove();
  onGivenUp.mockReset();
});

const isThere = () => host.parentNode === document.documentElement;

test('an element that is removed, or moved elsewhere, is put back', async () => {
  host.remove();
  await expect.poll(isThere).toBe(true);
  const hidden = document.createElement('div');
  hidden.append(host);
  await expect.poll(isThere).toBe(true);
  expect(onGivenUp).not.toHaveBeenCalled();
});

test('it gives up on a page that removes it at once each time', async () => {
  let removed = 0;
  const page = new MutationObserver(() => {
    if (!host.isConnected) return;
    removed += 1;
    host.remove();
  });
  page.observe(document.documentElement, { childList: true });
  host.remove();
  await expect.poll(() => onGivenUp.mock.calls.length).toBe(1);
  expect(isThere()).toBe(false);
  expect(removed).toBe(5);
  page.disconnect();
});

test('a removal much later is no part of that', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 10_000;
    return now;
  });
  for (let turn = 0; turn < 12; turn++) {
    host.remove();
    await expect.poll(isThere).toBe(true);
  }
  expect(onGivenUp).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('after its end nothing is put back', async () => {
  ending.abort();
  host.remove();
  await new Promise(requestAnimationFrame);
  expect(isThere()).toBe(false);
});
