import { expect, test } from 'vitest';
import { differences } from './compare.ts';

test('equal readings have no difference', () => {
  const page = { screen: 'security-role', levels: [{ access: 'All' }], isInactive: null };
  expect(differences(page, structuredClone(page))).toEqual([]);
});

test.each<[one: unknown, other: unknown, lines: string[]]>([
  [{ screen: 'none' }, { screen: 'unknown' }, ['screen: "none" → "unknown"']],
  [{ levels: ['a', 'b'] }, { levels: ['a'] }, ['levels.1: "b" → nothing']],
  [{}, { problems: [{ reason: 'twice' }] }, ['problems: nothing → [{"reason":"twice"}]']],
  [{ page: null }, { page: { screen: 'none' } }, ['page: null → {"screen":"none"}']],
])('%j and %j differ', (one, other, lines) => {
  expect(differences(one, other)).toEqual(lines);
});
