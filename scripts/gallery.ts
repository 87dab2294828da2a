/**
 * `npm run gallery [-- NAME…] [-- --built]`: the built extension over the role editor in real grid libraries. Prints what
 * came of it; exits with 1 for a false mark or a false "set". `--built` takes the pages as they were built before.
 */
import { parseArgs } from 'node:util';
import { launchBrowser } from '../tests/support/launch.ts';
import { CHROME_BUILD } from '../tests/support/project.ts';
import { driveGrid, type GridResult } from './gallery/drive-grid.ts';
import { buildGallery, gridNames, serveGallery } from './gallery/serve.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { built: { type: 'boolean', default: false } },
});
if (!values.built) await buildGallery();
const names = positionals.length ? positionals : gridNames();
const server = await serveGallery();
const session = await launchBrowser({
  extension: CHROME_BUILD,
  hostArguments: server.browserArguments,
  headless: true,
});
const COLUMNS = ['grid', 'read', 'false marks', 'false "set"', 'own editor', 'Set', 'shift, ms', 'notes'];
const WIDTHS = [16, 10, 12, 12, 13, 12, 10, 0];
const print = (cells: string[]) => console.log(cells.map((cell, i) => cell.padEnd(WIDTHS[i] ?? 0)).join(' '));
const results: GridResult[] = [];
print(COLUMNS);
try {
  for (const name of names) {
    const result = await driveGrid(session.context, name);
    results.push(result);
    const { read, falseMarks, falseSets, editor, set, shift, notes } = result;
    print([
      name,
      read,
      String(falseMarks.length),
      String(falseSets.length),
      editor,
      set,
      shift,
      notes.join(' · '),
    ]);
    for (const line of [...new Set([...falseMarks, ...falseSets])].slice(0, 6)) console.log(`    ${line}`);
  }
} finally {
  await session.close();
  server.close();
}
const isWrong = results.some(({ falseMarks, falseSets }) => falseMarks.length + falseSets.length > 0);
process.exitCode = isWrong ? 1 : 0;
