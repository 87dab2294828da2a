/** Where the project and its builds are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The unpacked build that ships to Chrome and Edge. */
export const CHROME_BUILD = join(ROOT, '.output', 'chrome-mv3');

/** The sources of which `npm run zip` builds the package for Firefox. */
export const FIREFOX_SOURCES = join(ROOT, '.output', 'firefox-sources');

/** A file of that build as text. Throws an error that says how to build when it is not there. */
export function builtFile(path: string): string {
  const file = join(CHROME_BUILD, path);
  if (!existsSync(file)) throw new Error(`${file} is not there: run "npm run build" first.`);
  return readFileSync(file, 'utf8');
}

/** A file of the project as text. */
export function projectFile(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
