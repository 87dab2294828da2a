/** The packages of `npm run zip`, as the stores get them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { FIREFOX_SOURCES, projectFile, ROOT } from '../support/project.ts';
import { readZip } from '../support/zip.ts';

const { name, version } = JSON.parse(projectFile('package.json'));

function packageFor(target: string): Map<string, Buffer> {
  const file = join(ROOT, '.output', `${name}-${version}-${target}.zip`);
  if (!existsSync(file)) throw new Error(`${file} is not there: run "npm run zip" first.`);
  return readZip(readFileSync(file));
}

const manifestOf = (files: Map<string, Buffer>) => JSON.parse(String(files.get('manifest.json')));

test.each(['chrome', 'firefox'])('the package for %s contains what runs, and nothing else', (target) => {
  const files = packageFor(target);
  const manifest = manifestOf(files);
  expect(manifest.version).toBe(version);
  const kinds = new Set([...files.keys()].map((path) => path.replace(/^.*\./, '')));
  expect([...kinds].sort()).toEqual(['css', 'html', 'js', 'json', 'png', 'txt']);
  const strangers = [...files.keys()].filter((path) => /\.map$|test|node_modules|^\.|\/\./.test(path));
  expect(strangers).toEqual([]);
  for (const [path, content] of files) expect(content.includes('sourceMappingURL'), path).toBe(false);
  // Firefox needs no schema for policy.
  expect(files.has('managed-schema.json')).toBe(target === 'chrome');
});

test('Firefox’s package asks for the permission that tells the container of a tab, and Chrome’s does not', () => {
  const permissionsFor = (target: string): string[] => manifestOf(packageFor(target)).permissions;
  // Firefox's sidebar needs no permission; Chrome's side panel does.
  const shared = permissionsFor('chrome').filter((name) => name !== 'sidePanel');
  expect(permissionsFor('firefox')).toEqual([...shared, 'cookies']);
});

test.each(['chrome', 'firefox'])('icons for %s are there, each of its size', (target) => {
  const files = packageFor(target);
  const { icons, action } = manifestOf(files);
  expect(Object.keys(action.default_icon)).toEqual(expect.arrayContaining(['16', '24', '32']));
  expect(Object.keys(icons)).toEqual(expect.arrayContaining(['48', '128']));
  for (const [size, path] of Object.entries<string>({ ...icons, ...action.default_icon })) {
    // Width and height in the head of a PNG.
    const picture = files.get(path);
    expect([picture?.readUInt32BE(16), picture?.readUInt32BE(20)], path).toEqual([
      Number(size),
      Number(size),
    ]);
  }
});

test.each(['en', 'fr'])('name and summary in %s are as short as the stores require', (language) => {
  const messages = JSON.parse(String(packageFor('chrome').get(`_locales/${language}/messages.json`)));
  // Chrome Web Store: 75 and 132 characters; the other stores allow as many.
  expect(messages.manifest_name.message.length).toBeLessThanOrEqual(75);
  expect(messages.manifest_shortName.message.length).toBeGreaterThan(0);
  expect(messages.manifest_description.message.length).toBeLessThanOrEqual(132);
});

test('the package for Firefox has its id, declares the data it sends, and has nothing that only Chrome supports', () => {
  const { browser_specific_settings, minimum_chrome_version, storage } = manifestOf(packageFor('firefox'));
  expect(browser_specific_settings.gecko).toMatchObject({
    id: expect.stringContaining('@'),
    data_collection_permissions: { required: ['authenticationInfo'] },
  });
  expect([minimum_chrome_version, storage]).toEqual([undefined, undefined]);
});

test('the sources build the package for Firefox, byte for byte', () => {
  const sources = packageFor('sources');
  const outside = [...sources.keys()].filter((path) =>
    /^(tests|sandbox|docs)\/|\.test\.|\/testing\//.test(path),
  );
  expect(outside).toEqual([]);
  // It was built in a folder with nothing but them.
  const there = filesIn(FIREFOX_SOURCES).filter((path) => !/^\.(output|wxt)\//.test(path));
  expect(there.sort()).toEqual([...sources.keys()].sort());
  for (const [path, content] of sources)
    expect(readFileSync(join(FIREFOX_SOURCES, path)).equals(content), path).toBe(true);
  const built = join(ROOT, '.output', 'firefox-mv3');
  const packed = packageFor('firefox');
  expect(filesIn(built).sort()).toEqual([...packed.keys()].sort());
  for (const [path, content] of packed)
    expect(readFileSync(join(built, path)).equals(content), path).toBe(true);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
