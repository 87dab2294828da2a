/** The shipped Firefox build in Firefox: each setup screen, and one whole handoff. */
import { expect, test } from '@playwright/test';
import { hashOf, type Place } from '../../sandbox/connectwise/client/flow/place.ts';
import { PASSWORD, USER } from '../../sandbox/office-protect/server/data.ts';
import { type Firefox, startFirefox, type Tab } from '../support/firefox.ts';
import { HANDOFF, MARKS, PANEL, REQUIRED } from '../support/journey.ts';
import { addRightMember, grantsOf, PAIR } from '../support/start-late.ts';

let firefox: Firefox;
test.beforeEach(async () => {
  firefox = await startFirefox();
});
test.afterEach(() => firefox.close());

test('in Firefox the role is marked and set, the member checked, and the pair handed over', async () => {
  const { connectWise } = firefox.sandbox;

  const role = connectWise.addRole('OfficeProtect', 'tech');
  const tab = await firefox.openSignedIn({ screen: 'SecurityModules', id: role.id });
  for (const cell of REQUIRED) {
    await tab.waitFor({ host: MARKS, attributes: { 'data-cell': cell, 'data-state': 'missing' } });
  }
  await tab.click({ host: PANEL, attributes: { 'data-action': 'set-all' } });
  await tab.waitFor({ host: PANEL, attributes: { 'data-work': 'done' } });
  await tab.click({ host: MARKS, attributes: { 'data-target': 'save' } });
  await tab.waitFor({ host: PANEL, attributes: { 'data-step': 'role', 'data-status': 'done' } });
  expect(grantsOf(role)).toEqual(Object.fromEntries(REQUIRED.map((cell) => [cell, 'All'])));

  const member = addRightMember(connectWise, role);
  connectWise.nextKeyPair = PAIR;
  await goTo(tab, { screen: 'ApiMemberDetail', id: member.id, tab: 'Details' });
  await tab.waitFor({ host: PANEL, attributes: { 'data-step': 'member', 'data-status': 'done' } });

  await goTo(tab, { screen: 'ApiKeyDetail', memberId: member.id, id: null });
  await typeInto(
    tab,
    "//*[text()='Description:']/ancestor::*[.//input][1]//input",
    'Office Protect integration',
  );
  await tab.click({ host: MARKS, attributes: { 'data-target': 'save' } });
  await tab.waitFor({ host: PANEL, attributes: { 'data-key-status': 'held' } });
  const companyId = { host: PANEL, attributes: { 'data-field': 'company-id' } } as const;
  await tab.click(companyId);
  await tab.page.keyboard.type('brightwater');
  await tab.waitFor(companyId, ({ value }) => value === 'brightwater');

  const portal = await firefox.nextTab(() =>
    tab.click({ host: PANEL, attributes: { 'data-action': 'send-key' } }),
  );
  await signInToPortal(portal);
  await portal.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
  const values = await portal.page.$$eval('form input', (inputs) => inputs.map(({ value }) => value));
  expect(values).toEqual(expect.arrayContaining(['brightwater', PAIR.publicKey, PAIR.privateKey]));
  await (await portal.page.waitForSelector('::-p-text(Check connection)'))?.click();
  await portal.page.waitForSelector('::-p-text(Connection check passed)');

  // A modal dialog makes the rest of the page inert; the card can be pressed all the same.
  await portal.page.evaluate(() => document.body.appendChild(document.createElement('dialog')).showModal());
  await portal.page.waitForSelector('dialog > office-protect-handoff');
  await portal.click({ host: HANDOFF, attributes: { 'data-action': 'wipe' } });
  await portal.waitForGone({ host: HANDOFF, attributes: { 'data-handoff': true } });
});

/** Goes to another place of ConnectWise by its address. */
async function goTo({ page }: Tab, place: Place): Promise<void> {
  const [address] = page.url().split('#');
  await page.goto(address + hashOf(place));
}

async function typeInto({ page }: Tab, path: string, text: string): Promise<void> {
  const input = await page.waitForSelector(`::-p-xpath(${path})`);
  await input?.click();
  await page.keyboard.type(text);
}

async function signInToPortal({ page }: Tab): Promise<void> {
  await (await page.waitForSelector('::-p-aria([name="Email"])'))?.click();
  await page.keyboard.type(USER.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await (await page.waitForSelector('::-p-text(Integrations)'))?.click();
  await (await page.waitForSelector('::-p-text(Set up)'))?.click();
}
