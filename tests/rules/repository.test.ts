/** What no file in the repository may contain. The words are put together here so that this file passes too. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/project.ts';

interface Line {
  file: string;
  place: string;
  text: string;
}

/** Tracked and new files. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && statSync(join(ROOT, file), { throwIfNoEntry: false })?.isFile());

const lines: Line[] = files.flatMap((file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  // Pictures and other binary files have no lines.
  if (text.includes('\0')) return [];
  return text.split('\n').map((line, index) => ({ file, place: `${file}:${index + 1}`, text: line }));
});

const shipped = lines.filter(
  ({ file }) =>
    /^(components|entrypoints|utils)\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file),
);

/** All but tests and styles, which are beside what they test and style. */
const sources = files.filter(
  (file) => /^(components|entrypoints|utils)\//.test(file) && !/\.test\.tsx?$|\.css$/.test(file),
);

function placesOf(where: Line[], pattern: RegExp): string[] {
  return where.filter(({ text }) => pattern.test(text)).map(({ place, text }) => `${place}: ${text.trim()}`);
}

test('there is something to search', () => {
  expect(files).toEqual(
    expect.arrayContaining(['package.json', 'package-lock.json', 'utils/integrations/schema.ts']),
  );
  expect(shipped.length).toBeGreaterThan(1000);
});

test('an entry point wires, in at most 60 lines: logic belongs in utils/ or components/', () => {
  const entryPoints = sources.filter((file) => file.startsWith('entrypoints/'));
  expect(entryPoints.length).toBeGreaterThan(10);
  const lineCounts = entryPoints.map((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return { file, count: text.trimEnd().split('\n').length };
  });
  expect(lineCounts.filter(({ count }) => count > 60)).toEqual([]);
});

test('a folder has at most 20 source files: a larger one has parts that deserve a name', () => {
  const folders = Map.groupBy(sources, dirname);
  expect(folders.size).toBeGreaterThan(30);
  expect([...folders].filter(([, { length }]) => length > 20).map(([folder]) => folder)).toEqual([]);
});

test('no path of one machine', () => {
  const folders = ['work', 'root', 'Users', 'tmp/bash_jobs', 'tmp/brief'].join('|');
  expect(placesOf(lines, new RegExp(`(^|[\\s'"\`(=:])(file://)?/(${folders})[/.]`))).toEqual([]);
});

test('no registry: an installation uses the registry of the user’s npm', () => {
  expect(
    placesOf(lines, new RegExp(`"${'resolved'}": "http|regis${'try'}\\s*=\\s*http|regis${'try'}\\.npm`)),
  ).toEqual([]);
});

test('no HTML made from data: use elements and textContent', () => {
  const sinks =
    /\b(innerHTML|outerHTML|srcdoc)\s*\+?=(?!=)|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\(/;
  expect(placesOf(shipped, sinks)).toEqual([]);
});

test('no code made from text', () => {
  expect(placesOf(shipped, /\beval\(|new Function\(/)).toEqual([]);
});

test('nothing is printed: a line in the console could contain a key', () => {
  expect(placesOf(shipped, /\bconsole\.\w+/)).toEqual([]);
});

test('a secret is revealed only where the background keeps and delivers it', () => {
  const elsewhere = shipped.filter(
    ({ file }) => !/^(utils\/(background|key)\/|entrypoints\/background)/.test(file),
  );
  expect(placesOf(elsewhere, /\.reveal\b/)).toEqual([]);
});

test('one file alone calls a server, so that what leaves the browser can be read in one place', () => {
  const elsewhere = shipped.filter(({ file }) => file !== 'utils/background/check.ts');
  const calls = /(?<![.\w])fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeer/;
  // In utils/connectwise/api and utils/key `fetch` is a parameter, passed by that file.
  const handedIn = /^utils\/(connectwise\/api\/client|key\/sign-request)\.ts/;
  expect(placesOf(elsewhere, calls).filter((place) => !handedIn.test(place))).toEqual([]);
  expect(placesOf(shipped, calls).some((place) => place.startsWith('utils/background/check.ts'))).toBe(true);
});

test('no cookie is read: in Firefox the permission is there for the container of a tab only', () => {
  expect(placesOf(shipped, /\b(browser|chrome)\.cookies\b|document\.cookie\b/)).toEqual([]);
});

test('no lint or type rule is switched off', () => {
  const words = ['biome-' + 'ignore', '@ts-' + 'ignore', '@ts-' + 'expect-error', '@ts-' + 'nocheck'].join(
    '|',
  );
  expect(placesOf(lines, new RegExp(words))).toEqual([]);
});
