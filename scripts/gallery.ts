/**
 * `npm run gallery [-- NAME…] [-- --built]`: the built extension over the role editor in real grid libraries, and over the
 * target form in real UI libraries; a name stands for the grid and the form of that name, `forms/NAME` for one of them, `forms` for all. Prints what came of it; exits
 * with 1 for a false mark, a false "set", or a form that was filled wrongly or in part. `--built` takes the pages as they
 * were built before.
 */
import { parseArgs } from 'node:util';
import { launchBrowser } from '../tests/support/launch.ts';
import { CHROME_BUILD } from '../tests/support/project.ts';
import { driveForm, type FormResult, openForms } from './gallery/drive-form.ts';
import { driveGrid, type GridResult } from './gallery/drive-grid.ts';
import { buildGallery, galleryNames, serveGallery } from './gallery/serve.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { built: { type: 'boolean', default: false } },
});
const isFor = (kind: string, name: string) => (chosen: string) =>
  [kind, name, `${kind}/${name}`].includes(chosen);
const namesOf = (kind: 'grids' | 'forms') =>
  galleryNames(kind).filter((name) => !positionals.length || positionals.some(isFor(kind, name)));
const [grids, forms] = [namesOf('grids'), namesOf('forms')];
const unknown = positionals.filter(
  (chosen) =>
    ![...grids.map((name) => isFor('grids', name)), ...forms.map((name) => isFor('forms', name))].some((is) =>
      is(chosen),
    ),
);
if (unknown.length) throw new Error(`The gallery has no ${unknown.join(', ')}.`);

const printer = (widths: number[]) => (cells: string[]) =>
  console.log(cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' '));

async function runGrids(names: string[]): Promise<GridResult[]> {
  const server = await serveGallery();
  const session = await launchBrowser({
    extension: CHROME_BUILD,
    hostArguments: server.browserArguments,
    headless: true,
  });
  const print = printer([16, 10, 12, 12, 13, 12, 10, 0]);
  const results: GridResult[] = [];
  print(['grid', 'read', 'false marks', 'false "set"', 'own editor', 'Set', 'shift, ms', 'notes']);
  try {
    for (const name of names) {
      const result = await driveGrid(session.context, name);
      results.push(result);
      const { read, falseMarks, falseSets, editor, set, shift, notes } = result;
      const counts = [falseMarks, falseSets].map(({ length }) => String(length));
      print([name, read, ...counts, editor, set, shift, notes.join(' · ')]);
      for (const line of [...new Set([...falseMarks, ...falseSets])].slice(0, 6)) console.log(`    ${line}`);
    }
  } finally {
    await session.close();
    server.close();
  }
  return results;
}

async function runForms(names: string[]): Promise<FormResult[]> {
  const world = await openForms();
  const print = printer([16, 30, 0]);
  const results: FormResult[] = [];
  print(['form', 'result', 'notes']);
  try {
    for (const name of names) {
      const form = await driveForm(world, name);
      results.push(form);
      print([name, form.reason ? `${form.result}: ${form.reason}` : form.result, form.notes.join(' · ')]);
    }
  } finally {
    await world.close();
  }
  return results;
}

if (!values.built) await buildGallery();
const formResults = forms.length ? await runForms(forms) : [];
const gridResults = grids.length ? await runGrids(grids) : [];
const isWrong =
  gridResults.some(({ falseMarks, falseSets }) => falseMarks.length + falseSets.length > 0) ||
  formResults.some(({ result }) => result !== 'filled' && result !== 'refused');
process.exitCode = isWrong ? 1 : 0;
