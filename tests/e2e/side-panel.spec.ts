/** The panel in the browser's own side panel: moved there and back, about the tab that the user is in, and where no panel can live on the page. */
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { activeTab, heldPairs, stored } from '../support/background.ts';
import { pressMarked, typeAt } from '../support/connectwise.ts';
import { filterColors, hearLetters, removePanels, trapFocus } from '../support/hostile-panel.ts';
import { type OwnView, openPopup, openSidePanel } from '../support/popup.ts';
import { addRightMember, addRole, goTo, grantsOf, openSignedIn, PAIR } from '../support/seed-state.ts';
import { checkConnection, PANEL, REQUIRED, receive } from '../support/setup-steps.ts';
import type { World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const cell = { 'data-cell': REQUIRED[0] ?? '', 'data-state': 'missing' };
const inPage = { host: PANEL, attributes: {} } as const;
const useSidePanel = { 'data-action': 'use-side-panel' };

test('the button in the panel moves it to the side panel, and the one there back to the page', async ({
  world,
}) => {
  const { tab, session } = world;
  await openRole(world);
  await tab.hooks.waitFor({ host: PANEL, attributes: cell });
  const side = await openSidePanel(session, () => tab.hooks.click({ host: PANEL, attributes: useSidePanel }));
  await side.waitFor({ 'data-screen': 'security-role', 'data-record': 'ours' });
  await side.waitFor(cell);
  await tab.hooks.waitForGone(inPage);
  expect((await stored(session, 'local')).settings).toEqual({ panelPlace: 'side-panel' });

  await side.click({ 'data-action': 'use-page-panel' });
  await side.waitForClosed();
  await tab.hooks.waitFor({ host: PANEL, attributes: cell });
  expect((await stored(session, 'local')).settings).toEqual({ panelPlace: 'page' });
});

test('the popup opens the side panel and moves the panel back', async ({ world }) => {
  const { tab, session } = world;
  await openRole(world);
  await tab.hooks.waitFor({ host: PANEL, attributes: cell });
  const side = await sideFromPopup(world);
  await side.waitFor(cell);
  await tab.hooks.waitForGone(inPage);
  const popup = await openPopup(session);
  await popup.waitFor({ 'data-step': 'role' });
  await popup.click({ 'data-action': 'use-page-panel' });
  await side.waitForClosed();
  await tab.hooks.waitFor({ host: PANEL, attributes: cell });
});

test('it follows the user from tab to tab, says what to do elsewhere, and acts on the shown tab alone', async ({
  world,
}) => {
  const { tab, session, sandbox } = world;
  const role = await openRole(world);
  const side = await sideFromPopup(world);
  await side.waitFor(cell);
  const tabId = await activeTab(session);
  const other = await session.context.newPage();
  const elsewhere = await side.waitFor({ 'data-screen': 'none' });
  expect(elsewhere.text).toContain('This tab shows no ConnectWise page');
  expect(await side.find({ 'data-cell': true })).toEqual([]);
  // An order for a tab that the user has left does nothing: the background compares.
  await side.send('set-levels', { tabId, cells: [cell['data-cell']] });
  await other.close();
  await side.waitFor(cell);
  expect(grantsOf(role)).toEqual({});
  expect(await side.find({ 'data-work': true })).toEqual([]);
  // The same order for the tab that is shown is carried out.
  await side.send('set-levels', { tabId, cells: [cell['data-cell']] });
  await side.waitFor({ ...cell, 'data-state': 'met' });
  await tab.page.goto('about:blank');
  await side.waitFor({ 'data-screen': 'none' }, ({ text }) => text.includes('no ConnectWise page'));
  await tab.page.goto(sandbox.url.connectWise);
  await side.waitFor({ 'data-step': 'role' });
});

test('where the page removes the panel each time, the popup says so and offers the side panel; all is done from there', async ({
  world,
}) => {
  const { tab, session } = world;
  const role = await openRole(world);
  await tab.hooks.waitFor({ host: PANEL, attributes: cell });
  await tab.page.evaluate(removePanels);
  await tab.hooks.waitForGone(inPage);
  const popup = await openPopup(session);
  const hint = await popup.waitFor({ 'data-hint': 'removed' });
  expect(hint.text).toContain('This page removes the panel each time it is shown.');
  await popup.waitFor({ 'data-step': 'role' });
  const side = await openSidePanel(session, () => popup.click(useSidePanel));
  await walk(world, side, role);
});

for (const [name, obstruct, hint] of [
  ['a page with a colour filter', filterColors, 'color-filter'],
  ['a page that traps the focus', trapFocus, 'focus-trap'],
  ['a page that hears letters', hearLetters, 'keys-heard'],
] as const)
  test(`${name}: the panel offers the side panel, and all is done from there`, async ({ world }) => {
    const { tab, session } = world;
    const role = await openRole(world);
    await tab.hooks.waitFor({ host: PANEL, attributes: cell });
    await tab.page.evaluate(obstruct);
    if (hint !== 'color-filter') await typeInPanel(world);
    await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-hint': hint } });
    const side = await openSidePanel(session, () =>
      tab.hooks.click({ host: PANEL, attributes: useSidePanel }),
    );
    await walk(world, side, role);
    if (hint === 'keys-heard') {
      const heard = await tab.page.evaluate(() => (window as unknown as { heard: string[] }).heard);
      expect(heard.join('')).not.toContain(CREDENTIALS.company);
    }
  });

/** A role without any level, open in ConnectWise. */
async function openRole(world: World) {
  const role = addRole(world.sandbox.connectWise, 'OfficeProtect', []);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  return role;
}

async function sideFromPopup({ session }: World): Promise<OwnView> {
  const popup = await openPopup(session);
  return openSidePanel(session, () => popup.click(useSidePanel));
}

/** The user tries to type a company ID into the panel on the page. */
async function typeInPanel({ tab }: World): Promise<void> {
  const { hooks, user } = tab;
  await hooks.click({ host: PANEL, attributes: { 'data-step': 'handoff' } });
  for (const _ of [1, 2]) {
    await hooks.click({ host: PANEL, attributes: { 'data-field': 'company-id' } });
    await user.type('ab');
  }
}

/** The role step and the key handoff, with all that the panel does done in the side panel. */
async function walk(world: World, side: OwnView, role: Parameters<typeof grantsOf>[0]): Promise<void> {
  const { tab, session, sandbox } = world;
  await side.waitFor(cell);
  await tab.hooks.waitForGone(inPage);
  await side.click({ 'data-action': 'set-all' });
  await side.waitFor({ 'data-work': 'done' });
  await pressMarked(tab, 'save');
  await side.waitFor({ 'data-step': 'role', 'data-status': 'done' });
  expect(grantsOf(role)).toEqual(Object.fromEntries(REQUIRED.map((one) => [one, 'All'])));

  const member = addRightMember(sandbox.connectWise, role);
  sandbox.connectWise.nextKeyPair = PAIR;
  await goTo(world, { screen: 'ApiKeyDetail', memberId: member.id, id: null });
  await typeAt(tab, 'Description:', 'Office Protect integration');
  await pressMarked(tab, 'save');
  await side.waitFor({ 'data-key-status': 'held' });
  expect(await heldPairs(session)).toMatchObject([PAIR]);
  await side.type({ 'data-field': 'company-id' }, CREDENTIALS.company);
  const [page] = await Promise.all([
    session.context.waitForEvent('page'),
    side.click({ 'data-action': 'send-key' }),
  ]);
  const portal = await world.tabAt(page);
  await receive(portal);
  await checkConnection(portal);
  await tab.page.bringToFront();
  await side.click({ 'data-action': 'done' });
  await side.waitFor({ 'data-key-status': 'wiped' });
  expect(await heldPairs(session)).toEqual([]);
  expect(await tab.hooks.find(inPage)).toEqual([]);
}
