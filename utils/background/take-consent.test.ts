import { beforeEach, expect, test, vi } from 'vitest';
import { frameOf, resetBrowser, state } from '../../tests/support/fake-browser.ts';
import { SITE } from '../../tests/support/samples.ts';
import { take } from '../key/vault.ts';
import { handlers } from './handlers/index.ts';
import { capture, connectWise, POPUP } from './testing/connectwise-tab.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const askFirst = () => state.managed.set('capture', 'ask');

test('a pair is taken without a click only if the mode is to take it at once', async () => {
  const tab = connectWise();
  expect(await capture(tab)).toBe(true);
  resetBrowser();
  askFirst();
  expect(await capture(connectWise())).toBe(false);
  expect(await take(SITE)).toBeNull();
});

test.each(['panel', 'popup'])(
  'a click in the %s allows the pair of its tab, and of no other',
  async (view) => {
    askFirst();
    const [tab, other] = [connectWise(), connectWise()];
    await handlers['take-key']({}, view === 'panel' ? frameOf(tab) : { ...POPUP, tabId: tab.id });
    expect(await capture(other)).toBe(false);
    expect(await capture(tab)).toBe(true);
    // The content script sends a pair again when it got no answer.
    expect(await capture(tab)).toBe(true);
  },
);

test.each([60_000, -1])('a click counts for a minute, not %s ms later', async (later) => {
  askFirst();
  const tab = connectWise();
  await handlers['take-key']({}, frameOf(tab));
  vi.setSystemTime(Date.now() + later);
  expect(await capture(tab)).toBe(false);
});
