/** The time from the click on Send until the four values are in Office Protect's form. */

import { poll } from '../../tests/support/poll.ts';
import { openConnectWiseForm, signInToPortal } from '../../tests/support/portal.ts';
import { openNewKey } from '../../tests/support/seed-state.ts';
import { order, PANEL, saveKey } from '../../tests/support/setup-steps.ts';
import { createWorld } from '../../tests/support/world.ts';
import { type Measurement, plainRow, type Row } from '../row.ts';
import { insideOf } from '../support/inside.ts';

const ROUNDS = 10;

export const handoff: Measurement = { name: 'handoff', run };

async function run(): Promise<Row[]> {
  const filled: number[] = [];
  const verified: number[] = [];
  const world = await createWorld();
  try {
    const { tab, session } = world;
    await openNewKey(world);
    const here = await insideOf(tab.page, session.extensionId);
    await saveKey(tab);
    const page = await session.context.newPage();
    await page.goto(world.sandbox.url.officeProtect);
    const portal = await world.tabAt(page);
    await signInToPortal(portal);
    for (let round = -1; round < ROUNDS; round++) {
      // A new, empty form in the same tab.
      const there = await insideOf(page, session.extensionId, () => page.reload());
      await openConnectWiseForm(portal);
      await page.evaluate(noteWhenFilled);
      await there.expect([
        { name: 'verified', host: 'office-protect-handoff', selector: '[data-handoff=verified]' },
      ]);
      await tab.page.bringToFront();
      await here.expect([]);
      if (round < 0) await order(world);
      else await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'fill-again' } });
      const isFilled = () => page.evaluate(() => Reflect.get(window, 'filledAt') as number | undefined);
      const done = await poll(isFilled, async () => 'The form was not filled.');
      // Skips the round if the card appeared before it was observed, or still shows the state of the previous round.
      const proven = await poll(
        async () => (await there.moments()).verified,
        async () => 'It was not verified.',
        5_000,
      ).catch(() => null);
      const { click = NaN } = await here.moments();
      if (round < 0 || proven === null || proven < click) continue;
      filled.push(done - click);
      verified.push(proven - click);
    }
  } finally {
    await world.close();
  }
  const label = (figure: string) => ({ measurement: 'Handoff', figure, unit: 'ms' });
  return [
    plainRow(
      label('click to four values in the state of the form, portal open'),
      filled,
      'p95 ≤ 150 ms',
      ({ p95 }) => p95 <= 150,
    ),
    plainRow(label('click to the card that shows verified'), verified, '≤ 1 s', ({ max }) => max <= 1_000),
  ];
}

/** Runs in the page: records when its framework has accepted the last of four values and still has all of them. */
function noteWhenFilled(): void {
  Reflect.deleteProperty(window, 'filledAt');
  const isFull = () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('form input')].filter(
      ({ value }) => value,
    );
    return fields.length >= 4;
  };
  document.addEventListener('input', () => {
    // By then the framework has rendered its own state into the fields.
    setTimeout(() => {
      if (isFull() && !Reflect.has(window, 'filledAt'))
        Reflect.set(window, 'filledAt', performance.timeOrigin + performance.now());
    });
  });
}
