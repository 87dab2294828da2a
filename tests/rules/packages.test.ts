/** The packages of `npm run zip`, as the stores take them. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFile, ROOT } from '../support/project.ts';
import { readZip } from '../support/zip.ts';

const { name, version } = JSON.parse(projectFile('package.json'));

function packageFor(target: string): Map<string, Buffer> {
  const file = join(ROOT, '.output', `${name}-${version}-${target}.zip`);
  if (!existsSync(file)) throw new Error(`${file} is not there: run "npm run zip" first.`);
  return readZip(readFileSync(file));
}

const manifestOf = (files: Map<string, Buffer>) => JSON.parse(String(files.get('manifest.json')));

test.each(['chrome', 'firefox'])('the package for %s holds what runs, and nothing else', (target) => {
  const files = packageFor(target);
  const manifest = manifestOf(files);
  expect(manifest.version).toBe(version);
  const kinds = new Set([...files.keys()].map((path) => path.replace(/^.*\./, '')));
  expect([...kinds].sort()).toEqual(['css', 'html', 'js', 'json', 'png']);
  const strangers = [...files.keys()].filter((path) => /\.map$|test|node_modules|^\.|\/\./.test(path));
  expect(strangers).toEqual([]);
  for (const [path, content] of files) expect(content.includes('sourceMappingURL'), path).toBe(false);
  // Firefox takes policy without a schema.
  expect(files.has('managed-schema.json')).toBe(target === 'chrome');
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

test.each(['en', 'fr'])('name and summary in %s are as short as the stores want them', (language) => {
  const messages = JSON.parse(String(packageFor('chrome').get(`_locales/${language}/messages.json`)));
  // Chrome Web Store: 75 and 132 characters; what it takes, the others take.
  expect(messages.manifest_name.message.length).toBeLessThanOrEqual(75);
  expect(messages.manifest_shortName.message.length).toBeGreaterThan(0);
  expect(messages.manifest_description.message.length).toBeLessThanOrEqual(132);
});

test('the package for Firefox has its id, says what data it sends, and nothing that only Chrome knows', () => {
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
  const folder = mkdtempSync(join(tmpdir(), 'office-protect-sources-'));
  try {
    for (const [path, content] of sources) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    execFileSync(process.execPath, [wxt, 'build', '--browser', 'firefox'], {
      cwd: folder,
      stdio: 'pipe',
      // Not the test's own mode, which would make another build.
      env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
    });
    for (const [path, content] of packageFor('firefox')) {
      expect(readFileSync(join(folder, '.output', 'firefox-mv3', path)).equals(content), path).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
