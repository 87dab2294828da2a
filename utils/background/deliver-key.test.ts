import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  arrived,
  BUILT_IN,
  browser,
  type FakeTab,
  frameOf,
  openTab,
  resetBrowser,
  state,
} from '../../tests/support/fake-browser.ts';
import { FAR_PORTAL, ITS_KEY, keyPage, PORTAL, SITE, seen } from '../../tests/support/samples.ts';
import { Secret } from '../key/secret.ts';
import { take } from '../key/vault.ts';
import { NO_HANDOFF } from '../setup/state.ts';
import type { HandoffStatus } from '../setup/view.ts';
import { correctReasons, fillHere, formChanged, LOOK_AFTER } from './deliver-key.ts';
import { handlers } from './handlers/index.ts';
import { expireKeys, resume } from './key-expiry.ts';
import { onPermissionsRemoved } from './permissions.ts';
import { viewStateOf } from './publish.ts';
import { changeSite, readSite } from './session.ts';
import { readRecords } from './undelivered-keys.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

const OTHER_SITE = 'https://eu.myconnectwise.net';
const MINUTE = 60_000;
const VERIFIED = { status: 'verified', reason: null };

/** A ConnectWise tab that is known, with its company ID. */
async function connectWise(site = SITE, companyId = 'acme'): Promise<FakeTab> {
  const tab = openTab({ url: `${site}/v2025_1/connectwise.aspx` });
  await handlers['get-context']({}, frameOf(tab));
  await handlers['set-company-id']({ companyId }, frameOf(tab));
  return tab;
}

/** Has a pair taken from the key screen of a tab. */
async function capture(tab: FakeTab, name = 'One'): Promise<void> {
  const pair = { publicKey: new Secret(`Public${name}`), privateKey: new Secret(`Private${name}`) };
  await handlers['key-pair']({ ...pair, ...ITS_KEY }, frameOf(tab));
}

/** A portal tab in which the form script runs; its form answers an order with `result`. */
function portal(url = `${PORTAL}/integrations`, result: unknown = VERIFIED): FakeTab {
  const tab = openTab({ url });
  tab.answer = ({ type }) => (type === 'fill' ? result : nonceOf(tab));
  return tab;
}
/** The name that the form script gave to the document of a tab. */
const nonceOf = ({ documentId }: FakeTab) => `nonce of ${documentId}`;
/** The form in a tab, as the background knows it. */
const formIn = (tab: FakeTab) => ({ ...frameOf(tab), nonce: nonceOf(tab) });
const formIs = (tab: FakeTab, status: 'ready' | 'refused') =>
  handlers['form-status'](
    { status, reason: status === 'ready' ? null : 'no-form', nonce: nonceOf(tab) },
    frameOf(tab),
  );
/** The user goes to a tab. */
const goTo = (tab: FakeTab) => browser.tabs.update(tab.id);

const pairOf = async (tab: FakeTab) => (await readSite(new URL(tab.url).origin)).key.id;
/** The portal that the panel names. */
const hostOf = async (tab: FakeTab) => (await viewStateOf(tab.id)).view.handoff.host;
const send = async (tab: FakeTab, isConfirmed = false) =>
  handlers['send-key']({ pairId: await pairOf(tab), host: await hostOf(tab), isConfirmed }, frameOf(tab));
/** The user clicks a button of a view that shows the pair of its site. */
const press = async (button: 'fill-again' | 'discard-key' | 'done', tab: FakeTab) =>
  handlers[button]({ pairId: await pairOf(tab), host: await hostOf(tab) }, frameOf(tab));
/** The user clicks a button of the card on a page; of the last one that it showed, unless another pair is named. */
const click = (button: 'portal-fill' | 'portal-wipe', tab: FakeTab, pairId = pairOnCard(tab)) =>
  handlers[button]({ pairId, nonce: nonceOf(tab) }, frameOf(tab));
function pairOnCard(tab: FakeTab): string {
  const cards = arrived('card', tab).flatMap(({ card }) => (card ? [card as { pairId: string }] : []));
  return cards.at(-1)?.pairId ?? '';
}
const orders = () =>
  state.sent.filter(({ message }) => message.type === 'fill').map(({ message }) => message.order);
/** Files that were injected into a tab. */
const scriptsIn = ({ id }: FakeTab) =>
  state.scripts.filter(({ tabId }) => tabId === id).flatMap(({ files }) => files);
const lastCard = (tab: FakeTab) => arrived('card', tab).at(-1)?.card;
const handoffOf = async (site = SITE) => (await readSite(site)).handoff;
const keyOf = async (site = SITE) => (await readSite(site)).key;

/** Advances the time, and fires alarms as the browser does. */
async function pass(ms: number): Promise<void> {
  vi.setSystemTime(Date.now() + ms);
  for (const [name, when] of state.alarms) {
    if (when > Date.now()) continue;
    state.alarms.delete(name);
    await expireKeys();
  }
}

beforeEach(() => {
  resetBrowser();
  vi.restoreAllMocks();
  const toFake = ['Date', 'setTimeout', 'clearTimeout'] as const;
  vi.useFakeTimers({ toFake: [...toFake], now: new Date('2026-11-23T12:00:00Z') });
  return () => vi.useRealTimers();
});

