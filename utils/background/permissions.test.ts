import { beforeEach, describe, expect, test, vi } from 'vitest';
import { arrived, BUILT_IN, openTab, resetBrowser, state } from '../../tests/support/fake-browser.ts';
import { Secret } from '../key/secret.ts';
import { take } from '../key/vault.ts';
import type { SettingsView } from '../messages/contract.ts';
import { handlers } from './handlers/index.ts';
import { onPermissionsAdded, registerScripts, startInOpenTabs } from './permissions.ts';
import { kindNow, tabsFor } from './settings.ts';
import { POPUP } from './testing/connectwise-tab.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

const SERVER = 'https://cw.acme.example:8443';
const PORTAL = 'https://protect.acme.example';
const OPTIONS = { ...POPUP, tabId: -1 };
const server = { kind: 'connectwise', origin: SERVER } as const;
const portal = { kind: 'portal', origin: PORTAL } as const;

/** Grants host permissions, as the browser does when the user agrees. */
const allow = (...origins: string[]) => {
  for (const origin of origins) state.allowed.add(`https://${new URL(origin).hostname}/*`);
};
const registered = () => Object.fromEntries([...state.registered].map(([id, { matches }]) => [id, matches]));
const settings = async () => (await handlers['get-settings']({}, OPTIONS)) as SettingsView;

beforeEach(resetBrowser);

describe('an address that the user adds', () => {
  test('counts from then on, and gets our scripts with its next page', async () => {
    allow(SERVER, PORTAL);
    await handlers['add-origin'](server, OPTIONS);
    await handlers['add-origin'](portal, OPTIONS);
    expect(await kindNow(SERVER)).toBe('connectwise');
    expect(await kindNow(PORTAL)).toBe('portal');
    expect(registered()).toEqual({
      connectwise: ['https://cw.acme.example/*'],
      portal: ['https://protect.acme.example/*'],
    });
    expect(await tabsFor('portal')).toMatchObject({ home: `${PORTAL}/` });
  });

  test('gets our scripts in the tabs that show it, and no tab at another port does', async () => {
    const shown = openTab({ url: `${SERVER}/v4_6_release/ConnectWise.aspx` });
    openTab({ url: 'https://cw.acme.example/other' });
    allow(SERVER);
    await handlers['add-origin'](server, OPTIONS);
    expect(state.scripts).toEqual([
      { tabId: shown.id, files: ['/connectwise-probe.js'], where: { allFrames: true } },
    ]);
  });

  test('that is a portal gets the probe alone, in the top frames of its tabs, also on pages to come', async () => {
    const shown = openTab({ url: `${PORTAL}/dashboard` });
    allow(PORTAL);
    await handlers['add-origin'](portal, OPTIONS);
    expect(state.scripts).toEqual([
      { tabId: shown.id, files: ['/portal-probe.js'], where: { allFrames: false } },
    ]);
    expect(state.registered.get('portal')).toMatchObject({
      js: ['portal-probe.js'],
      allFrames: false,
      matchOriginAsFallback: false,
    });
  });

  test('is not added when the user did not allow it', async () => {
    await handlers['add-origin'](server, OPTIONS);
    expect(await kindNow(SERVER)).toBeNull();
    expect((await settings()).addresses.connectwise).toEqual([]);
  });

  test('no longer counts once its host permission is revoked in the browser, and is shown as such', async () => {
    allow(SERVER);
    await handlers['add-origin'](server, OPTIONS);
    state.allowed.clear();
    await registerScripts();
    expect(await kindNow(SERVER)).toBeNull();
    expect(registered()).toEqual({});
    expect((await settings()).addresses.connectwise).toEqual([
      { origin: SERVER, isFixed: false, isAllowed: false },
    ]);
  });
});

describe('an address that the user removes', () => {
  test('is dropped at once: its tabs get a message, its pair is wiped, its host permission is removed', async () => {
    const tab = openTab({ url: `${SERVER}/x`, answer: () => null });
    allow(SERVER);
    await handlers['add-origin'](server, OPTIONS);
    await handlers['key-pair'](
      {
        publicKey: new Secret('PublicOneXq4T'),
        privateKey: new Secret('PrivateOneCanary'),
        description: '',
        member: '',
        role: '',
        isOwnAccount: false,
      },
      { tabId: tab.id, frameId: 0, documentId: tab.documentId, origin: SERVER, store: '' },
    );
    await handlers['remove-origin'](server, OPTIONS);
    expect(arrived('stop', tab)).toHaveLength(1);
    expect(await kindNow(SERVER)).toBeNull();
    expect(registered()).toEqual({});
    expect([...state.allowed]).toEqual(BUILT_IN);
    expect(await take(SERVER)).toBeNull();
  });

  test('keeps the host permission for another port of the same host that is still in use', async () => {
    allow(SERVER);
    await handlers['add-origin'](server, OPTIONS);
    await handlers['add-origin']({ kind: 'portal', origin: 'https://cw.acme.example' }, OPTIONS);
    await handlers['remove-origin'](server, OPTIONS);
    expect([...state.allowed]).toEqual([...BUILT_IN, 'https://cw.acme.example/*']);
    expect(registered()).toEqual({ portal: ['https://cw.acme.example/*'] });
  });
});

