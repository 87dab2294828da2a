/** Firefox’s containers, each with cookies of its own: a pair stays in the container in which it was created. */
import { expect, test } from '@playwright/test';
import { hashOf } from '../../sandbox/connectwise/client/flow/place.ts';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { openForm, signInToConnectWise, typeInto } from '../support/firefox-steps.ts';
import type { Tab } from '../support/firefox-tab.ts';
import type { Attributes } from '../support/hooks.ts';
import { PAIR, readyForKey } from '../support/seed-state.ts';
import { HANDOFF, MARKS, PANEL } from '../support/setup-steps.ts';

let firefox: Firefox;
test.beforeAll(async () => {
  firefox = await startFirefox();
  await firefox.welcome.close();
});
test.afterAll(() => firefox.close());

const panel = (attributes: Attributes) => ({ host: PANEL, attributes }) as const;
const card = (handoff: string | true) =>
  ({ host: HANDOFF, attributes: { 'data-handoff': handoff } }) as const;

/** The values of the form on a portal page. */
const valuesIn = ({ page }: Tab) => page.$$eval('form input', (inputs) => inputs.map(({ value }) => value));

test('a pair is offered and sent in its own container only', async () => {
  const { sandbox } = firefox;
  const member = readyForKey(sandbox.connectWise);
  sandbox.connectWise.nextKeyPair = PAIR;
  const open = async (tab: Tab) => {
    await tab.page.bringToFront();
    await tab.page.goto(sandbox.url.connectWise);
    await signInToConnectWise(tab);
    const place = { screen: 'ApiKeyDetail', memberId: member.id, id: null } as const;
    await tab.page.goto(tab.page.url().split('#')[0] + hashOf(place));
    await tab.page.waitForSelector('::-p-text(Description:)');
    await tab.waitFor(panel({ 'data-screen': 'api-key' }));
  };
  const inside = await firefox.openContainer();
  await open(inside);
  await typeInto(inside, 'Description:', 'Office Protect integration');
  await inside.click({ host: MARKS, attributes: { 'data-target': 'save' } });
  await inside.waitFor(panel({ 'data-key-status': 'held' }));

  // The same addresses outside of the container.
  const outside = await firefox.openConnectWise();
  await open(outside);
  expect(await outside.find(panel({ 'data-key-status': 'held' }))).toEqual([]);
  const elsewhere = await firefox.openContainer();
  await elsewhere.page.bringToFront();
  await elsewhere.page.goto(sandbox.url.officeProtect);
  await openForm(elsewhere);

  await inside.page.bringToFront();
  const companyId = panel({ 'data-field': 'company-id' });
  // Who signs in before the page was read has to type the company ID again.
  if ((await inside.waitFor(companyId)).value === '') {
    await inside.click(companyId);
    await inside.page.keyboard.type(CREDENTIALS.company);
  }
  const portal = await firefox.nextTab(() => inside.click(panel({ 'data-action': 'send-key' })), inside);
  await openForm(portal);
  await portal.waitFor(card('verified'));
  expect(await valuesIn(portal)).toEqual(expect.arrayContaining([PAIR.publicKey, PAIR.privateKey]));
  expect(await valuesIn(elsewhere)).toEqual(['', '', '', '']);
  expect(await elsewhere.find(card(true))).toEqual([]);
});
