import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths and texts of the shipped sources, relative to the project's root, without tests. */
export function shippedSources(root: string): Map<string, string> {
  const files = globSync('{components,entrypoints,utils}/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.tsx?$|\/testing\//.test(file));
  return new Map(files.sort().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}
