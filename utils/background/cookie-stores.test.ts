/** A private window and a container have cookies of their own: nothing crosses between them and other tabs. */
import { inspect } from 'node:util';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  arrived,
  browser,
  type FakeTab,
  frameOf,
  openTab,
  resetBrowser,
  state,
} from '../../tests/support/fake-browser.ts';
import { keyPage, memberPage, PORTAL, SITE } from '../../tests/support/samples.ts';
import { take } from '../key/vault.ts';
import { siteIn, storeOfTab } from '../settings/sites.ts';
import { dispatch } from './deliver-key.ts';
import { forgetPrivate } from './forget.ts';
import { handlers } from './handlers/index.ts';
import { readCompanyId, readSite, readSites } from './session.ts';
import { capture, observe } from './testing/connectwise-tab.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

/** A tab of each cookie store. */
const STORES = {
  default: {},
  'a private window': { incognito: true },
  'a container': { cookieStoreId: 'firefox-container-3' },
  'another container': { cookieStoreId: 'firefox-container-4' },
} satisfies Record<string, Partial<FakeTab>>;
type Store = keyof typeof STORES;
const NAMES = Object.keys(STORES) as Store[];
const PAIRS = NAMES.flatMap((one) =>
  NAMES.filter((other) => other !== one).map((other) => [one, other] as const),
);

const siteAt = (store: Store) => siteIn(SITE, storeOfTab(STORES[store]));
const nonceOf = ({ documentId }: FakeTab) => `nonce of ${documentId}`;

beforeEach(resetBrowser);

/** ConnectWise in a cookie store: a pair is held, and the company ID known. */
async function connectWise(store: Store): Promise<FakeTab> {
  const tab = openTab({
    url: `${SITE}/v2025_1/connectwise.aspx`,
    answer: ({ type }) => type === 'state',
    ...STORES[store],
  });
  await observe(tab, memberPage({ 'member-id': 'OfficeProtect' }, { isStored: true, isNew: false }));
  await observe(tab, keyPage());
  expect(await capture(tab)).toBe(true);
  await handlers['set-company-id']({ companyId: `acme ${store}` }, frameOf(tab));
  return tab;
}

/** A portal page in a cookie store, with a form that is ready. */
async function portalForm(store: Store): Promise<FakeTab> {
  const tab = openTab({ url: `${PORTAL}/integrations`, ...STORES[store] });
  tab.answer = ({ type }) => (type === 'fill' ? { status: 'verified', reason: null } : nonceOf(tab));
  await handlers['form-status']({ status: 'ready', reason: null, nonce: nonceOf(tab) }, frameOf(tab));
  return tab;
}

async function send(tab: FakeTab, store: Store): Promise<void> {
  const { key } = await readSite(siteAt(store));
  await handlers['send-key']({ pairId: key.id, host: new URL(PORTAL).host, isConfirmed: true }, frameOf(tab));
}

const orders = (tab: FakeTab) =>
  arrived('fill', tab).map(({ order }) => order as { companyId: string; siteUrl: string });
const cards = (tab: FakeTab) => arrived('card', tab).filter(({ card }) => card !== null);

