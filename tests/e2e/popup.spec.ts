/** The toolbar button's popup: instructions anywhere, live states where the role is shown, and buttons that open pages. */
import { activeAddress } from '../support/background.ts';
import { openPopup } from '../support/popup.ts';
import { addRole, holdKey, openSignedIn } from '../support/seed-state.ts';
import { MARKS, OPTIONAL, PANEL, REQUIRED } from '../support/setup-steps.ts';
import { expect, test } from './fixtures.ts';

test('on any other page it shows the levels as plain instructions', async ({ world }) => {
  const { session } = world;
  const popup = await openPopup(session);
  const { text } = await popup.waitFor({}, (found) => found.text.includes('Open panel'));
  expect(text.replace(/\s+/g, ' ')).toContain(
    'Module Permission Add Edit Delete Inquire ' +
      'Companies Company Maintenance None None None All ' +
      'Service Desk Service Tickets All All None All ' +
      'Optional: lets Office Protect show its ticket settings ' +
      'System Table Setup None None None All ' +
      'System Member Maintenance None None None All',
  );
  const cells = await popup.find({ 'data-cell': true });
  expect(cells.map(({ attributes }) => attributes['data-cell']).sort()).toEqual(
    [...REQUIRED, ...OPTIONAL].sort(),
  );
  expect(cells.every(({ attributes }) => attributes['data-state'] === 'unseen')).toBe(true);
  const steps = await popup.find({ 'data-step': true });
  expect(steps.map(({ attributes }) => attributes['data-step'])).toEqual([
    'role',
    'member',
    'key',
    'handoff',
  ]);
  const [open] = await popup.find({ 'data-action': 'open-panel' });
  expect(open?.attributes).toHaveProperty('disabled');
});

test('where the role is shown it shows the state of each level', async ({ world }) => {
  const { tab, sandbox, session } = world;
  const [missing = '', ...others] = REQUIRED;
  const role = addRole(sandbox.connectWise, 'OfficeProtect', [
    ...others,
    'Service Desk/Service Tickets/delete',
  ]);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await tab.hooks.waitFor({ host: MARKS, attributes: { 'data-cell': missing, 'data-state': 'missing' } });
  const popup = await openPopup(session);
  await popup.waitFor({}, ({ text }) => text.includes('Live from role “OfficeProtect”'));
  await popup.waitFor({ 'data-cell': missing, 'data-state': 'missing' }, ({ text }) =>
    text.includes('is None'),
  );
  for (const cell of others) await popup.waitFor({ 'data-cell': cell, 'data-state': 'met' });
  await popup.waitFor(
    { 'data-cell': 'Service Desk/Service Tickets/delete', 'data-state': 'excess' },
    ({ text }) => text.includes('is All'),
  );
  await popup.waitFor({ 'data-step': 'role', 'data-status': 'problem' });
});

test('it shows that a key is held, and can discard it', async ({ world }) => {
  const { tab, session } = world;
  await holdKey(world);
  const popup = await openPopup(session);
  await popup.waitFor({ 'data-key-status': 'held' });
  await popup.click({ 'data-action': 'discard-key' });
  await popup.waitFor({ 'data-key-status': 'wiped' });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'wiped' } });
});

test('it opens the panel on a page that is no part of the setup', async ({ world }) => {
  const { tab, session } = world;
  await openSignedIn(world, { screen: 'ServiceBoard' });
  await tab.page.getByText('VPN drops every hour').waitFor();
  const popup = await openPopup(session);
  await popup.click({ 'data-action': 'open-panel' });
  await popup.waitForClosed();
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'none' } });
  await tab.hooks.waitFor({ host: MARKS, attributes: { 'data-target': 'security-roles' } });
});

for (const [action, host] of [
  ['open-connectwise', 'na.myconnectwise.net'],
  ['open-office-protect', 'portal.office-protect.com'],
] as const) {
  test(`${action} opens a tab there`, async ({ world }) => {
    const { session } = world;
    const popup = await openPopup(session);
    const opened = session.context.waitForEvent('page');
    await popup.click({ 'data-action': action });
    const page = await opened;
    await page.waitForURL((url) => url.host === host);
    await popup.waitForClosed();
  });
}

test('an open ConnectWise tab is shown instead of a second one', async ({ world }) => {
  const { tab, session } = world;
  await openSignedIn(world, { screen: 'ServiceBoard' });
  const other = await session.context.newPage();
  await other.bringToFront();
  await expect.poll(() => activeAddress(session)).toBeUndefined();
  const popup = await openPopup(session);
  await popup.click({ 'data-action': 'open-connectwise' });
  await popup.waitForClosed();
  await expect.poll(() => activeAddress(session)).toBe(tab.page.url());
  expect(session.context.pages()).toHaveLength(2);
});
