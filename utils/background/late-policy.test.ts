import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { arrived, frameOf, openTab, resetBrowser, state } from '../../tests/support/fake-browser.ts';
import { ITS_KEY, keyPage, SITE, seen } from '../../tests/support/samples.ts';
import { Secret } from '../key/secret.ts';
import { handlers } from './handlers/index.ts';
import { currentlyKnownSettings, readSettings } from './settings.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

/** Company policy is not read until this is called. */
let finishReading: () => void;

beforeEach(() => {
  resetBrowser();
  state.managed.set('capture', 'ask');
  state.managed.set('language', 'fr');
  state.policyRead = new Promise((resolve) => {
    finishReading = resolve;
  });
});

const tab = () => openTab({ url: `${SITE}/v2025_1/connectwise.aspx`, answer: () => true });

test('views do not wait for company policy; no pair is taken until it was read, and then it stays known', async () => {
  state.local.set('settings', { language: 'en' });
  const { settings, isSure } = await currentlyKnownSettings();
  expect([settings.language.value, isSure]).toEqual(['en', false]);
  const shown = tab();
  expect(await handlers['get-context']({}, frameOf(shown))).toMatchObject({ capture: null });
  await handlers.observed(seen(keyPage()), frameOf(shown));
  const captureModes = () =>
    arrived('context', shown).map(({ context }) => (context as { capture: unknown }).capture);
  expect(new Set(captureModes())).toEqual(new Set([null]));

  finishReading();
  await expect.poll(captureModes).toContain('ask');
  state.policyRead = new Promise(() => {});
  const { settings: known, isSure: isStillSure } = await currentlyKnownSettings();
  expect([known.language, isStillSure]).toEqual([{ value: 'fr', isFixed: true }, true]);
});

test('a pair is held only after policy was read, for as long as policy says', async () => {
  state.managed.set('keyMinutes', 1);
  const shown = tab();
  const pair = { publicKey: new Secret('PublicQ7x2Lm9Ta4'), privateKey: new Secret('SecretW3z8Rb6Kc1') };
  await handlers['take-key']({}, frameOf(shown));
  const held = handlers['key-pair']({ ...pair, ...ITS_KEY }, frameOf(shown));
  expect(await Promise.race([held, currentlyKnownSettings().then(() => 'not yet')])).toBe('not yet');
  finishReading();
  expect(await held).toBe(true);
  expect(Math.min(...state.alarms.values())).toBeLessThanOrEqual(Date.now() + 60_000);
});

test('an error while policy is read is not "no policy": it is read again, and nothing is taken meanwhile', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  finishReading();
  state.policyError = new Error('The registry is locked.');
  const shown = tab();
  const pair = { publicKey: new Secret('PublicQ7x2Lm9Ta4'), privateKey: new Secret('SecretW3z8Rb6Kc1') };
  const answers: unknown[] = [];
  void handlers['key-pair']({ ...pair, ...ITS_KEY }, frameOf(shown)).then((held) => answers.push(held));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(answers).toEqual([]);
  state.policyError = null;
  await vi.advanceTimersByTimeAsync(2_000);
  // Policy says `ask`, and nobody has clicked.
  expect(answers).toEqual([false]);
});

test('Firefox’s word for no policy is none', async () => {
  finishReading();
  state.policyError = new Error('Managed storage manifest not found');
  expect((await readSettings()).capture).toEqual({ value: 'auto', isFixed: false });
});