describe('an order with the form open', () => {
  test('goes to that form: the four values, to its document, in its top frame, on its origin', async () => {
    const tab = await connectWise();
    const form = portal();
    await formIs(form, 'ready');
    await capture(tab);
    await send(tab);
    expect(state.sent.filter(({ message }) => message.type === 'fill')).toEqual([
      {
        tabId: form.id,
        target: { documentId: form.documentId, frameId: 0 },
        message: {
          type: 'fill',
          order: {
            id: expect.any(String),
            origin: PORTAL,
            nonce: nonceOf(form),
            siteUrl: `${SITE}/`,
            companyId: 'acme',
            publicKey: 'PublicOne',
            privateKey: 'PrivateOne',
          },
        },
      },
    ]);
    expect(state.focused).toContain(form.id);
    expect(await handoffOf()).toEqual({
      status: 'verified',
      reason: null,
      host: 'portal.office-protect.com',
      running: '',
      document: `${form.documentId}/${nonceOf(form)}`,
      single: null,
    });
  });

  test('skips portal tabs without a form', async () => {
    const tab = await connectWise();
    const without = portal();
    const form = portal(`${PORTAL}/setup`);
    await formIs(without, 'refused');
    await formIs(form, 'ready');
    await capture(tab);
    await send(tab);
    expect(arrived('fill', without)).toEqual([]);
    expect(arrived('fill', form)).toHaveLength(1);
  });

  test('does not go to the form of another portal than the one that was named: its card names it, and waits', async () => {
    const tab = await connectWise();
    const far = portal(`${FAR_PORTAL}/setup`);
    await formIs(far, 'ready');
    await capture(tab);
    await send(tab);
    expect(orders()).toEqual([]);
    expect(state.focused).toEqual([far.id]);
    expect(await handoffOf()).toMatchObject({ status: 'waiting', host: 'portal.office-protect.com' });
    expect(lastCard(far)).toMatchObject({ handoff: 'ready', host: 'eu.office-protect.com' });
    await click('portal-fill', far);
    expect(orders()).toMatchObject([{ origin: FAR_PORTAL }]);
    expect(await handoffOf()).toMatchObject({ status: 'verified', host: 'eu.office-protect.com' });
  });

  test('goes to none of several forms: the user chooses on the cards', async () => {
    const tab = await connectWise();
    const forms = [portal(), portal(`${PORTAL}/other`)];
    for (const form of forms) await formIs(form, 'ready');
    await capture(tab);
    await send(tab);
    expect(orders()).toEqual([]);
    expect(forms.map(lastCard)).toMatchObject([{ handoff: 'ready' }, { handoff: 'ready' }]);
    await click('portal-fill', forms[1] as FakeTab);
    expect(forms.map((form) => arrived('fill', form).length)).toEqual([0, 1]);
    expect(forms.map(lastCard)).toMatchObject([{ handoff: 'ready' }, { handoff: 'verified' }]);
  });

  test('skips a form that is gone', async () => {
    const tab = await connectWise();
    const form = portal();
    await formIs(form, 'ready');
    await formIs(form, 'refused');
    await capture(tab);
    await send(tab);
    expect(orders()).toEqual([]);
    expect((await handoffOf()).status).toBe('waiting');
  });

  test('does not reach a page that was opened in its place', async () => {
    const tab = await connectWise();
    const form = portal();
    await formIs(form, 'ready');
    form.documentId = 'another document';
    await capture(tab);
    await send(tab);
    expect(orders()).toEqual([]);
    expect(await handoffOf()).toMatchObject({ status: 'refused', reason: 'no-form' });
    expect((await keyOf()).status).toBe('held');
  });

  test.each([
    ['nothing', null],
    ['an unknown status', { status: 'done', reason: null }],
    ['an additional value', { ...VERIFIED, privateKey: 'PrivateOne' }],
    ['a long reason', { status: 'refused', reason: 'PrivateOne'.repeat(3) }],
  ])('counts as refused when the page answers %s', async (_, result) => {
    const tab = await connectWise();
    await formIs(portal(undefined, result), 'ready');
    await capture(tab);
    await send(tab);
    expect(await handoffOf()).toMatchObject({ status: 'refused', reason: 'no-form' });
    expect((await keyOf()).status).toBe('held');
  });

  test.each([
    ['refused', 'value-rejected'],
    ['filled', null],
  ])('that ends %s keeps the pair for its full time', async (status, reason) => {
    const tab = await connectWise();
    await formIs(portal(undefined, { status, reason }), 'ready');
    await capture(tab);
    await send(tab);
    expect(await handoffOf()).toMatchObject({ status, reason });
    await pass(14 * MINUTE);
    expect(await take(SITE)).not.toBeNull();
    expect((await keyOf()).status).toBe('held');
  });
});

describe('an order without a form', () => {
  test('waits, and opens the portal', async () => {
    const tab = await connectWise();
    await capture(tab);
    await send(tab);
    expect([...state.tabs.values()].map(({ url }) => url)).toContain(`${PORTAL}/`);
    expect(await handoffOf()).toMatchObject({ status: 'waiting', host: 'portal.office-protect.com' });
    expect(orders()).toEqual([]);
  });

  test('waits in the portal that is open', async () => {
    const tab = await connectWise();
    const open = portal(`${PORTAL}/dashboard`);
    await capture(tab);
    await send(tab);
    expect(state.tabs.size).toBe(2);
    expect(state.focused).toEqual([open.id]);
    expect(lastCard(open)).toMatchObject({ handoff: 'waiting' });
  });

  test('is carried out when a form is ready, once', async () => {
    const tab = await connectWise();
    const form = portal();
    await capture(tab);
    await send(tab);
    await formIs(form, 'refused');
    expect(orders()).toEqual([]);
    await formIs(form, 'ready');
    await formIs(form, 'ready');
    expect(orders()).toHaveLength(1);
    expect((await handoffOf()).status).toBe('verified');
  });

  test('is carried out by one of two forms at most that are ready at the same moment: the one the user is at', async () => {
    const tab = await connectWise();
    const forms = [portal(), portal(`${PORTAL}/other`)];
    await capture(tab);
    await send(tab);
    await Promise.all([...forms, ...forms].map((form) => formIs(form, 'ready')));
    expect(orders().length).toBeLessThan(2);
    const inFront = forms.find(({ id }) => id === state.active);
    expect(forms.filter((form) => form !== inFront).flatMap((form) => arrived('fill', form))).toEqual([]);
  });

  test('is not carried out in a tab that the user is not in: its card waits for a click', async () => {
    const tab = await connectWise();
    const form = portal(`${PORTAL}/dashboard`);
    await capture(tab);
    await send(tab);
    await goTo(tab);
    await formIs(form, 'ready');
    expect(orders()).toEqual([]);
    expect(lastCard(form)).toMatchObject({ handoff: 'ready', host: 'portal.office-protect.com' });
    await goTo(form);
    expect(orders()).toEqual([]);
    await click('portal-fill', form);
    expect(orders()).toHaveLength(1);
  });

  test('is not carried out by the form of another portal, though the user is there', async () => {
    const tab = await connectWise();
    await capture(tab);
    await send(tab);
    const far = portal(`${FAR_PORTAL}/setup`);
    await formIs(far, 'ready');
    expect(orders()).toEqual([]);
    expect(lastCard(far)).toMatchObject({ handoff: 'ready', host: 'eu.office-protect.com' });
  });

  test('is not repeated when it is refused: the user must order again', async () => {
    const tab = await connectWise();
    const form = portal(undefined, { status: 'refused', reason: 'ambiguous' });
    await capture(tab);
    await send(tab);
    await formIs(form, 'ready');
    await formIs(form, 'ready');
    expect(orders()).toHaveLength(1);
    await press('fill-again', tab);
    expect(orders()).toHaveLength(2);
  });

  test('ends when the key is discarded', async () => {
    const tab = await connectWise();
    const form = portal();
    await capture(tab);
    await send(tab);
    await press('discard-key', tab);
    await formIs(form, 'ready');
    expect(orders()).toEqual([]);
    expect(await take(SITE)).toBeNull();
    expect(await keyOf()).toMatchObject({ status: 'wiped', expiresAt: null });
    expect((await handoffOf()).status).toBe('idle');
  });

  test('ends when the key’s time is up', async () => {
    const tab = await connectWise();
    const form = portal();
    await capture(tab);
    await send(tab);
    await pass(15 * MINUTE);
    await formIs(form, 'ready');
    expect(orders()).toEqual([]);
    expect(await keyOf()).toMatchObject({ status: 'expired', expiresAt: null });
  });

  test('ends when a new key is made', async () => {
    const tab = await connectWise();
    const form = portal();
    await capture(tab);
    await send(tab);
    await capture(tab, 'Two');
    await formIs(form, 'ready');
    expect(orders()).toEqual([]);
    expect((await handoffOf()).status).toBe('idle');
  });
});

