/**
 * What the background remembers across its own death: per site and per tab in `storage.session`, the
 * company IDs and the panel's place in `storage.local`. Nothing here is secret; pairs are in the vault.
 */
import { browser } from 'wxt/browser';
import type { Observation } from '../connectwise/model/observation.ts';
import type { Layout } from '../messages/contract.ts';
import { newSite, type SiteState } from '../setup/state.ts';
import type { ActionState } from '../setup/view.ts';

export interface TabState {
  /** Origin of the ConnectWise page in the top frame. */
  site: string;
  /** Tells one document of the top frame from the next; empty until that frame reports, and where the browser does not tell. */
  documentId: string;
  /** The user asked for the panel here. */
  isOpened: boolean;
  frames: Record<number, Observation>;
  /** What the guide does or did on the screen that is shown. */
  work: ActionState | null;
}

const siteKey = (site: string) => `site:${site}`;
const tabKey = (tabId: number) => `tab:${tabId}`;

/** A queue: what is handed to it runs one after the other. */
export function createPromiseQueue() {
  let queue: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  };
}

/** Changes of stored state, so that none works on what another is replacing. */
export const inTurn = createPromiseQueue();

export async function readSite(site: string): Promise<SiteState> {
  const key = siteKey(site);
  return ((await browser.storage.session.get(key))[key] as SiteState | undefined) ?? newSite();
}

/** Replaces a site's state by what `change` makes of it, and returns that. */
export function changeSite(site: string, change: (state: SiteState) => SiteState): Promise<SiteState> {
  return inTurn(async () => {
    const state = change(await readSite(site));
    await browser.storage.session.set({ [siteKey(site)]: state });
    return state;
  });
}

/** Sites that the session knows, by origin. */
export async function readSites(): Promise<Map<string, SiteState>> {
  const all = await browser.storage.session.get(null);
  const prefix = siteKey('');
  return new Map(
    Object.entries(all)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, state]) => [key.slice(prefix.length), state as SiteState]),
  );
}

export async function readTab(tabId: number): Promise<TabState | null> {
  const key = tabKey(tabId);
  return ((await browser.storage.session.get(key))[key] as TabState | undefined) ?? null;
}

export function changeTab(tabId: number, change: (tab: TabState | null) => TabState): Promise<TabState> {
  return inTurn(async () => {
    const tab = change(await readTab(tabId));
    await browser.storage.session.set({ [tabKey(tabId)]: tab });
    return tab;
  });
}

export function forgetTab(tabId: number): Promise<void> {
  return inTurn(() => browser.storage.session.remove(tabKey(tabId)));
}

/** Tabs that show this site, or any. */
export async function tabsOf(site?: string): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key, tab]) => key.startsWith('tab:') && (!site || (tab as TabState).site === site))
    .map(([key]) => Number(key.slice('tab:'.length)));
}

export async function readCompanyId(site: string): Promise<string> {
  return (await readCompanyIds())[site] ?? '';
}

/** Company IDs by ConnectWise site. */
export async function readCompanyIds(): Promise<Record<string, string>> {
  const { companyIds = {} } = await browser.storage.local.get('companyIds');
  return companyIds as Record<string, string>;
}

export function writeCompanyId(site: string, companyId: string): Promise<void> {
  return inTurn(async () => {
    const { companyIds = {} } = await browser.storage.local.get('companyIds');
    await browser.storage.local.set({ companyIds: { ...(companyIds as object), [site]: companyId } });
  });
}

export async function readLayout(): Promise<Layout> {
  const { layout } = await browser.storage.local.get('layout');
  return (layout as Layout | undefined) ?? { side: 'right', collapsed: false };
}

export function writeLayout(layout: Layout): Promise<void> {
  return browser.storage.local.set({ layout });
}
