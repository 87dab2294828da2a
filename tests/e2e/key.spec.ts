/** The key pair: when it is taken and when not, what is shown, and when it is wiped. */
import { heldPairs, passTime } from '../support/background.ts';
import { pressMarked, typeAt } from '../support/connectwise.ts';
import { goTo, openNewKey, openSignedIn, PAIR, readyForKey } from '../support/seed-state.ts';
import { HANDOFF, MARKS, PANEL, receive, saveKey, send } from '../support/setup-steps.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

/** Ms. */
const MINUTE = 60_000;
const NEXT = { host: PANEL, attributes: { role: 'status' } } as const;

test('Save shows the pair, and it is held at once', async ({ world }) => {
  const { tab } = world;
  await openNewKey(world);
  await says(tab, 'Save, not Save and Close');
  await saveKey(tab);

  await statusIs(tab, 'held');
  const panel = await tab.hooks.text(PANEL);
  expect(panel).toContain(`ends in ${PAIR.publicKey.slice(-4)}`);
  expect(panel).not.toContain(PAIR.privateKey.slice(-4));
  expect(await heldPairs(world.session)).toMatchObject([PAIR]);
});

const EARLIER_KEY = { host: PANEL, attributes: { 'data-record-reason': 'not-made-here' } } as const;

test('Save and Close is stopped once and explained; clicked again it loses the private key, and the panel asks for a new one', async ({
  world,
}) => {
  const { tab, sandbox } = world;
  const before = sandbox.connectWise.keys.length;
  await openNewKey(world);
  await says(tab, 'Click Save, not Save and Close');
  const close = tab.page.getByTitle('Save and Close');
  await tab.user.click(close);
  await says(tab, 'Stopped: this would hide the private key');
  await tab.hooks.waitFor({ host: MARKS, attributes: { 'data-target': 'save' } });
  await expect(tab.page.getByText('Private Key')).toHaveCount(0);
  expect(sandbox.connectWise.keys).toHaveLength(before);

  await tab.user.click(close);
  await tab.hooks.waitFor({ host: MARKS, attributes: { 'data-target': 'new-item' } });
  await statusIs(tab, 'none');
  await says(tab, 'A key already in the list is of no use');
  expect(await heldPairs(world.session)).toEqual([]);

  // When that key is opened again, the panel explains what happened and what to do.
  await tab.user.click(tab.page.getByText('Office Protect integration'));
  await tab.hooks.waitFor(EARLIER_KEY);
  expect(await tab.hooks.text(PANEL)).toContain('To get a new pair, open the member OfficeProtect');
});

test('an older key, whose private key is no longer shown, is left alone, with the way to a new one', async ({
  world,
}) => {
  const { tab, sandbox } = world;
  const member = readyForKey(sandbox.connectWise);
  const key = sandbox.connectWise.addKey(member.id, 'Last year', 'tech');
  await openSignedIn(world, { screen: 'ApiKeyDetail', memberId: member.id, id: key.id });
  await tab.hooks.waitFor(EARLIER_KEY);
  await statusIs(tab, 'none');
  const panel = await tab.hooks.text(PANEL);
  expect(panel).toContain('To get a new pair, open the member OfficeProtect');
  expect(panel).not.toMatch(/delete/i);
  expect(await heldPairs(world.session)).toEqual([]);
});

test('Discard wipes the pair, and it is not taken again from the page that still shows it', async ({
  world,
}) => {
  const { tab } = world;
  await openNewKey(world);
  await saveKey(tab);
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'discard-key' } });
  await statusIs(tab, 'wiped');
  await says(tab, 'create a new one');
  expect(await heldPairs(world.session)).toEqual([]);

  // The page is read again when something changes, here the window's size.
  await tab.page.setViewportSize({ width: 1200, height: 800 });
  await tab.user.click(tab.page.getByText(PAIR.privateKey));
  await expect(tab.page.getByText(PAIR.privateKey)).toBeVisible();
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'collapse' } });
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'collapse' } });
  await statusIs(tab, 'wiped');
  expect(await heldPairs(world.session)).toEqual([]);
});

test('after a discarded key, a new one is taken', async ({ world }) => {
  const { tab, sandbox } = world;
  const member = await openNewKey(world);
  await saveKey(tab);
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'discard-key' } });
  await statusIs(tab, 'wiped');

  const second = { publicKey: 'PublicSecond2222', privateKey: 'SecretSecond2222' };
  sandbox.connectWise.nextKeyPair = second;
  await goTo(world, { screen: 'ApiKeyDetail', memberId: member.id, id: null });
  await typeAt(tab, 'Description:', 'Second');
  await saveKey(tab);
  await expect.poll(() => heldPairs(world.session)).toMatchObject([second]);
});

test('an expired pair is wiped, and the panel says so', async ({ world }) => {
  const { tab, session } = world;
  await openNewKey(world);
  const before = Date.now();
  await saveKey(tab);
  const [{ expiresAt } = { expiresAt: 0 }] = await heldPairs(world.session);
  expect(expiresAt).toBeGreaterThanOrEqual(before + 15 * MINUTE);
  expect(expiresAt).toBeLessThanOrEqual(Date.now() + 15 * MINUTE);

  await passTime(session);
  await statusIs(tab, 'expired');
  await says(tab, 'its time was up');
  expect(await heldPairs(world.session)).toEqual([]);
});

test('the pair survives a stop of the background, and the handoff works from a new one', async ({
  world,
}) => {
  const { tab, session } = world;
  await openNewKey(world);
  await saveKey(tab);
  await session.stopServiceWorker();
  const portal = await send(world);
  await session.stopServiceWorker();
  await receive(portal);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
});

async function says({ hooks }: Tab, words: string): Promise<void> {
  await hooks.waitFor(NEXT, { until: ({ text }) => text.includes(words) });
}

async function statusIs({ hooks }: Tab, status: string): Promise<void> {
  await hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': status } });
}

test('where the user wants to be asked, a pair is taken with one click, and leaving without it asks for confirmation', async ({
  world,
}) => {
  const { tab, session } = world;
  const options = await session.context.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/options.html`);
  // It is there only for seconds.
  const saved = options.getByText('Saved.').waitFor();
  await options.getByLabel('Ask first').check();
  await saved;
  await options.close();

  await openNewKey(world);
  await pressMarked(tab, 'save');
  await says(tab, 'Click Take the key pair');
  await expect(tab.page.getByText(PAIR.privateKey)).toBeVisible();
  expect(await heldPairs(session)).toEqual([]);
  const questions: string[] = [];
  tab.page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.dismiss();
  });
  await tab.page.evaluate(() => location.reload());
  await expect.poll(() => questions).toEqual(['beforeunload']);

  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'take-key' } });
  await statusIs(tab, 'held');
  expect(await heldPairs(session)).toMatchObject([PAIR]);
});
