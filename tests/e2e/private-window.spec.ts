/** Private windows, where the user allows the extension there: nothing crosses between them and other windows. */
import type { Browser } from '@wxt-dev/browser';
import { heldPairs, openPrivate, stored } from '../support/background.ts';
import { count, searchProfile } from '../support/canary.ts';
import { typeAt } from '../support/connectwise.ts';
import { formValues, openConnectWiseForm, signInToPortal } from '../support/portal.ts';
import { goTo, holdKey, PAIR, readyForKey } from '../support/seed-state.ts';
import { enterConnectWise, HANDOFF, order, PANEL, receive, saveKey, send } from '../support/setup-steps.ts';
import type { World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

declare const chrome: typeof Browser;

const CARD = { host: HANDOFF, attributes: { 'data-handoff': true } } as const;
const DESCRIPTION = 'Private description K7q2';

test.use({ isPrivateAllowed: true });

/** The same user in a private window. */
async function inPrivateWindow(world: World, url: string): Promise<World> {
  return { ...world, tab: await world.tabAt(await openPrivate(world.session, url)) };
}

/** What the background remembers, by name. */
const remembered = async ({ session }: World) => Object.keys(await stored(session, 'session'));

/** For each open page of a product, whether it is in a private window. */
async function arePrivate({ session }: World, url: string): Promise<boolean[]> {
  const worker = await session.serviceWorker();
  return worker.evaluate(
    async (pattern) => (await chrome.tabs.query({ url: pattern })).map(({ incognito }) => incognito),
    `${url}*`,
  );
}

test('a pair of another window is neither offered nor sent in a private window', async ({
  ownWorld: world,
}) => {
  await holdKey(world);
  const { tab: there } = await inPrivateWindow(world, world.sandbox.url.officeProtect);
  await signInToPortal(there);
  await openConnectWiseForm(there);
  await expect.poll(() => remembered(world)).toContainEqual(expect.stringMatching(/^form:/));

  await world.tab.page.bringToFront();
  const portal = await send(world);
  await receive(portal);
  expect(await formValues(there)).toEqual(['', '', '', '']);
  expect(await there.hooks.find(CARD)).toEqual([]);
  expect((await arePrivate(world, world.sandbox.url.officeProtect)).sort()).toEqual([false, true]);
});

test('a pair of a private window stays in it, nothing of it is on disk, and it ends with the window', async ({
  ownWorld: world,
}) => {
  const { sandbox, session } = world;
  const onDisk = await stored(session, 'local');
  const inside = await inPrivateWindow(world, sandbox.url.connectWise);
  await enterConnectWise(inside);
  const member = readyForKey(sandbox.connectWise);
  sandbox.connectWise.nextKeyPair = PAIR;
  await goTo(inside, { screen: 'ApiKeyDetail', memberId: member.id, id: null });
  await typeAt(inside.tab, 'Description:', DESCRIPTION);
  await saveKey(inside.tab);
  expect((await heldPairs(session)).length).toBe(1);

  // The same address in another window knows nothing of it.
  await world.tab.page.goto(sandbox.url.connectWise);
  await enterConnectWise(world);
  await goTo(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'API Keys' });
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'api-key' } });
  expect(await world.tab.hooks.find({ host: PANEL, attributes: { 'data-key-status': 'held' } })).toEqual([]);

  await inside.tab.page.bringToFront();
  const [page] = await Promise.all([session.context.waitForEvent('page'), order(inside)]);
  const portal = await world.tabAt(page);
  await receive(portal);
  expect(await arePrivate(world, sandbox.url.officeProtect)).toEqual([true]);
  await inside.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-handoff': 'verified' } });
  await inside.tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'move' } });

  await Promise.all([portal.page.close(), inside.tab.page.close()]);
  await expect.poll(async () => (await remembered(world)).filter((name) => name.includes('#'))).toEqual([]);
  expect(await heldPairs(session)).toEqual([]);
  const { companyIds, companyIdDates, ...others } = await stored(session, 'local');
  expect(others).toEqual(onDisk);

  await session.context.close();
  expect(count(searchProfile(session.profile, ['isWelcomed']))).toBeGreaterThan(0);
  expect(count(searchProfile(session.profile, [PAIR.privateKey, PAIR.publicKey, DESCRIPTION]))).toBe(0);
});
