import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  arrived,
  browser,
  type FakeTab,
  frameOf,
  openTab,
  resetBrowser,
  state,
} from '../../../tests/support/fake-browser.ts';
import {
  DELETE_TICKETS,
  EDIT_TICKETS,
  memberPage,
  NEW_ROLE,
  PORTAL,
  RIGHT_ROLE,
  rolePage,
  SITE,
} from '../../../tests/support/samples.ts';
import type { ScreenObservation } from '../../connectwise/model/observation.ts';
import { take } from '../../key/vault.ts';
import { readTab } from '../session.ts';
import {
  capture,
  connectWise,
  NONE,
  OTHER_SITE,
  observe,
  POPUP,
  pairOf,
  viewOf,
} from '../testing/connectwise-tab.ts';
import { handlers } from './index.ts';

vi.mock('wxt/browser', () => import('../../../tests/support/fake-browser.ts'));

beforeEach(() => {
  resetBrowser();
  vi.restoreAllMocks();
});

describe('a tick', () => {
  test('is stored, counted, and taken back', async () => {
    const tab = connectWise();
    const tick = (isTicked: boolean) => handlers.tick({ tick: EDIT_TICKETS, isTicked }, frameOf(tab));
    await tick(true);
    expect((await viewOf(tab)).steps[0]).toMatchObject({ confirmed: 1, seen: 'none' });
    await tick(false);
    expect((await viewOf(tab)).steps[0]).toMatchObject({ confirmed: 0 });
  });

  test('counts in a panel that is in a new document before anything else there has reported', async () => {
    const tab = connectWise();
    await observe(tab, NONE);
    tab.documentId = 'after a reload';
    await handlers['get-state']({}, frameOf(tab));
    await handlers.tick({ tick: EDIT_TICKETS, isTicked: true }, frameOf(tab));
    expect((await viewOf(tab)).steps[0]?.confirmed).toBe(1);
  });

  test('stays when the tab shows a new document, and gives way to what a page shows', async () => {
    const tab = connectWise();
    await handlers.tick({ tick: EDIT_TICKETS, isTicked: true }, frameOf(tab));
    await observe(tab, NONE);
    expect((await viewOf(tab)).steps[0]?.confirmed).toBe(1);
    await observe(tab, rolePage({ ...RIGHT_ROLE, [EDIT_TICKETS]: 'None' }));
    const { levels, steps } = await viewOf(tab);
    expect(steps[0]?.confirmed).toBe(0);
    expect(levels.find(({ cell }) => cell === EDIT_TICKETS)).toMatchObject({
      state: 'missing',
      isOverruled: true,
    });
  });
});

