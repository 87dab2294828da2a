/** How the time from a change to its mark depends on the number of rows. */
import { setTimeout as pause } from 'node:timers/promises';
import { launchBrowser } from '../../tests/support/launch.ts';
import { poll } from '../../tests/support/poll.ts';
import { MARKS } from '../../tests/support/setup-steps.ts';
import { type Measurement, plainRow, type Row } from '../row.ts';
import { median } from '../statistics.ts';
import { serveBoard } from '../support/board.ts';
import { folderOf } from '../support/extensions.ts';
import { type Inside, insideOf } from '../support/inside.ts';
import { meterOf } from '../support/metrics.ts';
import { inTurns } from '../support/rounds.ts';

/** Numbers of rows: for a virtual list, which draws the rows in view, and for one that draws all rows. */
const SIZES = { virtual: [110, 1_000, 5_000], whole: [110, 1_000, 5_000] };
const ROUNDS = 9;
const CELL = 'Companies/Company Maintenance/inquire';
/** Ms until a page that was brought to the front has been read, and ms for the work after a change. */
const BEFORE = 2_500;
const AFTERWARDS = 600;
/** Ms for the first reading of the largest role. */
const PATIENCE = 120_000;
/**
 * Limits within which the largest role counts as fast as the smallest: a factor, and a difference in ms that is too small
 * to measure.
 */
const FLAT = { times: 2, ms: 5 };

export const growth: Measurement = { name: 'growth', run };

/**
 * Times in ms: from the frame after a change to its mark; the page's own work for such a change; all scripts in the time
 * after it.
 */
interface Sample {
  mark: number;
  page: number;
  after: number;
}

async function run(): Promise<Row[]> {
  const server = await serveBoard();
  const extension = folderOf('ours');
  const session = await launchBrowser({ extension, hostArguments: server.hostArguments, headless: true });
  try {
    const rows: Row[] = [];
    for (const [list, sizes] of Object.entries(SIZES)) {
      const isVirtual = list === 'virtual';
      const ways: Record<string, () => Promise<Sample>> = {};
      for (const size of sizes) {
        const page = await session.context.newPage();
        // After a role was seen, the assistant is injected into each page.
        const inside = await insideOf(page, session.extensionId, () =>
          page.goto(server.roleUrl(size, isVirtual)),
        );
        await inside.expect([markOf('')]);
        await page.evaluate(() => window.drawRole());
        await shown(inside);
        const meter = await meterOf(page);
        let isGranted = false;
        ways[`${size}`] = async () => {
          await page.bringToFront();
          await pause(BEFORE);
          isGranted = !isGranted;
          const access = isGranted ? 'All' : 'None';
          const own = await page.evaluate(pagesOwn);
          await inside.expect([markOf(`[data-actual=${access}]`)]);
          const { script } = await meter.read();
          const begun = await page.evaluate(pick, access);
          const mark = (await shown(inside)) - begun;
          await pause(AFTERWARDS);
          return { mark, page: own, after: (await meter.read()).script - script };
        };
      }
      rows.push(...rowsOf(await inTurns(ROUNDS, ways), sizes, isVirtual));
      for (const page of session.context.pages().slice(1)) await page.close();
    }
    return rows;
  } finally {
    await session.close();
    await server.close();
  }
}

function rowsOf(took: Record<string, Sample[]>, sizes: number[], isVirtual: boolean): Row[] {
  const drawn = isVirtual ? 'those in view drawn' : 'all drawn';
  const of = (size: number) => took[`${size}`] ?? [];
  const ours = (size: number) => of(size).map(({ mark, page }) => Math.max(0, mark - page));
  const least = sizes[0] as number;
  const label = (figure: string) => ({ measurement: 'Growth', figure, unit: 'ms' });
  const toMark = sizes.map((size) => {
    const limit = Math.max(FLAT.times * median(ours(least)), FLAT.ms);
    const isLast = size === sizes.at(-1);
    return plainRow(
      label(
        `frame after a change of a level to its mark, less the page's own work for it; ${size} rows, ${drawn}`,
      ),
      ours(size),
      isLast ? `≤ ${FLAT.times} × that of ${least} rows, or ${FLAT.ms} ms` : '',
      isLast ? (value) => value.median <= limit : undefined,
    );
  });
  const others = sizes.flatMap((size) => [
    plainRow(
      label(`the page's own layout and hit test for such a change; ${size} rows, ${drawn}`),
      of(size).map(({ page }) => page),
    ),
    plainRow(
      label(`all script in the ${AFTERWARDS} ms after it; ${size} rows, ${drawn}`),
      of(size).map(({ after }) => after),
    ),
  ]);
  return [...toMark, ...others];
}

const markOf = (state: string) => ({ name: 'mark', host: MARKS, selector: `[data-cell="${CELL}"]${state}` });

/** Epoch ms at which the mark had the expected state. */
function shown(inside: Inside): Promise<number> {
  return poll(
    async () => (await inside.moments()).mark,
    async () => 'The mark did not come.',
    PATIENCE,
  );
}

/**
 * Runs in the page: changes the access of the first wanted level like a user. Returns the epoch ms at which the next frame
 * began.
 */
function pick(access: string): Promise<number> {
  const field = document.querySelectorAll('select')[3] as HTMLSelectElement;
  // Requested before the change event, so that this callback is the first of the frame.
  const frame = new Promise<number>((begun) =>
    requestAnimationFrame(() => begun(performance.timeOrigin + performance.now())),
  );
  field.value = access;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return frame;
}

/**
 * Runs in the page: measures the browser's own work (layout and hit test) for a change of another level. No event is fired.
 */
function pagesOwn(): number {
  const field = document.querySelectorAll('select')[8] as HTMLSelectElement;
  const { value } = field;
  field.value = 'All';
  const start = performance.now();
  field.getBoundingClientRect();
  document.elementFromPoint(200, 200);
  const took = performance.now() - start;
  field.value = value;
  field.getBoundingClientRect();
  return took;
}
