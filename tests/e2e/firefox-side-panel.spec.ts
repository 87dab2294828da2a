/** The panel in Firefox's sidebar, on a page that removes the panel each time, traps the focus, hears letters and filters colours. */
import { expect, test } from '@playwright/test';
import { hashOf, type Place } from '../../sandbox/connectwise/client/flow/place.ts';
import type { Role } from '../../sandbox/connectwise/model.ts';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { openForm, typeInto } from '../support/firefox-steps.ts';
import type { Tab } from '../support/firefox-tab.ts';
import { type FirefoxWindows, openWindows } from '../support/firefox-windows.ts';
import { filterColors, hearLetters, removePanels, trapFocus } from '../support/hostile-panel.ts';
import { addRightMember, addRole, grantsOf, PAIR } from '../support/seed-state.ts';
import { HANDOFF, MARKS, PANEL, REQUIRED } from '../support/setup-steps.ts';

// One technician in one browser: each test needs what the one before has created.
test.describe.configure({ mode: 'serial' });

let firefox: Firefox;
let windows: FirefoxWindows;
let tab: Tab;
let role: Role;
test.beforeAll(async () => {
  firefox = await startFirefox();
  await firefox.welcome.close();
  windows = await openWindows(firefox);
  role = addRole(firefox.sandbox.connectWise, 'OfficeProtect', []);
  tab = await firefox.openSignedIn({ screen: 'SecurityModules', id: role.id });
  await tab.page.bringToFront();
});
test.afterAll(() => firefox.close());

const inPage = { host: PANEL, attributes: {} } as const;
const save = { host: MARKS, attributes: { 'data-target': 'save' } } as const;
const missing = { 'data-cell': REQUIRED[0] ?? '', 'data-state': 'missing' };

test('a click in the page’s panel cannot open the sidebar: the panel says where to click', async () => {
  await tab.click({ host: PANEL, attributes: { 'data-action': 'use-side-panel' } });
  const { text } = await tab.waitFor({ host: PANEL, attributes: { 'data-hint': 'side-panel-closed' } });
  expect(text).toContain('click the assistant’s button in the toolbar, then Side panel');
  expect(await windows.isSidebarOpen()).toBe(false);
});

test('the page removes the panel each time: the popup says so and opens the sidebar', async () => {
  for (const hostility of [filterColors, trapFocus, hearLetters, removePanels])
    await tab.page.evaluate(hostility);
  await tab.waitForGone(inPage);
  await windows.openPopup();
  await windows.popup.waitFor({ 'data-hint': 'removed' });
  await windows.popup.click({ 'data-action': 'use-side-panel' });
  await windows.sidebar.waitFor({ 'data-screen': 'security-role', 'data-record': 'ours' });
  await windows.sidebar.waitFor(missing);
  expect(await windows.isSidebarOpen()).toBe(true);
});

test('role: the sidebar sets the levels', async () => {
  await windows.sidebar.click({ 'data-action': 'set-all' });
  await windows.sidebar.waitFor({ 'data-work': 'done' });
  await tab.click(save);
  await windows.sidebar.waitFor({ 'data-step': 'role', 'data-status': 'done' });
  expect(grantsOf(role)).toEqual(Object.fromEntries(REQUIRED.map((cell) => [cell, 'All'])));
});

test('key and handoff: the sidebar sends the pair, and wipes it', async () => {
  const { connectWise } = firefox.sandbox;
  connectWise.nextKeyPair = PAIR;
  await goTo({ screen: 'ApiKeyDetail', memberId: addRightMember(connectWise, role).id, id: null });
  await typeInto(tab, 'Description:', 'Office Protect integration');
  await tab.click(save);
  await windows.sidebar.waitFor({ 'data-key-status': 'held' });
  await windows.sidebar.type({ 'data-field': 'company-id' }, CREDENTIALS.company);
  await windows.sidebar.waitFor({ 'data-field': 'company-id' }, ({ value }) => value === CREDENTIALS.company);
  const portal = await firefox.nextTab(() => windows.sidebar.click({ 'data-action': 'send-key' }));
  await openForm(portal);
  await portal.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
  const elsewhere = await windows.sidebar.waitFor({ 'data-screen': 'none' });
  expect(elsewhere.text).toContain('This tab shows no ConnectWise page');
  await tab.page.bringToFront();
  await windows.sidebar.click({ 'data-action': 'done' });
  await windows.sidebar.waitFor({ 'data-key-status': 'wiped' });
  // What was typed in the sidebar did not reach the page.
  const heard = await tab.page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toEqual([]);
  expect(await tab.find(inPage)).toEqual([]);
});

test('the button in the sidebar moves the panel back to a page where it can live', async () => {
  await tab.page.reload();
  await windows.sidebar.waitFor({ 'data-step': 'role' });
  await windows.sidebar.click({ 'data-action': 'use-page-panel' });
  await tab.waitFor({ host: PANEL, attributes: { 'data-step': 'role' } });
  expect(await windows.isSidebarOpen()).toBe(false);
});

/** Opens another screen of ConnectWise by its address. */
async function goTo(place: Place): Promise<void> {
  const [address] = tab.page.url().split('#');
  await tab.page.goto(address + hashOf(place));
}
