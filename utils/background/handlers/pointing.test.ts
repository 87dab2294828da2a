import { beforeEach, expect, test, vi } from 'vitest';
import { type FakeTab, frameOf, openTab, resetBrowser, state } from '../../../tests/support/fake-browser.ts';
import { keyPage, SITE } from '../../../tests/support/samples.ts';
import { Secret } from '../../key/secret.ts';
import { take } from '../../key/vault.ts';
import type { PointingOrder } from '../../setup/view.ts';
import {
  capture,
  connectWise,
  NONE,
  OTHER_SITE,
  observe,
  POPUP,
  viewOf,
} from '../testing/connectwise-tab.ts';
import { handlers } from './index.ts';

vi.mock('wxt/browser', () => import('../../../tests/support/fake-browser.ts'));

beforeEach(() => resetBrowser());

const UNKNOWN = { description: '', member: '', role: '', isOwnAccount: false };

/** A frame sends the pair at which the user has pointed. */
const point = (tab: FakeTab, from = frameOf(tab)) =>
  handlers['key-pair'](
    {
      publicKey: new Secret('PointedPublicXq4T'),
      privateKey: new Secret('PointedPrivateC7'),
      ...UNKNOWN,
      isPointed: true,
    },
    from,
  );
const begin = (tab: FakeTab) => handlers['point-at-key']({}, frameOf(tab));
const tell = (tab: FakeTab, step: 'public' | 'private' | 'off', frameId = 0) =>
  handlers.pointing({ step, refusal: null }, frameOf(tab, frameId));
const stepOf = async (tab: FakeTab) => (await viewOf(tab)).pointing.step;
/** What the frames were told last. */
const lastOrder = () =>
  state.sent.filter(({ message }) => message.type === 'pointing').at(-1)?.message.order as PointingOrder;

async function openedTab(site = SITE): Promise<FakeTab> {
  const tab = connectWise(site);
  await observe(tab, NONE);
  return tab;
}

test('a click in a view begins it in all frames, and a pair that was pointed at ends it', async () => {
  const tab = await openedTab();
  expect((await viewOf(tab)).pointing).toEqual({ step: null, isOffered: true });
  await begin(tab);
  expect(state.scripts.at(-1)).toMatchObject({
    files: ['/connectwise-pointing.js'],
    where: { allFrames: true },
  });
  expect(lastOrder()).toMatchObject({
    step: 'public',
    texts: { refusal: { short: 'Too short for a key.' } },
  });
  expect(await stepOf(tab)).toBe('public');
  await tell(tab, 'private');
  expect([await stepOf(tab), lastOrder().step]).toEqual(['private', 'private']);
  expect(await point(tab)).toBe(true);
  expect([await stepOf(tab), lastOrder()]).toEqual([null, null]);
  expect((await viewOf(tab)).key).toMatchObject({ status: 'held', member: '', publicKeyEnd: 'Xq4T' });
  // Whose it is, is not known.
  expect((await viewOf(tab)).key.toConfirm).not.toBe('');
});

test('a frame can neither begin it nor say that a pair was pointed at while the user does not', async () => {
  const tab = await openedTab();
  await tell(tab, 'private');
  expect(await stepOf(tab)).toBeNull();
  expect(await point(tab)).toBe(false);
  const other = await openedTab(OTHER_SITE);
  await begin(other);
  expect(await point(tab)).toBe(false);
  expect(await take(SITE)).toBeNull();
});

test.each(['cancel', 'off', 'a new document', 'a pair that was read'])('%s ends it', async (end) => {
  const tab = await openedTab();
  await begin(tab);
  if (end === 'cancel') await handlers['cancel-pointing']({}, { ...POPUP, tabId: tab.id });
  if (end === 'off') await tell(tab, 'off', 3);
  if (end === 'a new document') await observe({ ...tab, documentId: 'another one' }, NONE);
  if (end === 'a pair that was read') await capture(tab);
  expect(await stepOf(tab)).toBeNull();
  expect(await point(tab)).toBe(false);
});

test('it counts as consent in mode ask, for that pair only', async () => {
  state.managed.set('capture', 'ask');
  const tab = await openedTab();
  await begin(tab);
  expect(await capture(tab)).toBe(false);
  expect(await point(tab)).toBe(true);
});

test('the user says which pair is meant where two frames show one', async () => {
  const tab = await openedTab();
  await observe(tab, keyPage(), 4);
  await begin(tab);
  expect(await capture(tab)).toBe(false);
  expect(await point(tab)).toBe(true);
});

test('a pair in a frame of another ConnectWise host is one of the site that the tab shows', async () => {
  const tab = await openedTab();
  await begin(tab);
  expect(await point(tab, { ...frameOf(tab, 5), origin: OTHER_SITE })).toBe(true);
  expect((await take(SITE))?.privateKey.reveal()).toBe('PointedPrivateC7');
  expect(await take(OTHER_SITE)).toBeNull();
});

test('it does not begin where the extension may not work', async () => {
  const tab = openTab({ url: 'https://example.com/' });
  await handlers['point-at-key']({}, { ...POPUP, tabId: tab.id });
  expect(state.scripts).toEqual([]);
});