describe.each(PAIRS)('a pair of %s', (own, other) => {
  const isWaiting = async () => (await readSite(siteAt(own))).handoff.status === 'waiting';

  test(`is not sent to a form that is ready in ${other}, and that page shows no card of it`, async () => {
    const there = await portalForm(other);
    await send(await connectWise(own), own);
    await browser.tabs.update(there.id);
    expect([...orders(there), ...cards(there), await isWaiting()]).toEqual([true]);
  });

  test(`is not sent to a form that opens in ${other} while the order waits, but to one in its own store`, async () => {
    await send(await connectWise(own), own);
    const there = await portalForm(other);
    expect([...orders(there), ...cards(there), await isWaiting()]).toEqual([true]);
    const right = await portalForm(own);
    expect(orders(right)).toMatchObject([{ companyId: `acme ${own}`, siteUrl: `${SITE}/` }]);
  });

  test(`is neither filled nor wiped by a click in ${other}, also after an order for that host`, async () => {
    const tab = await connectWise(own);
    const there = await portalForm(other);
    const { key } = await readSite(siteAt(own));
    const clickThere = async () => {
      const click = { pairId: key.id, nonce: nonceOf(there) };
      await handlers['portal-fill'](click, frameOf(there));
      await handlers['portal-wipe'](click, frameOf(there));
    };
    await clickThere();
    await send(tab, own);
    await clickThere();
    expect([...orders(there), await isWaiting()]).toEqual([true]);
    expect((await take(siteAt(own)))?.id).toBe(key.id);
  });

  test(`is refused at the moment of sending when a form in ${other} was chosen after all`, async () => {
    await send(await connectWise(own), own);
    const there = await portalForm(other);
    const { tabId, origin, store, documentId } = frameOf(there);
    const form = { tabId, origin, store, documentId, nonce: nonceOf(there) };
    const found = { form, forms: [form], isActive: true, hasCompanyId: true };
    await dispatch(siteAt(own), { type: 'form-ready', order: 'order', ...found });
    expect(orders(there)).toEqual([]);
    const { handoff } = await readSite(siteAt(own));
    expect(handoff).toMatchObject({ status: 'refused', reason: 'wrong-origin' });
  });

  test(`and what is known of its site is nothing to the same address in ${other}`, async () => {
    const tab = await connectWise(own);
    const there = openTab({ url: tab.url, answer: ({ type }) => type === 'state', ...STORES[other] });
    await observe(there, keyPage());
    const { key } = await readSite(siteAt(own));
    await handlers['discard-key']({ pairId: key.id }, frameOf(there));
    await handlers['send-key'](
      { pairId: key.id, host: new URL(PORTAL).host, isConfirmed: true },
      frameOf(there),
    );
    expect(await readSite(siteAt(other))).toMatchObject({ key: { status: 'none' }, member: null });
    expect(await readCompanyId(siteAt(other))).toBe('');
    expect(await readSite(siteAt(own))).toMatchObject({
      key: { status: 'held' },
      handoff: { status: 'idle' },
    });
  });
});

test.each(NAMES)('Send opens the portal in the cookie store of ConnectWise: %s', async (store) => {
  const tab = await connectWise(store);
  // Whichever window had the focus last.
  openTab({ url: 'https://example.com/', incognito: store !== 'a private window' });
  await send(tab, store);
  const opened = [...state.tabs.values()].at(-1) as FakeTab;
  expect(opened.url).toBe(`${PORTAL}/`);
  expect(storeOfTab(opened)).toBe(storeOfTab(STORES[store]));
});

describe('of a private window', () => {
  test('nothing is written to disk, and alarms do not say whose they are', async () => {
    const tab = await connectWise('a private window');
    await handlers['set-layout']({ side: 'left', collapsed: false }, frameOf(tab));
    expect(await handlers['get-state']({}, frameOf(tab))).toMatchObject({
      layout: { side: 'left' },
      view: { companyId: 'acme a private window' },
    });
    await send(tab, 'a private window');
    await portalForm('a private window');
    expect(inspect(state.local)).toBe('Map(0) {}');
    expect([...state.alarms.keys()].join()).toMatch(/^pair:[\da-f-]{36}$/);
  });

  test('nothing is kept once the last one is closed, and everything of other windows is', async () => {
    const tab = await connectWise('a private window');
    await connectWise('default');
    await forgetPrivate();
    expect([...(await readSites()).keys()]).toHaveLength(2);
    state.tabs.delete(tab.id);
    await forgetPrivate();
    expect([...(await readSites()).keys()]).toEqual([SITE]);
    expect(inspect([state.session, state.local], { depth: 9 })).not.toMatch(/#private|acme a private/);
    expect(await take(siteAt('default'))).not.toBeNull();
    expect(state.alarms.size).toBe(1);
  });
});
