/** Whether marks keep up with a scrolling page, and how many frames that costs. */
import type { Page } from 'playwright';
import { MARKS } from '../../tests/support/setup-steps.ts';
import { type Measurement, pairedRow, plainRow, type Row } from '../row.ts';
import { openRole } from '../support/role-world.ts';
import { inTurns } from '../support/rounds.ts';

const ROUNDS = 12;
const DISTANCE = 2_000;
/** Px for each wheel event. */
const STEP = 100;

export const following: Measurement = { name: 'following', run };

async function run(): Promise<Row[]> {
  const [ours, none] = [await openRole('ours'), await openRole('none')];
  try {
    const lags: number[] = [];
    const { inside } = ours;
    const frames = await inTurns(ROUNDS, {
      none: () => scroll(none.page),
      ours: async () => {
        await inside?.run(watchMarks, MARKS);
        const stamps = await scroll(ours.page);
        lags.push((await inside?.run(lagOf, null)) ?? Infinity);
        return stamps;
      },
    });
    const longest = (name: 'none' | 'ours') => frames[name].map((all) => Math.max(...all));
    const slow = (name: 'none' | 'ours') => frames[name].map((all) => all.filter((ms) => ms > 32).length);
    const label = (figure: string, unit: string) => ({ measurement: 'Following', figure, unit });
    const more = slow('ours').reduce((sum, n) => sum + n, 0) - slow('none').reduce((sum, n) => sum + n, 0);
    return [
      plainRow(
        label(`frames by which a mark is behind its cell, at most, in ${DISTANCE} px`, 'frames'),
        lags,
        '≤ 1',
        ({ max }) => max <= 1,
      ),
      pairedRow(label('longest frame of one scroll', 'ms'), longest('ours'), {
        name: 'none',
        values: longest('none'),
      }),
      plainRow(
        label(
          `frames over 32 ms in one scroll (${more > 0 ? `${more} more` : 'none more'} in all rounds than without us)`,
          'frames',
        ),
        slow('ours'),
        'none that is not there without us',
        () => more <= 0,
      ),
    ];
  } finally {
    await ours.world.close();
    await none.world.close();
  }
}

/** Scrolls down and up again. Returns the times between frames, in ms. */
async function scroll(page: Page): Promise<number[]> {
  await page.mouse.move(600, 500);
  await page.evaluate(() => {
    const stamps: number[] = [];
    const next = (now: number) => {
      stamps.push(now);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(window, { stamps });
  });
  for (const direction of [1, -1]) {
    for (let px = 0; px < DISTANCE; px += STEP) {
      await page.mouse.wheel(0, direction * STEP);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
  return page.evaluate(() => {
    const { stamps } = window as unknown as { stamps: number[] };
    const gaps = stamps.slice(1).map((now, i) => now - (stamps[i] as number));
    stamps.length = 0;
    return gaps;
  });
}

interface Track {
  mark: Element;
  cell: Element;
  /** Vertical middles in each frame; null where the mark is hidden. */
  marks: (number | null)[];
  cells: number[];
}

/** Runs in the extension's isolated world: records the positions of each mark and its cell at the end of each frame. */
function watchMarks(host: string): void {
  const marks = globalThis.bench.roots.get(host)?.querySelectorAll('[data-cell]') ?? [];
  const tracks: Track[] = [];
  for (const mark of marks) {
    const box = mark.getBoundingClientRect();
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const cell = document.elementsFromPoint(x, y).find((hit) => !hit.localName.startsWith('office-'));
    if (box.width > 0 && cell) tracks.push({ mark, cell, marks: [], cells: [] });
  }
  const note = () => {
    for (const { mark, cell, marks, cells } of tracks) {
      const box = mark.getBoundingClientRect();
      marks.push(box.width > 0 ? box.top + box.height / 2 : null);
      const own = cell.getBoundingClientRect();
      cells.push(own.top + own.height / 2);
    }
    // After all callbacks of this frame.
    if (Object.is(Reflect.get(globalThis, 'benchTracks'), tracks))
      requestAnimationFrame(() => setTimeout(note));
  };
  Object.assign(globalThis, { benchTracks: tracks });
  requestAnimationFrame(() => setTimeout(note));
}

/** Runs in the same world: stops recording. Returns the largest number of frames by which a visible mark was late. */
function lagOf(): number {
  const tracks: Track[] = Reflect.get(globalThis, 'benchTracks') ?? [];
  Object.assign(globalThis, { benchTracks: null });
  let most = tracks.length ? 0 : Infinity;
  for (const { marks, cells } of tracks) {
    // The middle of the element under the mark may differ from the middle of the mark.
    const offset = (marks[0] ?? 0) - (cells[0] ?? 0);
    marks.forEach((top, i) => {
      if (top === null) return;
      let lag = 0;
      while (lag <= i && Math.abs((cells[i - lag] as number) + offset - top) > 1.5) lag += 1;
      most = Math.max(most, lag);
    });
  }
  return most;
}