describe('the popup', () => {
  test('acts on a ConnectWise tab that was open before, and gets the result', async () => {
    const tab = connectWise();
    await capture(tab);
    await handlers['discard-key']({ pairId: await pairOf(SITE) }, { ...POPUP, tabId: tab.id });
    expect(await take(SITE)).toBeNull();
    expect(state.sentToPages.at(-1)).toMatchObject({
      state: { tabId: tab.id, view: { key: { status: 'wiped' } } },
    });
  });

  test.each([`${PORTAL}/`, 'https://evil.example/', 'about:blank'])(
    'changes nothing in a tab at %s',
    async (url) => {
      await capture(connectWise());
      const other = openTab({ url });
      await handlers['discard-key']({ pairId: await pairOf(SITE) }, { ...POPUP, tabId: other.id });
      await handlers['choose-route']({ route: 'admin' }, { ...POPUP, tabId: other.id });
      expect(await take(SITE)).not.toBeNull();
      expect(await viewOf(other)).toMatchObject({ site: null, route: null, key: { status: 'none' } });
    },
  );

  test('does nothing without a tab', async () => {
    expect(
      await handlers['send-key'](
        { pairId: '', host: new URL(PORTAL).host, isConfirmed: false },
        { ...POPUP, tabId: -1 },
      ),
    ).toBeNull();
    expect(state.sent).toEqual([]);
  });

  test('opens the panel in its tab, with the assistant in all frames, and expands it', async () => {
    const tab = connectWise();
    await handlers['set-layout']({ side: 'left', collapsed: true }, frameOf(tab));
    await handlers['open-panel']({}, { ...POPUP, tabId: tab.id });
    expect(state.scripts).toEqual([
      { tabId: tab.id, files: ['/connectwise-assistant.js'], where: { allFrames: true } },
    ]);
    expect(state.sentToPages.at(-1)).toMatchObject({
      state: { isPanelShown: true, layout: { side: 'left', collapsed: false } },
    });
  });

  test('opens no panel in another page', async () => {
    const other = openTab({ url: `${PORTAL}/` });
    await handlers['open-panel']({}, { ...POPUP, tabId: other.id });
    expect(state.scripts).toEqual([]);
    expect(await readTab(other.id)).toBeNull();
  });

  test('switches to the product’s open tab, else opens one', async () => {
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

  test('is injected into the top frame where a setup screen is and no panel answers', async () => {
    const tab = connectWise();
    tab.answer = () => null;
    await observe(tab, rolePage(NEW_ROLE), 4);
    expect(panels()).toEqual([{ tabId: tab.id, files: ['/content-scripts/panel.js'], where: {} }]);
  });

  test('is not injected a second time while it is being loaded', async () => {
    const tab = connectWise();
    tab.answer = () => null;
    let arrive = () => {};
    const inject = vi.spyOn(browser.scripting, 'executeScript').mockImplementation(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    const first = observe(tab, rolePage(NEW_ROLE));
    await expect.poll(() => inject).toHaveBeenCalledTimes(1);
    await observe(tab, rolePage(RIGHT_ROLE));
    expect(inject).toHaveBeenCalledTimes(1);
    arrive();
    await first;
  });

  test('is not injected where one answers', async () => {
    await observe(connectWise(), rolePage(NEW_ROLE));
    expect(panels()).toEqual([]);
  });

  test.each<ScreenObservation>([NONE, { screen: 'login', companyId: '', isSubmitted: false }])(
    'is not brought to the screen $screen',
    async (page) => {
      const tab = connectWise();
      tab.answer = () => null;
      await observe(tab, page);
      expect(panels()).toEqual([]);
    },
  );

  test('stays on pages between the steps once the setup is in progress, but not on the login page', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(NEW_ROLE));
    await observe(tab, NONE);
    expect(state.sentToPages.at(-1)).toMatchObject({ state: { isPanelShown: true } });
    await observe(tab, { screen: 'login', companyId: '', isSubmitted: false });
    expect(state.sentToPages.at(-1)).toMatchObject({ state: { isPanelShown: false } });
  });

  test('chooses the route for its site, which is sent to all tabs of the site', async () => {
    const [tab, second, other] = [connectWise(), connectWise(), connectWise(OTHER_SITE)];
    for (const each of [tab, second, other]) await observe(each, NONE);
    await handlers['choose-route']({ route: 'admin' }, frameOf(tab));
    for (const each of [tab, second]) {
      expect(arrived('state', each).at(-1)).toMatchObject({ state: { view: { route: 'admin' } } });
      expect(arrived('context', each).at(-1)).toMatchObject({ context: { expected: { role: 'Admin' } } });
    }
    expect((await viewOf(other)).route).toBeNull();
  });

  test('answers once for its site whether the optional levels are wanted', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(NEW_ROLE));
    expect((await viewOf(tab)).nextButton).toMatchObject({ action: 'set-all', text: 'Set all 4' });
    await handlers['choose-optional']({ isWanted: true }, frameOf(tab));
    expect(await viewOf(tab)).toMatchObject({
      wantsOptional: true,
      nextButton: { action: 'set-all', text: 'Set all 6' },
    });
    await handlers['choose-optional']({ isWanted: false }, frameOf(tab));
    expect((await viewOf(tab)).nextButton).toMatchObject({ text: 'Set all 4' });
  });

  test('that is gone when a message is sent causes no error', async () => {
    const tab = connectWise();
    await observe(tab, NONE);
    state.tabs.clear();
    expect(await handlers['choose-route']({ route: 'admin' }, frameOf({ ...tab }))).toBeNull();
  });
});

