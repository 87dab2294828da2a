/** The key goes only where the panel said: for any other form the user decides on its card. */
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { heldPairs, restoreCard, shownCards, stored } from '../support/background.ts';
import { typeAt } from '../support/connectwise.ts';
import { formValues } from '../support/portal.ts';
import { goTo, holdKey, openNewKey, PAIR } from '../support/seed-state.ts';
import {
  cardSays,
  HANDOFF,
  openPortal,
  openPortalForm,
  order,
  PANEL,
  saveKey,
  send,
} from '../support/setup-steps.ts';
import { expect, test } from './fixtures.ts';

const EMPTY = ['', '', '', ''];
const FILLED = ['https://na.myconnectwise.net/', CREDENTIALS.company, PAIR.publicKey, PAIR.privateKey];
const FAR_PORTAL = 'https://eu.office-protect.com/';
const NEXT = { publicKey: 'PublicB5v9Dn2Sw', privateKey: 'SecretJ4k7Pq9Zx' };
const CARD = { host: HANDOFF, attributes: { 'data-handoff': true } } as const;
const BUTTONS = {
  fill: { host: HANDOFF, attributes: { 'data-action': 'fill' } },
  wipe: { host: HANDOFF, attributes: { 'data-action': 'wipe' } },
} as const;

test('a form on another portal than the one that was named waits for a click on its own card', async ({
  world,
}) => {
  await holdKey(world);
  await send(world);
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-handoff': 'waiting' } });
  const far = await openPortalForm(world, FAR_PORTAL);
  await cardSays(far, 'ready');
  const card = await far.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'ready' } });
  expect(card.text).toContain('eu.office-protect.com');
  expect(await formValues(far)).toEqual(EMPTY);
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-handoff': 'waiting' } });

  await far.hooks.click(BUTTONS.fill);
  await cardSays(far, 'verified');
  expect(await formValues(far)).toEqual(FILLED);
});

test('of two forms that are ready neither is filled by itself: the user chooses on the cards', async ({
  world,
}) => {
  await holdKey(world);
  const first = await openPortalForm(world);
  const second = await openPortal(world, 'integrations/connectwise');
  await second.page.getByLabel('Company ID').waitFor();
  await world.tab.page.bringToFront();
  await order(world);
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-handoff': 'waiting' } });
  await cardSays(first, 'ready');
  await cardSays(second, 'ready');
  expect([await formValues(first), await formValues(second)]).toEqual([EMPTY, EMPTY]);

  await second.page.bringToFront();
  await second.hooks.click(BUTTONS.fill);
  await cardSays(second, 'verified');
  await cardSays(first, 'ready');
  expect([await formValues(first), await formValues(second)]).toEqual([EMPTY, FILLED]);
});

test('a card of a former pair does nothing to the next one: it is only brought up to date', async ({
  world,
}) => {
  const { tab, session, sandbox } = world;
  const member = await openNewKey(world);
  await saveKey(tab);
  await tab.hooks.type({ host: PANEL, attributes: { 'data-field': 'company-id' } }, CREDENTIALS.company);
  await tab.user.press('Enter');
  const portal = await openPortalForm(world);
  await cardSays(portal, 'ready');
  const [[name, old] = ['', null]] = await shownCards(session);
  if (!old) throw new Error('No card is shown.');
  const wipe = { action: 'wipe', isMain: true, text: 'Done, wipe the key' } as const;
  const delivered = { ...old, handoff: 'verified', texts: { ...old.texts, buttons: [wipe] } } as const;

  await tab.page.bringToFront();
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'discard-key' } });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'wiped' } });
  sandbox.connectWise.nextKeyPair = NEXT;
  await goTo(world, { screen: 'ApiKeyDetail', memberId: member.id, id: null });
  await typeAt(tab, 'Description:', 'Office Protect integration, again');
  await saveKey(tab);
  await expect.poll(() => heldPairs(session)).toMatchObject([NEXT]);
  const records = (await stored(session, 'local'))[`pairs:${new URL(sandbox.url.connectWise).origin}`];

  await portal.page.bringToFront();
  for (const [former, button] of [
    [old, BUTTONS.fill],
    [delivered, BUTTONS.wipe],
  ] as const) {
    await restoreCard(session, name, former);
    await cardSays(portal, former.handoff);
    await portal.hooks.waitFor(CARD, { until: ({ text }) => text.includes('ends in 9Ta4') });
    await portal.hooks.click(button);
    await portal.hooks.waitFor(CARD, { until: ({ text }) => text.includes('ends in n2Sw') });
    await cardSays(portal, 'ready');
  }
  expect(await formValues(portal)).toEqual(EMPTY);
  expect(await heldPairs(session)).toMatchObject([NEXT]);
  expect((await stored(session, 'local'))[`pairs:${new URL(sandbox.url.connectWise).origin}`]).toEqual(
    records,
  );
});
