import { beforeEach, describe, expect, test, vi } from 'vitest';
import { arrived, frameOf, resetBrowser, state } from '../../../tests/support/fake-browser.ts';
import {
  ITS_KEY,
  keyPage,
  listPage,
  memberPage,
  NEW_ROLE,
  RIGHT_ROLE,
  rolePage,
  SITE,
  seen,
} from '../../../tests/support/samples.ts';
import { Secret } from '../../key/secret.ts';
import { take } from '../../key/vault.ts';
import { readCompany, readCompanyId, readSite } from '../session.ts';
import {
  connectWise,
  NONE,
  OTHER_SITE,
  observe,
  POPUP,
  screenOf,
  viewOf,
} from '../testing/connectwise-tab.ts';
import { handlers } from './index.ts';

vi.mock('wxt/browser', () => import('../../../tests/support/fake-browser.ts'));

beforeEach(() => {
  resetBrowser();
  vi.restoreAllMocks();
});

describe('the observation of a frame', () => {
  test('is stored, updates the site’s state, and is sent to assistants, panel and popup', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(RIGHT_ROLE));
    expect((await readSite(SITE)).role).toMatchObject({ name: 'OfficeProtect', isSaved: true });
    expect(arrived('context', tab).at(-1)).toMatchObject({ context: { target: 'members', isActive: true } });
    for (const message of [arrived('state', tab).at(-1), state.sentToPages.at(-1)]) {
      expect(message).toMatchObject({
        type: 'state',
        state: { tabId: tab.id, isPanelShown: true, view: { screen: 'security-role', site: SITE } },
      });
    }
  });

  test('counts for the tab from a subframe too, whichever frame reports first', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(NEW_ROLE), 4);
    await handlers['get-context']({}, frameOf(tab));
    expect(await screenOf(tab)).toBe('security-role');
    await observe(tab, NONE);
    await handlers['get-context']({}, frameOf(tab, 5));
    expect(await screenOf(tab)).toBe('security-role');
  });

  test('of another site is ignored: the tab belongs to the site of its top frame, whichever reports first', async () => {
    const tab = connectWise();
    const strange = { ...frameOf(tab, 4), origin: OTHER_SITE };
    await observe(tab, rolePage(RIGHT_ROLE));
    expect(await handlers['get-context']({}, strange)).toBeNull();
    await handlers.observed(seen(keyPage()), strange);
    await handlers['request-assistant']({ because: 'setup' }, strange);
    const pair = { publicKey: new Secret('PublicOneXq4T'), privateKey: new Secret('PrivateOneCanary') };
    expect(await handlers['key-pair']({ ...pair, ...ITS_KEY }, strange)).toBe(false);
    expect((await viewOf(tab)).site).toBe(SITE);
    expect(await screenOf(tab)).toBe('security-role');
    expect([await take(SITE), await take(OTHER_SITE)]).toEqual([null, null]);
    expect(state.scripts.filter(({ files }) => files.includes('/connectwise-assistant.js'))).toEqual([]);
  });

  test('is dropped when the frame is removed', async () => {
    const tab = connectWise();
    await observe(tab, NONE);
    await observe(tab, rolePage(NEW_ROLE), 4);
    await handlers.left({}, frameOf(tab, 4));
    expect(await screenOf(tab)).toBe('none');
    expect(state.sentToPages.at(-1)).toMatchObject({ state: { view: { screen: 'none' } } });
  });

  test('is dropped when a new page is opened in the tab', async () => {
    const tab = connectWise();
    await observe(tab, NONE);
    await observe(tab, rolePage(NEW_ROLE), 4);
    tab.documentId = 'the next page';
    await handlers['get-context']({}, frameOf(tab));
    expect(await screenOf(tab)).toBe('none');
  });

  test('is dropped when the tab goes to another site, and the state stays with the first', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(RIGHT_ROLE));
    tab.url = `${OTHER_SITE}/`;
    tab.documentId = 'the other site';
    await observe(tab, NONE);
    expect(await viewOf(tab)).toMatchObject({ screen: 'none', site: OTHER_SITE, roleName: '' });
    expect((await readSite(SITE)).role?.name).toBe('OfficeProtect');
  });

  test('of a subframe that shows no step does not end a refusal', async () => {
    const tab = connectWise();
    await observe(tab, keyPage({ privateKey: 'masked' }));
    await observe(tab, NONE, 4);
    expect((await viewOf(tab)).key.status).toBe('refused');
    await observe(tab, NONE);
    expect((await viewOf(tab)).key.status).toBe('none');
  });

  test('is not sent again when a frame that is not known was removed', async () => {
    const tab = connectWise();
    await handlers.left({}, frameOf(tab, 9));
    expect(state.sentToPages).toEqual([]);
  });
});

