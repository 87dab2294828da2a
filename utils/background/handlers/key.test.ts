import { beforeEach, describe, expect, test, vi } from 'vitest';
import { frameOf, resetBrowser, state } from '../../../tests/support/fake-browser.ts';
import { ITS_KEY, keyPage, SITE } from '../../../tests/support/samples.ts';
import { Secret } from '../../key/secret.ts';
import { take } from '../../key/vault.ts';
import { capture, connectWise, NONE, observe, POPUP, pairOf, viewOf } from '../testing/connectwise-tab.ts';
import { handlers } from './index.ts';

vi.mock('wxt/browser', () => import('../../../tests/support/fake-browser.ts'));

beforeEach(() => {
  resetBrowser();
  vi.restoreAllMocks();
});

describe('a pair', () => {
  test('is held for 15 minutes, and its record has no more than may be shown', async () => {
    const tab = connectWise();
    const before = Date.now();
    await capture(tab);
    const after = Date.now();
    const { key } = await viewOf(tab);
    expect(key).toMatchObject({
      status: 'held',
      reason: null,
      publicKeyEnd: 'Xq4T',
      description: 'Integration',
      member: 'Office Protect (OfficeProtect)',
    });
    const takenAt = (key.expiresAt ?? 0) - 15 * 60_000;
    expect(takenAt).toBeGreaterThanOrEqual(before);
    expect(takenAt).toBeLessThanOrEqual(after);
    expect((await take(SITE))?.privateKey.reveal()).toBe('PrivateOneCanary');
  });

  test('is refused while another frame of the tab shows one too: it is not guessed which is meant', async () => {
    const tab = connectWise();
    await observe(tab, keyPage(), 4);
    expect(await capture(tab)).toBe(false);
    expect(await take(SITE)).toBeNull();
    await handlers.left({}, frameOf(tab, 4));
    expect(await capture(tab)).toBe(true);
  });

  test('of an unusual length is held, with a note', async () => {
    const tab = connectWise();
    await capture(tab);
    expect((await viewOf(tab)).key.note).toContain('16 characters');
    const pair = { publicKey: new Secret('A'.repeat(16)), privateKey: new Secret('B'.repeat(16)) };
    await handlers['key-pair']({ ...pair, ...ITS_KEY }, frameOf(tab));
    expect((await viewOf(tab)).key.note).toBe('');
  });

  test('that was lost with the session’s memory is listed until the user dismisses the notice', async () => {
    const tab = connectWise();
    await capture(tab);
    expect((await viewOf(tab)).undeliveredKeys).toEqual([]);
    state.session.clear();
    const { undeliveredKeys } = await viewOf(tab);
    expect(undeliveredKeys).toMatchObject([
      { member: 'Office Protect (OfficeProtect)', description: 'Integration', publicKeyEnd: 'Xq4T' },
    ]);
    expect(JSON.stringify(undeliveredKeys)).not.toMatch(/Private|PublicOne/);
    await handlers['dismiss-records']({}, { ...POPUP, tabId: tab.id });
    expect((await viewOf(tab)).undeliveredKeys).toEqual([]);
  });

  test('is not changed by a document that the tab no longer shows', async () => {
    const tab = connectWise();
    await observe(tab, NONE);
    await capture(tab);
    await handlers['discard-key'](
      { pairId: await pairOf(SITE) },
      { ...frameOf(tab), documentId: 'an earlier one' },
    );
    expect(await take(SITE)).not.toBeNull();
    await handlers['discard-key']({ pairId: await pairOf(SITE) }, frameOf(tab));
    expect(await take(SITE)).toBeNull();
  });

  test('that was discarded does not count as lost: the user knows', async () => {
    const tab = connectWise();
    await observe(tab, NONE);
    await capture(tab);
    await handlers['discard-key']({ pairId: await pairOf(SITE) }, frameOf(tab));
    state.session.clear();
    expect((await viewOf(tab)).undeliveredKeys).toEqual([]);
  });

  test('is nowhere but in the vault', async () => {
    const tab = connectWise();
    await observe(tab, keyPage());
    await capture(tab);
    await viewOf(tab);
    state.session.delete(`vault:${SITE}`);
    const rest = JSON.stringify(state, (_, value) => (value instanceof Map ? [...value] : value));
    expect(rest).toContain('Xq4T');
    expect(rest).not.toMatch(/PrivateOne|PublicOne/);
  });

  test('is discarded at the user’s request, from the panel or from the popup', async () => {
    const tab = connectWise();
    await observe(tab, NONE);
    for (const from of [frameOf(tab), { ...POPUP, tabId: tab.id }]) {
      await capture(tab);
      await handlers['discard-key']({ pairId: await pairOf(SITE) }, from);
      expect(await take(SITE)).toBeNull();
      expect((await viewOf(tab)).key).toMatchObject({ status: 'wiped', expiresAt: null });
    }
  });
});
