/**
 * `npm run effort`: completes the setup three times in the sandbox with real mouse and keyboard input: by hand after the
 * vendor's article, with the assistant, and with the assistant by keyboard alone. Prints what each costs, and writes the
 * table into README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';
import { buildExtensions, folderOf } from '../bench/support/extensions.ts';
import { ROOT } from '../tests/support/project.ts';
import { createWorld } from '../tests/support/world.ts';
import { assisted } from './effort/assisted.ts';
import { byHand } from './effort/by-hand.ts';
import { byKeyboard } from './effort/by-keyboard.ts';
import { type Effort, effortOf, table } from './effort/effort-table.ts';
import type { Walk } from './effort/walk.ts';

const README = join(ROOT, 'README.md');
/** What stands between these in README.md is written by this script. */
const MARKERS = { begin: '<!-- effort: npm run effort -->', end: '<!-- /effort -->' };

console.log('Building the extension …');
await build({ root: ROOT, mode: 'production' });
await buildExtensions();
const efforts: Effort[] = [
  await run('By hand', byHand, folderOf('none')),
  await run('With the assistant', assisted, folderOf('ours')),
  await run('With the assistant, by keyboard', byKeyboard, folderOf('ours')),
];
const text = table(efforts);
console.log(`\n${text}`);
const [before, rest] = readFileSync(README, 'utf8').split(MARKERS.begin);
const after = rest?.split(MARKERS.end)[1];
if (after === undefined) throw new Error(`README.md has no ${MARKERS.begin} … ${MARKERS.end}.`);
writeFileSync(README, `${before}${MARKERS.begin}\n${text}\n${MARKERS.end}${after}`);

/** Runs one walk in a browser of its own, and fails if Office Protect's check of the connection does not pass. */
async function run(name: string, walk: Walk, extension: string): Promise<Effort> {
  console.log(`${name} …`);
  const world = await createWorld({ headless: true, extension });
  try {
    await world.session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { check, ...counts } = await walk(world);
    if (!/passed/.test(check)) throw new Error(`${name}: ${check}`);
    return effortOf(name, { ...world.tab.user.tally, ...counts });
  } finally {
    await world.close();
  }
}
