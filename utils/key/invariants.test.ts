/** One test for each invariant listed at the top of vault.ts, with the same name. */
import { Console } from 'node:console';
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { format, inspect } from 'node:util';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { frameOf, openTab, resetBrowser, state } from '../../tests/support/fake-browser.ts';
import { ROOT } from '../../tests/support/project.ts';
import { SITE } from '../../tests/support/samples.ts';
import { shippedSources } from '../../tests/support/shipped-sources.ts';
import { handlers } from '../background/handlers/index.ts';
import { expireKeys } from '../background/key-expiry.ts';
import { Secret } from './secret.ts';
import { expire, hold, shorten, take, wipe, wipeAll } from './vault.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

const OTHER_SITE = 'https://eu.myconnectwise.net';
const MINUTE = 60_000;
const CANARY = 'CanarySecretH2n7';
const pair = (privateKey = CANARY) => ({
  publicKey: new Secret(privateKey === CANARY ? 'CanaryPublicB5v9' : `PublicOf${privateKey}`),
  privateKey: new Secret(privateKey),
});
async function held(privateKey: string, site = SITE, lifetime = MINUTE) {
  const result = await hold(site, pair(privateKey), lifetime);
  if (!result) throw new Error('The pair is not held.');
  return result;
}
const heldAt = async (site = SITE) => (await take(site))?.privateKey.reveal() ?? null;
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);
/** Everything that the browser holds outside of the vault. */
const rest = () => {
  const others = [...state.session].filter(([name]) => !name.startsWith('vault:'));
  return inspect({ ...state, session: others }, { depth: 20, maxStringLength: null });
};

