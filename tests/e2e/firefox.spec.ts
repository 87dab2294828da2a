/** The shipped Firefox build in Firefox: each setup screen in order, up to the filled form. */
import { expect, test } from '@playwright/test';
import { hashOf, type Place } from '../../sandbox/connectwise/client/flow/place.ts';
import type { Role } from '../../sandbox/connectwise/model.ts';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { fieldAt, openForm, signInToConnectWise, typeInto } from '../support/firefox-steps.ts';
import type { Tab } from '../support/firefox-tab.ts';
import type { Attributes } from '../support/hooks.ts';
import { grantsOf, PAIR } from '../support/seed-state.ts';
import { HANDOFF, MARKS, PANEL, REQUIRED } from '../support/setup-steps.ts';

// One technician in one browser: each test needs what the one before has created.
test.describe.configure({ mode: 'serial' });

let firefox: Firefox;
let tab: Tab;
let role: Role;
test.beforeAll(async () => {
  firefox = await startFirefox();
  await firefox.welcome.close();
  tab = await firefox.openConnectWise();
});
test.afterAll(() => firefox.close());

/** The browser's own API, in functions that run in the extension's pages. */
declare const browser: {
  tabs: { query(query: { url: string }): Promise<{ id: number }[]> };
  action: { getBadgeText(of: { tabId: number | undefined }): Promise<string> };
};

const panel = (attributes: Attributes) => ({ host: PANEL, attributes }) as const;
const mark = (attributes: Attributes) => ({ host: MARKS, attributes }) as const;

test('sign-in: there is no panel', async () => {
  await tab.page.waitForSelector('#company');
  expect(await tab.find(panel({}))).toEqual([]);
  await signInToConnectWise(tab);
});

test('list of Security Roles: New Item is marked, and leads to the new role', async () => {
  await goTo({ screen: 'SecurityRoleList' });
  await tab.waitFor(panel({ 'data-screen': 'security-roles' }));
  await tab.click(mark({ 'data-target': 'new-item' }));
});

test('new role: its form leads to Save', async () => {
  await typeInto(tab, 'Role ID:', 'OfficeProtect');
  await tab.click(mark({ 'data-target': 'save' }));
  await tab.waitFor(panel({ 'data-screen': 'security-role' }));
  role = firefox.sandbox.connectWise.roles.find(({ name }) => name === 'OfficeProtect') as Role;
});

test('toolbar button: its badge counts the levels that are missing', async () => {
  const own = await firefox.openOwn('options.html');
  const badge = () =>
    own.evaluate(async () => {
      const [shown] = await browser.tabs.query({ url: 'https://*.myconnectwise.net/*' });
      return browser.action.getBadgeText({ tabId: shown?.id });
    });
  await expect.poll(badge).toBe('4');
  await own.close();
  await tab.page.bringToFront();
});

test('role: marks cover the cells, the panel sets the levels, Save is marked', async () => {
  for (const cell of REQUIRED) {
    await tab.waitFor(panel({ 'data-cell': cell, 'data-state': 'missing' }));
    const { box } = await tab.waitFor(mark({ 'data-cell': cell, 'data-state': 'missing' }));
    if (box) expect(await textAt((box.left + box.right) / 2, (box.top + box.bottom) / 2), cell).toBe('None');
  }
  await tab.click(panel({ 'data-action': 'set-all' }));
  await tab.waitFor(panel({ 'data-work': 'done' }));
  await tab.click(mark({ 'data-target': 'save' }));
  await tab.waitFor(panel({ 'data-step': 'role', 'data-status': 'done' }));
  expect(grantsOf(role)).toEqual(Object.fromEntries(REQUIRED.map((cell) => [cell, 'All'])));
});

test('members: their tab of API members is marked, then New Item', async () => {
  await goTo({ screen: 'MemberList', tab: 'Regular' });
  await tab.waitFor(panel({ 'data-screen': 'members' }));
  await tab.click(mark({ 'data-target': 'api-members-tab' }));
  await tab.click(mark({ 'data-target': 'new-item' }));
});

