/** How the time from a change to its mark grows with the rows of the role. */

import { MARKS } from '../../tests/support/journey.ts';
import { launchBrowser } from '../../tests/support/launch.ts';
import { poll } from '../../tests/support/poll.ts';
import { type Measurement, plainRow, type Row } from '../row.ts';
import { median } from '../statistics.ts';
import { serveBoard } from '../support/board.ts';
import { folderOf } from '../support/extensions.ts';
import { type Inside, insideOf } from '../support/inside.ts';
import { inTurns } from '../support/rounds.ts';

/** Rows of a role whose list draws those in view, and of one whose list draws all: of the latter a look reads each. */
const SIZES = { virtual: [110, 1_000, 5_000], whole: [110, 1_000, 5_000] };
const ROUNDS = 5;
const CELL = 'Companies/Company Maintenance/inquire';
/** Ms for the first reading of the largest role. */
const PATIENCE = 120_000;
/** By how much the largest may be slower than the smallest, for its time to depend on what is visible alone. */
const FLAT = 2;

export const growth: Measurement = { name: 'growth', run };

async function run(): Promise<Row[]> {
  const server = await serveBoard();
  const extension = folderOf('ours');
  const session = await launchBrowser({ extension, hostArguments: server.hostArguments, headless: true });
  try {
    const rows: Row[] = [];
    for (const [list, sizes] of Object.entries(SIZES)) {
      const isVirtual = list === 'virtual';
      const ways: Record<string, () => Promise<number>> = {};
      for (const size of sizes) {
        const page = await session.context.newPage();
        // Once a role was seen, the guide comes with each page.
        const inside = await insideOf(page, session.extensionId, () =>
          page.goto(server.roleUrl(size, isVirtual)),
        );
        await inside.expect([markOf('')]);
        await page.evaluate(() => window.drawRole());
        await shown(inside);
        let isGranted = false;
        ways[`${size}`] = async () => {
          await page.bringToFront();
          isGranted = !isGranted;
          const access = isGranted ? 'All' : 'None';
          await inside.expect([markOf(`[data-actual=${access}]`)]);
          const changed = await page.evaluate(pick, access);
          return (await shown(inside)) - changed;
        };
      }
      const took = await inTurns(ROUNDS, ways);
      for (const size of sizes) {
        const values = took[`${size}`] ?? [];
        const share = median(values) / median(took[`${sizes[0]}`] ?? []);
        const drawn = isVirtual ? 'those in view drawn' : 'all drawn';
        const isLast = size === sizes.at(-1);
        rows.push(
          plainRow(
            {
              measurement: 'Growth',
              figure: `change of a level to its mark; ${size} rows, ${drawn}`,
              unit: 'ms',
            },
            values,
            isLast ? `≤ ${FLAT} × that of ${sizes[0]} rows (${share.toFixed(1)} ×)` : '',
            isLast ? () => share <= FLAT : undefined,
          ),
        );
      }
      for (const page of session.context.pages().slice(1)) await page.close();
    }
    return rows;
  } finally {
    await session.close();
    await server.close();
  }
}

const markOf = (state: string) => ({ name: 'mark', host: MARKS, selector: `[data-cell="${CELL}"]${state}` });

/** Epoch ms at which the mark came to stand as expected. */
function shown(inside: Inside): Promise<number> {
  return poll(
    async () => (await inside.moments()).mark,
    PATIENCE,
    async () => 'The mark did not come.',
  );
}

/** Runs in the page: the user picks another access for the first level that is wanted. */
function pick(access: string): number {
  const field = document.querySelectorAll('select')[3] as HTMLSelectElement;
  const now = performance.timeOrigin + performance.now();
  field.value = access;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return now;
}
