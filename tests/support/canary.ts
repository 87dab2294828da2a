/** Searches for a secret where it must not be: in the files of a browser profile, in console lines, in requests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isMozLz4, readMozLz4 } from './lz4.ts';

/** Where a needle was found, and in which encoding. */
interface Place {
  where: string;
  encoding: string;
  count: number;
}

export interface Needle {
  needle: string;
  /** Over all places; tests expect 0. */
  count: number;
  places: Place[];
}

/**
 * Searches every file below a profile folder, or those whose path in it is wanted. Close the browser first, so that everything is written.
 * Databases are read as raw bytes: LevelDB's compression leaves the first occurrence of a random word as
 * it is. Firefox's compressed files are searched as they are and decompressed. Give needles of at least 8 random characters; shorter ones are refused.
 */
export function searchProfile(
  folder: string,
  needles: string[],
  isWanted: (path: string) => boolean = () => true,
): Needle[] {
  const files = filesBelow(folder).filter((file) => isWanted(relative(folder, file)));
  if (files.length === 0) throw new Error(`${folder} contains no files: a search there proves nothing.`);
  return searchAll(
    needles,
    files.map((file) => ({ where: relative(folder, file), bytes: () => readIfThere(file) })),
  );
}

/** Searches texts, for example console lines or recorded requests; `where` is the place in the list. */
export function searchText(texts: readonly string[], needles: string[]): Needle[] {
  return searchAll(
    needles,
    texts.map((text, index) => ({ where: `[${index}]`, bytes: () => Buffer.from(text) })),
  );
}

/** How often all of them together were found. */
export function count(needles: Needle[]): number {
  return needles.reduce((sum, needle) => sum + needle.count, 0);
}

function searchAll(needles: string[], haystacks: { where: string; bytes: () => Buffer }[]): Needle[] {
  const searched = needles.map((needle) => ({ needle, shapes: shapesOf(needle), places: [] as Place[] }));
  for (const { where, bytes } of haystacks) {
    const haystack = bytes();
    for (const { shapes, places } of searched) {
      for (const { encoding, bytes: shape } of shapes) {
        const count = occurrences(haystack, shape);
        if (count > 0) places.push({ where, encoding, count });
      }
    }
  }
  return searched.map(({ needle, places }) => ({
    needle,
    count: places.reduce((sum, place) => sum + place.count, 0),
    places,
  }));
}

/** Base64 depends on where in its group of three bytes the word begins, so there are three shapes of it. */
function shapesOf(needle: string): { encoding: string; bytes: Buffer }[] {
  if (needle.length < 8) throw new Error('A needle of fewer than 8 characters would be found by chance.');
  return [
    { encoding: 'utf-8', bytes: Buffer.from(needle, 'utf8') },
    { encoding: 'utf-16le', bytes: Buffer.from(needle, 'utf16le') },
    ...[0, 1, 2].map((offset) => ({
      encoding: `base64+${offset}`,
      bytes: Buffer.from(base64At(needle, offset)),
    })),
  ];
}

/** The characters of the base64 text that depend on the needle alone, when `offset` bytes come before it. */
function base64At(needle: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(needle)]);
  const first = Math.ceil((offset * 8) / 6);
  const end = Math.floor((bytes.length * 8) / 6);
  return bytes.toString('base64').slice(first, end);
}

function occurrences(haystack: Buffer, needle: Buffer): number {
  let count = 0;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) count += 1;
  return count;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A file that is removed during the search contains nothing; anything else is an error. */
function readIfThere(file: string): Buffer {
  try {
    const bytes = readFileSync(file);
    return isMozLz4(bytes) ? Buffer.concat([bytes, readMozLz4(bytes)]) : bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
