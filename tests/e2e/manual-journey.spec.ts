/** The whole setup where no word is known, in ConnectWise or in the portal: by the user's own hand, step for step. */

import { nonsense } from '../../sandbox/connectwise/client/skins/base/nonsense.ts';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { pressShortcut } from '../support/background.ts';
import { count, searchProfile, searchText } from '../support/canary.ts';
import type { Hook } from '../support/hooks.ts';
import { tabTo } from '../support/keyboard.ts';
import { fieldsOf, putIn, VALUES, type Value, valueButton } from '../support/one-value-steps.ts';
import { pointsAt } from '../support/pointing.ts';
import { checkConnection, openConnectWiseForm, signInToPortal } from '../support/portal.ts';
import { addRightMember, addRightRole, goTo, openSignedIn } from '../support/seed-state.ts';
import { cardSays, HANDOFF, openPortal, PANEL } from '../support/setup-steps.ts';
import type { Tab, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

test.use({ windowSize: { width: 1440, height: 1000 } });

const CANARY = { publicKey: 'ManualPublicB5v9', privateKey: 'ManualSecretH2n7' };
const panel = (attributes: Hook['attributes']): Hook => ({ host: PANEL, attributes });
/** The portal's word for a passed check. */
const PASSED = 'Pbaarpgvba purpx cnffrq';

/** How the user acts. */
interface Hand {
  press(hook: Hook): Promise<void>;
  /** Shows one of the two keys to the assistant. */
  pointAt(text: string): Promise<void>;
  put(portal: Tab, value: Value): Promise<void>;
}

test('with the mouse', async ({ ownWorld: world }) => {
  const { tab } = world;
  await walk(world, {
    press: tab.hooks.click,
    pointAt: (text) => clickText(tab, text),
    put: async (portal, value) =>
      putIn(portal, value, (await fieldsOf(portal))[value], value === 'private-key' ? '' : 'done'),
  });
});

async function walk(world: World, { press, pointAt, put }: Hand): Promise<void> {
  const { tab, sandbox, session } = world;
  const { hooks, page } = tab;
  const { connectWise } = sandbox;
  connectWise.nextKeyPair = CANARY;
  sandbox.url.connectWise += '?words=nonsense';
  const role = addRightRole(connectWise);
  const member = addRightMember(connectWise, role);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await page.getByText('OfficeProtect').first().waitFor();
  await pressShortcut(session);
  await press(panel({ 'data-action': 'choose-route' }));
  await press(panel({ 'data-action': 'tick', 'data-step': 'role' }));
  await hooks.waitFor(panel({ 'data-step': 'member', 'data-status': 'current' }));
  await goTo(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'Details' });
  await press(panel({ 'data-action': 'tick', 'data-step': 'member' }));
  await hooks.waitFor(panel({ 'data-step': 'key', 'data-status': 'current' }));

  // ConnectWise itself is used as always; the assistant cannot read what it shows.
  await goTo(world, { screen: 'ApiKeyDetail', memberId: member.id, id: null });
  await tabTo(tab, page.locator('input:visible').first());
  await tab.user.type('Office Protect integration');
  await tabTo(tab, page.locator(`[title="${nonsense('Save')}"]:visible`).first(), 'Shift+Tab');
  await tab.user.press('Enter');
  await page.getByText(CANARY.privateKey).waitFor();
  await press(panel({ 'data-action': 'point-at-key' }));
  await hooks.waitFor(pointsAt('public'));
  await pointAt(CANARY.publicKey);
  await hooks.waitFor(pointsAt('private'));
  await pointAt(CANARY.privateKey);
  await hooks.waitFor(panel({ 'data-key-status': 'held' }));

  const portal = await openPortal(world, '?language=zxx');
  await signInToPortal(portal);
  await openConnectWiseForm(portal);
  await page.bringToFront();
  await hooks.type(panel({ 'data-field': 'company-id' }), CREDENTIALS.company);
  await press(panel({ 'data-action': 'send-key' }));
  // It is not known whose key it is.
  await press(panel({ 'data-action': 'confirm-send' }));
  await portal.hooks.waitFor(valueButton('private-key', { 'data-state': 'open' }));
  await portal.page.bringToFront();
  for (const value of VALUES) await put(portal, value);
  await cardSays(portal, 'verified');
  expect(await checkConnection(portal)).toContain(PASSED);

  await portal.hooks.click({ host: HANDOFF, attributes: { 'data-action': 'wipe' } });
  await hooks.waitFor(panel({ 'data-key-status': 'wiped' }));
  await hooks.waitFor(panel({ 'data-step': 'role', 'data-seen': 'none' }), {
    until: ({ text }) => text.includes('confirmed by you, not seen'),
  });
  const lines = [...session.consoleLines];
  await session.context.close();
  const needles = [CANARY.privateKey];
  expect(count([...searchProfile(session.profile, needles), ...searchText(lines, needles)])).toBe(0);
}

/** Clicks a text of the page, whatever lies over it. */
async function clickText({ page, user }: Tab, text: string): Promise<void> {
  const box = await page.getByText(text, { exact: true }).boundingBox();
  if (!box) throw new Error('The text is not drawn.');
  await user.click({ left: box.x, top: box.y, right: box.x + 60, bottom: box.y + box.height });
}
