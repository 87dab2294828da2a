/** A click counts only on a button that the user could see for a while, and moved the pointer onto. */
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { guardClicks } from './click-guard.ts';

const clicked = vi.fn();
const onDropped = vi.fn();
/** What the browser said last: whether nothing is drawn over the button. */
let isClear: boolean | undefined;
/** Ms of `performance.now()`. */
let now = 0;
let host: HTMLElement;
let button: HTMLElement;
/** A text of the page, as large as the button. */
let text: HTMLElement;

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  isClear = undefined;
  const Observer = IntersectionObserver;
  vi.stubGlobal(
    'IntersectionObserver',
    class extends Observer {
      constructor(report: IntersectionObserverCallback, options: IntersectionObserverInit) {
        super((entries, observer) => {
          report(entries, observer);
          isClear = (entries.at(-1) as IntersectionObserverEntry & { isVisible: boolean }).isVisible;
        }, options);
      }
    },
  );
  const box = 'position: absolute; left: 20px; width: 120px; height: 40px; margin: 0';
  document.body.innerHTML = `<div style="${box}; top: 20px"></div><p style="${box}; top: 200px">Page</p>`;
  [host, text] = [...document.body.children] as [HTMLElement, HTMLElement];
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<button data-action="send-key" style="width: 100%; height: 100%">Send</button>';
  button = root.firstElementChild as HTMLElement;
  button.addEventListener('click', clicked);
  const ending = new AbortController();
  guardClicks(root, '[data-action]', onDropped, ending.signal);
  onTestFinished(() => {
    ending.abort();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    document.body.replaceChildren();
  });
});

/** Clicks the button, and returns whether that counted. */
async function counts(): Promise<boolean> {
  vi.clearAllMocks();
  await userEvent.click(button);
  expect(clicked.mock.calls.length + onDropped.mock.calls.length).toBe(1);
  return clicked.mock.calls.length === 1;
}

test('a button that was moved under the pointer waits for the pointer to move onto it', async () => {
  await userEvent.hover(text);
  [host.style.top, text.style.top] = ['200px', '20px'];
  expect(await counts()).toBe(false);
  await userEvent.hover(text);
  expect(await counts()).toBe(true);
});

test('the next step’s button, which stands where the one before did, waits for 0.3 s', async () => {
  button.setAttribute('data-primary', '');
  expect(await counts()).toBe(true);
  const next = document.createElement('button');
  next.style.cssText = button.style.cssText;
  next.dataset.action = 'done';
  next.dataset.primary = '';
  next.addEventListener('click', clicked);
  vi.clearAllMocks();
  button.replaceWith(next);
  await new Promise(requestAnimationFrame);
  button = next;
  now += 299;
  await userEvent.click(next);
  // Nothing is in the way, so nothing is said.
  expect([clicked.mock.calls.length, onDropped.mock.calls.length]).toEqual([0, 0]);
  now += 1;
  expect(await counts()).toBe(true);
});

test('a button that was covered waits until nothing has been over it for 0.3 s', async () => {
  await userEvent.hover(text);
  expect(await counts()).toBe(true);
  const cover = document.createElement('div');
  cover.style.cssText = 'position: fixed; inset: 0; background: #fff; pointer-events: none';
  document.body.append(cover);
  await expect.poll(() => isClear).toBe(false);
  now += 1_000;
  expect(await counts()).toBe(false);
  cover.remove();
  await expect.poll(() => isClear).toBe(true);
  now += 299;
  expect(await counts()).toBe(false);
  now += 1;
  expect(await counts()).toBe(true);
});
