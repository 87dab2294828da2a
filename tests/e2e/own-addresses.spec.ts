/** A self-hosted ConnectWise server and a portal at another address: nothing before the user adds them, all after. */
import type { Page } from 'playwright';
import { openSystem, signIn } from '../support/connectwise.ts';
import { openPopup } from '../support/popup.ts';
import { formValues } from '../support/portal.ts';
import { checkConnection, MARKS, PANEL, receive, send, walkToKey } from '../support/setup-steps.ts';
import type { World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

test.use({ allowedHosts: ['cw.brightwater.example', 'protect.brightwater.example'] });

const PANEL_HOST = { host: PANEL, attributes: { 'data-screen': true } } as const;

test('an own server and an own portal lead to a passed connection check', async ({ world }) => {
  const { sandbox, session } = world;
  sandbox.url.connectWise = sandbox.url.onPremises;
  const options = await openOptions(world);
  await add(options, 'connectwise', sandbox.url.onPremises);
  await add(options, 'portal', sandbox.url.ownPortal);
  await options.close();

  await walkToKey(world);
  const portal = await send(world);
  expect(new URL(portal.page.url()).host).toBe('protect.brightwater.example');
  await receive(portal);
  const [key] = sandbox.connectWise.keys.slice(-1);
  expect(await formValues(portal)).toEqual([
    'https://cw.brightwater.example/',
    'brightwater',
    key?.publicKey,
    key?.privateKey,
  ]);
  expect(await checkConnection(portal)).toContain('Connection check passed');
  expect(session.context.pages()).toHaveLength(2);
});

test('open pages get the extension as soon as their address is added, and lose it when it is removed', async ({
  world,
}) => {
  const { tab, sandbox } = world;
  await tab.page.goto(sandbox.url.onPremises);
  await signIn(tab);
  await openSystem(tab, 'Security Roles');
  await tab.page.getByText('Security Roles').first().waitFor();
  expect(await tab.hooks.find(PANEL_HOST)).toEqual([]);

  const options = await openOptions(world);
  await add(options, 'connectwise', sandbox.url.onPremises);
  await tab.page.bringToFront();
  await tab.hooks.waitForState(PANEL_HOST, { 'data-screen': 'security-roles' });
  await tab.hooks.waitFor({ host: MARKS, attributes: { 'data-target': 'new-item' } });

  await options.bringToFront();
  await options.getByRole('button', { name: 'Remove https://cw.brightwater.example' }).click();
  await tab.page.bringToFront();
  await tab.hooks.waitForGone(PANEL_HOST);
  await tab.hooks.waitForGone({ host: MARKS, attributes: { 'data-target': true } });
  await tab.page.reload();
  await openSystem(tab, 'Security Roles');
  await tab.page.getByText('Security Roles').first().waitFor();
  expect(await tab.hooks.find(PANEL_HOST)).toEqual([]);

  await options.bringToFront();
  await add(options, 'connectwise', 'cw.brightwater.example');
  await tab.page.bringToFront();
  await tab.hooks.waitForState(PANEL_HOST, { 'data-screen': 'security-roles' });
});

test('the popup offers to add the page it was opened on, and the options have its address ready', async ({
  world,
}) => {
  const { tab, sandbox, session } = world;
  // The host permission for another port lets the popup see this page's address, as a click on its button would.
  const options = await openOptions(world);
  await add(options, 'portal', 'https://protect.brightwater.example:8443');
  await options.close();
  await tab.page.goto(sandbox.url.ownPortal);
  const popup = await openPopup(session);
  const opened = session.context.waitForEvent('page');
  await popup.click({ 'data-action': 'use-as-portal' });
  const page = await opened;
  await expect(page.locator('[data-field="portal-address"]')).toHaveValue(
    'https://protect.brightwater.example',
  );
  await expect(page.locator('[data-place]')).toHaveCount(1);
});

test('an unusable address is refused at the field, with what to do', async ({ world }) => {
  const options = await openOptions(world);
  const server = options.locator('[data-places="connectwise"]');
  const portal = options.locator('[data-places="portal"]');
  const refuse = async (field: typeof server, address: string, reason: RegExp) => {
    await field.getByLabel('Address').fill(address);
    await field.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(field.getByRole('alert')).toHaveText(reason);
  };
  await refuse(server, '', /Type an address/);
  await refuse(server, 'http://cw.brightwater.example', /not encrypted/);
  await refuse(server, 'https://na.myconnectwise.net', /works already/);
  await refuse(portal, 'no address', /not a web address/);
  await add(options, 'connectwise', 'cw.brightwater.example');
  await refuse(portal, 'https://cw.brightwater.example/x', /listed as the other product/);
  await expect(portal.locator('[data-place]')).toHaveCount(0);
});

/** The options page, as the popup's button opens it. */
async function openOptions({ session }: World): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/options.html`);
  return page;
}

async function add(options: Page, kind: 'connectwise' | 'portal', address: string): Promise<void> {
  const section = options.locator(`[data-places="${kind}"]`);
  await section.getByLabel('Address').fill(address);
  await section.getByRole('button', { name: 'Add', exact: true }).click();
  await section
    .locator(`[data-place="${new URL(address.replace(/^(?!https)/, 'https://')).origin}"]`)
    .waitFor();
}
