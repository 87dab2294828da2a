/** Sends the current state to panel, popup, badge and content scripts, and injects the panel where it is wanted. */
import { browser } from 'wxt/browser';
import { NO_CHECK } from '../connectwise/api/check-record.ts';
import type { Observation } from '../connectwise/model/observation.ts';
import { shownRecord } from '../connectwise/model/record.ts';
import type { AssistantContext, Push, ViewState } from '../messages/contract.ts';
import { originOf, siteIn, storeOfTab } from '../settings/sites.ts';
import { badgeOf } from '../setup/badge.ts';
import { assistantView, NOTHING_SEEN } from '../setup/build-view.ts';
import { isSetupScreen, mergeFrames } from '../setup/merge-frames.ts';
import { nextAction } from '../setup/next-step.ts';
import { panelHints } from '../setup/panel-hints.ts';
import { expectationOf, isUnderWay, newSite, type SiteState } from '../setup/state.ts';
import { problemText } from '../setup/texts.ts';
import { isOwnRecord } from '../setup/whose-record.ts';
import { showBadge } from './badge.ts';
import { readCheck } from './check-store.ts';
import { readCompany, readLayout, readSite, readTab, type TabState, tabsOf } from './session.ts';
import {
  currentlyKnownSettings,
  isAllowed,
  kindNow,
  portalHostNow,
  readProfile,
  readSettings,
} from './settings.ts';
import { isSidePanelOpen, opensInClick } from './side-panel/presence.ts';
import { languageNow, TRANSLATORS } from './texts.ts';
import { readRecords } from './undelivered-keys.ts';

/** Returns everything that a view (panel or popup) of this tab shows. */
export async function viewStateOf(tabId: number): Promise<ViewState> {
  return viewOf(tabId, await readTab(tabId));
}

/** The host permission of the page was revoked: what is known of the page is no longer true. */
const NOT_PERMITTED = { landmark: 'host-permission', reason: 'refused' } as const;

async function viewOf(tabId: number, tab: TabState | null): Promise<ViewState> {
  const known = tab?.site ?? (await siteOfTab(tabId));
  // Read in parallel, since a view waits for the result.
  const [site, company, records, check, language, profile, layout, portal, now, { settings }] =
    await Promise.all([
      known ? readSite(known) : newSite(),
      known ? readCompany(known) : { id: '', since: 0 },
      known ? readRecords(known) : [],
      known ? readCheck(known) : NO_CHECK,
      languageNow(),
      readProfile(),
      readLayout(known ?? ''),
      portalHostNow(),
      tabNow(tabId),
      currentlyKnownSettings(),
    ]);
  const observation = tab ? mergeFrames(Object.values(tab.frames)) : NOTHING_SEEN;
  const lost = records.filter(({ id }) => id !== site.key.id);
  const words = TRANSLATORS[language];
  // Where the key will go is named before it is sent.
  const { handoff } = site;
  const named = handoff.host === '' ? { ...site, handoff: { ...handoff, host: portal } } : site;
  const work = tab?.work ?? null;
  const origin = known && originOf(known);
  const isPermitted = origin === null || (await isAllowed(origin));
  const pointing = tab?.pointing ?? null;
  const view = assistantView(
    words,
    profile,
    origin,
    named,
    observation,
    company,
    work,
    lost,
    check,
    pointing,
  );
  const place = settings.panelPlace;
  const troubles = tab?.panelTroubles ?? [];
  const hints = now.hasSidePanel ? [] : panelHints(words, troubles, place, opensInClick());
  return {
    tabId,
    language,
    view: {
      ...view,
      hints: [...view.hints, ...hints],
      ...(!isPermitted && { problems: [{ ...NOT_PERMITTED, text: problemText(words, NOT_PERMITTED) }] }),
    },
    layout,
    isPanelShown:
      tab !== null &&
      isPanelWanted(tab, site, observation) &&
      !now.hasSidePanel &&
      !troubles.includes('removed'),
    // Without the host permission the browser does not say which page the tab shows.
    isOnSite: origin !== null && (!isPermitted || now.origin === origin),
    panelPlace: place.value,
    canMovePanel: !place.isFixed,
  };
}

/** What a tab shows now, by its address, and whether the side panel is open in its window. */
async function tabNow(tabId: number): Promise<{ origin: string; hasSidePanel: boolean }> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return { origin: '', hasSidePanel: false };
  const { url = '', windowId = -1 } = tab;
  return {
    origin: URL.canParse(url) ? new URL(url).origin : '',
    hasSidePanel: await isSidePanelOpen(windowId),
  };
}

