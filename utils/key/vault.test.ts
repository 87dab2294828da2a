import { inspect } from 'node:util';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { resetBrowser, state } from '../../tests/support/fake-browser.ts';
import { SITE } from '../../tests/support/samples.ts';
import { type KeyPair, Secret } from './secret.ts';
import { heldSites, hold, shorten, take, wipe } from './vault.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

const OTHER_SITE = 'https://eu.myconnectwise.net';
const START = new Date('2026-11-23T12:00:00Z');
const MINUTE = 60_000;
const pair = (name = 'One') => ({
  publicKey: new Secret(`Public${name}`),
  privateKey: new Secret(`Private${name}`),
});
async function held(shown: KeyPair, lifetime = 15 * MINUTE, site = SITE) {
  const result = await hold(site, shown, lifetime);
  if (!result) throw new Error('The pair is not held.');
  return result;
}
const taken = async (site = SITE) => {
  const held = await take(site);
  return held && { publicKey: held.publicKey.reveal(), privateKey: held.privateKey.reveal() };
};
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  return () => vi.useRealTimers();
});

describe('a pair that is held', () => {
  test('can be taken, as secrets, as often as it is asked for', async () => {
    await hold(SITE, pair(), 15 * MINUTE);
    expect(await taken()).toEqual({ publicKey: 'PublicOne', privateKey: 'PrivateOne' });
    expect(await taken()).toEqual({ publicKey: 'PublicOne', privateKey: 'PrivateOne' });
    expect(inspect(await take(SITE))).not.toContain('One');
  });

  test('is in the session’s memory only', async () => {
    await hold(SITE, pair(), 15 * MINUTE);
    expect(inspect(state.session)).toContain('PrivateOne');
    expect(inspect({ ...state, session: null })).not.toContain('One');
  });

  test('expires when its time is up, and an alarm is set for that time', async () => {
    const end = START.getTime() + 15 * MINUTE;
    expect((await held(pair())).expiresAt).toBe(end);
    expect([...state.alarms.values()]).toEqual([end]);
  });

  test('is replaced by the next one of its site', async () => {
    await hold(SITE, pair('One'), MINUTE);
    pass(30_000);
    await hold(SITE, pair('Two'), MINUTE);
    pass(45_000);
    expect((await taken())?.privateKey).toBe('PrivateTwo');
    expect([...state.alarms.values()]).toEqual([START.getTime() + 90_000]);
  });

  test('is available to its site only', async () => {
    await hold(SITE, pair('One'), MINUTE);
    expect(await taken(OTHER_SITE)).toBeNull();
    const { id } = await held(pair('Two'), MINUTE, OTHER_SITE);
    await wipe(OTHER_SITE, id);
    await wipe(SITE, id);
    expect((await taken())?.privateKey).toBe('PrivateOne');
    expect(state.alarms.size).toBe(1);
  });
});

describe('past its time', () => {
  test('a pair is there until the last millisecond', async () => {
    await hold(SITE, pair(), MINUTE);
    pass(MINUTE - 1);
    expect(await taken()).not.toBeNull();
  });

  test('a pair is not returned, and is wiped with its alarm, even if the alarm is late', async () => {
    await hold(SITE, pair(), MINUTE);
    pass(MINUTE);
    expect(await take(SITE)).toBeNull();
    expect(state.session.size).toBe(0);
    expect(state.alarms.size).toBe(0);
  });
});

describe('a pair’s lifetime', () => {
  test('is shortened, with its alarm', async () => {
    const { id } = await held(pair());
    pass(5 * MINUTE);
    const end = START.getTime() + 7 * MINUTE;
    expect(await shorten(SITE, id, 2 * MINUTE)).toBe(end);
    expect([...state.alarms.values()]).toEqual([end]);
    pass(2 * MINUTE);
    expect(await take(SITE)).toBeNull();
  });

  test('is never lengthened', async () => {
    const { id, expiresAt: end } = await held(pair(), MINUTE);
    pass(30_000);
    expect(await shorten(SITE, id, 2 * MINUTE)).toBe(end);
    expect([...state.alarms.values()]).toEqual([end]);
    expect((await taken())?.privateKey).toBe('PrivateOne');
  });

  test('cannot be shortened when there is none', async () => {
    expect(await shorten(SITE, 'none', MINUTE)).toBeNull();
    expect(state.session.size).toBe(0);
    expect(state.alarms.size).toBe(0);
  });
});

test('a wiped pair leaves nothing, and wiping nothing is no error', async () => {
  const { id } = await held(pair(), MINUTE);
  await wipe(SITE, id);
  await wipe(SITE, id);
  expect(await take(SITE)).toBeNull();
  expect(state.session.size).toBe(0);
  expect(state.alarms.size).toBe(0);
});

test('an alarm does not name its site, which browsers write to disk', async () => {
  await hold(SITE, pair(), MINUTE);
  const [alarm = ''] = state.alarms.keys();
  expect(alarm).toMatch(/^pair:[\da-f-]{36}$/);
  expect(await heldSites()).toEqual([SITE]);
});
