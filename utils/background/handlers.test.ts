import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  arrived,
  browser,
  type FakeTab,
  frameOf,
  openTab,
  resetBrowser,
  state,
} from '../../tests/support/fake-browser.ts';
import {
  DELETE_TICKETS,
  EDIT_TICKETS,
  keyPage,
  memberPage,
  NEW_ROLE,
  PORTAL,
  RIGHT_ROLE,
  rolePage,
  SITE,
  seen,
} from '../../tests/support/samples.ts';
import type { ScreenObservation } from '../connectwise/model/observation.ts';
import { Secret } from '../key/secret.ts';
import { take } from '../key/vault.ts';
import type { ViewState } from '../messages/contract.ts';
import { handlers } from './handlers.ts';
import { readCompanyId, readSite, readTab } from './session.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

const OTHER_SITE = 'https://eu.myconnectwise.net';
const POPUP = { frameId: 0, documentId: '', origin: 'chrome-extension://our-extension' };
const NONE: ScreenObservation = { screen: 'none' };

/** A ConnectWise tab in which the guide of the top frame listens. */
const connectWise = (site = SITE) =>
  openTab({ url: `${site}/v2025_1/connectwise.aspx`, answer: ({ type }) => type === 'state' });
const observe = (tab: FakeTab, page: ScreenObservation, frameId = 0) =>
  handlers.observed(seen(page), frameOf(tab, frameId));
async function viewOf({ id }: FakeTab): Promise<ViewState['view']> {
  return ((await handlers['get-state']({}, { ...POPUP, tabId: id })) as ViewState).view;
}
const screenOf = async (tab: FakeTab) => (await viewOf(tab)).screen;
const capture = (tab: FakeTab) =>
  handlers['key-pair'](
    {
      publicKey: new Secret('PublicOneXq4T'),
      privateKey: new Secret('PrivateOneCanary'),
      description: 'Integration',
      member: 'Office Protect (OfficeProtect)',
    },
    frameOf(tab),
  );

beforeEach(() => {
  resetBrowser();
  vi.restoreAllMocks();
});

describe('what a frame shows', () => {
  test('is remembered, learned from, and told to guides, panel and popup', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(RIGHT_ROLE));
    expect((await readSite(SITE)).role).toMatchObject({ name: 'OfficeProtect', isSaved: true });
    expect(arrived('context', tab).at(-1)).toMatchObject({ context: { target: 'members', isActive: true } });
    for (const message of [arrived('state', tab).at(-1), state.told.at(-1)]) {
      expect(message).toMatchObject({
        type: 'state',
        state: { tabId: tab.id, isPanelShown: true, view: { screen: 'security-role', site: SITE } },
      });
    }
  });

  test('speaks for the tab from a subframe too, whichever frame reports first', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(NEW_ROLE), 4);
    await handlers['get-context']({}, frameOf(tab));
    expect(await screenOf(tab)).toBe('security-role');
    await observe(tab, NONE);
    await handlers['get-context']({}, frameOf(tab, 5));
    expect(await screenOf(tab)).toBe('security-role');
  });

  test('in a frame of another site is not heard: the tab is its top frame’s, whichever reports first', async () => {
    const tab = connectWise();
    const strange = { ...frameOf(tab, 4), origin: OTHER_SITE };
    await observe(tab, rolePage(RIGHT_ROLE));
    expect(await handlers['get-context']({}, strange)).toBeNull();
    await handlers.observed(seen(keyPage()), strange);
    await handlers['request-assistant']({ because: 'setup' }, strange);
    const pair = { publicKey: new Secret('PublicOneXq4T'), privateKey: new Secret('PrivateOneCanary') };
    expect(await handlers['key-pair']({ ...pair, description: '', member: '' }, strange)).toBe(false);
    expect((await viewOf(tab)).site).toBe(SITE);
    expect(await screenOf(tab)).toBe('security-role');
    expect([await take(SITE), await take(OTHER_SITE)]).toEqual([null, null]);
    expect(state.scripts.filter(({ files }) => files.includes('/connectwise-assistant.js'))).toEqual([]);
  });

  test('is forgotten when the frame goes away', async () => {
    const tab = connectWise();
    await observe(tab, NONE);
    await observe(tab, rolePage(NEW_ROLE), 4);
    await handlers.left({}, frameOf(tab, 4));
    expect(await screenOf(tab)).toBe('none');
    expect(state.told.at(-1)).toMatchObject({ state: { view: { screen: 'none' } } });
  });

  test('is forgotten when a new page is opened in the tab', async () => {
    const tab = connectWise();
    await observe(tab, NONE);
    await observe(tab, rolePage(NEW_ROLE), 4);
    tab.documentId = 'the next page';
    await handlers['get-context']({}, frameOf(tab));
    expect(await screenOf(tab)).toBe('none');
  });

  test('is forgotten when the tab goes to another site, and what was learned stays with the first', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(RIGHT_ROLE));
    tab.url = `${OTHER_SITE}/`;
    tab.documentId = 'the other site';
    await observe(tab, NONE);
    expect(await viewOf(tab)).toMatchObject({ screen: 'none', site: OTHER_SITE, roleName: '' });
    expect((await readSite(SITE)).role?.name).toBe('OfficeProtect');
  });

  test('in a subframe that shows no step does not end a refusal', async () => {
    const tab = connectWise();
    await observe(tab, keyPage({ privateKey: 'masked' }));
    await observe(tab, NONE, 4);
    expect((await viewOf(tab)).key.status).toBe('refused');
    await observe(tab, NONE);
    expect((await viewOf(tab)).key.status).toBe('none');
  });

  test('is no news from a frame that is not known', async () => {
    const tab = connectWise();
    await handlers.left({}, frameOf(tab, 9));
    expect(state.told).toEqual([]);
  });
});

