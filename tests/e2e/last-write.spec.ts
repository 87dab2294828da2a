/** The private key is written last, on machines of any speed: no form has it while it does not keep another value. */
import type { Page } from 'playwright';
import { fillByCard, learnCompany, openCase } from '../support/forms.ts';
import { holdKey, PAIR } from '../support/seed-state.ts';
import { expect, test } from './fixtures.ts';

/** How many times slower the page's own thread is made. */
const SLOWDOWNS = [6, 20];

const CASES = [
  ['clears-in-a-microtask', 'value-rejected'],
  ['drops-in-a-task', 'value-rejected'],
  ['restores-in-a-frame', 'value-rejected'],
  ['clears-two-frames-later', 'value-rejected'],
  ['clears-in-an-effect', 'value-rejected'],
  ['drops-after-30-ms', 'value-rejected'],
  ['clears-after-200-ms', 'value-rejected'],
  ['restores-after-much-work', 'value-rejected'],
  ['clears-once-after-much-work', 'survived'],
  ['hands-its-data-back', 'survived'],
] as const;

declare global {
  interface Window {
    /** What the four inputs held, in their order, each time that it changed. */
    seen: string[][];
  }
}

/** Notes what the four inputs hold, whenever one is written to and in every frame. */
async function watchInputs(page: Page): Promise<void> {
  await page.locator('input').nth(3).waitFor();
  await page.evaluate(() => {
    const inputs = [...document.querySelectorAll('input')];
    window.seen = [];
    const note = () => {
      const values = inputs.map(({ value }) => value);
      if (JSON.stringify(values) !== JSON.stringify(window.seen.at(-1))) window.seen.push(values);
    };
    const everyFrame = () => {
      note();
      requestAnimationFrame(everyFrame);
    };
    document.addEventListener('input', note);
    everyFrame();
  });
}

for (const slowdown of SLOWDOWNS) {
  for (const [name, expected] of CASES) {
    const what = name.replaceAll('-', ' ');
    test(`on a machine ${slowdown} times slower, a form that ${what}: ${expected}`, async ({ world }) => {
      await holdKey(world);
      await learnCompany(world);
      const portal = await openCase(world, `late/${name}`);
      await watchInputs(portal.page);
      const devTools = await world.session.context.newCDPSession(portal.page);
      await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      expect(await fillByCard(portal)).toBe(expected);
      const seen = await portal.page.evaluate(() => window.seen);
      const withKey = seen.filter(([, , , privateKey]) => privateKey === PAIR.privateKey);
      expect(withKey.length > 0).toBe(expected === 'survived');
      for (const values of withKey) expect(values).toEqual(seen.at(-1));
    });
  }
}
