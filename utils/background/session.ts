/**
 * The state that outlives the service worker: per site and per tab in `storage.session`; company IDs and the panel's
 * position in `storage.local`, which is validated when it is read: in Firefox a page that has taken over its renderer
 * process could write there. Neither contains a secret: key pairs are in the vault.
 */
import { browser } from 'wxt/browser';
import type { Observation } from '../connectwise/model/observation.ts';
import { contract, type Layout } from '../messages/contract.ts';
import { createPromiseQueue } from '../promise-queue.ts';
import { isPrivate } from '../settings/sites.ts';
import { type CompanyId, newSite, type SiteState } from '../setup/state.ts';
import type { ActionState, PanelTrouble, Pointing } from '../setup/view.ts';

export interface TabState {
  /** Site of the ConnectWise page in the top frame (settings/sites.ts). */
  site: string;
  /** ID of the document in the top frame. Empty until that frame reports, and in browsers without `documentId`. */
  documentId: string;
  /** Whether the user opened the panel in this tab. */
  isOpened: boolean;
  frames: Record<number, Observation>;
  /** The company ID of the sign-in page that was submitted last, until it is known whether the sign-in succeeded. */
  signInCompanyId: string;
  /** The running or last page action on the current screen. */
  work: ActionState | null;
  /** Why the panel cannot live on this page. */
  panelTroubles: PanelTrouble[];
  /** The user is pointing at the keys; null when not. */
  pointing: Pointing | null;
}

/** Where data is stored that outlives the browser's session, but for private windows: nothing of those is written to disk. */
export const areaOf = (site: string) => (isPrivate(site) ? browser.storage.session : browser.storage.local);

const siteKey = (site: string) => `site:${site}`;
const tabKey = (tabId: number) => `tab:${tabId}`;

/** Queue of all changes of stored state, so that no change starts from an outdated value. */
export const inTurn = createPromiseQueue();

export async function readSite(site: string): Promise<SiteState> {
  const key = siteKey(site);
  return ((await browser.storage.session.get(key))[key] as SiteState | undefined) ?? newSite();
}

/** Replaces a site's state with the return value of `change`, and returns it. */
export function changeSite(site: string, change: (state: SiteState) => SiteState): Promise<SiteState> {
  return inTurn(async () => {
    const before = await readSite(site);
    const state = change(before);
    // A site that was forgotten meanwhile stays forgotten.
    if (state !== before) await browser.storage.session.set({ [siteKey(site)]: state });
    return state;
  });
}

/** Returns the state of all sites of this browser session. */
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

/** Deletes everything that is stored for a tab, by whichever file: all such entries are named `<what>:<tab ID>`. */
export function forgetTab(tabId: number): Promise<void> {
  const isOfTab = (name: string) => /^[a-z]+:\d+$/.test(name) && name.endsWith(`:${tabId}`);
  return inTurn(async () => {
    const names = Object.keys(await browser.storage.session.get(null)).filter(isOfTab);
    await browser.storage.session.remove(names);
  });
}

/**
 * Deletes everything that is stored for the sites for which `isIt` returns true, by whichever file: all such entries are
 * named `<what>:<site>`.
 */
export function forgetSites(isIt: (site: string) => boolean): Promise<void> {
  return inTurn(async () => {
    for (const area of [browser.storage.session, browser.storage.local]) {
      const { companyIds, companyIdDates, ...all } = await area.get(null);
      const isItsOwn = (name: string) =>
        /^[a-z]+:https:/.test(name) && isIt(name.slice(name.indexOf(':') + 1));
      await area.remove(Object.keys(all).filter(isItsOwn));
      for (const [name, stored] of Object.entries({ companyIds, companyIdDates })) {
        const others = Object.entries(stored ?? {}).filter(([site]) => !isIt(site));
        if (stored) await area.set({ [name]: Object.fromEntries(others) });
      }
    }
  });
}

/** Deletes everything that browser session and disk hold. Key pairs are wiped by the vault first, with their alarms. */
export function forgetEverything(): Promise<void> {
  return inTurn(async () => {
    await Promise.all([browser.storage.session.clear(), browser.storage.local.clear()]);
  });
}

/** Returns the IDs of the tabs that show a site for which `isIt` returns true; of all tabs without it. */
export async function tabsOf(isIt: (site: string) => boolean = () => true): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key, tab]) => key.startsWith('tab:') && isIt((tab as TabState).site))
    .map(([key]) => Number(key.slice('tab:'.length)));
}

export async function readCompanyId(site: string): Promise<string> {
  return (await readCompanyIds(site))[site] ?? '';
}

/** Returns the company ID of a site, and when it was stored. */
export async function readCompany(site: string): Promise<CompanyId> {
  const [id, dates] = await Promise.all([readCompanyId(site), readCompanyIdDates(site)]);
  return { id, since: dates[site] ?? 0 };
}

async function readCompanyIdDates(site: string): Promise<Record<string, number>> {
  const { companyIdDates } = await areaOf(site).get('companyIdDates');
  return entriesOf(companyIdDates, (since) => typeof since === 'number');
}

/** Returns the company IDs of all sites that are stored where this one's is: without a site, those on disk. */
export async function readCompanyIds(site = ''): Promise<Record<string, string>> {
  const { companyIds } = await areaOf(site).get('companyIds');
  const { payload } = contract['change-company-id'];
  return entriesOf(companyIds, (companyId, site) => payload.safeParse({ site, companyId }).success);
}

/** The entries of a stored object that are valid; the others count as not stored. */
function entriesOf<Value>(stored: unknown, isValid: (value: unknown, name: string) => boolean) {
  const valid = Object.entries(stored ?? {}).filter(([name, value]) => isValid(value, name));
  return Object.fromEntries(valid) as Record<string, Value>;
}

export function writeCompanyId(site: string, companyId: string): Promise<void> {
  return inTurn(async () => {
    const [companyIds, companyIdDates] = await Promise.all([readCompanyIds(site), readCompanyIdDates(site)]);
    if (companyIds[site] === companyId) return;
    await areaOf(site).set({
      companyIds: { ...companyIds, [site]: companyId },
      companyIdDates: { ...companyIdDates, [site]: Date.now() },
    });
  });
}

/** The panel's position. In a private window it is as elsewhere until it is changed there. */
export async function readLayout(site: string): Promise<Layout> {
  const { layout: own } = await areaOf(site).get('layout');
  const layout = own ?? (await browser.storage.local.get('layout')).layout;
  return contract['set-layout'].payload.safeParse(layout).data ?? { side: 'right', collapsed: false };
}

export function writeLayout(site: string, layout: Layout): Promise<void> {
  return areaOf(site).set({ layout });
}