describe('no order is carried out', () => {
  test('unless the user gave one', async () => {
    const tab = await connectWise();
    await capture(tab);
    await formIs(portal(), 'ready');
    expect(orders()).toEqual([]);
  });

  test('when the time is up, although the alarm is late; the panel says so, and the key is wiped', async () => {
    const tab = await connectWise();
    await formIs(portal(), 'ready');
    await capture(tab);
    vi.setSystemTime(Date.now() + 15 * MINUTE);
    await send(tab);
    expect(orders()).toEqual([]);
    expect(await handoffOf()).toMatchObject({ status: 'refused', reason: 'expired' });
    expect(await keyOf()).toMatchObject({ status: 'expired', expiresAt: null });
    expect([...state.session.keys()].filter((key) => key.startsWith('vault:'))).toEqual([]);
  });

  test('when no key was ever held', async () => {
    const tab = await connectWise();
    await formIs(portal(), 'ready');
    await send(tab);
    expect(orders()).toEqual([]);
    expect((await handoffOf()).status).toBe('idle');
  });

  test('without a company ID, since the form needs all four values', async () => {
    const tab = await connectWise(SITE, '');
    const form = portal();
    await formIs(form, 'ready');
    await capture(tab);
    expect(lastCard(form)).toBeNull();
    await send(tab);
    await click('portal-fill', form, await pairOf(tab));
    expect(orders()).toEqual([]);
    expect((await handoffOf()).status).toBe('idle');
  });

  test.each(['https://evil.example', 'http://portal.office-protect.com', `${PORTAL}:8443`, SITE])(
    'on the origin %s',
    async (origin) => {
      const tab = await connectWise();
      const form = portal();
      await capture(tab);
      await send(tab);
      await formChanged({ ...formIn(form), origin }, null);
      await fillHere({ ...formIn(form), origin }, await pairOf(tab));
      expect(orders()).toEqual([]);
      expect((await handoffOf()).status).toBe('waiting');
    },
  );
});

describe('after the background was stopped', () => {
  /** The state that the background stored before it was stopped. */
  const left = (status: HandoffStatus) =>
    changeSite(SITE, (site) => ({
      ...site,
      handoff: { ...NO_HANDOFF, status, host: 'portal.office-protect.com', running: 'an earlier life' },
    }));

  test('between taking an order over and sending it, the order is carried out, once', async () => {
    const tab = await connectWise();
    const form = portal();
    await capture(tab);
    await send(tab);
    await left('waiting');
    state.session.set(`form:${form.id}`, formIn(form));
    await Promise.all([resume(), formIs(form, 'ready')]);
    expect(orders()).toHaveLength(1);
    expect((await handoffOf()).status).toBe('verified');
  });

  test('between sending an order and its result, it is not sent again, and is reported as not read back', async () => {
    const tab = await connectWise();
    const form = portal();
    await formIs(form, 'ready');
    await capture(tab);
    await left('filled');
    await resume();
    expect(orders()).toEqual([]);
    expect(await handoffOf()).toMatchObject({ status: 'filled', running: '' });
    expect((await keyOf()).status).toBe('held');
  });

  test('between wiping a pair and reporting that, it is reported', async () => {
    const tab = await connectWise();
    await capture(tab);
    state.session.delete(`vault:${SITE}`);
    await resume();
    expect(await keyOf()).toMatchObject({ status: 'expired', expiresAt: null });
  });

  test('between holding a pair and answering, the assistant sends it again and it is the same pair', async () => {
    const tab = await connectWise();
    await capture(tab);
    const { id, expiresAt } = await keyOf();
    state.session.delete(`site:${SITE}`);
    await pass(MINUTE);
    await resume();
    await capture(tab);
    expect(await keyOf()).toMatchObject({ id, expiresAt, status: 'held' });
  });

  test('an order that is running now is not touched', async () => {
    const tab = await connectWise();
    const form = portal();
    form.answer = async ({ type }) => {
      if (type !== 'fill') return null;
      await resume();
      return { status: 'refused', reason: 'no-form' };
    };
    await formIs(form, 'ready');
    await capture(tab);
    await send(tab);
    expect(orders()).toHaveLength(1);
    expect((await handoffOf()).status).toBe('refused');
  });
});

