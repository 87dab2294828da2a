/** The key pair: when it is taken, when not, what is said then, and when it is wiped. */
import { heldPairs, passTime } from '../support/background.ts';
import { pressMarked, typeAt } from '../support/connectwise.ts';
import { HANDOFF, MARKS, PANEL, receive, saveKey, send } from '../support/journey.ts';
import { goTo, openNewKey, openSignedIn, PAIR, readyForKey } from '../support/start-late.ts';
import type { Desk } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

/** Ms. */
const MINUTE = 60_000;
const NEXT = { host: PANEL, attributes: { role: 'status' } } as const;

test('Save shows the pair, and it is held at once', async ({ world }) => {
  const { desk } = world;
  await openNewKey(world);
  await says(desk, 'Save, not Save and Close');
  await saveKey(desk);

  await statusIs(desk, 'held');
  const panel = await desk.hooks.text(PANEL);
  expect(panel).toContain(`ends in ${PAIR.publicKey.slice(-4)}`);
  expect(panel).not.toContain(PAIR.privateKey.slice(-4));
  expect(await heldPairs(world.session)).toMatchObject([PAIR]);
});

test('Save and Close is stopped once and explained; pressed again it loses the private key, and the panel leads to a new one', async ({
  world,
}) => {
  const { desk, sandbox } = world;
  const before = sandbox.connectWise.keys.length;
  await openNewKey(world);
  await says(desk, 'Click Save, not Save and Close');
  const close = desk.page.getByTitle('Save and Close');
  await desk.human.click(close);
  await says(desk, 'Stopped: this would hide the private key');
  await desk.hooks.waitFor({ host: MARKS, attributes: { 'data-target': 'save' } });
  await expect(desk.page.getByText('Private Key')).toHaveCount(0);
  expect(sandbox.connectWise.keys).toHaveLength(before);

  await desk.human.click(close);
  await desk.hooks.waitFor({ host: MARKS, attributes: { 'data-target': 'new-item' } });
  await statusIs(desk, 'none');
  await says(desk, 'A key already in the list is of no use');
  expect(await heldPairs(world.session)).toEqual([]);

  // Whoever opens that key again is told what is so and what to do.
  await desk.human.click(desk.page.getByText('Office Protect integration'));
  await refusedAs(desk, 'private-absent');
  await says(desk, 'ConnectWise shows a private key only once');
});

test('an older key, whose private half is not shown any more, is refused with its reason', async ({
  world,
}) => {
  const { desk, sandbox } = world;
  const member = readyForKey(sandbox.connectWise);
  const key = sandbox.connectWise.addKey(member.id, 'Last year', 'tech');
  await openSignedIn(world, { screen: 'ApiKeyDetail', memberId: member.id, id: key.id });
  await refusedAs(desk, 'private-absent');
  expect(await heldPairs(world.session)).toEqual([]);

  await goTo(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'API Keys' });
  await statusIs(desk, 'none');
});

test('Discard wipes the pair, and the page that still shows it does not give it again', async ({ world }) => {
  const { desk } = world;
  await openNewKey(world);
  await saveKey(desk);
  await desk.hooks.click({ host: PANEL, attributes: { 'data-action': 'discard-key' } });
  await statusIs(desk, 'wiped');
  await says(desk, 'create a new one');
  expect(await heldPairs(world.session)).toEqual([]);

  // The page is read again when something changes; the window does, and the panel follows.
  await desk.page.setViewportSize({ width: 1200, height: 800 });
  await desk.human.click(desk.page.getByText(PAIR.privateKey));
  await expect(desk.page.getByText(PAIR.privateKey)).toBeVisible();
  await desk.hooks.click({ host: PANEL, attributes: { 'data-action': 'collapse' } });
  await desk.hooks.click({ host: PANEL, attributes: { 'data-action': 'collapse' } });
  await statusIs(desk, 'wiped');
  expect(await heldPairs(world.session)).toEqual([]);
});

test('after a discarded key, a new one is taken', async ({ world }) => {
  const { desk, sandbox } = world;
  const member = await openNewKey(world);
  await saveKey(desk);
  await desk.hooks.click({ host: PANEL, attributes: { 'data-action': 'discard-key' } });
  await statusIs(desk, 'wiped');

  const second = { publicKey: 'PublicSecond2222', privateKey: 'SecretSecond2222' };
  sandbox.connectWise.nextKeyPair = second;
  await goTo(world, { screen: 'ApiKeyDetail', memberId: member.id, id: null });
  await typeAt(desk, 'Description:', 'Second');
  await saveKey(desk);
  await expect.poll(() => heldPairs(world.session)).toMatchObject([second]);
});

test('a pair whose time is up is wiped, and the panel says so', async ({ world }) => {
  const { desk, session } = world;
  await openNewKey(world);
  const before = Date.now();
  await saveKey(desk);
  const [{ expiresAt } = { expiresAt: 0 }] = await heldPairs(world.session);
  expect(expiresAt).toBeGreaterThanOrEqual(before + 15 * MINUTE);
  expect(expiresAt).toBeLessThanOrEqual(Date.now() + 15 * MINUTE);

  await passTime(session);
  await statusIs(desk, 'expired');
  await says(desk, 'its time was up');
  expect(await heldPairs(world.session)).toEqual([]);
});

test('the pair outlives the background, and the handoff works from a new one', async ({ world }) => {
  const { desk, session } = world;
  await openNewKey(world);
  await saveKey(desk);
  await session.stopServiceWorker();
  const portal = await send(world);
  await session.stopServiceWorker();
  await receive(portal);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
});

async function says({ hooks }: Desk, words: string): Promise<void> {
  await hooks.waitFor(NEXT, { until: ({ text }) => text.includes(words) });
}

async function statusIs({ hooks }: Desk, status: string): Promise<void> {
  await hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': status } });
}

async function refusedAs({ hooks }: Desk, reason: string): Promise<void> {
  await hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'refused', 'data-reason': reason } });
}

test('where the user wants to be asked, a pair is taken by one press, and leaving without it asks', async ({
  world,
}) => {
  const { desk, session } = world;
  const options = await session.context.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/options.html`);
  // It stands there for seconds only.
  const saved = options.getByText('Saved.').waitFor();
  await options.getByLabel('Ask first').check();
  await saved;
  await options.close();

  await openNewKey(world);
  await pressMarked(desk, 'save');
  await says(desk, 'Click Take the key pair');
  await expect(desk.page.getByText(PAIR.privateKey)).toBeVisible();
  expect(await heldPairs(session)).toEqual([]);
  const questions: string[] = [];
  desk.page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.dismiss();
  });
  await desk.page.evaluate(() => location.reload());
  await expect.poll(() => questions).toEqual(['beforeunload']);

  await desk.hooks.click({ host: PANEL, attributes: { 'data-action': 'take-key' } });
  await statusIs(desk, 'held');
  expect(await heldPairs(session)).toMatchObject([PAIR]);
});
