/** The user shows where the keys stand on a page that is not recognised. */
import { heldPairs } from '../support/background.ts';
import { heardBy, lines, nonsense, openNonsense } from '../support/nonsense-page.ts';
import { PAIR } from '../support/seed-state.ts';
import { PANEL } from '../support/setup-steps.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const ADDRESS = 'https://na.myconnectwise.net/v2025_1/zwib.aspx';

const button = (action: string) => ({ host: PANEL, attributes: { 'data-action': action } }) as const;
const pointsAt = (step: string) => ({ host: PANEL, attributes: { 'data-pointing': step } }) as const;
const held = { host: PANEL, attributes: { 'data-key-status': 'held' } } as const;

test('by mouse: two clicks on the page, of which it hears nothing, and the pair is held', async ({ world }) => {
  const { tab, session } = world;
  await openNonsense(world, { [ADDRESS]: nonsense(lines(PAIR)) });
  await tab.hooks.click(button('point-at-key'));
  await tab.hooks.waitFor(pointsAt('public'));
  await heardBy(tab.page);
  await clickAt(tab, '#public');
  await tab.hooks.waitFor(pointsAt('private'));
  await clickAt(tab, '#private');
  await tab.hooks.waitFor(held);
  expect(await heldPairs(session)).toMatchObject([PAIR]);
  expect(await heardBy(tab.page)).toEqual([]);
});

/** Clicks the middle of an element of the page, whatever lies over it. */
async function clickAt({ page, user }: Tab, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not drawn.`);
  await user.click({ left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height });
}
