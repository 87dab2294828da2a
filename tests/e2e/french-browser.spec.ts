import { zoomTo } from '../support/background.ts';
import { addRole, grantsOf, openSignedIn } from '../support/seed-state.ts';
import { PANEL, REQUIRED, saveRole, setLevels } from '../support/setup-steps.ts';
import { expect, test } from './fixtures.ts';

test.use({ language: 'fr-FR' });

test('in a French browser at 80 % zoom the role is completed', async ({ world }) => {
  const { tab, sandbox, session } = world;
  const role = addRole(sandbox.connectWise, 'OfficeProtect', []);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  expect(await tab.page.evaluate(() => navigator.language)).toBe('fr-FR');
  await zoomTo(session, 0.8);
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-step': 'role', 'data-status': 'current' } });
  await setLevels(tab, REQUIRED);
  await saveRole(tab);
  expect(grantsOf(role)).toEqual(Object.fromEntries(REQUIRED.map((cell) => [cell, 'All'])));
});
