/** Changes in the options take effect at once in open pages, and invalid values are reported at their field. */
import type { Page } from 'playwright';
import { heldPairs } from '../support/background.ts';
import { openNewKey, openSignedIn } from '../support/seed-state.ts';
import { MARKS, PANEL } from '../support/setup-steps.ts';
import { TRANSLATORS } from '../support/words.ts';
import type { World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

/** Ms. */
const MINUTE = 60_000;

test('names and language change in an open tab', async ({ world }) => {
  const { tab } = world;
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  await shows(world, TRANSLATORS.en.t('next.newRole.detail', { role: 'OfficeProtect' }));

  const options = await openOptions(world);
  await change(options, 'role-name', 'OP Rights');
  await tab.page.bringToFront();
  await shows(world, TRANSLATORS.en.t('next.newRole.detail', { role: 'OP Rights' }));

  await options.locator('[data-field="language"]').selectOption('fr');
  await expect(options.locator('html')).toHaveAttribute('lang', 'fr');
  await shows(world, TRANSLATORS.fr.t('next.newRole.detail', { role: 'OP Rights' }));
});

test('capture mode and holding time take effect at once', async ({ world }) => {
  const { tab, session } = world;
  await openNewKey(world);
  const options = await openOptions(world);
  await options.locator('[data-field="capture"][value="ask"]').check();
  await change(options, 'key-minutes', '3');
  await tab.page.bringToFront();

  const save = await tab.hooks.waitFor(
    { host: MARKS, attributes: { 'data-target': 'save' } },
    { until: ({ box }) => box !== null },
  );
  if (save.box) await tab.user.click(save.box);
  const take = { host: PANEL, attributes: { 'data-action': 'take-key' } } as const;
  await tab.hooks.waitFor(take);
  expect(await heldPairs(session)).toEqual([]);

  const before = Date.now();
  await tab.hooks.click(take);
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'held' } });
  const [{ expiresAt } = { expiresAt: 0 }] = await heldPairs(session);
  expect(expiresAt).toBeGreaterThanOrEqual(before + 3 * MINUTE);
  expect(expiresAt).toBeLessThanOrEqual(Date.now() + 3 * MINUTE);
});

test('an invalid value is reported at its field, and has no effect', async ({ world }) => {
  const options = await openOptions(world);
  for (const [name, text, problem] of [
    ['key-minutes', '61', TRANSLATORS.en.t('options.key.notMinutes')],
    ['member-id', 'sixteen letters.', TRANSLATORS.en.t('options.names.tooLong', { length: 16, longest: 15 })],
    ['client-id', 'no GUID', TRANSLATORS.en.t('options.client.notGuid')],
  ] as const) {
    const field = await change(options, name, text);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(options.getByRole('alert').filter({ hasText: problem })).toBeVisible();
  }
  await options.reload();
  await expect(options.locator('[data-field="key-minutes"]')).toHaveValue('15');
  await expect(options.locator('[data-field="member-id"]')).toHaveValue('');
});

async function shows({ tab }: World, text: string): Promise<void> {
  await expect.poll(() => tab.hooks.text(PANEL)).toContain(text);
}

async function openOptions({ session }: World): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/options.html`);
  await page.locator('h1').waitFor();
  return page;
}

/** Replaces the text of a field and leaves it. */
async function change(options: Page, name: string, text: string) {
  const field = options.locator(`[data-field="${name}"]`);
  await field.fill(text);
  await field.press('Tab');
  return field;
}