describe('the company ID', () => {
  const login = (companyId: string, isSubmitted = false) =>
    ({ screen: 'login', companyId, isSubmitted }) as const;

  test('is learned for its site from a sign-in that succeeded, and since when it is known', async () => {
    const tab = connectWise();
    await observe(tab, login('acm'));
    await observe(tab, login('acme', true));
    await observe(tab, login('acme'));
    await observe(tab, NONE);
    await observe(tab, { screen: 'unknown' });
    expect(await readCompanyId(SITE)).toBe('');
    const before = Date.now();
    await observe(tab, listPage('security-roles'));
    expect(await readCompany(SITE)).toEqual({ id: 'acme', since: expect.any(Number) });
    expect((await readCompany(SITE)).since).toBeGreaterThanOrEqual(before);
    expect(await readCompanyId(OTHER_SITE)).toBe('');
  });

  test.each([
    ['was typed and never submitted', [login('acme')]],
    ['was replaced by another one that was not submitted', [login('acme', true), login('acmeLtd')]],
  ])('is not learned when it %s', async (_, pages) => {
    const tab = connectWise();
    for (const page of [...pages, listPage('security-roles')]) await observe(tab, page);
    expect(await readCompanyId(SITE)).toBe('');
  });

  test('is learned from an address of single sign-on that led into the product', async () => {
    const tab = connectWise();
    tab.url = `${SITE}/v4_6_release/auth/acme/Acs`;
    await handlers['request-assistant']({ because: 'opened' }, frameOf(tab));
    tab.url = `${SITE}/v4_6_release/connectwise.aspx`;
    await observe(tab, listPage('members'));
    expect(await readCompanyId(SITE)).toBe('acme');
  });

  test('is not learned from another tab, where somebody was signed in already', async () => {
    await observe(connectWise(), login('acme', true));
    await observe(connectWise(), listPage('security-roles'));
    expect(await readCompanyId(SITE)).toBe('');
  });

  test('is not forgotten because the login page’s field is empty', async () => {
    const tab = connectWise();
    await handlers['set-company-id']({ companyId: 'acme' }, frameOf(tab));
    await observe(tab, login(''));
    expect((await viewOf(tab)).companyId).toBe('acme');
  });
});

describe('the assistant', () => {
  test('gets what to search for', async () => {
    const tab = connectWise();
    const context = await handlers['get-context']({}, frameOf(tab));
    expect(context?.wanted).toHaveLength(6);
    expect(context?.wanted[1]).toEqual({
      module: 'Service Desk',
      permission: 'Service Tickets',
      level: 'add',
      access: 'All',
      optional: false,
    });
    expect(context).toMatchObject({
      target: 'security-roles',
      expected: { role: 'OfficeProtect', isAdmin: false },
      isActive: false,
    });
  });

  test('is injected where a setup screen may be', async () => {
    const tab = connectWise();
    await handlers['request-assistant']({ because: 'setup' }, frameOf(tab, 4));
    expect(state.scripts).toEqual([
      { tabId: tab.id, files: ['/connectwise-assistant.js'], where: { frameIds: [4] } },
    ]);
  });

  test('is injected into any other page only when the setup is in progress or the panel was opened', async () => {
    const tab = connectWise();
    await handlers['request-assistant']({ because: 'opened' }, frameOf(tab));
    expect(state.scripts).toEqual([]);

    await observe(tab, memberPage());
    await handlers['request-assistant']({ because: 'opened' }, frameOf(tab));
    expect(state.scripts).toHaveLength(1);

    const other = connectWise(OTHER_SITE);
    await handlers['open-panel']({}, { ...POPUP, tabId: other.id });
    state.scripts.length = 0;
    await handlers['request-assistant']({ because: 'opened' }, frameOf(other));
    expect(state.scripts).toHaveLength(1);
  });

  test('that cannot be injected causes no error: the tab may be closed', async () => {
    const from = frameOf(connectWise());
    state.tabs.clear();
    expect(await handlers['request-assistant']({ because: 'setup' }, from)).toBeNull();
  });
});
