import { beforeEach, expect, test, vi } from 'vitest';
import { arrived, openTab, resetBrowser, state } from '../../tests/support/fake-browser.ts';
import { keyPage } from '../../tests/support/samples.ts';
import { onPolicyChanged } from './policy-change.ts';
import { connectWise, observe } from './testing/connectwise-tab.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

const SERVER = 'https://cw.acme.example';

beforeEach(resetBrowser);

test('open tabs hear at once that pairs are taken on a click only', async () => {
  const tab = connectWise();
  await observe(tab, keyPage());
  state.managed.set('capture', 'ask');
  await onPolicyChanged({ capture: { newValue: 'ask' } });
  expect(arrived('context', tab).at(-1)).toMatchObject({ context: { capture: 'ask' } });
});

test('an address that policy names now works in open tabs; one that it names no more does not', async () => {
  state.allowed.add(`${SERVER}/*`);
  const tab = openTab({ url: `${SERVER}/v4_6_release/`, answer: () => true });
  state.managed.set('connectWiseServers', [SERVER]);
  await onPolicyChanged({ connectWiseServers: { newValue: [SERVER] } });
  expect(state.scripts).toMatchObject([{ tabId: tab.id, files: ['/connectwise-probe.js'] }]);
  expect(state.registered.get('connectwise')?.matches).toEqual([`${SERVER}/*`]);

  state.managed.delete('connectWiseServers');
  await onPolicyChanged({ connectWiseServers: { oldValue: [SERVER] } });
  expect(arrived('stop', tab)).toHaveLength(1);
  expect(state.registered.size).toBe(0);
});

test('an address that the user has added too goes on working', async () => {
  state.allowed.add(`${SERVER}/*`);
  state.local.set('settings', { connectWiseServers: [SERVER] });
  const tab = openTab({ url: `${SERVER}/v4_6_release/`, answer: () => true });
  await onPolicyChanged({ connectWiseServers: { oldValue: [SERVER] } });
  expect(arrived('stop', tab)).toEqual([]);
});
