import { beforeEach, describe, expect, test, vi } from 'vitest';
import { arrived, frameOf, resetBrowser } from '../../../tests/support/fake-browser.ts';
import { keyPage, memberPage } from '../../../tests/support/samples.ts';
import type { ViewState } from '../../messages/contract.ts';
import { capture, connectWise, observe, POPUP, viewOf } from '../testing/connectwise-tab.ts';
import { handlers } from './index.ts';

vi.mock('wxt/browser', () => import('../../../tests/support/fake-browser.ts'));

beforeEach(() => {
  resetBrowser();
  vi.restoreAllMocks();
});

describe('a change in the options', () => {
  const OPTIONS = { ...POPUP, tabId: -1 };

  test('of names takes effect in open tabs at once', async () => {
    const tab = connectWise();
    await observe(
      tab,
      memberPage({ 'member-id': '', 'role-id': 'OfficeProtect' }, { isStored: false, isNew: true }),
    );
    await handlers['change-settings']({ roleName: 'OP Rights' }, OPTIONS);
    await handlers['change-settings']({ memberId: 'OPBot' }, OPTIONS);
    expect(arrived('context', tab).at(-1)).toMatchObject({ context: { expected: { role: 'OP Rights' } } });
    const { member } = (arrived('state', tab).at(-1) as unknown as { state: ViewState }).state.view;
    const at = Object.fromEntries(member.map(({ field, ...finding }) => [field, finding]));
    expect(at['member-id']).toMatchObject({ suggestion: 'OPBot', text: expect.stringContaining('OPBot') });
    expect(at['role-id']).toMatchObject({ severity: 'error', text: expect.stringContaining('OP Rights') });
  });

  test('of how long a key is held takes effect with the next pair', async () => {
    const tab = connectWise();
    await handlers['change-settings']({ keyMinutes: 5 }, OPTIONS);
    const before = Date.now();
    await capture(tab);
    const { expiresAt } = (await viewOf(tab)).key;
    expect((expiresAt ?? 0) - before).toBeGreaterThanOrEqual(5 * 60_000);
    expect((expiresAt ?? 0) - Date.now()).toBeLessThanOrEqual(5 * 60_000);
  });

  test('of the capture mode is sent to the assistants, and so is the user’s request to take a pair', async () => {
    const tab = connectWise();
    await observe(tab, keyPage());
    expect(arrived('context', tab).at(-1)).toMatchObject({ context: { capture: 'auto' } });
    await handlers['change-settings']({ capture: 'ask' }, OPTIONS);
    expect(arrived('context', tab).at(-1)).toMatchObject({ context: { capture: 'ask' } });
    await handlers['take-key']({}, frameOf(tab));
    expect(arrived('take-key', tab)).toHaveLength(1);
  });
});
