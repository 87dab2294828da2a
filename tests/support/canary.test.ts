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

test('a search that could not find anything is an error', () => {
  expect(() => searchProfile(folder, [KEY])).toThrow('contains no files');
  expect(() => searchText(['abc'], ['abc'])).toThrow('fewer than 8');
});

test('texts are searched too, and the place is returned', () => {
  const [found] = searchText(['log: nothing', `log: key is ${KEY}`, btoa(`brightwater+${KEY}`)], [KEY]);
  expect(found?.places.map(({ where }) => where)).toEqual(['[1]', '[2]']);
});
