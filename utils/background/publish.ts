/** Tells panel, popup and watchers what changed, and puts the panel where it belongs. */
import { browser } from 'wxt/browser';
import type { Observation } from '../connectwise/observation.ts';
import { assistantView, NOTHING_SEEN } from '../journey/assistant-view.ts';
import { isSetupScreen, mergeFrames } from '../journey/merge-frames.ts';
import { nextAction } from '../journey/next.ts';
import { expectationOf, isUnderWay, newSite, type SiteState } from '../journey/site.ts';
import type { Push, ViewState, WatcherContext } from '../messages/contract.ts';
import { officeProtect } from '../profile/office-protect.ts';
import { readCompanyId, readLayout, readSite, readTab, type TabState, tabsOf } from './session.ts';

/** Everything a view of this tab shows. */
export async function viewStateOf(tabId: number): Promise<ViewState> {
  const tab = await readTab(tabId);
  const site = tab ? await readSite(tab.site) : newSite();
  const observation = tab ? mergeFrames(Object.values(tab.frames)) : NOTHING_SEEN;
  const companyId = tab ? await readCompanyId(tab.site) : '';
  return {
    tabId,
    view: assistantView(officeProtect, tab?.site ?? null, site, observation, companyId),
    layout: await readLayout(),
    isPanelShown: tab !== null && isPanelWanted(tab, site, observation),
  };
}

/** What the watchers of a tab need to know. */
export function contextOf(tab: TabState, site: SiteState): WatcherContext {
  const observation = mergeFrames(Object.values(tab.frames));
  return {
    wanted: officeProtect.settings.map(({ module, permission, level, access, optional }) => {
      return { module, permission, level, access, optional };
    }),
    target: nextAction(officeProtect, site, observation).target,
    expected: expectationOf(officeProtect, site),
    isActive: isPanelWanted(tab, site, observation),
  };
}

/** Brings every tab of a site up to date. */
export async function publish(site: string): Promise<void> {
  await Promise.all((await tabsOf(site)).map(publishTab));
}

/** Brings one tab's panel, watchers and popup up to date; opens the panel where a setup screen is. */
export async function publishTab(tabId: number): Promise<void> {
  const tab = await readTab(tabId);
  if (!tab) return;
  const state = await viewStateOf(tabId);
  await Promise.all([
    push(tabId, { type: 'context', context: contextOf(tab, await readSite(tab.site)) }),
    showPanel(tabId, state),
    browser.runtime.sendMessage({ type: 'state', state } satisfies Push).catch(() => {}),
  ]);
}

/** Sends a push to a tab; a tab that is gone or not listening is no error. Returns the answer of its top frame. */
export async function push(tabId: number, message: Push, frameId?: number): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
  } catch {
    return null;
  }
}

/** A panel that is there answers; one that is wanted and does not answer is put there. */
async function showPanel(tabId: number, state: ViewState): Promise<void> {
  const isThere = await push(tabId, { type: 'state', state }, 0);
  if (isThere || !state.isPanelShown) return;
  await browser.scripting
    .executeScript({ target: { tabId }, files: ['/content-scripts/panel.js'] })
    .catch(() => {});
}

function isPanelWanted(tab: TabState, site: SiteState, { page }: Observation): boolean {
  return tab.isOpened || isSetupScreen(page.screen) || (isUnderWay(site) && page.screen !== 'login');
}
