/** An existing role is opened: differences from the profile are shown, and dialogs that restrict it. */
import profile from '../../utils/integrations/office-protect/profile.json' with { type: 'json' };
import { addRightRole, addRole, openSignedIn, setLevel } from '../support/seed-state.ts';
import { OPTIONAL, PANEL, REQUIRED } from '../support/setup-steps.ts';
import { ENGLISH } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

const HINT = { host: PANEL, attributes: { 'data-hint': 'restricted-tables' } } as const;

test('differences are shown, missing and extra, with the version of the profile', async ({ world }) => {
  const { tab, sandbox } = world;
  const role = addRightRole(sandbox.connectWise);
  setLevel(role, 'Service Desk/Service Tickets/edit', 'My');
  setLevel(role, 'Finance/Invoicing/inquire', 'All');
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  const { hooks } = tab;
  await hooks.waitFor({
    host: PANEL,
    attributes: {
      'data-cell': 'Service Desk/Service Tickets/edit',
      'data-state': 'missing',
      'data-actual': 'My',
    },
  });
  await hooks.waitFor({
    host: PANEL,
    attributes: { 'data-cell': 'Finance/Invoicing/inquire', 'data-state': 'excess', 'data-wanted': 'None' },
  });
  const met = await hooks.find({ host: PANEL, attributes: { 'data-state': 'met' } });
  expect(met).toHaveLength(REQUIRED.length + OPTIONAL.length - 1);
  const { text } = await hooks.waitForState(
    { host: PANEL, attributes: { 'data-step': 'role' } },
    { 'data-status': 'problem' },
  );
  expect(text).toContain(ENGLISH.day(profile.version));
});

test('what the customize dialog disallows is asked for once, and remembered for the role', async ({
  world,
}) => {
  const { tab, sandbox } = world;
  const { page, user, hooks } = tab;
  const role = addRole(sandbox.connectWise, 'OfficeProtect', OPTIONAL);
  role.allowed['System/Table Setup'] = ['Company / Company Type'];
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await hooks.waitFor(HINT, { until: ({ text }) => text.includes('Click (customize)') });
  const row = page.locator('tr', { has: page.getByText('Table Setup', { exact: false }) }).last();
  await user.click(row.getByText('customize'));
  const isNamed = ({ text }: { text: string }) => text.includes('Service / Service Board');
  await hooks.waitFor(HINT, { until: isNamed });
  expect(await page.getByText('Disallow Access to these').isVisible()).toBe(true);
  await user.click(page.getByText('CANCEL', { exact: true }));
  await page.getByText('Disallow Access to these').waitFor({ state: 'hidden' });
  await hooks.waitFor({
    host: PANEL,
    attributes: { 'data-cell': 'System/Table Setup/inquire', 'data-state': 'partly' },
  });
  await hooks.waitFor(HINT, { until: isNamed });
});
