import { beforeEach, expect, test, vi } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

/** How many of `count` messages are let through. */
const passed = (limit: ReturnType<typeof createRateLimit>, count: number, type: string, tabId = 1) =>
  Array.from({ length: count }, () => limit(tabId, type)).filter(Boolean).length;

test('a flood from one tab is cut off, and others are not affected', () => {
  const limit = createRateLimit();
  expect(passed(limit, 10_000, 'observed')).toBe(400);
  expect(passed(limit, 10_000, 'get-context')).toBe(0);
  expect(passed(limit, 100, 'observed', 2)).toBe(100);
});

test('pairs are rare: many are refused, while other messages pass', () => {
  const limit = createRateLimit();
  expect(passed(limit, 100, 'key-pair')).toBe(10);
  expect(passed(limit, 100, 'observed')).toBe(100);
});

test('after a while messages pass again, as many as time has gone by', () => {
  const limit = createRateLimit();
  passed(limit, 10_000, 'observed');
  passed(limit, 100, 'key-pair');
  now += 2_000;
  expect(passed(limit, 10_000, 'observed')).toBe(80);
  expect(passed(limit, 100, 'key-pair')).toBe(0);
  now += 60_000;
  expect(passed(limit, 10_000, 'observed')).toBe(400);
  expect(passed(limit, 100, 'key-pair')).toBe(10);
});

test('what a busy page sends passes: 30 messages a second for ten minutes', () => {
  const limit = createRateLimit();
  let refused = 0;
  for (let second = 0; second < 600; second += 1) {
    refused += 30 - passed(limit, 30, 'observed');
    now += 1_000;
  }
  expect(refused).toBe(0);
});
