import { expect, test } from 'vitest';
import { createGroupMemory } from './group-memory.ts';

/** A list of two groups with ten rows each, 20 px apart; the same names in both. */
const LIST = ['companies', 'system'].flatMap((module) => [
  { text: module, module },
  ...Array.from({ length: 10 }, (_, i) => ({ text: i < 3 ? `report ${i}` : `${module} ${i}` })),
]);
const view = (from: number, count = 8) =>
  LIST.slice(from, from + count).map((line, i) => ({ ...line, y: i * 20 }));

test('a module is carried over lines that were seen one below the other', () => {
  const memory = createGroupMemory();
  expect(memory.moduleAbove(view(0))).toBeUndefined();
  expect(memory.moduleAbove(view(3))).toBe('companies');
  expect(memory.moduleAbove(view(3))).toBe('companies');
  expect(memory.moduleAbove(view(6))).toBe('companies');
  expect(memory.moduleAbove(view(10))).toBe('companies');
  expect(memory.moduleAbove(view(13))).toBe('system');
  expect(memory.moduleAbove(view(9))).toBe('companies');
  expect(memory.moduleAbove(view(2))).toBe('companies');
});

test('not over a jump, a gap, or too few lines in common', () => {
  for (const steps of [
    [0, 9],
    [0, 14, 11],
    [0, 5],
  ]) {
    const memory = createGroupMemory();
    for (const from of steps.slice(0, -1)) memory.moduleAbove(view(from));
    expect(memory.moduleAbove(view(steps.at(-1) ?? 0))).toBeUndefined();
  }
  const memory = createGroupMemory();
  memory.moduleAbove(view(0));
  expect(memory.moduleAbove(view(2).filter((_, i) => i !== 3))).toBeUndefined();
  expect(memory.moduleAbove(view(3))).toBeUndefined();
});

test('not when a line has changed', () => {
  const memory = createGroupMemory();
  memory.moduleAbove(view(0));
  const changed = view(2).map((line, i) => (i === 2 ? { ...line, text: 'another' } : line));
  expect(memory.moduleAbove(changed)).toBeUndefined();
});

test('not where the lines in common may be in two places', () => {
  const memory = createGroupMemory();
  const names = ['companies', 'a', 'b', 'c', 'd', 'system', 'a', 'b', 'c', 'd', 'e'];
  const lines = names.map((text, i) => ({ text, y: i * 20, ...(text.length > 1 && { module: text }) }));
  expect(memory.moduleAbove(lines)).toBeUndefined();
  expect(memory.moduleAbove(lines.slice(1, 5))).toBeUndefined();
});