describe('company policy', () => {
  test('adds its addresses, which count once the user has granted their host permission', async () => {
    state.managed.set('portals', [PORTAL]);
    expect(await kindNow(PORTAL)).toBeNull();
    expect((await settings()).addresses.portal).toEqual([
      { origin: PORTAL, isFixed: true, isAllowed: false },
    ]);
    allow(PORTAL);
    expect(await kindNow(PORTAL)).toBe('portal');
  });
});

test('a reset removes addresses, company IDs and pairs', async () => {
  allow(SERVER);
  await handlers['add-origin'](server, OPTIONS);
  await handlers['change-settings']({ keyMinutes: 5 }, OPTIONS);
  await handlers['change-company-id']({ site: SERVER, companyId: 'acme' }, OPTIONS);
  expect(await settings()).toMatchObject({ keyMinutes: { value: 5 }, companyIds: { [SERVER]: 'acme' } });
  await handlers.reset({}, OPTIONS);
  expect(await settings()).toEqual({
    language: { value: 'auto', isFixed: false },
    shownIn: 'en',
    missingHostPermissions: expect.any(Array),
    addresses: { connectwise: [], portal: [] },
    keyMinutes: { value: 15, isFixed: false },
    clientId: { value: '', isFixed: false },
    roleName: { value: '', isFixed: false },
    memberId: { value: '', isFixed: false },
    capture: { value: 'auto', isFixed: false },
    panelPlace: { value: 'page', isFixed: false },
    invalid: [],
    suggested: { roleName: 'OfficeProtect', memberId: 'OfficeProtect' },
    companyIds: {},
  });
  expect(registered()).toEqual({});
  expect([...state.allowed]).toEqual(BUILT_IN);
  expect([...state.local.keys()]).toEqual([]);
});

test('an address of company policy that the user allows does not become a user’s address', async () => {
  state.managed.set('portals', [PORTAL]);
  allow(PORTAL);
  await handlers['add-origin'](portal, OPTIONS);
  expect(await kindNow(PORTAL)).toBe('portal');
  state.managed.clear();
  expect(await kindNow(PORTAL)).toBeNull();
});

describe('tabs that are older than the extension', () => {
  test('get our scripts once in its life, and no other tabs do', async () => {
    const connectWise = openTab({ url: 'https://na.myconnectwise.net/' });
    const office = openTab({ url: 'https://portal.office-protect.com/' });
    openTab({ url: 'https://example.com/' });
    openTab({ url: 'about:blank' });
    await startInOpenTabs();
    await startInOpenTabs();
    await vi.waitFor(() => expect(state.scripts).toHaveLength(2));
    expect(state.scripts).toEqual([
      { tabId: connectWise.id, files: ['/connectwise-probe.js'], where: { allFrames: true } },
      { tabId: office.id, files: ['/portal-probe.js'], where: { allFrames: false } },
    ]);
  });
});

describe('the host permissions of built-in and policy addresses', () => {
  const CLOUD = 'https://*.myconnectwise.net/*';

  test('is listed as missing, for company policy’s addresses too and not for the user’s own', async () => {
    state.allowed.clear();
    state.managed.set('portals', [PORTAL]);
    state.local.set('settings', { connectWiseServers: [SERVER] });
    expect((await settings()).missingHostPermissions).toEqual([
      ...BUILT_IN,
      'https://protect.acme.example/*',
    ]);
    for (const pattern of BUILT_IN) state.allowed.add(pattern);
    expect((await settings()).missingHostPermissions).toEqual(['https://protect.acme.example/*']);
    allow(PORTAL);
    expect((await settings()).missingHostPermissions).toEqual([]);
  });

  test('counts at once when it is revoked', async () => {
    expect(await kindNow('https://na.myconnectwise.net')).toBe('connectwise');
    state.allowed.delete(CLOUD);
    expect(await kindNow('https://na.myconnectwise.net')).toBeNull();
    expect(await kindNow('https://portal.office-protect.com')).toBe('portal');
  });

  test('brings our scripts to the open pages that it covers, and to no others', async () => {
    const cloud = openTab({ url: 'https://na.myconnectwise.net/' });
    openTab({ url: 'https://portal.office-protect.com/' });
    openTab({ url: `${SERVER}/` });
    await onPermissionsAdded([CLOUD, 'https://cw.acme.example/*']);
    expect(state.scripts).toEqual([
      { tabId: cloud.id, files: ['/connectwise-probe.js'], where: { allFrames: true } },
    ]);
  });
});
