/** The panel in the browser's own side panel: moved there and back, about the tab that the user is in, and on pages where no panel can live. */
import { stored } from '../support/background.ts';
import { addRole, openSignedIn } from '../support/seed-state.ts';
import { PANEL, REQUIRED } from '../support/setup-steps.ts';
import { openPopup, openSidePanel } from '../support/popup.ts';
import { expect, test } from './fixtures.ts';

test('the button in the panel moves it to the side panel, and the one there back to the page', async ({ world }) => {
  const { tab, sandbox, session } = world;
  const role = addRole(sandbox.connectWise, 'OfficeProtect', []);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  const cell = { 'data-cell': REQUIRED[0] ?? '', 'data-state': 'missing' };
  await tab.hooks.waitFor({ host: PANEL, attributes: cell });
  const side = await openSidePanel(session, () =>
    tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'use-side-panel' } }),
  );
  await side.waitFor({ 'data-screen': 'security-role', 'data-record': 'ours' });
  await side.waitFor(cell);
  await tab.hooks.waitForGone({ host: PANEL, attributes: {} });
  expect((await stored(session, 'local')).settings).toEqual({ panelPlace: 'side-panel' });

  await side.click({ 'data-action': 'use-page-panel' });
  await side.waitForClosed();
  await tab.hooks.waitFor({ host: PANEL, attributes: cell });
  expect((await stored(session, 'local')).settings).toEqual({ panelPlace: 'page' });
});