describe('after a verified handoff', () => {
  async function delivered() {
    const tab = await connectWise();
    const form = portal();
    await formIs(form, 'ready');
    await capture(tab);
    await send(tab);
    return { tab, form };
  }

  test('the pair stays for two minutes, to fill again, and then is wiped', async () => {
    const { tab } = await delivered();
    expect(await keyOf()).toMatchObject({ status: 'delivered', expiresAt: Date.now() + 2 * MINUTE });
    await pass(2 * MINUTE - 1);
    await press('fill-again', tab);
    expect(orders()).toHaveLength(2);
    await pass(1);
    expect(await take(SITE)).toBeNull();
    expect(await keyOf()).toMatchObject({ status: 'wiped', expiresAt: null });
    expect((await handoffOf()).status).toBe('verified');
  });

  test('filling again does not extend its time', async () => {
    const { tab } = await delivered();
    await pass(MINUTE);
    await press('fill-again', tab);
    await pass(MINUTE);
    expect(await take(SITE)).toBeNull();
  });

  test('a pair with less time left is not extended', async () => {
    const tab = await connectWise();
    const form = portal();
    await capture(tab);
    await pass(14 * MINUTE);
    await send(tab);
    await formIs(form, 'ready');
    expect(await keyOf()).toMatchObject({ status: 'delivered', expiresAt: Date.now() + MINUTE });
  });

  test('Done wipes it at once', async () => {
    const { tab } = await delivered();
    await press('done', tab);
    expect(await take(SITE)).toBeNull();
    expect((await keyOf()).status).toBe('wiped');
    expect((await handoffOf()).status).toBe('verified');
  });

  test('the card’s button wipes it at once, and removes the card', async () => {
    const { form } = await delivered();
    await click('portal-wipe', form);
    expect(await take(SITE)).toBeNull();
    expect(lastCard(form)).toBeNull();
  });

  test('a pair that was taken while another was being filled in is not shown as delivered', async () => {
    const tab = await connectWise();
    const form = portal();
    form.answer = async ({ type }) => {
      if (type !== 'fill') return null;
      await capture(tab, 'Two');
      return VERIFIED;
    };
    await formIs(form, 'ready');
    await capture(tab, 'One');
    await send(tab);
    expect(await keyOf()).toMatchObject({ status: 'held', expiresAt: Date.now() + 15 * MINUTE });
    expect((await handoffOf()).status).toBe('idle');
    expect((await take(SITE))?.privateKey.reveal()).toBe('PrivateTwo');
  });

  test('the records of this pair and of earlier ones are removed; without a record of it they stay', async () => {
    const tab = await connectWise();
    const form = portal(undefined, { status: 'refused', reason: 'no-form' });
    await formIs(form, 'ready');
    await capture(tab, 'One');
    await handlers.observed(seen(keyPage({ view: 'list', privateKey: 'absent' })), frameOf(tab));
    await capture(tab, 'Two');
    await send(tab);
    expect(await readRecords(SITE)).toHaveLength(2);
    form.answer = ({ type }) => (type === 'fill' ? VERIFIED : null);
    await press('fill-again', tab);
    expect(await readRecords(SITE)).toEqual([]);
  });

  test('a new pair on a record that stayed open replaces the first, which need not be deleted', async () => {
    const tab = await connectWise();
    await capture(tab, 'One');
    await handlers.observed(seen(keyPage()), frameOf(tab));
    await capture(tab, 'Two');
    expect(await readRecords(SITE)).toHaveLength(1);
  });

  test('a pair that was wiped while it was being filled in is not said to be held', async () => {
    const tab = await connectWise();
    const form = portal();
    form.answer = async ({ type }) => {
      if (type !== 'fill') return null;
      await press('discard-key', tab);
      return VERIFIED;
    };
    await formIs(form, 'ready');
    await capture(tab);
    await send(tab);
    expect(await keyOf()).toMatchObject({ status: 'wiped', expiresAt: null });
    expect((await handoffOf()).status).toBe('verified');
    expect(await take(SITE)).toBeNull();
  });
});

describe('a view that shows another pair than the one that is held', () => {
  test.each(['send-key', 'fill-again', 'discard-key', 'done'] as const)(
    'does nothing with %s but is brought up to date',
    async (type) => {
      const tab = await connectWise();
      await formIs(portal(), 'ready');
      await capture(tab, 'One');
      const [pairId, host] = [await pairOf(tab), await hostOf(tab)];
      // Another record was opened since, so the first pair still exists and stays listed.
      await handlers.observed(seen(keyPage({ view: 'list', privateKey: 'absent' })), frameOf(tab));
      await capture(tab, 'Two');
      expect(await readRecords(SITE)).toHaveLength(2);
      const before = { key: await keyOf(), records: await readRecords(SITE) };
      const sentBefore = state.sentToPages.length;
      if (type === 'send-key') await handlers[type]({ pairId, host, isConfirmed: true }, frameOf(tab));
      else await handlers[type]({ pairId, host }, frameOf(tab));
      expect(orders()).toEqual([]);
      expect({ key: await keyOf(), records: await readRecords(SITE) }).toEqual(before);
      expect(state.sentToPages.slice(sentBefore)).toMatchObject([
        { state: { view: { key: { id: before.key.id } } } },
      ]);
    },
  );
});

test('a click in a view that names another portal than the key would go to only brings the view up to date', async () => {
  const tab = await connectWise();
  await formIs(portal(), 'ready');
  await capture(tab);
  const [pairId, named] = [await pairOf(tab), await hostOf(tab)];
  for (const host of ['', 'eu.office-protect.com', `${named}.example`]) {
    await handlers['send-key']({ pairId, host, isConfirmed: true }, frameOf(tab));
    await handlers['fill-again']({ pairId, host }, frameOf(tab));
  }
  expect(orders()).toEqual([]);
  expect(await hostOf(tab)).toBe(named);
  await send(tab);
  expect(orders()).toHaveLength(1);
});

describe('a browser that names no documents', () => {
  const unnamed = (tab: FakeTab) => ({ ...frameOf(tab), documentId: '' });
  async function readyToSend() {
    const tab = await connectWise();
    const form = portal();
    const { documentId: _, ...same } = formIn(form);
    await formChanged({ ...same, documentId: '' }, null);
    await capture(tab);
    return { tab, form };
  }

  test('gets the order into the document that reported the form', async () => {
    const { tab, form } = await readyToSend();
    await send(tab);
    expect(state.sent.find(({ message }) => message.type === 'fill')?.target).toEqual({ frameId: 0 });
    await handlers['portal-fill']({ pairId: pairOnCard(form), nonce: nonceOf(form) }, unnamed(form));
    expect(orders()).toHaveLength(2);
  });

  test.each<[string, Partial<FakeTab>]>([
    ['another document', { documentId: 'the next one' }],
    ['no form script', { answer: () => null }],
  ])('gets none where there is %s since', async (_, since) => {
    const { tab, form } = await readyToSend();
    Object.assign(form, since);
    await send(tab);
    expect(orders()).toEqual([]);
    expect(await handoffOf()).toMatchObject({ status: 'refused', reason: 'no-form' });
  });

  test('does not get the pair that replaced the one that was ordered', async () => {
    const { tab, form } = await readyToSend();
    form.answer = async ({ type }) => {
      if (type === 'which-document') await capture(tab, 'Two');
      return nonceOf(form);
    };
    await send(tab);
    expect(orders()).toEqual([]);
    expect((await take(SITE))?.privateKey.reveal()).toBe('PrivateTwo');
  });

  test('gets none where the tab has left the portal at the last moment', async () => {
    const { tab, form } = await readyToSend();
    form.answer = ({ type }) => {
      if (type === 'which-document') form.url = `${FAR_PORTAL}/`;
      return nonceOf(form);
    };
    await send(tab);
    expect(orders()).toEqual([]);
    expect(await handoffOf()).toMatchObject({ status: 'refused', reason: 'no-form' });
  });
});

