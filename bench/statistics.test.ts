import { expect, test } from 'vitest';
import { quantile, ratios, summarize } from './statistics.ts';

test('a quantile lies between the nearest values', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([10, 20], 0.95)).toBeCloseTo(19.5);
  expect(quantile([7], 0.95)).toBe(7);
  expect(() => quantile([], 0.5)).toThrow('nothing to summarize');
});

test('a summary has median, quartiles, p95, minimum and maximum, in any order of the values', () => {
  expect(summarize([5, 1, 2, 4, 3])).toEqual({
    count: 5,
    median: 3,
    quartiles: [2, 4],
    p95: 4.8,
    min: 1,
    max: 5,
  });
});

test('ratios compare values of the same round', () => {
  expect(ratios([2, 30], [1, 10])).toEqual([2, 3]);
  expect(() => ratios([1], [])).toThrow('its base');
});
