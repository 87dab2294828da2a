/** ConnectWise's own hosts outside of its cloud's domain: named in the popup, and allowed there with one click. */
import type { Browser } from '@wxt-dev/browser';
import { openSystem, signIn } from '../support/connectwise.ts';
import { openPopup } from '../support/popup.ts';
import { MARKS, PANEL } from '../support/setup-steps.ts';
import type { World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

/** The browser's own API, in functions that run in our pages and in the background. */
declare const chrome: typeof Browser;

const WHOLE_DOMAIN = '*.connectwisedev.com';

test.use({
  allowedHosts: ['staging.connectwisedev.com', 'api-staging.connectwisedev.com', WHOLE_DOMAIN],
});

const PANEL_HOST = { host: PANEL, attributes: { 'data-screen': true } } as const;

test('staging is named and allowed with its API in one click, and its open tab works at once', async ({
  world,
}) => {
  const { tab, sandbox, session } = world;
  await tab.page.goto(sandbox.url.staging);
  await signIn(tab);
  await openSystem(tab, 'Security Roles');
  await tab.page.getByText('Security Roles').first().waitFor();
  const popup = await withAddressInSight(world, async () => {
    const opened = await openPopup(session);
    const { text } = await opened.waitFor({ 'data-hint': 'known-host' });
    expect(text).toContain('This is ConnectWise staging');
    expect(text).toContain('api-staging.connectwisedev.com');
    return opened;
  });
  expect(await tab.hooks.find(PANEL_HOST)).toEqual([]);

  await popup.click({ 'data-action': 'allow-known-host' });
  await tab.hooks.waitForState(PANEL_HOST, { 'data-screen': 'security-roles' });
  await tab.hooks.waitFor({ host: MARKS, attributes: { 'data-target': 'new-item' } });
  await popup.waitFor({ 'data-action': 'open-panel' }, ({ attributes }) => !('disabled' in attributes));
  expect(await popup.find({ 'data-hint': 'known-host' })).toEqual([]);

  const options = await session.context.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/options.html`);
  const place = options.locator('[data-place]');
  await expect(place).toHaveAttribute('data-place', 'https://staging.connectwisedev.com');
  const permitted = () => options.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
  expect(await permitted()).toEqual(
    expect.arrayContaining([
      'https://api-staging.connectwisedev.com/*',
      'https://staging.connectwisedev.com/*',
    ]),
  );
  await place.getByRole('button').click();
  await expect.poll(async () => (await permitted()).join()).not.toContain('connectwisedev.com');
  await tab.page.bringToFront();
  await tab.hooks.waitForGone(PANEL_HOST);
});

/**
 * Leave for the whole domain, which counts for nothing, lets what `open` opens see the tab's address, as a click on the
 * toolbar button would; it is taken back then.
 */
async function withAddressInSight<Opened>(
  { session, tab }: World,
  open: () => Promise<Opened>,
): Promise<Opened> {
  const origins = [`https://${WHOLE_DOMAIN}/*`];
  const options = await session.context.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/options.html`);
  // A browser asks only after a click.
  await options.getByRole('heading').first().click();
  expect(await options.evaluate((all) => chrome.permissions.request({ origins: all }), origins)).toBe(true);
  await options.close();
  await tab.page.bringToFront();
  const opened = await open();
  const worker = await session.serviceWorker();
  await worker.evaluate((all) => chrome.permissions.remove({ origins: all }), origins);
  return opened;
}