describe('a host permission that is revoked', () => {
  const [CONNECTWISE, PORTALS] = BUILT_IN as [string, string];

  test.each([
    ['of ConnectWise', CONNECTWISE],
    ['of the portal', PORTALS],
  ])('%s counts for a delivery that is under way', async (_, pattern) => {
    const tab = await connectWise();
    const form = portal();
    await capture(tab);
    await send(tab);
    const contains = browser.permissions.contains;
    vi.spyOn(browser.permissions, 'contains').mockImplementation(async (asked) => {
      // Revoked once the order is taken over for the form.
      if ((await handoffOf()).running) state.allowed.delete(pattern);
      return contains(asked);
    });
    await formIs(form, 'ready');
    expect(orders()).toEqual([]);
    expect(await handoffOf()).toMatchObject({ status: 'refused', reason: 'no-permission' });
  });

  test('of ConnectWise: the pair is wiped, its record stays, the scripts stop, panel and card say why', async () => {
    const tab = await connectWise();
    tab.answer = () => true;
    const form = portal();
    await handlers.observed(seen(keyPage()), frameOf(tab));
    await formIs(form, 'ready');
    await capture(tab);
    state.allowed.delete(CONNECTWISE);
    await onPermissionsRemoved();
    expect(await take(SITE)).toBeNull();
    expect((await keyOf()).status).toBe('wiped');
    expect(await readRecords(SITE)).toHaveLength(1);
    expect(lastCard(form)).toMatchObject({ handoff: 'refused', reason: 'no-permission' });
    await handlers['request-form']({ because: 'opened' }, frameOf(form));
    expect(lastCard(form)).toBeNull();
    expect([arrived('stop', tab).length, arrived('stop', form).length]).toEqual([1, 0]);
    expect(arrived('state', tab).at(-1)).toMatchObject({
      state: {
        view: { problems: [{ landmark: 'host-permission', text: expect.stringMatching(/no longer/) }] },
      },
    });
    await send(tab);
    expect(orders()).toEqual([]);
  });

  test('of the portal: the order is over, its card stays and says why; the pair is kept', async () => {
    const tab = await connectWise();
    const open = portal(`${PORTAL}/dashboard`);
    await capture(tab);
    await send(tab);
    expect(lastCard(open)).toMatchObject({ handoff: 'waiting' });
    state.allowed.delete(PORTALS);
    await onPermissionsRemoved();
    expect(await handoffOf()).toMatchObject({ status: 'refused', reason: 'no-permission' });
    expect(arrived('stop', open)).toMatchObject([{ card: { handoff: 'refused', reason: 'no-permission' } }]);
    expect((await keyOf()).status).toBe('held');
    expect(arrived('stop', tab)).toEqual([]);
  });
});

describe('a page of the portal', () => {
  const opened = (tab: FakeTab) => handlers['request-form']({ because: 'opened' }, frameOf(tab));

  test('gets the form script when its probe reports a form, and not before', async () => {
    const page = portal();
    await opened(page);
    expect(state.scripts).toEqual([]);
    await handlers['request-form']({ because: 'form' }, frameOf(page));
    expect(state.scripts).toEqual([{ tabId: page.id, files: ['/portal-form.js'], where: { frameIds: [0] } }]);
  });

  test('that is opened shows the card of a waiting order', async () => {
    const tab = await connectWise();
    await capture(tab);
    await send(tab);
    const page = portal(`${PORTAL}/dashboard`);
    await opened(page);
    expect(lastCard(page)).toMatchObject({ handoff: 'waiting' });
  });

  test('that is opened has no form yet: no order is sent to the form of the page before', async () => {
    const tab = await connectWise();
    const page = portal();
    await formIs(page, 'ready');
    page.documentId = 'the next page';
    await opened(page);
    await capture(tab);
    await send(tab);
    expect(orders()).toEqual([]);
    expect((await handoffOf()).status).toBe('waiting');
  });
});

