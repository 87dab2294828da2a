/** The background's part of the key check: when ConnectWise is called, what is stored, and that nothing waits for it. */
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CheckWorld, CLIENT_ID, createCheckWorld } from '../../tests/support/check-world.ts';
import {
  arrived,
  type FakeTab,
  frameOf,
  openTab,
  resetBrowser,
  state,
} from '../../tests/support/fake-browser.ts';
import { PORTAL, SITE } from '../../tests/support/samples.ts';
import { sandboxFetch } from '../../tests/support/sandbox-fetch.ts';
import type { CheckRecord } from '../connectwise/api/check-record.ts';
import { Secret } from '../key/secret.ts';
import { take } from '../key/vault.ts';
import type { ViewState } from '../messages/contract.ts';
import type { CheckView } from '../setup/view.ts';
import { running } from './check-store.ts';
import { handlers } from './handlers/index.ts';
import { readSite } from './session.ts';
import { POPUP } from './testing/connectwise-tab.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

const OPTIONS = { ...POPUP, tabId: -1 };
const CANARY = 'SecretCanaryH2n7';

/** Waits until an assertion holds. */
const eventually = (assert: () => unknown) =>
  expect
    .poll(async () => {
      await assert();
      return true;
    })
    .toBe(true);

let world: CheckWorld;
let tab: FakeTab;
beforeAll(async () => {
  world = await createCheckWorld();
  world.key.privateKey = CANARY;
});
afterAll(() => world.close());
beforeEach(async () => {
  // Ends the checks of the test before.
  for (const control of running.values()) control.abort();
  await eventually(() => expect(running.size).toBe(0));
  resetBrowser();
  world.sandbox.connectWise.failures.length = 0;
  world.sandbox.requests.length = 0;
  vi.stubGlobal('fetch', sandboxFetch(world.sandbox.url.local));
  tab = openTab({ url: `${SITE}/v2025_1/connectwise.aspx`, answer: ({ type }) => type === 'state' });
  await handlers['get-context']({}, frameOf(tab));
  return () => vi.unstubAllGlobals();
});

const asked = (part = '') => world.sandbox.requests.filter(({ url }) => url.includes(part));
const signed = () => world.sandbox.requests.filter(({ headers }) => headers.authorization);
const hold = (publicKey = world.key.publicKey) =>
  handlers['key-pair'](
    {
      publicKey: new Secret(publicKey),
      privateKey: new Secret(CANARY),
      description: 'Integration',
      member: 'Office Protect (OfficeProtect)',
      role: '',
      isOwnAccount: false,
    },
    frameOf(tab),
  );
const typeCompany = (companyId = 'brightwater') => handlers['set-company-id']({ companyId }, frameOf(tab));
const setClientId = (clientId = CLIENT_ID) => handlers['change-settings']({ clientId }, OPTIONS);
const clickButton = (button: 'check-key' | 'cancel-check') => handlers[button]({}, frameOf(tab));
const discard = async () => handlers['discard-key']({ pairId: (await readSite(SITE)).key.id }, frameOf(tab));
async function viewed(): Promise<CheckView> {
  const shown = (await handlers['get-state']({}, frameOf(tab))) as ViewState;
  return shown.view.check;
}
const waitUntil = (status: CheckView['status']) =>
  eventually(async () => expect((await viewed()).status).toBe(status));
const fail = (at: string, how: 'silent') => world.sandbox.connectWise.failures.push({ at, how });

async function ready(): Promise<void> {
  await hold();
  await typeCompany();
  await setClientId();
}

describe('the company ID', () => {
  test('is checked automatically, once, without any key, when it is known and a pair is held', async () => {
    await typeCompany();
    expect(asked()).toEqual([]);
    await hold();
    await eventually(async () => expect((await viewed()).company?.state).toBe('proven'));
    await typeCompany();
    await hold();
    expect(asked().map(({ url }) => url)).toEqual([`${SITE}/login/companyinfo/brightwater`]);
    expect(signed()).toEqual([]);
  });

  test('is checked again when another is typed', async () => {
    await hold();
    await typeCompany('Brightwater');
    await eventually(async () => expect((await viewed()).company?.reason).toBe('wrong-case'));
    expect((await viewed()).company?.suggestion).toBe('brightwater');
    await typeCompany();
    await eventually(async () => expect((await viewed()).company?.state).toBe('proven'));
  });

  test('that could not be checked is checked again', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await hold();
    await typeCompany();
    await eventually(async () => expect((await viewed()).company?.state).toBe('untested'));
    vi.stubGlobal('fetch', sandboxFetch(world.sandbox.url.local));
    await typeCompany();
    await eventually(async () => expect((await viewed()).company?.state).toBe('proven'));
  });
});