describe('a page action', () => {
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

  test('sets levels to what the profile needs, whatever the panel names', async () => {
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

  test('types the suggested text into a field that is wrong, and into no other', async () => {
    const tab = connectWise();
    await observe(tab, memberPage({ 'member-id': 'OfficeProtect123' }, { isStored: false, isNew: true }));
    for (const field of ['member-id', 'member-name', 'level'] as const) {
      await handlers['fill-field']({ field }, frameOf(tab));
    }
    const item = { field: 'member-id', how: 'type', text: 'OfficeProtect' };
    expect(orders(tab)).toEqual([{ kind: 'fill', items: [item], keepsValues: false }]);
  });

  test('fills in what is empty in a form that is this setup’s, and nothing in another', async () => {
    const tab = connectWise();
    await observe(tab, memberPage({ 'member-id': '', level: '' }, { isStored: false, isNew: true }));
    await handlers['fill-all']({}, frameOf(tab));
    const items = [
      { field: 'member-id', how: 'type', text: 'OfficeProtect' },
      { field: 'level', how: 'top-level' },
    ];
    expect(orders(tab)).toEqual([{ kind: 'fill', items, keepsValues: true }]);
    expect(state.scripts).toMatchObject([{ files: ['/connectwise-actions.js'] }]);

    await observe(tab, memberPage({ 'member-id': 'Other', level: '' }, { title: 'Other (Other)' }));
    await handlers['fill-all']({}, frameOf(tab));
    expect(orders(tab)).toHaveLength(1);
  });

  test('chooses a text that the page’s list showed, and no other', async () => {
    const tab = connectWise();
    await observe(tab, memberPage({ 'default-board': '' }, { isStored: false, isNew: true }));
    const choices = [{ field: 'default-board' as const, texts: ['Help Desk'], total: 1 }];
    const fill = { filled: [], left: [], choices };
    await handlers['action-progress']({ ...running, kind: 'fill', status: 'done', fill }, frameOf(tab));
    expect((await viewOf(tab)).fills).toEqual([]);
    for (const choice of ['Security Alerts', 'Help Desk'])
      await handlers['fill-field']({ field: 'default-board', choice }, frameOf(tab));
    await handlers['fill-field']({ field: 'location', choice: 'Help Desk' }, frameOf(tab));
    const items = [{ field: 'default-board', how: 'choose', text: 'Help Desk' }];
    expect(orders(tab)).toEqual([{ kind: 'fill', items, keepsValues: false }]);
  });

  test('names a new role and describes a new key', async () => {
    const tab = connectWise();
    await observe(tab, { screen: 'security-roles', view: 'form', name: '', inactive: [] });
    await handlers['fill-field']({ field: 'role-id' }, frameOf(tab));
    await handlers['fill-field']({ field: 'key-description' }, frameOf(tab));
    const items = [{ field: 'role-id', how: 'type', text: 'OfficeProtect' }];
    expect(orders(tab)).toEqual([{ kind: 'fill', items, keepsValues: false }]);
  });

  test('is sent to the remaining frame when another was removed', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(NEW_ROLE));
    await observe(tab, rolePage(NEW_ROLE), 4);
    state.goneFrames.add(0);
    await handlers['set-levels']({ cells: [EDIT_TICKETS] as never }, frameOf(tab));
    expect(orders(tab)).toMatchObject([{ kind: 'set' }]);
    expect(state.scripts).toMatchObject([{ files: ['/connectwise-actions.js'], where: { frameIds: [4] } }]);
  });

  test('on a page that is gone is reported as stopped', async () => {
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

  test('shows its progress until another screen is shown', async () => {
    const tab = connectWise();
    await observe(tab, rolePage(NEW_ROLE));
    await handlers['action-progress'](running, frameOf(tab));
    await observe(tab, rolePage(RIGHT_ROLE));
    expect((await viewOf(tab)).work).toMatchObject({ ...running, text: expect.stringContaining('2 of 4') });
    await observe(tab, memberPage());
    expect((await viewOf(tab)).work).toBeNull();
  });

  test('of a tab that is not known is not stored', async () => {
    const tab = connectWise();
    await handlers['action-progress'](running, frameOf(tab));
    expect(await readTab(tab.id)).toBeNull();
  });
});
