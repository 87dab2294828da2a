/** How long a page takes to load, with the assistant and without. */
import { type Measurement, pairedRow, type Row } from '../row.ts';
import { BOARD } from '../support/board.ts';
import { openBoards } from '../support/boards.ts';
import { inTurns } from '../support/rounds.ts';

const ROUNDS = 30;

export const startUp: Measurement = { name: 'start-up', run };

async function run(): Promise<Row[]> {
  const boards = await openBoards(['none', 'empty', 'ours']);
  try {
    const ways = await boards.each(async ({ page, url }) => async () => {
      await page.goto(url);
      return page.evaluate(() => {
        const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return (load as PerformanceNavigationTiming).loadEventEnd;
      });
    });
    const { none, empty, ours } = await inTurns(ROUNDS, ways);
    const said = {
      measurement: 'Start-up',
      figure: `navigation to the end of the load event; page of ${BOARD.nodes} nodes with ${BOARD.frames} frames like it`,
      unit: 'ms',
    };
    return [
      pairedRow(
        said,
        ours,
        { name: 'empty', values: empty },
        '≤ 1.01 × empty',
        ({ median }) => median <= 1.01,
      ),
      pairedRow(said, ours, { name: 'none', values: none }, '≤ 1.01 × none', ({ median }) => median <= 1.01),
      pairedRow({ ...said, figure: 'the same of the empty extension' }, empty, {
        name: 'none',
        values: none,
      }),
    ];
  } finally {
    await boards.close();
  }
}
