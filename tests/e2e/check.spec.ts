/** The built extension checks with ConnectWise whether the key works, with that key alone, and nothing waits for it. */
import type { Page } from 'playwright';
import { PERMISSIONS } from '../../sandbox/connectwise/permissions.ts';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { count, searchText } from '../support/canary.ts';
import { CLIENT_ID } from '../support/check-world.ts';
import { holdKey, openSignedIn, PAIR, setLevel } from '../support/seed-state.ts';
import { HANDOFF, OPTIONAL, PANEL, REQUIRED, receive, send } from '../support/setup-steps.ts';
import type { Tab, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const API = 'api-na.myconnectwise.net';
const COMPANY_ID = { host: PANEL, attributes: { 'data-field': 'company-id' } } as const;
const EDIT = 'Service Desk/Service Tickets/edit';
const MORE_RIGHTS = { host: PANEL, attributes: { 'data-hint': 'more-rights' } } as const;

test('a key is proven, a missing level is named, and the key is in one header only', async ({ world }) => {
  const { tab, sandbox, session } = world;
  await setClientId(world);
  await holdKey(world);
  await typeCompany(tab, 'Brightwater');
  await resultIs(tab, 'company', 'refused');
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'use-company-id' } });
  await resultIs(tab, 'company', 'proven');
  await tab.hooks.waitFor(COMPANY_ID, { until: ({ value }) => value === CREDENTIALS.company });
  expect(signed(world)).toEqual([]);

  await check(tab);
  await statusIs(tab, 'done');
  for (const name of [EDIT, 'Companies/Company Maintenance/inquire', 'System/Table Setup/inquire', 'board']) {
    await resultIs(tab, name, 'proven');
  }

  const role = sandbox.connectWise.roles.find(({ name }) => name === 'OfficeProtect');
  if (!role) throw new Error('The role is not there.');
  setLevel(role, EDIT, 'None');
  await check(tab);
  await resultIs(tab, EDIT, 'refused');
  expect(await tab.hooks.text(PANEL)).toContain('set Service Desk › Service Tickets › Edit Level to All');

  expect(new Set(signed(world).map(({ host }) => host))).toEqual(new Set([API]));
  expect(signed(world).some(({ headers }) => headers.cookie || headers.referer)).toBe(false);
  const basic = signed(world)[0]?.headers.authorization ?? '';
  expect(Buffer.from(basic.slice('Basic '.length), 'base64').toString()).toBe(
    `${CREDENTIALS.company}+${PAIR.publicKey}:${PAIR.privateKey}`,
  );
  const rest = sandbox.requests
    .filter(({ method, url }) => method === 'GET' || !new URL(url).pathname.includes('/services/'))
    .map(({ headers: { authorization: _, ...headers }, ...request }) =>
      JSON.stringify({ ...request, headers }),
    );
  expect(count(searchText(rest, [PAIR.privateKey, basic]))).toBe(0);
  expect(count(searchText(session.consoleLines, [PAIR.privateKey, basic]))).toBe(0);
});

test('for a role that grants more than needed the result says what is too much, and nothing for the right role', async ({
  world,
}) => {
  const { tab, sandbox } = world;
  await setClientId(world);
  await holdKey(world);
  await typeCompany(tab);
  await check(tab);
  await statusIs(tab, 'done');
  await resultIs(tab, EDIT, 'proven');
  expect(await tab.hooks.find(MORE_RIGHTS)).toEqual([]);

  const role = sandbox.connectWise.roles.find(({ name }) => name === 'OfficeProtect');
  if (!role) throw new Error('The role is not there.');
  setLevel(role, 'Service Desk/Service Tickets/delete', 'My');
  await check(tab);
  const { text } = await tab.hooks.waitForState(MORE_RIGHTS, { 'data-excess-count': '1' });
  expect(text).toContain('1 level beyond what Office Protect needs: narrow its role');
  expect(text).toContain('Service Desk › Service Tickets › Delete Level, My');
});

test('on the Admin route the result names the number and ten of the rights beyond the profile', async ({
  world,
}) => {
  const { tab, sandbox } = world;
  await setClientId(world);
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  await tab.hooks.click({ host: PANEL, attributes: { type: 'radio', value: 'admin' } });
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'choose-route' } });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-step': 'role', 'data-status': 'done' } });
  await holdKey(
    world,
    sandbox.connectWise.roles.find(({ adminFlag }) => adminFlag),
  );
  await typeCompany(tab);
  await check(tab);
  const count = PERMISSIONS.length * 4 - REQUIRED.length - OPTIONAL.length;
  const { text } = await tab.hooks.waitForState(MORE_RIGHTS, { 'data-excess-count': String(count) });
  expect(text).toContain(`This key has Admin rights: ${count} levels beyond what Office Protect needs.`);
  expect(text).not.toContain('narrow its role');
  expect(text.match(/ › .* › (Add|Edit|Delete) Level, All/g)).toHaveLength(10);
  expect(text).toContain('System › Security Roles › Edit Level, All');
});

test('without a client ID, and with an API that never answers, the journey goes on', async ({ world }) => {
  const { tab, sandbox } = world;
  await holdKey(world);
  await typeCompany(tab);
  await check(tab);
  await statusIs(tab, 'skipped', 'no-client-id');

  sandbox.connectWise.failures.push({ at: '/apis/', how: 'silent' });
  const opened = world.session.context.waitForEvent('page');
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'open-options' } });
  await typeClientId(await opened);
  await tab.page.bringToFront();
  await check(tab);
  await statusIs(tab, 'running');
  const portal = await send(world);
  await receive(portal);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
  await tab.page.bringToFront();
  await statusIs(tab, 'failed', 'timeout');
});

test('a redirect is not followed, neither with the key nor without', async ({ world }) => {
  const { tab, sandbox } = world;
  await setClientId(world);
  sandbox.connectWise.failures.push({ at: '/system/mysecurity', how: 'redirect' });
  await holdKey(world);
  await typeCompany(tab);
  await check(tab);
  await statusIs(tab, 'failed', 'redirect');
  sandbox.connectWise.failures.push({ at: '/login/companyinfo', how: 'redirect' });
  await check(tab);
  await resultIs(tab, 'company', 'untested');
  expect(sandbox.requests.map(({ host }) => host)).not.toContain('elsewhere.example');
});

async function setClientId({ session }: World): Promise<void> {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/options.html`);
  await typeClientId(page);
}

async function typeClientId(options: Page): Promise<void> {
  // It is there only for seconds.
  const saved = options.getByText('Saved.').waitFor();
  await options.getByLabel('ConnectWise client ID').fill(CLIENT_ID);
  await options.keyboard.press('Enter');
  await saved;
  await options.close();
}

async function typeCompany(tab: Tab, company: string = CREDENTIALS.company): Promise<void> {
  await tab.hooks.type(COMPANY_ID, company);
  await tab.user.press('Enter');
}

async function check({ hooks }: Tab): Promise<void> {
  await hooks.click({ host: PANEL, attributes: { 'data-action': 'check-key' } });
}

async function statusIs({ hooks }: Tab, status: string, reason?: string): Promise<void> {
  const attributes = { 'data-check-status': status, ...(reason && { 'data-reason': reason }) };
  await hooks.waitFor({ host: PANEL, attributes });
}

async function resultIs({ hooks }: Tab, name: string, state: string): Promise<void> {
  await hooks.waitForState({ host: PANEL, attributes: { 'data-check': name } }, { 'data-state': state });
}

function signed({ sandbox }: World) {
  return sandbox.requests.filter(
    ({ host, headers }) => host.endsWith('myconnectwise.net') && headers.authorization,
  );
}
