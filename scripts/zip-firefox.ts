/**
 * Creates the packages for Firefox: the extension, and the sources that its store requires. The extension is built in a
 * folder with only those sources, which proves that they are complete (tests/rules/packages.test.ts).
 */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FIREFOX_SOURCES, ROOT } from '../tests/support/project.ts';
import config from '../wxt.config.ts';

const { includeSources = [], excludeSources = [] } = config.zip ?? {};
rmSync(FIREFOX_SOURCES, { recursive: true, force: true });
for (const path of globSync(includeSources, { cwd: ROOT, exclude: excludeSources, withFileTypes: true })) {
  if (!path.isFile()) continue;
  const from = join(path.parentPath, path.name);
  cpSync(from, from.replace(ROOT, `${FIREFOX_SOURCES}/`));
}
const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
execFileSync(process.execPath, [wxt, 'zip', '--browser', 'firefox'], {
  cwd: FIREFOX_SOURCES,
  stdio: 'inherit',
});

const built = join(FIREFOX_SOURCES, '.output');
for (const name of readdirSync(built)) {
  const target = join(ROOT, '.output', name);
  rmSync(target, { recursive: true, force: true });
  renameSync(join(built, name), target);
}
