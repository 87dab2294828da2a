/** ConnectWise's own hosts outside of its cloud's domain, from the moment that the user allows one. */
import { beforeEach, expect, test, vi } from 'vitest';
import { openTab, resetBrowser, state } from '../../tests/support/fake-browser.ts';
import type { SettingsView } from '../messages/contract.ts';
import { handlers } from './handlers/index.ts';
import { onPermissionsAdded } from './permissions.ts';
import { kindNow, tabsFor } from './settings.ts';
import { POPUP } from './testing/connectwise-tab.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

const OPTIONS = { ...POPUP, tabId: -1 };
const STAGING = 'https://staging.connectwisedev.com';
const API = 'https://api-staging.connectwisedev.com';
const patterns = [`${API}/*`, `${STAGING}/*`];

/** As the browser does when the user says yes to its question. */
const allow = (...origins: string[]) => {
  for (const origin of origins) state.allowed.add(`${origin}/*`);
};
const settings = async () => (await handlers['get-settings']({}, OPTIONS)) as SettingsView;

beforeEach(resetBrowser);

test('counts as added with its API, though nobody is left to say so, and works in its open tab', async () => {
  const tab = openTab({ url: `${STAGING}/v4_6_release/ConnectWise.aspx` });
  allow(STAGING, API);
  await onPermissionsAdded(patterns);
  expect(await kindNow(STAGING)).toBe('connectwise');
  expect(await kindNow(API)).toBe('connectwise');
  expect((await settings()).addresses.connectwise).toEqual([
    { origin: STAGING, isFixed: false, isAllowed: true },
  ]);
  expect(state.registered.get('connectwise')?.matches).toEqual(patterns);
  expect(state.scripts).toContainEqual({
    tabId: tab.id,
    files: ['/connectwise-probe.js'],
    where: { allFrames: true },
  });
  expect(await tabsFor('connectwise')).toMatchObject({ home: `${STAGING}/` });
});

test('is shown in the popup of its tab', async () => {
  const { id } = openTab({ url: `${STAGING}/x` });
  allow(STAGING, API);
  await handlers['add-origin']({ kind: 'connectwise', origin: STAGING }, OPTIONS);
  expect(state.sentToPages).toContainEqual(
    expect.objectContaining({
      state: expect.objectContaining({ tabId: id, view: expect.objectContaining({ site: STAGING }) }),
    }),
  );
});

test('is not counted twice, nor as what it is not', async () => {
  allow(STAGING, API);
  await handlers['add-origin']({ kind: 'portal', origin: STAGING }, OPTIONS);
  await onPermissionsAdded(patterns);
  expect((await settings()).addresses).toMatchObject({ connectwise: [], portal: [{ origin: STAGING }] });
  expect(await kindNow(API)).toBeNull();
});

test('is not added by a permission for many hosts, nor by one for its API alone', async () => {
  for (const pattern of ['https://*/*', 'https://*.connectwise.net/*', `${API}/*`]) {
    state.allowed.add(pattern);
    await onPermissionsAdded([pattern]);
  }
  expect((await settings()).addresses.connectwise).toEqual([]);
});

test('without a permission for its API counts without it', async () => {
  allow(STAGING);
  await onPermissionsAdded([`${STAGING}/*`]);
  expect(await kindNow(STAGING)).toBe('connectwise');
  expect(await kindNow(API)).toBeNull();
});

test('gives both host permissions back when it is removed', async () => {
  allow(STAGING, API);
  await onPermissionsAdded(patterns);
  await handlers['remove-origin']({ kind: 'connectwise', origin: STAGING }, OPTIONS);
  expect([...state.allowed].filter((pattern) => patterns.includes(pattern))).toEqual([]);
  expect(await kindNow(API)).toBeNull();
});

test('and set by company policy is missing with its API', async () => {
  state.managed.set('connectWiseServers', [STAGING]);
  expect((await settings()).missingHostPermissions).toEqual(expect.arrayContaining(patterns));
});
