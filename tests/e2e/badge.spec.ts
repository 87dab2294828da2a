/** The toolbar button's badge: the number of missing levels, or that a pair is held. */
import { badge } from '../support/background.ts';
import { addRole, goTo, openNewKey, openSignedIn } from '../support/seed-state.ts';
import { PANEL, REQUIRED, saveKey } from '../support/setup-steps.ts';
import type { World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const NOTHING = { text: '', title: 'Office Protect Assistant' };

test('missing levels are counted while their role is shown, for each tab', async ({ world }) => {
  const { tab, sandbox, session } = world;
  const role = addRole(sandbox.connectWise, 'OfficeProtect', REQUIRED.slice(2));
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await shows(world, {
    text: '2',
    title: expect.stringContaining('2 levels of this Security Role are still'),
  });

  const other = await session.context.newPage();
  await other.goto(sandbox.url.officeProtect);
  await shows(world, NOTHING);
  await other.close();

  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'set-all' } });
  await shows(world, NOTHING);
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'put-back' } });
  await shows(world, { text: '2', title: expect.stringContaining('2 levels') });
  await goTo(world, { screen: 'SecurityRoleList' });
  await shows(world, NOTHING);
});

test('a held pair is shown in the chosen language until it is wiped', async ({ world }) => {
  const { tab, session } = world;
  await openNewKey(world);
  await shows(world, NOTHING);
  await saveKey(tab);
  await shows(world, { text: 'key', title: expect.stringContaining('a key pair is held') });

  const options = await session.context.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/options.html`);
  await options.locator('[data-field="language"]').selectOption('fr');
  await tab.page.bringToFront();
  await shows(world, { text: 'clé', title: expect.stringContaining('paire de clés') });

  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'discard-key' } });
  await shows(world, NOTHING);
});

async function shows({ session }: World, expected: object): Promise<void> {
  await expect.poll(() => badge(session)).toEqual(expected);
}
