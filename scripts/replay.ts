/**
 * `npm run replay -- FILE…`: rebuilds snapshots (or an archive of them) in a browser, reads them as the assistant does, and
 * prints what is read and why not more. Saves a picture of each with what was read and the reading order. With `--expect` it writes
 * what is read beside the file, for tests/snapshots/. Exits with 1 if something is read otherwise than it was on the page.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { differences } from '../utils/snapshot/compare.ts';
import { type PageSnapshot, parseSnapshotFile, type SavedReading } from '../utils/snapshot/snapshot-file.ts';
import { findChromium } from './find-browser.ts';
import { expectationText } from './replay/expectation.ts';
import type { FrameReport } from './replay/frame-report.ts';
import { pageScript, type Replay, replay } from './replay/replay-page.ts';

const OUTPUT = join(import.meta.dirname, '../replay-output');
const SHOWN_DIFFERENCES = 10;

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--') && !arg.endsWith('.expected.json'));
if (files.length === 0) throw new Error('Name a file: npm run replay -- FILE');

mkdirSync(OUTPUT, { recursive: true });
const script = await pageScript();
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for (const file of files) await replayFile(file);
} finally {
  await browser.close();
}

async function replayFile(file: string): Promise<void> {
  const bytes = readFileSync(file);
  const data = parseSnapshotFile(String(file.endsWith('.gz') ? gunzipSync(bytes) : bytes));
  const name = basename(file).replace(/\.json(\.gz)?$/, '');
  if (data.kind === 'page-snapshot') {
    const result = await replay(browser, script, data);
    print(name, data, result);
    if (args.includes('--expect')) writeExpectation(file, data, result);
    return;
  }
  const rows: string[][] = [['screen', 'read on the page', 'read here', 'differences', 'missed', 'note']];
  for (const { name: screen, note, snapshot } of data.screens) {
    const result = await replay(browser, script, snapshot);
    print(`${name}-${screen}`, snapshot, result);
    rows.push([screen, ...summary(result), note]);
  }
  console.log(`\n${table(rows)}`);
}

function print(name: string, { extension, browser: agent }: PageSnapshot, { frames, picture }: Replay): void {
  const file = join(OUTPUT, `${name}.png`);
  writeFileSync(file, picture);
  console.log(`\n${name}   ${extension}\n${agent}\n${file}`);
  for (const { saved, report } of frames) {
    const { page, problems, form, explanations, texts, boxes, movedBoxes } = report;
    const found = changesOf(saved.reading, report);
    if (found.length > 0) process.exitCode = 1;
    console.log(
      [
        `\nFrame ${saved.path.join('.') || 'top'}: ${page.screen}, form: ${form}, ${texts.length} texts, ${boxes - movedBoxes} of ${boxes} boxes in their place`,
        ...Object.entries(page).map(([part, value]) => `  ${part}: ${short(value)}`),
        ...problems.map(({ landmark, reason }) => `  problem: ${landmark}: ${reason}`),
        ...explanations.map(({ landmark, isFound, why }) => `  ${isFound ? '+' : '-'} ${landmark}: ${why}`),
        found.length === 0
          ? '  Read as on the page.'
          : `  ${found.length} differences to what was read on the page:`,
        ...found.slice(0, SHOWN_DIFFERENCES).map((line) => `    ${line}`),
      ].join('\n'),
    );
  }
}

function short(value: unknown): string {
  if (Array.isArray(value) && value.length > 3)
    return `${value.length} entries, ${JSON.stringify(value[0])} …`;
  return JSON.stringify(value);
}

/** Of an archive's screen: what was read then and now, how much of that differs, and the landmarks that were missed. */
function summary({ frames }: Replay): string[] {
  const main = frames.filter(({ saved, report }) =>
    [saved.reading, report].some((reading) => readIn(reading) !== 'none'),
  );
  const named = (screens: string[]) => [...new Set(screens)].join(' ') || 'none';
  return [
    named(main.map(({ saved }) => readIn(saved.reading))),
    named(main.map(({ report }) => readIn(report))),
    String(frames.flatMap(({ saved, report }) => changesOf(saved.reading, report)).length),
    [...new Set(frames.flatMap(({ report }) => report.problems.map(({ landmark }) => landmark)))].join(' '),
  ];
}

/** The screen that was read, or what was said of the target form. */
function readIn({ page, form }: Pick<SavedReading, 'page' | 'form'>): string {
  return page.screen === 'none' && form !== 'no-form' ? `form ${form}` : page.screen;
}

/** What is read now and was not on the page, or the other way round. */
function changesOf(
  { page, problems, form, formFields }: Pick<SavedReading, 'page' | 'problems' | 'form' | 'formFields'>,
  now: FrameReport,
): string[] {
  return differences(
    { page, problems, form, formFields },
    { page: now.page, problems: now.problems, form: now.form, formFields: now.formFields },
  );
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((field, column) => field.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Writes what is read of each frame, in the order of the file. */
function writeExpectation(file: string, snapshot: PageSnapshot, { frames }: Replay): void {
  const reports = snapshot.frames.map((frame) => frames.find(({ saved }) => saved === frame)?.report);
  const expected = expectationText(reports.filter((report) => report !== undefined));
  writeFileSync(file.replace(/\.json(\.gz)?$/, '.expected.json'), expected);
}
