/** The load time of a page, with the extension and without. */
import type { Page } from 'playwright';
import { type Measurement, pairedRow, type Row } from '../row.ts';
import { BOARD } from '../support/board.ts';
import { openBoards } from '../support/boards.ts';
import { inTurns } from '../support/rounds.ts';
import { callsOf, traceOf } from '../support/trace.ts';

const ROUNDS = 30;
/** Number of traced rounds. */
const TRACED = 8;

export const startUp: Measurement = { name: 'start-up', run };

async function run(): Promise<Row[]> {
  const boards = await openBoards(['none', 'empty', 'ours']);
  try {
    const ways = await boards.each(async ({ page, url }) => async () => {
      await page.goto(url);
      const took = await page.evaluate(() => {
        const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return (load as PerformanceNavigationTiming).loadEventEnd;
      });
      // A live board would slow down the browsers that are measured next.
      await page.goto('about:blank');
      return took;
    });
    const { none, empty, ours } = await inTurns(ROUNDS, ways);
    const traced: { load: number; without: number }[] = [];
    const { ours: board } = await boards.each(async (each) => each);
    for (let round = 0; round < TRACED; round++) {
      await board.page.goto('about:blank');
      traced.push(await loadWithout(board.page, board.url));
    }
    const label = {
      measurement: 'Start-up',
      figure: `navigation to the end of the load event; page of ${BOARD.nodes} nodes with ${BOARD.frames} frames like it`,
      unit: 'ms',
    };
    return [
      pairedRow(
        label,
        ours,
        { name: 'empty', values: empty },
        '≤ 1.01 × empty',
        ({ median }) => median <= 1.01,
      ),
      pairedRow(label, ours, { name: 'none', values: none }, '≤ 1.01 × none', ({ median }) => median <= 1.01),
      pairedRow({ ...label, figure: 'the same of the empty extension' }, empty, {
        name: 'none',
        values: none,
      }),
      pairedRow(
        { ...label, figure: 'the same in a trace' },
        traced.map(({ load }) => load),
        { name: 'less all that the probe did until then', values: traced.map(({ without }) => without) },
        '≤ 1.01 × without',
        ({ median }) => median <= 1.01,
      ),
    ];
  } finally {
    await boards.close();
  }
}

/** Ms of one load, and of the same load without the time of the probe's script, which the trace measures to a hundredth of a ms. */
async function loadWithout(page: Page, url: string): Promise<{ load: number; without: number }> {
  const events = await traceOf(page, async () => {
    await page.goto(url);
  });
  const times = (name: string) => events.filter((event) => event.name === name).map(({ start }) => start);
  const end = Math.max(...times('loadEventEnd'));
  const own = callsOf(events, 'connectwise-probe.js').filter(({ start }) => start < end);
  const load = end - Math.min(...times('navigationStart'));
  return { load, without: load - own.reduce((sum, call) => sum + call.end - call.start, 0) };
}