describe('the card on a portal page', () => {
  const card = {
    texts: expect.objectContaining({ language: 'en' }),
    values: null,
    site: 'na.myconnectwise.net',
    host: 'portal.office-protect.com',
    publicKeyEnd: 'cOne',
    pairId: expect.any(String),
  };

  test('offers to fill a form that is there, and names both hosts', async () => {
    const tab = await connectWise();
    const form = portal();
    const without = portal(`${PORTAL}/dashboard`);
    await formIs(form, 'ready');
    expect(lastCard(form)).toBeNull();
    await capture(tab);
    expect(lastCard(form)).toEqual({ ...card, handoff: 'ready' });
    expect(lastCard(without)).toBeNull();
  });

  test('has the form script injected, once, into a page that has only the probe', async () => {
    const tab = await connectWise();
    const open = portal(`${PORTAL}/dashboard`);
    open.answer = () => (state.scripts.some(({ tabId }) => tabId === open.id) ? nonceOf(open) : null);
    await capture(tab);
    expect(scriptsIn(open)).toEqual([]);
    await send(tab);
    expect(scriptsIn(open)).toEqual(['/portal-form.js']);
    expect(lastCard(open)).toMatchObject({ handoff: 'waiting' });
    await formIs(open, 'refused');
    expect(scriptsIn(open)).toHaveLength(1);
  });

  test('is not shown on a page of another origin in a tab that was the portal’s', async () => {
    const tab = await connectWise();
    const form = portal();
    await formIs(form, 'ready');
    form.url = 'https://elsewhere.example/';
    await capture(tab);
    await formIs({ ...form, url: `${PORTAL}/integrations` }, 'ready');
    expect([scriptsIn(form), lastCard(form)]).toEqual([[], null]);
  });

  test('gives the same order as the panel', async () => {
    const tab = await connectWise();
    const form = portal();
    await formIs(form, 'ready');
    await capture(tab);
    await click('portal-fill', form);
    expect(orders()).toHaveLength(1);
    expect(arrived('card', form).map((message) => message.card)).toEqual([
      null,
      { ...card, handoff: 'ready' },
      { ...card, handoff: 'filled' },
      { ...card, handoff: 'verified' },
    ]);
  });

  test('says why nothing was filled in', async () => {
    const tab = await connectWise();
    const form = portal(undefined, { status: 'refused', reason: 'not-visible' });
    await formIs(form, 'ready');
    await capture(tab);
    await send(tab);
    // The values can still be put in one at a time.
    const values = { siteUrl: 'open', companyId: 'open', publicKey: 'open', privateKey: 'open' };
    expect(lastCard(form)).toEqual({ ...card, handoff: 'refused', reason: 'not-visible', values });
  });

  test('offers to fill a form that was reloaded, or another one, after a verified handoff', async () => {
    const tab = await connectWise();
    const form = portal();
    const other = portal(`${PORTAL}/other`);
    await formIs(form, 'ready');
    await capture(tab);
    await send(tab);
    await formIs(other, 'ready');
    expect(lastCard(form)).toEqual({ ...card, handoff: 'verified' });
    expect(lastCard(other)).toEqual({ ...card, handoff: 'ready' });
    form.documentId = 'reloaded';
    await formIs(form, 'ready');
    expect(lastCard(form)).toEqual({ ...card, handoff: 'ready' });
    await click('portal-fill', form);
    expect(lastCard(form)).toEqual({ ...card, handoff: 'verified' });
  });

  test('says nothing of a handoff that went to another document of the same portal', async () => {
    const tab = await connectWise();
    const form = portal();
    const other = portal(`${PORTAL}/dashboard`);
    await formIs(form, 'ready');
    await formIs(other, 'refused');
    await capture(tab);
    await send(tab);
    expect(lastCard(form)).toMatchObject({ handoff: 'verified' });
    expect(lastCard(other)).toBeNull();
    // The same tab, after a link that loaded another page.
    form.documentId = 'the next page';
    await formIs(form, 'refused');
    expect(lastCard(form)).toBeNull();
  });

  test('is shown only on pages of the host that the order is for', async () => {
    const tab = await connectWise();
    const far = portal(`${FAR_PORTAL}/`);
    await capture(tab);
    await send(tab);
    expect(lastCard(far)).toBeNull();
  });

  test('is removed when the key’s time is up', async () => {
    const tab = await connectWise();
    const form = portal();
    await formIs(form, 'ready');
    await capture(tab);
    await pass(15 * MINUTE);
    expect(lastCard(form)).toBeNull();
  });

  test.each(['portal-fill', 'portal-wipe'] as const)(
    'of a pair that was replaced is brought up to date by %s, and does nothing to the next pair and its record',
    async (button) => {
      const tab = await connectWise();
      const form = portal();
      await formIs(form, 'ready');
      await capture(tab, 'One');
      const old = pairOnCard(form);
      await capture(tab, 'Two');
      const before = { key: await keyOf(), handoff: await handoffOf(), records: await readRecords(SITE) };
      await click(button, form, old);
      expect(orders()).toEqual([]);
      expect({ key: await keyOf(), handoff: await handoffOf(), records: await readRecords(SITE) }).toEqual(
        before,
      );
      expect(lastCard(form)).toEqual({
        ...card,
        handoff: 'ready',
        publicKeyEnd: 'cTwo',
        pairId: before.key.id,
      });
      expect((await take(SITE))?.privateKey.reveal()).toBe('PrivateTwo');
    },
  );

  test('of a pair whose time is up does not forget its record', async () => {
    const tab = await connectWise();
    const form = portal();
    await formIs(form, 'ready');
    await capture(tab);
    await pass(15 * MINUTE);
    await click('portal-wipe', form);
    expect(await readRecords(SITE)).toHaveLength(1);
    expect((await keyOf()).status).toBe('expired');
    expect(lastCard(form)).toBeNull();
  });

  test.each(['portal-fill', 'portal-wipe'] as const)(
    'must be on the very document that asks for %s, unless the order is for its host',
    async (button) => {
      const tab = await connectWise();
      const form = portal();
      await formIs(form, 'ready');
      await capture(tab);
      const pairId = await pairOf(tab);
      const other = portal(`${FAR_PORTAL}/setup`);
      await click(button, other, pairId);
      await handlers[button]({ pairId, nonce: 'another document of the same tab' }, frameOf(form));
      expect(orders()).toEqual([]);
      expect((await keyOf()).status).toBe('held');
    },
  );

  test('is forgotten with its document: the next one in the tab did not show it', async () => {
    const tab = await connectWise();
    const form = portal();
    await formIs(form, 'ready');
    await capture(tab);
    form.answer = () => null;
    await handlers['request-form']({ because: 'opened' }, frameOf(form));
    await click('portal-fill', form, await pairOf(tab));
    expect(orders()).toEqual([]);
  });

  test('asks for nothing when no key is held', async () => {
    const form = portal();
    await formIs(form, 'ready');
    await click('portal-fill', form);
    await click('portal-wipe', form);
    expect(orders()).toEqual([]);
    expect(lastCard(form)).toBeNull();
  });

  test('never holds a part of the private key, nor does anything but the order', async () => {
    const tab = await connectWise();
    const form = portal();
    await formIs(form, 'ready');
    await capture(tab);
    await send(tab);
    await press('done', tab);
    const rest = { ...state, sent: state.sent.filter(({ message }) => message.type !== 'fill') };
    const said = JSON.stringify(rest, (_, value) => (value instanceof Map ? [...value] : value));
    expect(said).not.toContain('PrivateOne');
    expect(said).not.toContain('PublicOne');
  });

  test('in a tab that is closed at that moment does not stop an order', async () => {
    const tab = await connectWise();
    const form = portal();
    const closed = {
      id: 99,
      url: `${PORTAL}/closed`,
      windowId: 1,
      active: false,
      incognito: false,
      cookieStoreId: undefined,
    };
    const query = browser.tabs.query;
    vi.spyOn(browser.tabs, 'query').mockImplementation(async (which) => [...(await query(which)), closed]);
    await formIs(form, 'ready');
    await capture(tab);
    await send(tab);
    expect((await handoffOf()).status).toBe('verified');
  });
});