const INVARIANTS: Record<string, () => void | Promise<void>> = {
  'A secret prints as [redacted], however it is printed.'() {
    const secret = new Secret(CANARY);
    const text = secret as unknown as string;
    const stdout = new PassThrough();
    const { log, error, dir, table } = new Console(stdout);
    for (const print of [log, error, dir]) print(secret);
    table([[secret]]);
    const inConsole = String(stdout.read());
    expect(inConsole).not.toContain(CANARY);
    // `dir` prints an object's public fields, and there are none.
    expect(inConsole.match(/\[redacted\]/g)).toHaveLength(3);
    const printed = [
      String(secret),
      `${secret}`,
      ''.concat(text),
      [secret].join(),
      secret.toString(),
      secret.toLocaleString(),
      String(secret.valueOf()),
      JSON.parse(JSON.stringify(secret)),
      inspect(secret),
      format('%s', secret),
      format('%O', secret),
      new Error(text).message,
      String(new Error('failed', { cause: secret }).cause),
      new URLSearchParams({ key: text }).get('key'),
      new Map([[text, 1]]).keys().next().value?.toString(),
      encodeURIComponent(text).replaceAll('%5B', '[').replaceAll('%5D', ']'),
    ];
    expect(printed).toEqual(printed.map(() => '[redacted]'));
    const copies = [
      structuredClone(secret),
      { ...secret },
      Object.assign({}, secret),
      Object.entries(secret),
      Object.values(Object.getOwnPropertyDescriptors(secret)),
      Reflect.ownKeys(secret),
      new Error('failed', { cause: { secret } }),
    ];
    const everything = { showHidden: true, customInspect: false, getters: true, depth: 20 };
    for (const copy of [secret, ...copies]) expect(inspect(copy, everything)).not.toContain(CANARY);
    expect(Number(secret)).toBeNaN();
  },

  'A key’s text is revealed at the listed places only.'() {
    const sources = [...shippedSources(ROOT)];
    const lines = sources.flatMap(([path, text]) =>
      text.split('\n').flatMap((line) => (/\breveal\b/.test(line) ? [`${path}: ${line.trim()}`] : [])),
    );
    expect(lines).toEqual([
      'utils/background/deliver-key.ts: publicKey: pair.publicKey.reveal(),',
      'utils/background/deliver-key.ts: privateKey: pair.privateKey.reveal(),',
      'utils/background/deliver-key.ts: publicKey: () => pair.publicKey.reveal(),',
      'utils/background/deliver-key.ts: privateKey: () => pair.privateKey.reveal(),',
      'utils/key/capture.ts: return await deliver({ publicKey: pair.publicKey.reveal(), privateKey: pair.privateKey.reveal() });',
      'utils/key/secret.ts: reveal(): string {',
      "utils/key/sign-request.ts: const keys = [pair.publicKey.reveal(), pair.privateKey.reveal()].join(':');",
      'utils/key/vault.ts: const [publicKey, privateKey] = [pair.publicKey.reveal(), pair.privateKey.reveal()];',
    ]);
    const importers = sources
      .filter(([, text]) =>
        /^import (?!type )[^;]*key\/secret\.ts'|^import (?!type )[^;]*'\.\/secret\.ts'/m.test(text),
      )
      .map(([path]) => path);
    expect(importers).toEqual([
      'utils/assistant/follow-screen.ts',
      'utils/assistant/point-at-key.ts',
      'utils/key/vault.ts',
      'utils/messages/contract.ts',
    ]);
  },

  async 'A pair is in the session’s memory and nowhere else.'() {
    const tab = openTab({ url: `${SITE}/v2025_1/connectwise.aspx`, answer: () => null });
    await handlers['get-context']({}, frameOf(tab));
    await handlers['key-pair'](
      { ...pair(), description: 'D', member: 'M', role: '', isOwnAccount: false },
      frameOf(tab),
    );
    expect(inspect(state.session.get(`vault:${SITE}`))).toContain(CANARY);
    // The views received the state of the pair, so there are messages that could contain it.
    expect(rest()).toContain('B5v9');
    expect(rest()).not.toContain(CANARY);
    expect(rest()).not.toContain('CanaryPublicB5v9');
  },

  async 'One pair is held for each site.'() {
    await held('First');
    await held('Other', OTHER_SITE);
    await held('Second');
    expect(await heldAt()).toBe('Second');
    expect(await heldAt(OTHER_SITE)).toBe('Other');
    expect(state.session.size).toBe(2);
    expect(inspect(state.session)).not.toContain('First');
  },

  async 'A pair is gone when its time is up, by the clock and by the alarm.'() {
    const { expiresAt } = await held(CANARY);
    expect([...state.alarms.values()]).toEqual([expiresAt]);
    pass(MINUTE - 1);
    expect(await heldAt()).toBe(CANARY);
    pass(1);
    // By the clock: the alarm did not fire.
    expect(await heldAt()).toBeNull();
    expect([state.session.size, state.alarms.size]).toEqual([0, 0]);
    // By the alarm: nothing reads the pair.
    await hold(SITE, pair(), MINUTE);
    pass(MINUTE);
    await expireKeys();
    expect(state.session.has(`vault:${SITE}`)).toBe(false);
    expect(state.alarms.size).toBe(0);
  },

  async 'A pair’s life is shortened, never lengthened.'() {
    const { id, expiresAt } = await held(CANARY, SITE, 2 * MINUTE);
    expect(await shorten(SITE, id, 3 * MINUTE)).toBe(expiresAt);
    // The page still shows it, and the content script sends it again.
    pass(MINUTE);
    expect(await hold(SITE, pair(), 15 * MINUTE)).toMatchObject({ id, expiresAt });
    expect(await shorten(SITE, id, 1_000)).toBe(Date.now() + 1_000);
    expect([...state.alarms.values()]).toEqual([Date.now() + 1_000]);
    // The clock is set back: by little, as browsers correct it, then by more, in one go or in steps.
    for (const steps of [[MINUTE + 1], [MINUTE, 1]]) {
      await held('Again', SITE, 9 * MINUTE);
      pass(5 * MINUTE);
      expect(await heldAt()).toBe('Again');
      for (const step of steps) {
        expect(await heldAt()).toBe('Again');
        pass(-step);
      }
      expect(await heldAt()).toBeNull();
      expect([state.session.size, state.alarms.size]).toEqual([0, 0]);
    }
  },

  async 'A pair that is held is not changed.'() {
    await held(CANARY);
    const changed = { ...pair(), privateKey: new Secret('AnotherPrivate16') };
    expect(await hold(SITE, changed, MINUTE)).toBeNull();
    expect(await heldAt()).toBe(CANARY);
    // After its expiry the public key is free again.
    pass(MINUTE);
    expect(await hold(SITE, changed, MINUTE)).not.toBeNull();
  },

  async 'What ends one pair does not end the next.'() {
    const first = await held('First');
    const second = await held('Second', SITE, 2 * MINUTE);
    expect(second.id).not.toBe(first.id);
    await wipe(SITE, first.id);
    expect(await shorten(SITE, first.id, 1)).toBeNull();
    pass(MINUTE);
    // The first pair's alarm fires late. The second keeps its expiry and gets a new alarm.
    state.alarms.clear();
    expect(await expire(SITE)).toBe(false);
    expect([...state.alarms.values()]).toEqual([second.expiresAt]);
    expect(await heldAt()).toBe('Second');
  },

  async 'A wiped pair leaves nothing.'() {
    const { id } = await held(CANARY);
    await wipe(SITE, id);
    await wipe(SITE, id);
    expect([await heldAt(), state.session.size, state.alarms.size]).toEqual([null, 0, 0]);
    await hold(SITE, pair(), MINUTE);
    await hold(OTHER_SITE, pair(), MINUTE);
    await wipeAll();
    expect([state.session.size, state.alarms.size]).toEqual([0, 0]);
  },

  async 'The record on disk says which pair it was, and nothing of its private key.'() {
    const tab = openTab({ url: `${SITE}/v2025_1/connectwise.aspx` });
    await handlers['key-pair'](
      { ...pair(), description: 'For tickets', member: 'OP (OP)', role: '', isOwnAccount: false },
      frameOf(tab),
    );
    const { session: _, ...disk } = { session: 0, local: Object.fromEntries(state.local) };
    expect(disk.local[`pairs:${SITE}`]).toEqual([
      {
        id: expect.any(String),
        member: 'OP (OP)',
        description: 'For tickets',
        publicKeyEnd: 'B5v9',
        takenAt: Date.now(),
      },
    ]);
    for (let at = 0; at + 4 <= CANARY.length; at += 1) {
      expect(JSON.stringify(disk)).not.toContain(CANARY.slice(at, at + 4));
    }
  },
};

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00Z') });
  return () => vi.useRealTimers();
});

describe('the invariants of utils/key', () => {
  test.each(Object.entries(INVARIANTS))('%s', (_, holds) => holds());

  test('are those that vault.ts states, and all of them', () => {
    const [header = ''] = readFileSync(`${ROOT}/utils/key/vault.ts`, 'utf8').split('*/');
    const stated = [...header.matchAll(/^ \* - (.+)$/gm)].map(([, text]) => text);
    expect(stated).toEqual(Object.keys(INVARIANTS));
  });

  test('are kept by at most 250 lines', () => {
    const lines = [...shippedSources(ROOT)]
      .filter(([path]) => path.startsWith('utils/key/'))
      .reduce((sum, [, text]) => sum + text.trimEnd().split('\n').length, 0);
    expect(lines).toBeLessThanOrEqual(250);
  });
});
