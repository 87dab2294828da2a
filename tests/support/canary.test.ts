import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchProfile, searchText } from './canary.ts';

const KEY = 'Qz7LmX2pVw9RtB4k';
const OTHER = 'Hn3CsD8yJf6GaE1u';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'canary-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a key is found in every shape and in folders below', () => {
  mkdirSync(join(folder, 'Default/Local Storage'), { recursive: true });
  writeFileSync(join(folder, 'plain'), `x${KEY}y${KEY}`);
  writeFileSync(join(folder, 'Default/wide'), Buffer.from(`x${KEY}`, 'utf16le'));
  for (const before of ['', 'a', 'ab', 'abc'])
    writeFileSync(join(folder, `Default/Local Storage/${before}.log`), btoa(`${before}${KEY}:tail`));
  const [key, other] = searchProfile(folder, [KEY, OTHER]);
  expect(key?.count).toBe(7);
  expect(key?.places.map(({ encoding }) => encoding).sort()).toEqual([
    'base64+0',
    'base64+0',
    'base64+1',
    'base64+2',
    'utf-16le',
    'utf-8',
  ]);
  expect(other).toEqual({ needle: OTHER, count: 0, places: [] });
});

test('a key in a file that Firefox has compressed is found, although its bytes are not there', () => {
  const literals = `${KEY.slice(4)} ${KEY.slice(0, 4)}`;
  // The rest of the key is a reference to its first occurrence.
  const block = [Buffer.from([0xf8, literals.length - 15]), Buffer.from(literals), Buffer.from([17, 0, 0])];
  const size = Buffer.alloc(4);
  size.writeUInt32LE(literals.length + KEY.length - 4);
  writeFileSync(
    join(folder, 'sessionstore.jsonlz4'),
    Buffer.concat([Buffer.from('mozLz40\0'), size, ...block]),
  );
  expect(searchProfile(folder, [KEY])[0]?.places).toEqual([
    { where: 'sessionstore.jsonlz4', encoding: 'utf-8', count: 1 },
  ]);
});

test('only the wanted files of a folder are searched', () => {
  writeFileSync(join(folder, 'one'), KEY);
  writeFileSync(join(folder, 'two'), KEY);
  const [key] = searchProfile(folder, [KEY], (path) => path === 'two');
  expect(key?.places.map(({ where }) => where)).toEqual(['two']);
});

test('a search that could not find anything is an error', () => {
  expect(() => searchProfile(folder, [KEY])).toThrow('contains no files');
  expect(() => searchText(['abc'], ['abc'])).toThrow('fewer than 8');
});

test('texts are searched too, and the place is returned', () => {
  const [found] = searchText(['log: nothing', `log: key is ${KEY}`, btoa(`brightwater+${KEY}`)], [KEY]);
  expect(found?.places.map(({ where }) => where)).toEqual(['[1]', '[2]']);
});
