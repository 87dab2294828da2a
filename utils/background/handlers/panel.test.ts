import { beforeEach, describe, expect, test, vi } from 'vitest';
import { frameOf, openTab, resetBrowser, state } from '../../../tests/support/fake-browser.ts';
import { RIGHT_ROLE, rolePage } from '../../../tests/support/samples.ts';
import type { ViewState } from '../../messages/contract.ts';
import type { From } from '../../messages/router.ts';
import { handleCommand } from '../open-panel.ts';
import { connectWise, observe, POPUP } from '../testing/connectwise-tab.ts';
import { handlers } from './index.ts';

vi.mock('wxt/browser', () => import('../../../tests/support/fake-browser.ts'));
beforeEach(resetBrowser);

/** The window of tabs that are not private, in the fake browser. */
const WINDOW = 1;
const of = ({ id }: { id: number }): From => ({ ...POPUP, tabId: id });
const stateOf = async (tab: { id: number }) => (await handlers['get-state']({}, of(tab))) as ViewState;
const hintsOf = async (tab: { id: number }) => (await stateOf(tab)).view.hints.map(({ name }) => name);
const open = async () => {
  const tab = connectWise();
  await observe(tab, rolePage(RIGHT_ROLE));
  return tab;
};

describe('where the panel is', () => {
  test('is the page, until the user moves it; that is remembered', async () => {
    const tab = await open();
    expect(await stateOf(tab)).toMatchObject({ panelPlace: 'page', canMovePanel: true, isPanelShown: true });
    await handlers['use-side-panel']({}, frameOf(tab));
    expect(state.local.get('settings')).toEqual({ panelPlace: 'side-panel' });
    await handlers['use-page-panel']({ windowId: WINDOW }, of(tab));
    expect(state.local.get('settings')).toEqual({ panelPlace: 'page' });
    expect(state.sentToPages).toContainEqual({ type: 'close-side-panel', windowId: WINDOW });
  });

  test.each(['page', 'side-panel'])('is what company policy says: %s', async (place) => {
    const tab = await open();
    state.managed.set('panelPlace', place);
    await handlers['use-side-panel']({}, frameOf(tab));
    await handlers['use-page-panel']({ windowId: WINDOW }, of(tab));
    expect(await stateOf(tab)).toMatchObject({ panelPlace: place, canMovePanel: false });
    expect(state.local.has('settings')).toBe(false);
  });

  test('is not remembered of a private window', async () => {
    const tab = openTab({ url: connectWise().url, incognito: true, answer: () => true });
    await handlers['use-side-panel']({}, frameOf(tab));
    expect([...state.local.keys()]).toEqual([]);
  });
});

describe('while the side panel is open', () => {
  test('the pages of its window have no panel, those of another have', async () => {
    const tab = await open();
    const elsewhere = openTab({ url: tab.url, incognito: true, answer: () => true });
    await observe(elsewhere, rolePage(RIGHT_ROLE));
    state.sidePanels.add(WINDOW);
    expect((await stateOf(tab)).isPanelShown).toBe(false);
    expect((await stateOf(elsewhere)).isPanelShown).toBe(true);
    state.sidePanels.clear();
    expect((await stateOf(tab)).isPanelShown).toBe(true);
  });

  test('the assistant starts in the tab that is shown, also in one that was open before', async () => {
    const tab = connectWise();
    const shown = await handlers['show-tab']({ windowId: WINDOW }, of(tab));
    expect(shown).toMatchObject({ tabId: tab.id, isOnSite: true });
    expect(state.scripts).toMatchObject([{ tabId: tab.id, files: ['/connectwise-assistant.js'] }]);
    await handlers['show-tab']({ windowId: WINDOW }, of(tab));
    expect(state.scripts).toHaveLength(1);
  });

  test('a tab that went from ConnectWise to another page is shown as such', async () => {
    const tab = await open();
    tab.url = 'https://evil.example/';
    expect(await handlers['show-tab']({ windowId: WINDOW }, of(tab))).toMatchObject({ isOnSite: false });
  });

  test('the shortcut moves the focus there', async () => {
    const tab = await open();
    state.sidePanels.add(WINDOW);
    await handleCommand('open-panel', { id: tab.id, windowId: WINDOW });
    expect(state.sentToPages).toContainEqual({ type: 'focus', windowId: WINDOW });
  });
});

describe('a page on which the panel cannot live', () => {
  test('is named as a hint, with the offer, as long as it is so', async () => {
    const tab = await open();
    await handlers['panel-troubles']({ troubles: ['color-filter', 'focus-trap'] }, frameOf(tab));
    expect(await hintsOf(tab)).toEqual(['color-filter', 'focus-trap']);
    expect((await stateOf(tab)).view.hints.every(({ offersSidePanel }) => offersSidePanel)).toBe(true);
    state.sidePanels.add(WINDOW);
    expect(await hintsOf(tab)).toEqual([]);
    state.sidePanels.clear();
    await handlers['panel-troubles']({ troubles: [] }, frameOf(tab));
    expect(await hintsOf(tab)).toEqual([]);
  });

  test('gets no panel if it removes it each time, until the user opens it once more', async () => {
    const tab = await open();
    await handlers['panel-troubles']({ troubles: ['removed'] }, frameOf(tab));
    expect((await stateOf(tab)).isPanelShown).toBe(false);
    await handlers['open-panel']({}, of(tab));
    expect((await stateOf(tab)).isPanelShown).toBe(true);
    expect(await hintsOf(tab)).toEqual([]);
  });

  test('offers nothing where company policy wants the panel on the page', async () => {
    const tab = await open();
    state.managed.set('panelPlace', 'page');
    await handlers['panel-troubles']({ troubles: ['covered'] }, frameOf(tab));
    expect((await stateOf(tab)).view.hints).toMatchObject([{ name: 'covered', offersSidePanel: false }]);
  });

  test('a user of the side panel is told that it is closed', async () => {
    const tab = await open();
    state.local.set('settings', { panelPlace: 'side-panel' });
    expect(await hintsOf(tab)).toEqual(['side-panel-closed']);
  });
});