test('API member: each field that does not fit is named and marked, until all are right', async () => {
  await tab.waitFor(panel({ 'data-screen': 'api-member' }));
  for (const field of ['member-id', 'role-id', 'level']) {
    await tab.waitFor(panel({ 'data-finding': `member/${field}`, 'data-severity': 'error' }));
    await tab.waitFor(mark({ 'data-finding': `member/${field}`, 'data-severity': 'error' }));
  }
  await tab.click(panel({ 'data-action': 'fill-field', 'data-field': 'member-id' }));
  await tab.waitFor(panel({ 'data-finding': 'member/member-id', 'data-severity': 'ok' }));
  await typeInto(tab, 'Member Name*', 'Office Protect');
  await choose('Role ID*', 'OfficeProtect');
  await choose('Level*', 'Corporate (Level 1)');
  await choose('Name*', 'Brightwater IT');
  await choose('Default Board', 'Security Alerts');
  await tab.click(mark({ 'data-target': 'save' }));
  await tab.waitFor(panel({ 'data-step': 'member', 'data-status': 'done' }));
});

test('keys of the member: the tab, New Item and Save are marked, and the pair is held', async () => {
  firefox.sandbox.connectWise.nextKeyPair = PAIR;
  await tab.click(mark({ 'data-target': 'api-keys-tab' }));
  await tab.waitFor(panel({ 'data-screen': 'api-key' }));
  await tab.click(mark({ 'data-target': 'new-item' }));
  await typeInto(tab, 'Description:', 'Office Protect integration');
  await tab.click(mark({ 'data-target': 'save' }));
  await tab.waitFor(panel({ 'data-key-status': 'held' }));
});

test('handoff: the pair is filled in at Office Protect, and wiped', async () => {
  const companyId = panel({ 'data-field': 'company-id' });
  // Who signs in before the page was read has to type the company ID again.
  if ((await tab.waitFor(companyId)).value === '') {
    await tab.click(companyId);
    await tab.page.keyboard.type(CREDENTIALS.company);
  }
  await tab.waitFor(companyId, ({ value }) => value === CREDENTIALS.company);
  const portal = await firefox.nextTab(() => tab.click(panel({ 'data-action': 'send-key' })));
  await openForm(portal);
  const card = (attributes: Attributes) => ({ host: HANDOFF, attributes }) as const;
  await portal.waitFor(card({ 'data-handoff': 'verified' }));
  const values = await portal.page.$$eval('form input', (inputs) => inputs.map(({ value }) => value));
  expect(values).toEqual(expect.arrayContaining([CREDENTIALS.company, PAIR.publicKey, PAIR.privateKey]));
  await (await portal.page.waitForSelector('::-p-text(Check connection)'))?.click();
  await portal.page.waitForSelector('::-p-text(Connection check passed)');

  // A modal dialog makes the rest of the page inert; the card can be clicked all the same.
  await portal.page.evaluate(() => document.body.appendChild(document.createElement('dialog')).showModal());
  await portal.page.waitForSelector('dialog > office-protect-handoff');
  await portal.click(card({ 'data-action': 'wipe' }));
  await portal.waitForGone(card({ 'data-handoff': true }));
});

/** Opens another screen of ConnectWise by its address. */
async function goTo(place: Place): Promise<void> {
  const [address] = tab.page.url().split('#');
  await tab.page.goto(address + hashOf(place));
}

/** Chooses an option of the list under a label. */
async function choose(label: string, option: string): Promise<void> {
  await clickAt(`${fieldAt(label)}/following-sibling::*[1]`);
  await clickAt(`(/html/body/div//*[contains(@class, 'mm_label')][text()='${option}'])[last()]`);
}

async function clickAt(path: string): Promise<void> {
  await (await tab.page.waitForSelector(`::-p-xpath(${path})`))?.click();
}

/** The page's own element at a point. */
function textAt(x: number, y: number): Promise<string> {
  return tab.page.evaluate(
    (left, top) => {
      const element = document.elementFromPoint(left, top);
      return element instanceof HTMLInputElement ? element.value : (element?.textContent ?? '').trim();
    },
    x,
    y,
  );
}
