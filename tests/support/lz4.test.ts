import { expect, test } from 'vitest';
import { isMozLz4, readMozLz4 } from './lz4.ts';

function file(size: number, ...block: (string | number[])[]): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(size);
  const parts = block.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)));
  return Buffer.concat([Buffer.from('mozLz40\0'), length, ...parts]);
}

test.each<[string, string, Buffer]>([
  ['literals alone', 'a key', file(5, [0x50], 'a key')],
  ['nothing', '', file(0, [0x00])],
  ['a match', 'key=1;key=2', file(11, [0x60], 'key=1;', [6, 0, 0x10], '2')],
  ['a match that overlaps itself', 'abababababab', file(12, [0x26], 'ab', [2, 0, 0x00])],
  [
    'lengths that need more bytes',
    `${'x'.repeat(400)}${'y'.repeat(300)}`,
    file(700, [0x1f], 'x', [1, 0, 255, 125], [0xff, 255, 30], 'y'.repeat(300), [0, 0]).subarray(0, -2),
  ],
  [
    'an offset of two bytes',
    `${'0123456789'.repeat(30)}0123`,
    file(304, [0xf0, 255, 30], '0123456789'.repeat(30), [44, 1, 0x00]),
  ],
])('%s', (_, text, bytes) => {
  expect(isMozLz4(bytes)).toBe(true);
  expect(readMozLz4(bytes).toString()).toBe(text);
});

test.each([
  ['cut off in its literals', file(5, [0x50], 'a')],
  ['cut off in a length', file(500, [0xf0])],
  ['cut off in a match', file(11, [0x60], 'key=1;', [6])],
  ['a match from before the beginning', file(11, [0x60], 'key=1;', [7, 0, 0x10], '2')],
  ['a match of no distance', file(11, [0x60], 'key=1;', [0, 0, 0x10], '2')],
  ['shorter than it says', file(6, [0x50], 'a key')],
])('a file that is damaged is an error: %s', (_, bytes) => {
  expect(() => readMozLz4(bytes)).toThrow('LZ4');
});

test('other files are not taken for compressed ones', () => {
  expect(isMozLz4(Buffer.from('mozLz40'))).toBe(false);
  expect(isMozLz4(Buffer.from('SQLite format 3\0and more'))).toBe(false);
});