describe('one value at a time', () => {
  const HOSTS = { siteUrl: `${SITE}/`, companyId: 'acme', publicKey: 'PublicOne', privateKey: 'PrivateOne' };
  const FIELDS = Object.keys(HOSTS) as (keyof typeof HOSTS)[];
  const sent = () =>
    state.sent.flatMap(({ message }) => (message.type === 'fill-one' ? [message.order] : []));
  const press = (field: keyof typeof HOSTS, page: FakeTab, pairId = pairOnCard(page)) =>
    handlers['portal-fill-one']({ pairId, nonce: nonceOf(page), field }, frameOf(page));
  const changed = (page: FakeTab, standing: (keyof typeof HOSTS)[]) =>
    handlers['values-changed']({ nonce: nonceOf(page), standing }, frameOf(page));

  /** An order waits in front of a page whose form is not recognised. The page keeps what it is given. */
  async function waiting(reason = 'no-form') {
    const tab = await connectWise();
    const page = portal();
    const standing: string[] = [];
    page.answer = ({ type, order }) => {
      if (type !== 'fill-one') return nonceOf(page);
      standing.push((order as { field: string }).field);
      return { reason: null, standing: [...standing] };
    };
    await handlers['form-status']({ status: 'refused', reason, nonce: nonceOf(page) }, frameOf(page));
    await capture(tab);
    await send(tab);
    return { tab, page };
  }
  const valuesOf = (page: FakeTab) => (lastCard(page) as { values: unknown } | null)?.values;

  test('each goes to the document whose card was clicked, alone; with the fourth the handoff is complete', async () => {
    const { page } = await waiting();
    expect(valuesOf(page)).toEqual({
      siteUrl: 'open',
      companyId: 'open',
      publicKey: 'open',
      privateKey: 'open',
    });
    for (const [index, field] of FIELDS.entries()) {
      await press(field, page);
      const { message, target } = state.sent.filter((each) => each.message.type === 'fill-one').at(-1) ?? {};
      expect(target).toEqual({ documentId: page.documentId, frameId: 0 });
      expect(message?.order).toEqual({
        id: expect.any(String),
        origin: PORTAL,
        nonce: nonceOf(page),
        field,
        value: HOSTS[field],
      });
      if (index < 3) {
        expect(valuesOf(page)).toMatchObject({ [field]: 'done', privateKey: 'open' });
        expect((await handoffOf()).status).toBe('waiting');
      }
    }
    expect((await handoffOf()).status).toBe('verified');
    expect(await keyOf()).toMatchObject({ status: 'delivered', expiresAt: Date.now() + 2 * MINUTE });
    expect(lastCard(page)).toMatchObject({ handoff: 'verified', values: null });
    expect(await readRecords(SITE)).toEqual([]);
    expect(orders()).toEqual([]);
  });

  test('is not sent without an order for that portal, nor for another pair, document or origin', async () => {
    const { tab, page } = await waiting();
    const pairId = await pairOf(tab);
    await press('privateKey', page, 'former');
    await handlers['portal-fill-one']({ pairId, nonce: 'before', field: 'privateKey' }, frameOf(page));
    const far = portal(`${FAR_PORTAL}/setup`);
    await press('privateKey', far, pairId);
    const silent = portal(`${PORTAL}/opened-later`);
    silent.answer = () => null;
    await press('privateKey', silent, pairId);
    expect(sent()).toEqual([]);
    await handlers['discard-key']({ pairId }, frameOf(tab));
    await press('privateKey', page, pairId);
    expect(sent()).toEqual([]);
  });

  test('is not sent before there is an order, nor where the page asks to sign in, which offers none', async () => {
    const tab = await connectWise();
    const page = portal();
    await formIs(page, 'refused');
    await capture(tab);
    await press('privateKey', page, await pairOf(tab));
    expect(sent()).toEqual([]);
    const { page: signIn } = await waiting('signed-out');
    expect(lastCard(signIn)).toMatchObject({ handoff: 'waiting', reason: 'signed-out', values: null });
  });

  test('two clicks at once send one value', async () => {
    const { page } = await waiting();
    await Promise.all([press('publicKey', page), press('privateKey', page)]);
    expect(sent()).toHaveLength(1);
  });

  test('a permission that was taken back in between stops it', async () => {
    const { page } = await waiting();
    state.allowed.delete('https://*.office-protect.com/*');
    await press('privateKey', page);
    expect(sent()).toEqual([]);
  });

  test('one that the page changes is reported, and the handoff is complete only when all four stand', async () => {
    const { page } = await waiting();
    for (const field of FIELDS.slice(0, 3)) await press(field, page);
    await changed(page, ['siteUrl', 'publicKey']);
    expect(valuesOf(page)).toMatchObject({ companyId: 'changed', publicKey: 'done' });
    const answer = page.answer;
    page.answer = (message) =>
      message.type === 'fill-one'
        ? { reason: null, standing: ['siteUrl', 'publicKey', 'privateKey'] }
        : answer?.(message);
    await press('privateKey', page);
    expect((await handoffOf()).status).toBe('waiting');
    expect(valuesOf(page)).toMatchObject({ companyId: 'changed', privateKey: 'done' });
    await changed(page, FIELDS);
    expect((await handoffOf()).status).toBe('verified');
  });

  test('another document cannot report for this one', async () => {
    const { page } = await waiting();
    await press('siteUrl', page);
    await handlers['values-changed']({ nonce: 'another', standing: FIELDS }, frameOf(page));
    const other = portal(`${PORTAL}/other`);
    await changed(other, FIELDS);
    expect((await handoffOf()).single).toMatchObject({ written: ['siteUrl'], standing: ['siteUrl'] });
  });

  test('a value that the page refuses is named with the reason; no answer is a refusal', async () => {
    const { page } = await waiting();
    const answer = page.answer;
    page.answer = (message) =>
      message.type === 'fill-one' ? { reason: 'not-visible', standing: [] } : answer?.(message);
    await press('publicKey', page);
    expect(valuesOf(page)).toMatchObject({ publicKey: 'refused' });
    expect(JSON.stringify(lastCard(page))).toContain('hidden or covered');
    page.answer = (message) => (message.type === 'fill-one' ? { value: 'odd' } : answer?.(message));
    await press('privateKey', page);
    expect(valuesOf(page)).toMatchObject({ publicKey: 'open', privateKey: 'refused' });
    expect((await keyOf()).status).toBe('held');
  });

  test('a background that is stopped while one is on its way sends it no second time', async () => {
    const { page } = await waiting();
    await press('siteUrl', page);
    const before = await handoffOf();
    await changeSite(SITE, (site) => ({
      ...site,
      handoff: {
        ...before,
        status: 'filled',
        running: 'an earlier life',
        single: { written: ['siteUrl'], standing: ['siteUrl'], asked: 'privateKey', refusal: null },
      },
    }));
    await resume();
    expect(sent()).toHaveLength(1);
    expect(await handoffOf()).toMatchObject({ status: 'waiting', running: '', single: { asked: null } });
  });

  test('no part of a key is anywhere but in the orders', async () => {
    const { page } = await waiting();
    for (const field of FIELDS) await press(field, page);
    const rest = {
      ...state,
      sent: state.sent.filter(({ message }) => message.type !== 'fill-one'),
      session: [...state.session].filter(([name]) => !name.startsWith('vault:')),
    };
    const said = JSON.stringify(rest, (_, value) => (value instanceof Map ? [...value] : value));
    expect(said).not.toContain('PrivateOne');
    expect(said).not.toContain('PublicOne');
  });
});

