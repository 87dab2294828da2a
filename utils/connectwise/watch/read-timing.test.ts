import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReadTiming } from './read-timing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const now = () => performance.now();
const pass = (ms: number) => vi.advanceTimersByTime(ms);

test('the pause after a read is 40 ms, or as long as the read took', () => {
  const timing = createReadTiming();
  timing.start(now());
  timing.finish(now(), 5, false);
  expect(timing.next()).toBe(now() + 40);
  timing.start(now());
  timing.finish(now(), 120, false);
  expect(timing.next()).toBe(now() + 120);
});

test('the time of reads that were dropped counts, once', () => {
  const timing = createReadTiming();
  timing.start(now());
  timing.drop(60);
  timing.start(now());
  timing.drop(30);
  timing.start(now());
  timing.finish(now(), 20, false);
  expect(timing.next()).toBe(now() + 110);
  timing.start(now());
  timing.finish(now(), 50, false);
  expect(timing.next()).toBe(now() + 50);
});

test('a read is overdue when reads were restarted for 0.3 s', () => {
  const timing = createReadTiming();
  expect(timing.isOverdue()).toBe(false);
  timing.start(now());
  pass(200);
  timing.drop(10);
  timing.start(now());
  pass(100);
  expect(timing.isOverdue()).toBe(false);
  pass(1);
  expect(timing.isOverdue()).toBe(true);
  timing.finish(now(), 10, false);
  pass(1_000);
  expect(timing.isOverdue()).toBe(false);
});

test('a full read is due 5 s after the last one; partial reads do not count', () => {
  const timing = createReadTiming();
  timing.finish(now(), 10, true);
  pass(5_000);
  timing.finish(now(), 10, false);
  expect(timing.isFullReadDue()).toBe(false);
  pass(1);
  expect(timing.isFullReadDue()).toBe(true);
  timing.finish(now(), 10, true);
  expect(timing.isFullReadDue()).toBe(false);
});

test('where full reads take long, they are so rare that they take 2 % of the time', () => {
  const timing = createReadTiming();
  timing.finish(now(), 400, true);
  pass(20_000);
  expect(timing.isFullReadDue()).toBe(false);
  pass(1);
  expect(timing.isFullReadDue()).toBe(true);
});
