/** The cost on a page that is not a setup screen: a live service board in the top frame and three more frames. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Measurement, pairedRow, type Row } from '../row.ts';
import { median } from '../statistics.ts';
import { BOARD } from '../support/board.ts';
import { openBoards } from '../support/boards.ts';
import { type Metrics, meterOf } from '../support/metrics.ts';
import { inTurns } from '../support/rounds.ts';

const ROUNDS = 4;
/** Seconds measured in each round. */
const SECONDS = 10;
/** Limit of heap per frame in kB, in addition to the isolated world of an empty script. */
const HEAP = 150;

const FRAMES = BOARD.frames + 1;
const PAGE = `board of ${BOARD.nodes} nodes, ${BOARD.mutations} mutations/s, ${FRAMES} frames, ${SECONDS} s`;

export const idle: Measurement = { name: 'idle', run };

async function run(): Promise<Row[]> {
  const boards = await openBoards(['none', 'empty', 'plain', 'ours']);
  try {
    const meters = await boards.each(async ({ page }) => {
      const meter = await meterOf(page);
      return async (): Promise<Metrics> => {
        for (const frame of page.frames()) await frame.evaluate(() => window.board.start());
        const before = await meter.read();
        await pause(SECONDS * 1000);
        const after = await meter.read();
        for (const frame of page.frames()) await frame.evaluate(() => window.board.stop());
        const { heap } = await meter.read({ collect: true });
        const spent = (kind: 'tasks' | 'script' | 'layout') => after[kind] - before[kind];
        return { tasks: spent('tasks'), script: spent('script'), layout: spent('layout'), heap };
      };
    });
    return rowsOf(await inTurns(ROUNDS, meters));
  } finally {
    await boards.close();
  }
}

function rowsOf(all: Record<'none' | 'empty' | 'plain' | 'ours', Metrics[]>): Row[] {
  const valuesOf = (name: keyof typeof all, kind: keyof Metrics) => all[name].map((metrics) => metrics[kind]);
  const compared = (name: keyof typeof all, base: keyof typeof all, kind: keyof Metrics) =>
    [valuesOf(name, kind), { name: base, values: valuesOf(base, kind) }] as const;
  const label = (figure: string) => ({ measurement: 'Idle cost', figure: `${figure}; ${PAGE}`, unit: 'ms' });
  const perFrame = all.ours.map(({ heap }, i) => (heap - (all.empty[i]?.heap ?? 0)) / FRAMES / 1000);
  const heapRow = pairedRow(
    { measurement: 'Idle cost', figure: 'script heap of the page after garbage collection', unit: 'kB' },
    valuesOf('ours', 'heap').map((bytes) => bytes / 1000),
    { name: 'empty', values: valuesOf('empty', 'heap').map((bytes) => bytes / 1000) },
    `≤ ${HEAP} kB a frame more than empty`,
    (_, value) => (value.median * 1000 - median(valuesOf('empty', 'heap'))) / FRAMES / 1000 <= HEAP,
  );
  heapRow.figure += ` (${Math.round(median(perFrame))} kB a frame more than empty)`;
  return [
    pairedRow(
      label('main-thread time'),
      ...compared('ours', 'empty', 'tasks'),
      '≤ 1.02 × empty',
      ({ median }) => median <= 1.02,
    ),
    pairedRow(label('main-thread time'), ...compared('ours', 'none', 'tasks')),
    pairedRow(label('script time'), ...compared('ours', 'empty', 'script')),
    heapRow,
    pairedRow(label('main-thread time, the plain way'), ...compared('plain', 'empty', 'tasks')),
    pairedRow(label('script time, the plain way'), ...compared('plain', 'empty', 'script')),
  ];
}