describe('the company ID', () => {
  test('is learned from the login page, for its site', async () => {
    await observe(connectWise(), { screen: 'login', companyId: 'acme' });
    expect(await readCompanyId(SITE)).toBe('acme');
    expect(await readCompanyId(OTHER_SITE)).toBe('');
  });

  test('is not forgotten because the login page’s field is empty', async () => {
    const tab = connectWise();
    await handlers['set-company-id']({ companyId: 'acme' }, frameOf(tab));
    await observe(tab, { screen: 'login', companyId: '' });
    expect((await viewOf(tab)).companyId).toBe('acme');
  });
});

describe('a guide', () => {
  test('is told what to look for', async () => {
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

  test('comes where a setup screen may be', async () => {
    const tab = connectWise();
    await handlers['request-assistant']({ because: 'setup' }, frameOf(tab, 4));
    expect(state.scripts).toEqual([
      { tabId: tab.id, files: ['/connectwise-assistant.js'], where: { frameIds: [4] } },
    ]);
  });

  test('comes to any other page only when the journey is under way or the panel was opened', async () => {
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

  test('that cannot be brought is no error: the tab may be closed', async () => {
    const from = frameOf(connectWise());
    state.tabs.clear();
    expect(await handlers['request-assistant']({ because: 'setup' }, from)).toBeNull();
  });
});

describe('a pair', () => {
  test('is held for 15 minutes, and its record says what may be said', async () => {
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

  test('is refused while another frame of the tab shows one too: which is meant is not guessed', async () => {
    const tab = connectWise();
    await observe(tab, keyPage(), 4);
    expect(await capture(tab)).toBe(false);
    expect(await take(SITE)).toBeNull();
    await handlers.left({}, frameOf(tab, 4));
    expect(await capture(tab)).toBe(true);
  });

  test('of an unusual length is held, and that is said', async () => {
    const tab = connectWise();
    await capture(tab);
    expect((await viewOf(tab)).key.note).toContain('16 characters');
    const pair = { publicKey: new Secret('A'.repeat(16)), privateKey: new Secret('B'.repeat(16)) };
    await handlers['key-pair']({ ...pair, description: '', member: '' }, frameOf(tab));
    expect((await viewOf(tab)).key.note).toBe('');
  });

  test('that was lost with the session’s memory is named until that is dismissed', async () => {
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

  test('is not touched on the word of a document that the tab shows no more', async () => {
    const tab = connectWise();
    await observe(tab, NONE);
    await capture(tab);
    await handlers['discard-key']({}, { ...frameOf(tab), documentId: 'an earlier one' });
    expect(await take(SITE)).not.toBeNull();
    await handlers['discard-key']({}, frameOf(tab));
    expect(await take(SITE)).toBeNull();
  });

  test('that was discarded is not lost: whoever wipes it knows', async () => {
    const tab = connectWise();
    await observe(tab, NONE);
    await capture(tab);
    await handlers['discard-key']({}, frameOf(tab));
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

  test('is discarded on the user’s word, from the panel or from the popup', async () => {
    const tab = connectWise();
    await observe(tab, NONE);
    for (const from of [frameOf(tab), { ...POPUP, tabId: tab.id }]) {
      await capture(tab);
      await handlers['discard-key']({}, from);
      expect(await take(SITE)).toBeNull();
      expect((await viewOf(tab)).key).toMatchObject({ status: 'wiped', expiresAt: null });
    }
  });
});

describe('the popup', () => {
  test('acts on a ConnectWise tab that was open before, and is told what came of it', async () => {
    const tab = connectWise();
    await capture(tab);
    await handlers['discard-key']({}, { ...POPUP, tabId: tab.id });
    expect(await take(SITE)).toBeNull();
    expect(state.told.at(-1)).toMatchObject({ state: { tabId: tab.id, view: { key: { status: 'wiped' } } } });
  });

  test.each([`${PORTAL}/`, 'https://evil.example/', 'about:blank'])(
    'does nothing on a tab at %s',
    async (url) => {
      await capture(connectWise());
      const other = openTab({ url });
      await handlers['discard-key']({}, { ...POPUP, tabId: other.id });
      await handlers['choose-route']({ route: 'admin' }, { ...POPUP, tabId: other.id });
      expect(await take(SITE)).not.toBeNull();
      expect(await viewOf(other)).toMatchObject({ site: null, route: null, key: { status: 'none' } });
    },
  );

  test('does nothing without a tab', async () => {
    expect(await handlers['send-key']({}, { ...POPUP, tabId: -1 })).toBeNull();
    expect(state.sent).toEqual([]);
  });

  test('opens the panel in its tab, in all frames, and unfolds it', async () => {
    const tab = connectWise();
    await handlers['set-layout']({ side: 'left', collapsed: true }, frameOf(tab));
    await handlers['open-panel']({}, { ...POPUP, tabId: tab.id });
    expect(state.scripts).toEqual([
      { tabId: tab.id, files: ['/connectwise-assistant.js'], where: { allFrames: true } },
    ]);
    expect(state.told.at(-1)).toMatchObject({
      state: { isPanelShown: true, layout: { side: 'left', collapsed: false } },
    });
  });

  test('opens no panel in another page', async () => {
    const other = openTab({ url: `${PORTAL}/` });
    await handlers['open-panel']({}, { ...POPUP, tabId: other.id });
    expect(state.scripts).toEqual([]);
    expect(await readTab(other.id)).toBeNull();
  });

  test('leads to the product that is open, else opens it', async () => {
    await handlers['open-connectwise']({}, { ...POPUP, tabId: -1 });
    await handlers['open-office-protect']({}, { ...POPUP, tabId: -1 });
    expect([...state.tabs.values()].map(({ url }) => url)).toEqual([
      'https://na.myconnectwise.net/',
      'https://portal.office-protect.com/',
    ]);
    await handlers['open-office-protect']({}, { ...POPUP, tabId: -1 });
    await handlers['open-connectwise']({}, { ...POPUP, tabId: -1 });
    expect(state.tabs.size).toBe(2);
    expect(state.focused).toEqual([2, 1]);
  });
});

describe('the panel', () => {
  const panels = () => state.scripts.filter(({ files }) => files[0] === '/content-scripts/panel.js');

  test('is brought to the top frame where a setup screen is and no panel answers', async () => {
    const tab = connectWise();
    tab.answer = () => null;
    await observe(tab, rolePage(NEW_ROLE), 4);
    expect(panels()).toEqual([{ tabId: tab.id, files: ['/content-scripts/panel.js'], where: {} }]);
  });

  test('is not brought a second time while it is on its way', async () => {
    const tab = connectWise();
    tab.answer = () => null;
    let arrive = () => {};
    const bring = vi.spyOn(browser.scripting, 'executeScript').mockImplementation(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    const first = observe(tab, rolePage(NEW_ROLE));
    await expect.poll(() => bring).toHaveBeenCalledTimes(1);
    await observe(tab, rolePage(RIGHT_ROLE));
    expect(bring).toHaveBeenCalledTimes(1);
    arrive();
    await first;
  });

  test('is not brought where one answers', async () => {
    await observe(connectWise(), rolePage(NEW_ROLE));
    expect(panels()).toEqual([]);
  });

  test.each<ScreenObservation>([NONE, { screen: 'login', companyId: '' }])(
    'is not brought to the screen $screen',
    async (page) => {
      const tab = connectWise();
      tab.answer = () => null;
      await observe(tab, page);
      expect(panels()).toEqual([]);
    },
  );

  test('stays on pages between the steps once the journey is under way, but not on the login page', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(NEW_ROLE));
    await observe(tab, NONE);
    expect(state.told.at(-1)).toMatchObject({ state: { isPanelShown: true } });
    await observe(tab, { screen: 'login', companyId: '' });
    expect(state.told.at(-1)).toMatchObject({ state: { isPanelShown: false } });
  });

  test('chooses the route for its site, which all its tabs are told', async () => {
    const [tab, second, other] = [connectWise(), connectWise(), connectWise(OTHER_SITE)];
    for (const each of [tab, second, other]) await observe(each, NONE);
    await handlers['choose-route']({ route: 'admin' }, frameOf(tab));
    for (const each of [tab, second]) {
      expect(arrived('state', each).at(-1)).toMatchObject({ state: { view: { route: 'admin' } } });
      expect(arrived('context', each).at(-1)).toMatchObject({ context: { expected: { role: 'Admin' } } });
    }
    expect((await viewOf(other)).route).toBeNull();
  });

  test('that is gone when it is told something is no error', async () => {
    const tab = connectWise();
    await observe(tab, NONE);
    state.tabs.clear();
    expect(await handlers['choose-route']({ route: 'admin' }, frameOf({ ...tab }))).toBeNull();
  });
});

describe('work on the page', () => {
  const orders = (tab: FakeTab) => arrived('action', tab).map(({ order }) => order);
  const running = {
    kind: 'set',
    status: 'running',
    done: 1,
    total: 4,
    at: EDIT_TICKETS,
    reason: null,
    canPutBack: true,
  } as const;

  test('sets levels to what the profile wants of them, whatever the panel names', async () => {
    const tab = connectWise();
    await observe(tab, rolePage({ ...NEW_ROLE, [DELETE_TICKETS]: 'All' }));
    const cells = [EDIT_TICKETS, DELETE_TICKETS, 'Finance/Invoicing/add'] as const;
    await handlers['set-levels']({ cells: [...cells] as never }, frameOf(tab));
    expect(orders(tab)).toEqual([
      {
        kind: 'set',
        settings: [
          { cell: EDIT_TICKETS, access: 'All' },
          { cell: DELETE_TICKETS, access: 'None' },
        ],
      },
    ]);
  });

  test('types the vendor’s example into a field that is wrong, and into no other', async () => {
    const tab = connectWise();
    await observe(tab, memberPage({ 'member-id': 'OfficeProtect123' }));
    for (const field of ['member-id', 'member-name', 'level'] as const) {
      await handlers['fill-field']({ field }, frameOf(tab));
    }
    expect(orders(tab)).toEqual([{ kind: 'fill', field: 'member-id', text: 'OfficeProtect' }]);
  });

  test('goes to the frame that is left when another has gone', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(NEW_ROLE));
    await observe(tab, rolePage(NEW_ROLE), 4);
    state.goneFrames.add(0);
    await handlers['set-levels']({ cells: [EDIT_TICKETS] as never }, frameOf(tab));
    expect(orders(tab)).toMatchObject([{ kind: 'set' }]);
    expect(state.scripts).toMatchObject([{ files: ['/connectwise-actions.js'], where: { frameIds: [4] } }]);
  });

  test('on a page that has gone is said to have stopped', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(NEW_ROLE));
    state.goneFrames.add(0);
    await handlers['set-levels']({ cells: [EDIT_TICKETS, DELETE_TICKETS] as never }, frameOf(tab));
    expect(orders(tab)).toEqual([]);
    expect((await viewOf(tab)).work).toMatchObject({
      status: 'stopped',
      done: 0,
      canPutBack: false,
      text: expect.stringContaining('was not found on the page'),
    });
  });

  test('is shown as far as it has come, until another screen is there', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(NEW_ROLE));
    await handlers['action-progress'](running, frameOf(tab));
    await observe(tab, rolePage(RIGHT_ROLE));
    expect((await viewOf(tab)).work).toMatchObject({ ...running, text: expect.stringContaining('2 of 4') });
    await observe(tab, memberPage());
    expect((await viewOf(tab)).work).toBeNull();
  });

  test('of a tab that is not known is not remembered', async () => {
    const tab = connectWise();
    await handlers['action-progress'](running, frameOf(tab));
    expect(await readTab(tab.id)).toBeNull();
  });
});

describe('what the options say', () => {
  const OPTIONS = { ...POPUP, tabId: -1 };

  test('of names counts in open tabs at once', async () => {
    const tab = connectWise();
    await observe(tab, memberPage({ 'member-id': '', 'role-id': 'OfficeProtect' }));
    await handlers['change-settings']({ roleName: 'OP Rights' }, OPTIONS);
    await handlers['change-settings']({ memberId: 'OPBot' }, OPTIONS);
    expect(arrived('context', tab).at(-1)).toMatchObject({ context: { expected: { role: 'OP Rights' } } });
    const { member } = (arrived('state', tab).at(-1) as unknown as { state: ViewState }).state.view;
    const at = Object.fromEntries(member.map(({ field, ...finding }) => [field, finding]));
    expect(at['member-id']).toMatchObject({ suggestion: 'OPBot', text: expect.stringContaining('OPBot') });
    expect(at['role-id']).toMatchObject({ severity: 'error', text: expect.stringContaining('OP Rights') });
  });

  test('of how long a key is held counts for the next pair', async () => {
    const tab = connectWise();
    await handlers['change-settings']({ keyMinutes: 5 }, OPTIONS);
    const before = Date.now();
    await capture(tab);
    const { expiresAt } = (await viewOf(tab)).key;
    expect((expiresAt ?? 0) - before).toBeGreaterThanOrEqual(5 * 60_000);
    expect((expiresAt ?? 0) - Date.now()).toBeLessThanOrEqual(5 * 60_000);
  });

  test('of taking a pair reaches the guides, and so does the word to take it', async () => {
    const tab = connectWise();
    await observe(tab, keyPage());
    expect(arrived('context', tab).at(-1)).toMatchObject({ context: { capture: 'auto' } });
    await handlers['change-settings']({ capture: 'ask' }, OPTIONS);
    expect(arrived('context', tab).at(-1)).toMatchObject({ context: { capture: 'ask' } });
    await handlers['take-key']({}, frameOf(tab));
    expect(arrived('take-key', tab)).toHaveLength(1);
  });
});
