/** The time to read the role editor and to draw its marks, once its cells exist. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { MARKS } from '../../tests/support/setup-steps.ts';
import { type Measurement, pairedRow, plainRow, type Row } from '../row.ts';
import { openBoard, openRole, redraw, showRole } from '../support/role-world.ts';
import { callsOf, longestTask, type TraceEvent, traceOf } from '../support/trace.ts';

const ROUNDS = 20;
/** Each round has its own browser. */
const FIRST_ROUNDS = 8;
/** Ms for which the browser is busy after tracing was started. */
const SETTLING = 400;
/** Ms for which the page is traced after it was drawn. */
const AFTERWARDS = 1_000;

export const recognition: Measurement = { name: 'recognition', run };

interface Sample {
  /** The page's layout between its drawing and the start of the reading, in ms. */
  layout: number;
  wait: number;
  reading: number;
  painted: number;
  longest: number;
}

/** The extension's scripts in the page. */
const SCRIPTS = ['connectwise-assistant.js', 'panel.js', 'connectwise-probe.js'];

async function run(): Promise<Row[]> {
  const first: number[] = [];
  for (let round = 0; round < FIRST_ROUNDS; round++) first.push(await firstRecognition());
  const role = await openRole('ours');
  try {
    const { page } = role;
    const samples: Sample[] = [];
    const bare: Record<'invalidated' | 'clean', number[]> = { invalidated: [], clean: [] };
    const cells = await page.locator('td input').count();
    for (let round = -1; round < ROUNDS; round++) {
      const events = await traceOf(page, async () => {
        await pause(SETTLING);
        await redraw(role);
        await pause(AFTERWARDS);
      });
      const least = await bareMinimum(page);
      if (round < 0) continue;
      samples.push(sampleOf(events));
      bare.invalidated.push(least.invalidated);
      bare.clean.push(least.clean);
    }
    const of = (kind: keyof Sample) => samples.map((sample) => sample[kind]);
    const label = (figure: string) => ({ measurement: 'Recognition', figure, unit: 'ms' });
    return [
      plainRow(
        label(`${cells} cells: begin of the reading to the frame that shows all marks`),
        of('painted'),
        'p95 ≤ 50 ms',
        ({ p95 }) => p95 <= 50,
      ),
      plainRow(label('longest task with a call of ours'), of('longest'), '≤ 50 ms', ({ max }) => max <= 50),
      plainRow(
        label('longest task with a call of ours, when a role is shown for the first time'),
        first,
        '≤ 50 ms',
        ({ max }) => max <= 50,
      ),
      plainRow(label('cells there to begin of the reading'), of('wait')),
      pairedRow(
        label('layout of what was drawn, reading, and placing the marks'),
        samples.map(({ layout, reading }) => layout + reading),
        { name: 'layout and one pass over the boxes of all cells', values: bare.invalidated },
        '≤ 4 × bare minimum',
        ({ median }) => median <= 4,
      ),
      pairedRow(label('reading and placing alone, on a page that is laid out'), of('reading'), {
        name: 'one pass over the boxes, laid out before',
        values: bare.clean,
      }),
    ];
  } finally {
    await role.world.close();
  }
}

/** Ms of the longest task while a browser shows its first role. */
async function firstRecognition(): Promise<number> {
  const board = await openBoard('ours');
  try {
    const events = await traceOf(board.page, async () => {
      await pause(SETTLING);
      await showRole(board);
      await pause(AFTERWARDS);
    });
    return longestTask(events, SCRIPTS);
  } finally {
    await board.world.close();
  }
}

/** Finds the first reading after the cells exist, all of its steps, and the frame that shows its marks. */
function sampleOf(events: TraceEvent[]): Sample {
  const present = events.filter(({ name }) => name === 'cells-present').at(-1);
  if (!present) throw new Error('The page was not drawn again.');
  const calls = callsOf(events, 'connectwise-assistant.js').filter(({ start }) => start > present.start);
  const reading = calls.find(({ start, end }) => end - start > 2);
  const marked = events.find(({ name, start }) => name === MARKS && reading && start > reading.start);
  if (!reading || !marked) throw new Error('The page was not read.');
  const steps = calls.filter(({ start }) => start >= reading.start && start < marked.start);
  const frame = events.find(
    ({ name, thread, end }) => name === 'Commit' && thread === reading.thread && end > marked.start,
  );
  const layouts = events.filter(
    ({ name, thread, start, end }) =>
      /^(Layout|UpdateLayoutTree)$/.test(name) &&
      thread === reading.thread &&
      start > present.start &&
      end < reading.start,
  );
  return {
    layout: layouts.reduce((sum, { start, end }) => sum + end - start, 0),
    wait: reading.start - present.start,
    reading: steps.reduce((sum, { start, end }) => sum + end - start, 0),
    painted: (frame?.end ?? Infinity) - reading.start,
    longest: longestTask(events, SCRIPTS),
  };
}

/** Minimum ms to get the position of each cell: on a page that has just changed, and on one that has not. */
function bareMinimum(page: Page): Promise<{ invalidated: number; clean: number }> {
  return page.evaluate(() => {
    const pass = () => {
      const start = performance.now();
      let sum = 0;
      for (const cell of document.querySelectorAll('td input')) sum += cell.getBoundingClientRect().top;
      const took = performance.now() - start;
      // Uses the result, so that the loop is not optimized away.
      return sum === Infinity ? Infinity : took;
    };
    const { style } = document.body;
    style.display = 'none';
    void document.body.offsetHeight;
    style.display = '';
    const invalidated = pass();
    return { invalidated, clean: pass() };
  });
}
