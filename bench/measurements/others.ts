/** The same work by driver.js and by the usual approach: how long it takes, and whether it is correct when the page changes. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { levelField, sightOf } from '../../tests/support/role-page.ts';
import { REQUIRED } from '../../tests/support/setup-steps.ts';
import { type Measurement, plainRow, type Row } from '../row.ts';
import { HIGHLIGHT_EVENT } from '../support/driver-event.ts';
import { type Marker, marks } from '../support/marked.ts';
import { marksAstray } from '../support/recycled.ts';
import { openRole, type RoleWorld, redraw } from '../support/role-world.ts';
import { callsOf, traceOf } from '../support/trace.ts';

const ROUNDS = 10;
const CELL = REQUIRED[0] ?? '';

export const others: Measurement = { name: 'others', run };

async function run(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [extension, script] of [
    ['ours', 'connectwise-assistant.js'],
    ['driver', 'content.js'],
    ['plain', 'content.js'],
  ] as const) {
    const role = await openRole(extension);
    try {
      const label = (figure: string, unit: string) => ({
        measurement: `Against others: ${extension}`,
        figure,
        unit,
      });
      const show = () => (extension === 'driver' ? highlight(role.page) : Promise.resolve());
      const took: number[] = [];
      const covered: number[] = [];
      for (let round = -1; round < ROUNDS; round++) {
        const events = await traceOf(role.page, async () => {
          await redraw(role);
          // The page was redrawn under the existing highlight. A tour gets no event for that.
          if (round >= 0) covered.push(await isCovered(extension, role));
          await show();
          await pause(300);
        });
        const calls = callsOf(events, script).map(({ start, end }) => end - start);
        if (round >= 0) took.push(calls.reduce((sum, ms) => sum + ms, 0));
      }
      rows.push(
        plainRow(label('script time for one drawing of the role, marks and all', 'ms'), took),
        plainRow(
          label('marks stand over the cell after the page drew it again, by itself (1: yes)', ''),
          covered,
        ),
        plainRow(label('cells marked at once', ''), [await markedCells(extension, role)]),
        plainRow(label('page elements that it changed', ''), [await changedElements(role.page)]),
      );
    } finally {
      await role.world.close();
    }
    const figure = 'marks over another row after its element was recycled';
    rows.push(
      plainRow({ measurement: `Against others: ${extension}`, figure, unit: '' }, [
        await marksAstray(extension),
      ]),
    );
  }
  return rows;
}

/** Lets driver.js highlight the cells that the assistant marks, one after the other. */
async function highlight(page: Page): Promise<void> {
  for (const cell of REQUIRED) {
    await levelField(page, cell).evaluate(
      (field, type) => field.dispatchEvent(new Event(type, { bubbles: true })),
      HIGHLIGHT_EVENT,
    );
  }
}

/** Whether the first cell has a mark over its middle, half a second after it was drawn: 1 or 0. */
async function isCovered(extension: Marker, role: RoleWorld): Promise<number> {
  await pause(500);
  const cell = extension === 'driver' ? (REQUIRED.at(-1) ?? '') : CELL;
  const { box } = await sightOf(levelField(role.page, cell));
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const boxes = await marks(extension, role);
  return boxes.some((mark) => x > mark.left && x < mark.right && y > mark.top && y < mark.bottom) ? 1 : 0;
}

async function markedCells(extension: Marker, role: RoleWorld): Promise<number> {
  return (await marks(extension, role)).length;
}

/** Number of page elements that have something of the extension, or that it added to the page's body. */
function changedElements(page: Page): Promise<number> {
  return page.evaluate(
    () => document.querySelectorAll('[class*=driver-]:not([id*=driver]):not(svg), body > .plain-mark').length,
  );
}
