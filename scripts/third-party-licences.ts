/** Writes the licences of the libraries that a build contains into `third-party-licences.txt` of the extension. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Manifest {
  name: string;
  version: string;
  license?: string;
  repository?: string | { url?: string };
}

/** Folders of the packages of which this process has loaded modules, in all builds for one browser. */
const folders = new Set<string>();

/**
 * Notes each package that a build loads a module of; WXT makes several builds for one extension. Chunks do not list
 * modules that were inlined into others (findings/), so the note is made when a module is loaded.
 */
export function notePackages(): Plugin {
  return {
    name: 'note-packages',
    apply: 'build',
    transform(_, id) {
      const folder = /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0];
      if (folder && !id.startsWith('\0')) folders.add(folder);
      return null;
    },
  };
}

/** Writes the file into `folder`: each package with its version and the text of its licence, by name. */
export function writeLicences(folder: string): void {
  const texts = [...folders].map(licenceOf).sort();
  writeFileSync(
    join(folder, 'third-party-licences.txt'),
    `${[...new Set(texts)].join(`\n${'-'.repeat(80)}\n\n`)}`,
  );
}

/** A package without the text of its licence is named with what its manifest says of it. */
function licenceOf(folder: string): string {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license = '', repository = '' } = manifest;
  const file = readdirSync(folder).find((path) => /^licen[cs]e/i.test(path));
  const source = typeof repository === 'string' ? repository : (repository.url ?? '');
  const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : source;
  return `${name} ${version} (${license})\n\n${text}\n`;
}