describe('an order that waits for ten seconds', () => {
  /** Ten seconds go by, and what was begun then is done. */
  const wait = async () => {
    await vi.advanceTimersByTimeAsync(LOOK_AFTER);
    await vi.waitFor(async () => expect((await handoffOf()).reason).not.toBeNull());
  };
  const shownIn = async (tab: FakeTab) => (await viewStateOf(tab.id)).view.handoff;

  test('asks all open pages of the portal again, and says what the one that the user is in waits for', async () => {
    const tab = await connectWise();
    const page = portal();
    await handlers['form-status'](
      { status: 'refused', reason: 'not-editable', nonce: nonceOf(page) },
      frameOf(page),
    );
    await capture(tab);
    await send(tab);
    expect(await shownIn(tab)).toMatchObject({ status: 'waiting', reason: null });
    await wait();
    expect(await shownIn(tab)).toMatchObject({
      status: 'waiting',
      reason: 'not-editable',
      text: expect.stringContaining('locked'),
    });
  });

  test('keeps the reason true while pages change', async () => {
    const tab = await connectWise();
    const page = portal();
    const is = (reason: string) =>
      handlers['form-status']({ status: 'refused', reason, nonce: nonceOf(page) }, frameOf(page));
    await is('signed-out');
    await capture(tab);
    await send(tab);
    await wait();
    expect(await shownIn(tab)).toMatchObject({
      reason: 'signed-out',
      text: expect.stringContaining('Sign in'),
    });
    await is('combined');
    expect(await shownIn(tab)).toMatchObject({ reason: 'combined' });
    await formIs(page, 'ready');
    expect(await shownIn(tab)).toMatchObject({ status: 'verified', reason: null });
  });

  test('says that no page has answered, and reloads the one that is open', async () => {
    const tab = await connectWise();
    const page = portal();
    page.answer = () => null;
    const deaf = portal(`${FAR_PORTAL}/elsewhere`);
    await capture(tab);
    await send(tab);
    await wait();
    expect(await shownIn(tab)).toMatchObject({
      reason: 'no-answer',
      text: expect.stringContaining('No page of Office Protect has answered'),
    });
    await handlers['reload-portal']({}, frameOf(tab));
    expect(state.reloaded).toEqual([page.id]);
    expect(state.reloaded).not.toContain(deaf.id);
    page.documentId = 'reloaded';
    page.answer = ({ type }) => (type === 'fill' ? VERIFIED : nonceOf(page));
    await formIs(page, 'ready');
    expect(await shownIn(tab)).toMatchObject({ status: 'verified' });
  });

  test('says so too when the tab that had answered is closed', async () => {
    const tab = await connectWise();
    const page = portal();
    await formIs(page, 'refused');
    await capture(tab);
    await send(tab);
    await wait();
    expect(await shownIn(tab)).toMatchObject({ reason: 'no-form' });
    state.tabs.delete(page.id);
    await correctReasons();
    expect(await shownIn(tab)).toMatchObject({ reason: 'no-answer' });
  });

  test('a page that never answers does not hold it up', async () => {
    const tab = await connectWise();
    await capture(tab);
    await send(tab);
    const hung = portal();
    hung.answer = () => new Promise(() => {});
    await vi.advanceTimersByTimeAsync(LOOK_AFTER);
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await handoffOf()).reason).toBe('no-answer');
  });

  test('does nothing for an order that is over', async () => {
    const tab = await connectWise();
    const page = portal();
    await capture(tab);
    await send(tab);
    await formIs(page, 'ready');
    await vi.advanceTimersByTimeAsync(LOOK_AFTER);
    expect(await handoffOf()).toMatchObject({ status: 'verified', reason: null });
  });
});

describe('with two sites that hold a key', () => {
  /** A key of the first site, then one of the second. */
  async function two() {
    const first = await connectWise(SITE, 'first');
    const second = await connectWise(OTHER_SITE, 'second');
    const form = portal();
    await capture(first, 'One');
    await pass(MINUTE);
    await capture(second, 'Two');
    return { first, second, form };
  }

  test('an order sends the key of the site it was given on', async () => {
    const { first, form } = await two();
    await formIs(form, 'ready');
    await send(first);
    expect(orders()).toMatchObject([{ siteUrl: `${SITE}/`, companyId: 'first', privateKey: 'PrivateOne' }]);
    expect((await keyOf(OTHER_SITE)).status).toBe('held');
    expect((await handoffOf(OTHER_SITE)).status).toBe('idle');
  });

  test('a form that is ready gets the key that is waiting, although another is newer', async () => {
    const { first, form } = await two();
    await send(first);
    await formIs(form, 'ready');
    expect(orders()).toMatchObject([{ siteUrl: `${SITE}/`, privateKey: 'PrivateOne' }]);
  });

  test('the card offers the newer key', async () => {
    const { form } = await two();
    await formIs(form, 'ready');
    expect(lastCard(form)).toMatchObject({
      handoff: 'ready',
      site: 'eu.myconnectwise.net',
      publicKeyEnd: 'cTwo',
    });
  });

  test.each(['first', 'second'] as const)(
    'the card stays with the %s site’s key once that was sent, and wipes no other',
    async (which) => {
      const { form, ...sites } = await two();
      const [sent, other] = which === 'first' ? [SITE, OTHER_SITE] : [OTHER_SITE, SITE];
      await formIs(form, 'ready');
      await send(sites[which]);
      expect(lastCard(form)).toMatchObject({ handoff: 'verified', site: new URL(sent).host });
      await click('portal-wipe', form);
      expect(await take(sent)).toBeNull();
      expect(await take(other)).not.toBeNull();
      expect(lastCard(form)).toMatchObject({ handoff: 'ready', site: new URL(other).host });
    },
  );

  test('each expires at its own time', async () => {
    await two();
    await pass(14 * MINUTE);
    expect(await take(SITE)).toBeNull();
    expect(await take(OTHER_SITE)).not.toBeNull();
    expect((await keyOf(SITE)).status).toBe('expired');
    expect((await keyOf(OTHER_SITE)).status).toBe('held');
  });
});

describe('a pair that is not this setup’s', () => {
  const OTHERS = {
    'of another member': { ...ITS_KEY, member: 'Remote Monitoring (Automate)' },
    'of a person’s account': { ...ITS_KEY, isOwnAccount: true },
    'of nobody that could be read': { ...ITS_KEY, member: '' },
  };
  const pair = () => ({ publicKey: new Secret('PublicOne'), privateKey: new Secret('PrivateOne') });

  test.each(Object.entries(OTHERS))('%s is held, and sent once that is confirmed', async (_, facts) => {
    const tab = await connectWise();
    const form = portal();
    await formIs(form, 'ready');
    expect(await handlers['key-pair']({ ...pair(), ...facts }, frameOf(tab))).toBe(true);
    await send(tab);
    await press('fill-again', tab);
    await click('portal-fill', form, await pairOf(tab));
    expect(orders()).toEqual([]);
    expect(lastCard(form)).toBeNull();
    await send(tab, true);
    expect(orders()).toHaveLength(1);
    await press('fill-again', tab);
    expect(orders()).toHaveLength(2);
  });

  test('the next pair must be confirmed again', async () => {
    const tab = await connectWise();
    const form = portal();
    await formIs(form, 'ready');
    await handlers['key-pair']({ ...pair(), ...OTHERS['of another member'] }, frameOf(tab));
    await send(tab, true);
    const next = { publicKey: new Secret('PublicTwo'), privateKey: new Secret('PrivateTwo') };
    await handlers['key-pair']({ ...next, ...OTHERS['of another member'] }, frameOf(tab));
    await send(tab);
    expect(orders()).toHaveLength(1);
  });
});
