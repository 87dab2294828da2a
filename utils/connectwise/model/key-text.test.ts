import { expect, test } from 'vitest';
import { keyFault } from './key-text.ts';

test.each([
  ['PublicQ7x2Lm9Ta4', null],
  ['12345678', null],
  ['A'.repeat(16), null],
  ['', 'nothing'],
  ['••••••••••••', 'masked'],
  ['Qz7L mX2pVw9RtB', 'spaces'],
  ['Qz7L-mX2p-Vw9R', 'characters'],
  ['Clé7mX2pVw9RtB4', 'characters'],
  ['Qz7LmX2', 'short'],
  ['a1'.repeat(33), 'long'],
  ['Description', 'word'],
  ['DESCRIPTION', 'word'],
])('the text “%s” as a key: %s', (text, fault) => {
  expect(keyFault(text)).toBe(fault);
});
