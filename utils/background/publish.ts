/** Tells panel, popup and guides what changed, and puts the panel where it belongs. */
import { browser } from 'wxt/browser';
import { NO_CHECK } from '../connectwise/api/check-record.ts';
import type { Observation } from '../connectwise/model/observation.ts';
import type { AssistantContext, Push, ViewState } from '../messages/contract.ts';
import { badgeOf } from '../setup/badge.ts';
import { assistantView, NOTHING_SEEN } from '../setup/build-view.ts';
import { isSetupScreen, mergeFrames } from '../setup/merge-frames.ts';
import { nextAction } from '../setup/next-step.ts';
import { expectationOf, isUnderWay, newSite, type SiteState } from '../setup/state.ts';
import { showBadge } from './badge.ts';
import { readCheck } from './check-store.ts';
import { readCompanyId, readLayout, readSite, readTab, type TabState, tabsOf } from './session.ts';
import { currentlyKnownSettings, kindNow, readProfile, readSettings } from './settings.ts';
import { languageNow, TRANSLATORS } from './texts.ts';
import { readRecords } from './undelivered-keys.ts';

/** Everything a view of this tab shows. */
export async function viewStateOf(tabId: number): Promise<ViewState> {
  return viewOf(tabId, await readTab(tabId));
}

async function viewOf(tabId: number, tab: TabState | null): Promise<ViewState> {
  const origin = tab?.site ?? (await siteOfTab(tabId));
  // Each question takes its time: all are asked at once, since somebody waits for the answer.
  const [site, companyId, records, check, language, profile, layout] = await Promise.all([
    origin ? readSite(origin) : newSite(),
    origin ? readCompanyId(origin) : '',
    origin ? readRecords(origin) : [],
    origin ? readCheck(origin) : NO_CHECK,
    languageNow(),
    readProfile(),
    readLayout(),
  ]);
  const observation = tab ? mergeFrames(Object.values(tab.frames)) : NOTHING_SEEN;
  const lost = records.filter(({ id }) => id !== site.key.id);
  const words = TRANSLATORS[language];
  const work = tab?.work ?? null;
  return {
    tabId,
    language,
    view: assistantView(words, profile, origin, site, observation, companyId, work, lost, check),
    layout,
    isPanelShown: tab !== null && isPanelWanted(tab, site, observation),
  };
}

/** The ConnectWise site that a tab shows, by its address; null for any other page. */
export async function siteOfTab(tabId: number): Promise<string | null> {
  // The browser tells the address only of tabs that we may read.
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  const origin = url && URL.canParse(url) ? new URL(url).origin : '';
  return (await kindNow(origin)) === 'connectwise' ? origin : null;
}

/** What the guides of a tab need to know. */
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
    // Policy may want that the user is asked: a pair is not taken before it is known.
    capture: isSure ? settings.capture.value : null,
    isActive: isPanelWanted(tab, site, observation),
  };
}

/** Brings every tab of a site up to date. */
export async function publish(site: string): Promise<void> {
  await Promise.all((await tabsOf(site)).map(publishTab));
}

/** Brings every tab up to date. */
export async function publishAll(): Promise<void> {
  await Promise.all((await tabsOf()).map(publishTab));
}

let isPolicyAwaited = false;

/** What was told without company policy is told anew when the browser has told it to us. */
function publishOncePolicyIsKnown(): void {
  if (isPolicyAwaited) return;
  isPolicyAwaited = true;
  void readSettings().then(() => {
    isPolicyAwaited = false;
    return publishAll();
  });
}

/** Brings one tab's panel, guides, popup and badge up to date; opens the panel where a setup screen is. */
export async function publishTab(tabId: number): Promise<void> {
  const tab = await readTab(tabId);
  const [state, context] = await Promise.all([viewOf(tabId, tab), tab && contextOf(tab)]);
  const toPopup = browser.runtime.sendMessage({ type: 'state', state } satisfies Push).catch(() => {});
  if (context) {
    await Promise.all([
      push(tabId, { type: 'context', context }),
      showPanel(tabId, state),
      showBadge(tabId, badgeOf(TRANSLATORS[state.language], state.view)),
    ]);
  }
  await toPopup;
}

/** Sends a push to a tab; a tab that is gone or not listening is no error. Returns the answer of its top frame. */
export async function push(tabId: number, message: Push, frameId?: number): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
  } catch {
    return null;
  }
}

/** Tabs to which a panel is on its way, so that two changes in a row do not bring two. */
const coming = new Set<number>();

/** A panel that is there answers; one that is wanted and does not answer is put there. */
async function showPanel(tabId: number, state: ViewState): Promise<void> {
  const isThere = await push(tabId, { type: 'state', state }, 0);
  if (isThere || !state.isPanelShown || coming.has(tabId)) return;
  coming.add(tabId);
  try {
    // Resolves when the panel listens; it then asks for the state of that moment.
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/panel.js'] });
  } catch {
    // The tab was closed or has left the site.
  } finally {
    coming.delete(tabId);
  }
}

function isPanelWanted(tab: TabState, site: SiteState, { page }: Observation): boolean {
  return tab.isOpened || isSetupScreen(page.screen) || (isUnderWay(site) && page.screen !== 'login');
}
