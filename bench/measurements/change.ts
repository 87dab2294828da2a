/** The time from the user's choice of a level until mark and checklist show it as met. */
import { chooseLevel } from '../../tests/support/connectwise.ts';
import { poll } from '../../tests/support/poll.ts';
import { MARKS, PANEL } from '../../tests/support/setup-steps.ts';
import { type Measurement, plainRow, type Row } from '../row.ts';
import { openRole } from '../support/role-world.ts';

const ROUNDS = 20;
const CELL = 'Companies/Company Maintenance/inquire';

export const change: Measurement = { name: 'change', run };

async function run(): Promise<Row[]> {
  const { world, inside } = await openRole('ours');
  if (!inside) throw new Error('The assistant is not there.');
  const took: Record<'mark' | 'checklist', number[]> = { mark: [], checklist: [] };
  try {
    for (let round = -1; round < ROUNDS; round++) {
      const selector = `[data-cell="${CELL}"][data-state="met"]`;
      await inside.expect([
        { name: 'mark', host: MARKS, selector },
        { name: 'checklist', host: PANEL, selector },
      ]);
      await chooseLevel(world.tab, CELL, 'All');
      const { click, mark, checklist } = await poll(
        async () => {
          const { click, mark, checklist } = await inside.moments();
          return click && mark && checklist ? { click, mark, checklist } : undefined;
        },
        async () => 'The level was not shown as met.',
      );
      if (round >= 0) took.mark.push(mark - click);
      if (round >= 0) took.checklist.push(checklist - click);
      await chooseLevel(world.tab, CELL, 'None');
      await world.tab.hooks.waitFor({
        host: PANEL,
        attributes: { 'data-cell': CELL, 'data-state': 'missing' },
      });
    }
  } finally {
    await world.close();
  }
  const label = (what: string) => ({
    measurement: 'Change',
    figure: `click on All to ${what} shows met`,
    unit: 'ms',
  });
  return [
    plainRow(label('its mark'), took.mark, 'p95 ≤ 50 ms', ({ p95 }) => p95 <= 50),
    plainRow(label('the checklist'), took.checklist, 'p95 ≤ 50 ms', ({ p95 }) => p95 <= 50),
  ];
}