/** Returns the ConnectWise site in a tab, by the tab's URL and cookie store; null for any other page. */
export async function siteOfTab(tabId: number): Promise<string | null> {
  // The URL is undefined for tabs without a host permission.
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const origin = tab?.url && URL.canParse(tab.url) ? new URL(tab.url).origin : '';
  return tab && (await kindNow(origin)) === 'connectwise' ? siteIn(origin, storeOfTab(tab)) : null;
}

/** Returns what the content scripts of a tab need. */
export async function contextOf(tab: TabState): Promise<AssistantContext> {
  const [site, profile, { settings, isSure }] = await Promise.all([
    readSite(tab.site),
    readProfile(),
    currentlyKnownSettings(),
  ]);
  const observation = mergeFrames(Object.values(tab.frames));
  if (!isSure) publishOncePolicyIsKnown();
  return {
    wanted: profile.settings.map(({ module, permission, level, access, optional }) => {
      return { module, permission, level, access, optional };
    }),
    target: nextAction(profile, site, observation).target,
    expected: expectationOf(profile, site),
    // Company policy may require a confirmation, so no pair is taken before the policy is known.
    capture: isSure ? settings.capture.value : null,
    isActive: isPanelWanted(tab, site, observation),
    ownRecord: isOwnRecord(profile, site, observation.page) ? shownRecord(observation.page) : null,
  };
}

/** Publishes the state of every tab of a site. */
export async function publish(site: string): Promise<void> {
  await Promise.all((await tabsOf((other) => other === site)).map(publishTab));
}

/** Publishes the state of every tab. */
export async function publishAll(): Promise<void> {
  await Promise.all((await tabsOf()).map(publishTab));
}

/** Publishes the state of every tab of a window: their panels come or go with the side panel. */
export async function publishWindow(windowId: number): Promise<void> {
  const [known, tabs] = await Promise.all([tabsOf(), browser.tabs.query({ windowId })]);
  await Promise.all(known.filter((tabId) => tabs.some(({ id }) => id === tabId)).map(publishTab));
}

let isPolicyAwaited = false;

/** Publishes all tabs again once the browser has returned the company policy. */
function publishOncePolicyIsKnown(): void {
  if (isPolicyAwaited) return;
  isPolicyAwaited = true;
  void readSettings().then(() => {
    isPolicyAwaited = false;
    return publishAll();
  });
}

/**
 * Publishes the state of one tab to its panel, content scripts and badge, to popup and side panel. Injects the panel on a
 * setup screen.
 */
export async function publishTab(tabId: number): Promise<void> {
  const tab = await readTab(tabId);
  const [state, context] = await Promise.all([viewOf(tabId, tab), tab && contextOf(tab)]);
  const toPages = pushToPages({ type: 'state', state });
  if (context) {
    await Promise.all([
      push(tabId, { type: 'context', context }),
      showPanel(tabId, state),
      showBadge(tabId, badgeOf(TRANSLATORS[state.language], state.view)),
    ]);
  }
  await toPages;
}

/** Sends a message to our own pages: popup and side panel. */
export async function pushToPages(message: Push): Promise<void> {
  await browser.runtime.sendMessage(message).catch(() => {});
}

/** Sends a message to a tab and returns its response; null when the tab is gone or has no listener. */
export async function push(tabId: number, message: Push, frameId?: number): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
  } catch {
    return null;
  }
}

/** Tabs into which a panel is being injected, so that two changes in a row do not inject two. */
const coming = new Set<number>();

/** Sends the state to the panel. If no panel answers and one is wanted, injects it. */
async function showPanel(tabId: number, state: ViewState): Promise<void> {
  const isThere = await push(tabId, { type: 'state', state }, 0);
  if (isThere || !state.isPanelShown || coming.has(tabId)) return;
  coming.add(tabId);
  try {
    // Resolves when the panel listens. The panel then requests the state itself.
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/panel.js'] });
  } catch {
    // The tab was closed or shows another site now.
  } finally {
    coming.delete(tabId);
  }
}

function isPanelWanted(tab: TabState, site: SiteState, { page }: Observation): boolean {
  return tab.isOpened || isSetupScreen(page.screen) || (isUnderWay(site) && page.screen !== 'login');
}
