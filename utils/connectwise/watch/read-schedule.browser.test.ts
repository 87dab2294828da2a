/** When a read runs, on a clock that is moved by hand: a frame every 16 ms. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReadSchedule } from './read-schedule.ts';

const read = vi.fn();
let schedule: ReturnType<typeof createReadSchedule>;

beforeEach(() => {
  read.mockReset();
  vi.useFakeTimers();
  schedule = createReadSchedule(read);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTime(ms);
const after = (ms: number) => performance.now() + ms;
/** A frame and the task after it. */
const FRAME = 20;

test('a read that is due runs once, after the next frame', () => {
  schedule.at(0);
  expect(read).not.toHaveBeenCalled();
  pass(FRAME);
  expect(read).toHaveBeenCalledOnce();
  pass(1_000);
  expect(read).toHaveBeenCalledOnce();
});

test('a read that is due later does not run before', () => {
  schedule.at(after(200));
  pass(200);
  expect(read).not.toHaveBeenCalled();
  pass(FRAME);
  expect(read).toHaveBeenCalledOnce();
});

test('of two times the earlier one counts, whichever comes first', () => {
  schedule.at(after(500));
  schedule.at(after(100));
  schedule.at(after(300));
  pass(100 + FRAME);
  expect(read).toHaveBeenCalledOnce();
  pass(1_000);
  expect(read).toHaveBeenCalledOnce();
});

test('a page that draws no frames is read after 40 ms', () => {
  vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
  schedule.at(0);
  pass(39);
  expect(read).not.toHaveBeenCalled();
  pass(1);
  expect(read).toHaveBeenCalledOnce();
});

test('a read that waits for scrolling runs 80 ms after its end', () => {
  schedule.whenSettled(0);
  for (let moment = 0; moment < 10; moment++) {
    pass(50);
    schedule.onScroll();
  }
  pass(79);
  expect(read).not.toHaveBeenCalled();
  pass(1 + FRAME);
  expect(read).toHaveBeenCalledOnce();
});

test('a read that does not wait for scrolling runs during it', () => {
  schedule.at(after(100));
  pass(90);
  schedule.onScroll();
  pass(10 + FRAME);
  expect(read).toHaveBeenCalledOnce();
});

test('a postponed read runs after 80 ms, and none runs before it', () => {
  schedule.at(0);
  schedule.postpone();
  schedule.at(0);
  pass(79);
  expect(read).not.toHaveBeenCalled();
  pass(1 + FRAME);
  expect(read).toHaveBeenCalledOnce();
});

test.each<[string, (step: () => void) => void]>([
  ['a read that is due later', () => schedule.at(after(100))],
  ['a read whose frame is requested', () => schedule.at(0)],
  ['the next step of a read', (step) => schedule.nextTask(step)],
])('%s can be cancelled', (_, begin) => {
  const step = vi.fn();
  begin(step);
  schedule.cancel();
  pass(1_000);
  expect(read).not.toHaveBeenCalled();
  expect(step).not.toHaveBeenCalled();
  schedule.at(0);
  pass(FRAME);
  expect(read).toHaveBeenCalledOnce();
});

test('the next step runs in a task of its own', () => {
  const step = vi.fn();
  schedule.nextTask(step);
  expect(step).not.toHaveBeenCalled();
  pass(1);
  expect(step).toHaveBeenCalledOnce();
});

test('it is known whether the page was scrolled since a moment', () => {
  const moment = performance.now();
  expect(schedule.wasScrolledSince(moment)).toBe(false);
  pass(10);
  schedule.onScroll();
  expect(schedule.wasScrolledSince(moment)).toBe(true);
  expect(schedule.wasScrolledSince(performance.now())).toBe(false);
});
