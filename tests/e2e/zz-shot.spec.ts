import { lines, nonsense, openNonsense } from '../support/nonsense-page.ts';
import { PAIR } from '../support/seed-state.ts';
import { PANEL } from '../support/setup-steps.ts';
import { test } from './fixtures.ts';
const ADDRESS = 'https://na.myconnectwise.net/v2025_1/zwib.aspx';
for (const [scheme, language] of [['light','en-US'],['dark','fr-FR']] as const)
test.describe(scheme, () => {
test.use({ windowSize: { width: 900, height: 640 }, language });
test('shot', async ({ world }) => {
  const { tab } = world;
  await tab.page.emulateMedia({ colorScheme: scheme });
  await openNonsense(world, { [ADDRESS]: nonsense(lines(PAIR)) });
  await tab.page.screenshot({ path: `/tmp/shot-${scheme}-0.png` });
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'point-at-key' } });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-pointing': 'public' } });
  const b = await tab.page.locator('#public').boundingBox();
  await tab.page.mouse.move(b!.x + 20, b!.y + 5, { steps: 4 });
  await tab.page.waitForTimeout(300);
  await tab.page.screenshot({ path: `/tmp/shot-${scheme}-1.png` });
  await tab.page.mouse.move(40, b!.y + 5, { steps: 4 });
  await tab.page.mouse.down(); await tab.page.mouse.up();
  await tab.page.waitForTimeout(500);
  await tab.page.screenshot({ path: `/tmp/shot-${scheme}-2.png` });
});
});
