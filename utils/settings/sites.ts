/**
 * A site: a ConnectWise origin in one cookie store. A private window and a Firefox container have cookies of their own, so
 * they may be signed in to another company at the same address, and nothing crosses between them. In the default store a
 * site is its origin; elsewhere the store's name follows, for example `https://na.myconnectwise.net#container-3`.
 */

/** The cookie store of private windows. */
const PRIVATE = 'private';

/** The parts of a browser's tab that tell its cookie store. Firefox reports `cookieStoreId`, Chromium does not. */
interface TabStore {
  incognito?: boolean | undefined;
  cookieStoreId?: string | undefined;
}

/** Returns a tab's cookie store: empty for the default one, `private`, or a container such as `container-3`. */
export function storeOfTab({ incognito, cookieStoreId = '' }: TabStore): string {
  if (incognito) return PRIVATE;
  return cookieStoreId.startsWith('firefox-container-') ? cookieStoreId.slice('firefox-'.length) : '';
}

/** Returns what tells the browser to open a tab in a container; nothing for any other store. */
export function inContainer(store: string): { cookieStoreId?: string } {
  return store.startsWith('container-') ? { cookieStoreId: `firefox-${store}` } : {};
}

/** Returns the site of an origin in a cookie store. */
export function siteIn(origin: string, store: string): string {
  return store === '' ? origin : `${origin}#${store}`;
}

/** Returns the origin of a site. */
export function originOf(site: string): string {
  return site.split('#', 1)[0] ?? '';
}

/** Returns the cookie store of a site; empty for the default one. */
export function storeOf(site: string): string {
  return site.slice(originOf(site).length + 1);
}

/** Returns the number of the container that a site is in; empty outside of containers. */
export function containerOf(site: string): string {
  return /^container-(.+)$/.exec(storeOf(site))?.[1] ?? '';
}

/** Whether a site is in a private window: nothing about it may be written to disk. */
export function isPrivate(site: string): boolean {
  return storeOf(site) === PRIVATE;
}