describe('Check', () => {
  test('checks the key and shows its progress', async () => {
    await ready();
    expect(signed()).toEqual([]);
    await clickButton('check-key');
    await waitUntil('done');
    const check = await viewed();
    expect(check.levels.map((level) => level.state)).toEqual(Array(6).fill('proven'));
    expect(check.board?.state).toBe('proven');
    const shown = arrived('state', tab).map(({ state: sent }) => (sent as ViewState).view.check);
    const steps = shown.filter(({ status }) => status === 'running').map(({ done }) => done);
    expect(new Set(steps).size).toBeGreaterThan(4);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  test('keeps the key in the vault and in one header, and nowhere else', async () => {
    await ready();
    await clickButton('check-key');
    await waitUntil('done');
    const others = [...state.session].filter(([name]) => !name.startsWith('vault:'));
    const basic = btoa(`brightwater+${world.key.publicKey}:${CANARY}`);
    for (const place of [
      others,
      state.local,
      state.sentToPages,
      state.sent,
      world.sandbox.requests.map(({ url }) => url),
    ]) {
      const text = inspect(place, { depth: null, maxArrayLength: null, maxStringLength: null });
      expect(text).not.toContain(CANARY);
      expect(text).not.toContain(basic);
    }
    expect(new Set(signed().map(({ host }) => host))).toEqual(new Set(['api-na.myconnectwise.net']));
  });

  test('clicked twice starts one check', async () => {
    await ready();
    await Promise.all([clickButton('check-key'), clickButton('check-key')]);
    await waitUntil('done');
    expect(asked('/system/mySecurity')).toHaveLength(1);
  });

  test('without a client ID skips all but the company ID', async () => {
    await hold();
    await typeCompany();
    await clickButton('check-key');
    await waitUntil('skipped');
    expect(await viewed()).toMatchObject({ reason: 'no-client-id', company: { state: 'proven' } });
    expect(signed()).toEqual([]);
  });

  test('ends when the browser stops the background meanwhile', async () => {
    await ready();
    fail('/apis/', 'silent');
    await clickButton('check-key');
    await eventually(() => expect(signed()).not.toEqual([]));
    const name = `check:${SITE}`;
    const kept = structuredClone(state.session.get(name)) as CheckRecord;
    expect(kept.key?.status).toBe('running');
    await clickButton('cancel-check');
    await eventually(() => expect(running.size).toBe(0));
    state.session.set(name, kept);
    expect(await viewed()).toMatchObject({ status: 'failed', reason: 'interrupted' });
  });

  test('that was cancelled is shown as such, and can be started again', async () => {
    await ready();
    fail('/apis/', 'silent');
    await clickButton('check-key');
    await eventually(() => expect(signed()).not.toEqual([]));
    await clickButton('cancel-check');
    await waitUntil('skipped');
    world.sandbox.connectWise.failures.length = 0;
    await clickButton('check-key');
    await waitUntil('done');
  });
});

describe('a key is no longer sent', () => {
  test('when it was discarded while it was checked', async () => {
    await ready();
    fail('/system/mysecurity', 'silent');
    await clickButton('check-key');
    await eventually(() => expect(signed()).toHaveLength(1));
    await discard();
    await eventually(() => expect(running.size).toBe(0));
    expect(signed()).toHaveLength(1);
  });

  test('when the host permission for its server was revoked, and no server is called then', async () => {
    const server = 'https://cw.brightwater.example';
    state.allowed.add('https://cw.brightwater.example/*');
    await handlers['add-origin']({ kind: 'connectwise', origin: server }, OPTIONS);
    tab = openTab({ url: `${server}/v4_6_release/connectwise.aspx` });
    await ready();
    await eventually(async () => expect((await viewed()).company?.state).toBe('proven'));
    state.allowed.clear();
    world.sandbox.requests.length = 0;
    await clickButton('check-key');
    await eventually(() => expect(running.size).toBe(0));
    await typeCompany('another');
    expect(asked()).toEqual([]);
  });
});

describe('the setup continues', () => {
  const form = () => {
    const portal = openTab({
      url: `${PORTAL}/integrations`,
      answer: ({ type }) => (type === 'fill' ? { status: 'verified', reason: null } : null),
    });
    return {
      portal,
      status: handlers['form-status']({ status: 'ready', reason: null, nonce: 'N' }, frameOf(portal)),
    };
  };
  const handOff = async () => {
    const { portal, status } = form();
    await status;
    await handlers['send-key'](
      { pairId: (await readSite(SITE)).key.id, host: new URL(PORTAL).host, isConfirmed: false },
      frameOf(tab),
    );
    expect(arrived('fill', portal)).toHaveLength(1);
    expect(await take(SITE)).not.toBeNull();
  };

  test('without a client ID', async () => {
    await hold();
    await typeCompany();
    await clickButton('check-key');
    await handOff();
  });

  test('offline', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    vi.stubGlobal('navigator', { onLine: false });
    await ready();
    await clickButton('check-key');
    await waitUntil('failed');
    expect(await viewed()).toMatchObject({ reason: 'offline', company: { reason: 'offline' } });
    await handOff();
  });

  test('with a server that never answers, while the check still waits', async () => {
    fail('', 'silent');
    await ready();
    await clickButton('check-key');
    await handOff();
    expect(await viewed()).toMatchObject({ status: 'running' });
  });
});
