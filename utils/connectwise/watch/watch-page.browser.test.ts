import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Change } from './change-log.ts';
import { type Pace, watchPage } from './watch-page.ts';

let ending = new AbortController();

afterEach(() => {
  ending.abort();
  ending = new AbortController();
  document.body.replaceChildren();
});

/** Stops the clock, so that no read is due because time has passed, however slow the machine is. */
function stopClock() {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  onTestFinished(() => clock.mockRestore());
}

/** Watches the page, whose pace is `pace()`. Returns the changes that each read got. */
function watch(pace: () => Pace) {
  const received: (Change[] | null)[] = [];
  const read = function* (changes: Change[] | null) {
    received.push(changes);
    yield;
    return pace();
  };
  watchPage(
    read,
    () => false,
    () => {},
    ending.signal,
  );
  return received;
}

const isRole = () => document.body.textContent?.includes('Add Level') ?? false;
const paceOf = (): Pace => (isRole() ? 'close' : 'rare');

/** Adds a word every 100 ms, for so many seconds of a clock that is moved by hand. */
async function liveFor(seconds: number) {
  for (let tenth = 0; tenth < seconds * 10; tenth++) {
    document.body.append(document.createElement('p'));
    // Mutation observers are called in a microtask, without a timer.
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(100);
  }
}

test('a page is watched closely from when it becomes a setup screen until it is left', async () => {
  stopClock();
  document.body.innerHTML = '<p>Service Board</p>';
  const received = watch(paceOf);
  expect(received).toEqual([null]);
  document.body.innerHTML = '<p>Add Level</p>';
  await expect.poll(() => received).toHaveLength(2);
  const before = received.length;
  document.body.append('new');
  await expect.poll(() => received.length).toBeGreaterThan(before);
  document.body.innerHTML = '<p>Service Board</p>';
  await expect.poll(() => received).toHaveLength(4);
  // Watched rarely again: the next read does not get the changes.
  document.body.append('new');
  await expect.poll(() => received).toHaveLength(5);
  expect(received.at(-1)).toBeNull();
});

test.each(['Service Board', 'A note that quotes "Inquire Level"'])(
  'a page that is no setup screen and keeps changing is read less and less often: %s',
  async (text) => {
    document.body.textContent = text;
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const received = watch(() => 'rare');
    await liveFor(30);
    expect(received.length).toBeGreaterThan(3);
    expect(received.length).toBeLessThan(16);
  },
);

test('words of a setup screen on another page do not keep the setup screen that follows from being read', async () => {
  stopClock();
  document.body.innerHTML = '<p>A note that quotes "Inquire Level"</p>';
  const received = watch(paceOf);
  await expect.poll(() => received).toHaveLength(1);
  document.body.append('Add Level');
  await expect.poll(() => received.length).toBeGreaterThan(1);
  // Once it is watched closely, a read gets the changes.
  const getsChanges = () => {
    document.body.append('new');
    return received.some((changes) => changes?.[0]?.type === 'childList');
  };
  await expect.poll(getsChanges, { interval: 500 }).toBe(true);
});
