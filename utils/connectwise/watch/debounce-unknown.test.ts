import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageReading } from '../read-page.ts';
import { createUnknownDebounce } from './debounce-unknown.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTime(ms);
const reading = (screen: 'unknown' | 'none') => ({ page: { screen } }) as PageReading<string>;
const UNKNOWN = reading('unknown');
const OTHER = reading('none');

test('a screen that cannot be read counts once it has lasted two seconds', () => {
  const debounce = createUnknownDebounce();
  expect(debounce(UNKNOWN)).toBeNull();
  pass(1_999);
  expect(debounce(UNKNOWN)).toBeNull();
  pass(1);
  expect(debounce(UNKNOWN)).toBe(UNKNOWN);
});

test('any other screen passes at once, and the next unknown one has to last again', () => {
  const debounce = createUnknownDebounce();
  debounce(UNKNOWN);
  pass(1_500);
  expect(debounce(OTHER)).toBe(OTHER);
  pass(1_500);
  expect(debounce(UNKNOWN)).toBeNull();
});
