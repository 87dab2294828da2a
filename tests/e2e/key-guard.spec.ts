/** A key pair is not lost unnoticed: by closing, by leaving, by a page that hides it, by a crash or an update. */
import { heldPairs, stored } from '../support/background.ts';
import { pressMarked, typeAt } from '../support/connectwise.ts';
import { launchBrowser } from '../support/launch.ts';
import { openPopup } from '../support/popup.ts';
import { CHROME_BUILD } from '../support/project.ts';
import { goTo, holdKey, openNewKey, openSignedIn, PAIR, readyForKey } from '../support/seed-state.ts';
import { MARKS, PANEL, saveKey } from '../support/setup-steps.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const NEXT = { host: PANEL, attributes: { role: 'status' } } as const;
const SAVE_FIRST = 'Stopped: this would hide the private key';

test('Save and Close by keyboard is stopped once too, and Save then shows the pair', async ({ world }) => {
  const { tab, sandbox } = world;
  const before = sandbox.connectWise.keys.length;
  await openNewKey(world);
  await says(tab, 'Click Save, not Save and Close');
  await tab.page.getByTitle('Save and Close').press('Enter');
  await says(tab, SAVE_FIRST);
  expect(sandbox.connectWise.keys).toHaveLength(before);
  await saveKey(tab);
  expect(await heldPairs(world.session)).toMatchObject([PAIR]);
});

test('nothing else is stopped: neither a script’s click nor the Save and Close of another record', async ({
  world,
}) => {
  const { tab, sandbox } = world;
  const before = sandbox.connectWise.keys.length;
  const member = await openNewKey(world);
  // A script's click is not the user's.
  await tab.page.getByTitle('Save and Close').evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => sandbox.connectWise.keys.length).toBe(before + 1);
  // The page goes to the list by itself.
  await tab.hooks.waitFor({ host: MARKS, attributes: { 'data-target': 'new-item' } });

  await goTo(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'Details' });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'api-member' } });
  await typeAt(tab, 'Member Name*', ' again');
  await tab.user.click(tab.page.getByTitle('Save and Close'));
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'members' } });
});

test('a pair that the page hides after a moment was taken before', async ({ world }) => {
  const { tab, session } = world;
  await openNewKey(world);
  await tab.page.evaluate((privateKey) => {
    new MutationObserver(() => {
      const texts = document.evaluate(`//text()[contains(., '${privateKey}')]`, document, null, 7);
      if (texts.snapshotLength)
        setTimeout(() => texts.snapshotItem(0)?.parentElement?.replaceChildren(), 300);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, PAIR.privateKey);
  await saveKey(tab);
  await expect(tab.page.getByText(PAIR.privateKey)).toHaveCount(0);
  expect(await heldPairs(session)).toMatchObject([PAIR]);
});

test('leaving a page asks for confirmation when its pair could not be held, and does not when it is held', async ({
  world,
}) => {
  const { tab } = world;
  const questions: string[] = [];
  tab.page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.accept();
  });
  await openNewKey(world);
  await tab.page.evaluate((privateKey) => {
    new MutationObserver(() => {
      const texts = document.evaluate(`//text()[contains(., '${privateKey}')]`, document, null, 7);
      const text = texts.snapshotItem(0);
      if (text) text.textContent = '••••••••••••';
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, PAIR.privateKey);
  await pressMarked(tab, 'save');
  await tab.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-key-status': 'refused', 'data-reason': 'masked' },
  });
  await says(tab, 'the browser asks before you leave this page');
  await tab.page.reload();
  expect(questions).toEqual(['beforeunload']);

  const member = readyForKey(world.sandbox.connectWise);
  world.sandbox.connectWise.nextKeyPair = PAIR;
  await goTo(world, { screen: 'ApiKeyDetail', memberId: member.id, id: null });
  await typeAt(tab, 'Description:', 'Held');
  await saveKey(tab);
  await tab.page.reload();
  expect(questions).toHaveLength(1);
});

test('a restart of the browser loses the pair; panel and popup name it until the user dismisses that', async ({
  ownWorld: world,
}) => {
  const { sandbox } = world;
  await holdKey(world);
  await world.session.context.close();
  const session = await launchBrowser({
    extension: CHROME_BUILD,
    hostArguments: sandbox.browserArguments,
    headless: true,
    profile: world.session.profile,
  });
  try {
    const tab = await world.tabAt(session.context.pages()[0] ?? (await session.context.newPage()));
    await openSignedIn({ ...world, session, tab }, { screen: 'SecurityRoleList' });
    const lost = { host: PANEL, attributes: { 'data-lost-pairs': '1' } } as const;
    const { text } = await tab.hooks.waitFor(lost);
    expect(text).toContain(
      'This key pair never reached Office Protect: delete it in ConnectWise and create a new one',
    );
    expect(text).toContain(`public key ends in ${PAIR.publicKey.slice(-4)}`);
    expect(text).toContain('Office Protect (OfficeProtect), “Office Protect integration”');
    const inPopup = await openPopup(session);
    await inPopup.waitFor({ 'data-lost-pairs': '1' });
    expect(await heldPairs(session)).toEqual([]);
    expect(JSON.stringify(await stored(session, 'local'))).not.toContain(PAIR.privateKey);

    await tab.page.bringToFront();
    await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'dismiss-records' } });
    await tab.hooks.waitForGone(lost);
    expect(Object.keys(await stored(session, 'local'))).not.toContain(`pairs:https://na.myconnectwise.net`);
  } finally {
    await session.close();
  }
});

async function says({ hooks }: Tab, words: string): Promise<void> {
  await hooks.waitFor(NEXT, { until: ({ text }) => text.includes(words) });
}
