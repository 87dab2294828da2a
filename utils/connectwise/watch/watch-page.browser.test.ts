import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Change } from './change-log.ts';
import { type Pace, watchPage } from './watch-page.ts';

let ending = new AbortController();

afterEach(() => {
  ending.abort();
  ending = new AbortController();
  document.body.replaceChildren();
});

/** Stops the clock: however slow the machine is, no look is due for its time alone. */
function stopClock() {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  onTestFinished(() => clock.mockRestore());
}

/** Watches the page, whose pace is `pace()`; `told` is what the looks were told. */
function watched(pace: () => Pace) {
  const told: (Change[] | null)[] = [];
  const look = function* (changes: Change[] | null) {
    told.push(changes);
    yield;
    return pace();
  };
  watchPage(
    look,
    () => false,
    () => {},
    ending.signal,
  );
  return told;
}

const isRole = () => document.body.textContent?.includes('Add Level') ?? false;
const paceOf = (): Pace => (isRole() ? 'close' : 'rare');

/** Adds a word every 100 ms, for so many seconds of a clock that is moved by hand. */
async function liveFor(seconds: number) {
  for (let tenth = 0; tenth < seconds * 10; tenth++) {
    document.body.append(document.createElement('p'));
    // What is heard of the change comes by itself, without a timer.
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(100);
  }
}

test('a page becomes a setup screen, is followed, and is left alone again', async () => {
  stopClock();
  document.body.innerHTML = '<p>Service Board</p>';
  const told = watched(paceOf);
  expect(told).toEqual([null]);
  document.body.innerHTML = '<p>Add Level</p>';
  await expect.poll(() => told).toHaveLength(2);
  document.body.append('new');
  await expect.poll(() => told.at(-1)).toMatchObject([{ type: 'childList' }]);
  document.body.innerHTML = '<p>Service Board</p>';
  await expect.poll(() => told).toHaveLength(4);
  // Seldom again: the look at what comes next is told nothing.
  document.body.append('new');
  await expect.poll(() => told).toHaveLength(5);
  expect(told.at(-1)).toBeNull();
});

test.each(['Service Board', 'A note that quotes "Inquire Level"'])(
  'a page that is no setup screen and changes all day is looked at ever more seldom: %s',
  async (text) => {
    document.body.textContent = text;
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const told = watched(() => 'rare');
    await liveFor(30);
    expect(told.length).toBeGreaterThan(3);
    expect(told.length).toBeLessThan(16);
  },
);

test('words of a setup screen that stay do not hide the screen that comes', async () => {
  stopClock();
  document.body.innerHTML = '<p>A note that quotes "Inquire Level"</p>';
  const told = watched(paceOf);
  await expect.poll(() => told).toHaveLength(1);
  document.body.append('Add Level');
  await expect.poll(() => told.length).toBeGreaterThan(1);
  document.body.append('new');
  await expect.poll(() => told.at(-1)).toMatchObject([{ type: 'childList' }]);
});
