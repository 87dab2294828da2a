/** When the panel is shown, what it says about a page that cannot be read, and what it remembers. */
import type { Place } from '../../sandbox/connectwise/client/flow/place.ts';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { reloadExtension, stored } from '../support/background.ts';
import { signIn } from '../support/connectwise.ts';
import { addRightRole, goTo, openSignedIn } from '../support/seed-state.ts';
import { MARKS, PANEL } from '../support/setup-steps.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const ASIDE = { host: PANEL, attributes: { 'data-screen': true } } as const;
const NEXT = { host: PANEL, attributes: { role: 'status' } } as const;
const COLLAPSE = { host: PANEL, attributes: { 'data-action': 'collapse' } } as const;

test('on pages that are no part of the setup there is neither panel nor mark', async ({ world }) => {
  const { tab, sandbox, session } = world;
  const [ticket] = sandbox.connectWise.tickets;
  const places: [Place, words: string][] = [
    [{ screen: 'Start' }, 'System'],
    [{ screen: 'ServiceBoard' }, 'Printer on second floor offline'],
    [{ screen: 'TicketDetail', id: ticket?.id ?? 0 }, 'Reported by phone'],
    [{ screen: 'Other', title: 'Company Search' }, 'Company Search'],
  ];
  await openSignedIn(world, { screen: 'Start' });
  for (const [place, words] of places) {
    await goTo(world, place);
    await tab.page.getByText(words).first().waitFor();
    await nothingIsThere(tab);
  }
  // The probe ran on all these pages, and did not request the assistant.
  expect(Object.keys(await stored(session, 'session')).filter((key) => key.startsWith('tab:'))).toEqual([]);
  await goTo(world, { screen: 'SecurityRoleList' });
  await tab.hooks.waitFor(ASIDE);
});

test('the sign-in page has no panel either; its company is remembered once the sign-in has succeeded', async ({
  world,
}) => {
  const { tab, sandbox, session } = world;
  await tab.page.goto(sandbox.url.connectWise);
  await tab.user.click(tab.page.locator('#company'));
  await tab.user.type('brightwater');
  await tab.user.press('Tab');
  await tab.user.type('somebody');
  await tab.user.press('Tab');
  await tab.user.type('NotForYou77');
  await nothingIsThere(tab);
  const inSession = async () => JSON.stringify(await stored(session, 'session'));
  await expect.poll(inSession).toContain('"companyId":"brightwater"');
  await tab.user.press('Enter');
  await tab.page.getByRole('alert').filter({ hasText: /./ }).waitFor();
  expect((await stored(session, 'local')).companyIds).toBeUndefined();
  await tab.user.replace(tab.page.locator('#username'), CREDENTIALS.username);
  await tab.user.replace(tab.page.locator('#password'), CREDENTIALS.password);
  await tab.user.press('Enter');
  await tab.page.getByText('System', { exact: true }).waitFor();
  await goTo(world, { screen: 'SecurityRoleList' });
  const { origin } = new URL(sandbox.url.connectWise);
  await expect
    .poll(async () => (await stored(session, 'local')).companyIds)
    .toEqual({ [origin]: 'brightwater' });
  for (const area of ['local', 'session'] as const) {
    expect(JSON.stringify(await stored(session, area))).not.toMatch(/somebody|NotForYou77/);
  }
});

test('collapsed and moved, it stays so after a reload', async ({ world }) => {
  const { tab } = world;
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'move' } });
  await tab.hooks.waitFor(ASIDE, { until: ({ box }) => box !== null && box.left < 100 });
  await tab.hooks.click(COLLAPSE);
  await tab.hooks.waitFor(COLLAPSE, { until: ({ attributes }) => attributes['aria-expanded'] === 'false' });

  await tab.page.reload();
  await tab.hooks.waitFor(ASIDE, {
    until: ({ box }) => box !== null && box.left < 20 && box.right - box.left < 60,
  });
  await tab.hooks.click(COLLAPSE);
  await tab.hooks.waitFor(NEXT, { until: ({ text }) => text.includes('New Item') });
});

test('a page with the title of a role but without levels is reported as unreadable', async ({ world }) => {
  const { tab, sandbox } = world;
  await tab.page.route('**/connectwise.aspx', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<p>Security Roles > Security Modules</p><h2>Security Modules for Role - OfficeProtect</h2>',
    }),
  );
  await tab.page.goto(sandbox.url.connectWise);
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'unknown' } });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-problem': 'level-headers' } });
  const { text } = await tab.hooks.waitFor(NEXT);
  expect(text).toContain('cannot be read');
  expect(text).toContain('reload the page');
});

test('a page that loads slowly is read when it is complete, and not reported as unreadable before', async ({
  world,
}) => {
  const { tab, sandbox } = world;
  const role = addRightRole(sandbox.connectWise);
  const held = Promise.withResolvers<void>();
  await tab.page.route('**/services/roles/*', async (route) => {
    await held.promise;
    await route.continue();
  });
  const asked = tab.page.waitForRequest('**/services/roles/*');
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await asked;
  await nothingIsThere(tab);
  held.resolve();
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'security-role' } });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-step': 'role', 'data-status': 'done' } });
});

test('when the session ends, the panel is removed on the sign-in page and comes back after it', async ({
  world,
}) => {
  const { tab, sandbox } = world;
  const role = addRightRole(sandbox.connectWise);
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  await tab.hooks.waitFor(ASIDE);
  sandbox.connectWise.sessions.clear();
  await tab.user.click(tab.page.getByText(role.name, { exact: true }));
  await tab.page.locator('#company').waitFor();
  await tab.hooks.waitForGone(ASIDE);
  await tab.hooks.waitForGone({ host: MARKS, attributes: { class: true } });
  expect(world.session.consoleLines.filter((line) => line.startsWith('uncaught'))).toEqual([]);

  await signIn(tab);
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'security-roles' } });
});

test('after the extension was updated, open pages go on without a reload', async ({ ownWorld: world }) => {
  const { tab, sandbox, session } = world;
  const role = addRightRole(sandbox.connectWise);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-step': 'role', 'data-status': 'done' } });
  const before = session.consoleLines.length;
  // The panel of before works no more.
  await tab.page.locator(PANEL).evaluate((panel) => panel.setAttribute('data-before', ''));
  await reloadExtension(session);
  await expect(tab.page.locator(`${PANEL}:not([data-before])`)).toHaveCount(1);
  await expect(tab.page.locator(PANEL)).toHaveCount(1);

  await tab.hooks.waitFor(ASIDE, {
    until: ({ attributes }) => attributes['data-screen'] === 'security-role',
  });
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'move' } });
  await tab.hooks.waitFor(ASIDE, { until: ({ box }) => box !== null && box.left < 100 });
  expect(await tab.hooks.find({ host: PANEL, attributes: { 'data-problem': 'extension' } })).toEqual([]);
  expect(await tab.hooks.find(ASIDE)).toHaveLength(1);
  expect(session.consoleLines.slice(before)).toEqual([]);
});

/** Fails if the extension shows anything on this page. */
async function nothingIsThere({ hooks }: Tab): Promise<void> {
  expect(await hooks.find(ASIDE)).toEqual([]);
  expect(await hooks.find({ host: MARKS, attributes: { class: true } })).toEqual([]);
}
