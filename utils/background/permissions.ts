/** Brings the extension to the origins that were added, and takes it away from those that were removed. */
import { browser } from 'wxt/browser';
import { wipe } from '../key/vault.ts';
import { createPromiseQueue } from '../promise-queue.ts';
import { KINDS, type Kind, patternOf } from '../settings/origins.ts';
import { ownOriginsIn, permissionsFor } from '../settings/own-hosts.ts';
import { originOf } from '../settings/sites.ts';
import { clearBadge } from './badge.ts';
import { cancelCheck } from './check.ts';
import { dispatch } from './deliver-key.ts';
import { forgetCard, lastCard, shownCard } from './portal-tabs/cards.ts';
import { publishTab, push, viewStateOf } from './publish.ts';
import { readSite, readSites, readTab } from './session.ts';
import {
  addedOrigins,
  addOrigin,
  isAllowed,
  isListed,
  kindNow,
  readSettings,
  removeOrigin,
} from './settings.ts';

/** What runs on each kind of page: the same as the manifest says for the built-in addresses. */
const SCRIPTS = {
  connectwise: { js: ['connectwise-probe.js'], allFrames: true, matchOriginAsFallback: true },
  portal: { js: ['portal-probe.js'], allFrames: false, matchOriginAsFallback: false },
} as const;

/** Adds an origin that the user has just allowed; pages of it that are open need no reload. */
export async function grantOrigin(kind: Kind, origin: string): Promise<void> {
  const { added } = await readSettings();
  // What company policy sets is not the user's own, and goes when policy takes it back.
  const isFixed = added[kind].some((place) => place.isFixed && place.origin === origin);
  if (!isFixed) await addOrigin(kind, origin);
  await registerScripts();
  const tabs = await tabsAt(origin);
  await injectScripts(kind, tabs);
  await Promise.all(tabs.map(publishTab));
}

/**
 * The user has granted a host permission, on one of our pages or in the browser's own settings: what counts already (built
 * in, or set by company policy) works from now on, in open pages too. Another host of ConnectWise's own counts as added
 * from now on: the popup asks for it, and browsers may close a popup while they ask.
 */
export async function onPermissionsAdded(patterns: string[]): Promise<void> {
  for (const origin of ownOriginsIn(patterns)) {
    const { added } = await readSettings();
    const isAdded = KINDS.some((kind) => added[kind].some((place) => place.origin === origin));
    if (!isAdded) await addOrigin('connectwise', origin);
  }
  await registerScripts();
  const tabs = patterns.length ? await browser.tabs.query({ url: patterns }) : [];
  for (const { id, url } of tabs) {
    const kind = url ? await kindNow(new URL(url).origin) : null;
    if (kind && id !== undefined) await injectScripts(kind, [id]);
  }
}

/**
 * The user has revoked a host permission: pairs of those ConnectWise sites are wiped, orders for those portals end,
 * and our scripts stop in open pages. Panel and card say why.
 */
export async function onPermissionsRemoved(): Promise<void> {
  await registerScripts();
  for (const [site, { handoff }] of await readSites()) {
    if (!(await isAllowed(originOf(site)))) await revokePair(site);
    else if (handoff.host !== '' && !(await isAllowed(`https://${handoff.host}`)))
      await dispatch(site, { type: 'revoked', isSite: false });
  }
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      // The browser gives no address of pages on which the extension may not work.
      const isOurs = url !== undefined && URL.canParse(url) && (await kindNow(new URL(url).origin)) !== null;
      if (!isOurs && id !== undefined) await leaveTab(id);
    }),
  );
}

/** Wipes the pair of a site for good; its record stays, since nobody asked to forget it. */
async function revokePair(site: string): Promise<void> {
  cancelCheck(site);
  const { key } = await readSite(site);
  await wipe(site, key.id);
  await dispatch(site, { type: 'revoked', isSite: true });
}

/**
 * Ends our scripts in a tab on which the extension may not work any more, and says so where panel or card is shown. Whoever
 * removed the address in the options knows.
 */
async function leaveTab(tabId: number): Promise<void> {
  const [shown, tab] = await Promise.all([shownCard(tabId), readTab(tabId)]);
  const state = tab && (await isListed(originOf(tab.site))) ? await viewStateOf(tabId) : null;
  const isSaid = shown !== null && (await isListed(`https://${shown.card.host}`));
  await push(tabId, isSaid ? { type: 'stop', card: lastCard(shown) } : { type: 'stop' });
  await Promise.all([forgetCard(tabId), tab && clearBadge(tabId)]);
  // The panel goes when it is stopped; it comes back to say why.
  if (state?.isPanelShown) await push(tabId, { type: 'state', state }, 0);
}

/** Takes the extension away from an origin, at once, and gives the browser's permission back. */
export async function revokeOrigin(kind: Kind, origin: string): Promise<void> {
  await removeOrigin(kind, origin);
  await stopScripts(origin);
  await registerScripts();
  const { added } = await readSettings();
  const used = KINDS.flatMap((other) => added[other].flatMap((place) => permissionsFor(place.origin)));
  const origins = permissionsFor(origin).filter((pattern) => !used.includes(pattern));
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Apart from changes of state: after a browser's start the addresses wait seconds for company policy. */
const registerInTurn = createPromiseQueue();

/** Makes the browser start our scripts on just the origins that are added and allowed now. */
export function registerScripts(): Promise<void> {
  return registerInTurn(async () => {
    const added = await addedOrigins();
    for (const kind of KINDS) {
      const { js, ...where } = SCRIPTS[kind];
      const matches = [...new Set(added[kind].map(patternOf))];
      await browser.scripting.unregisterContentScripts({ ids: [kind] }).catch(() => {});
      if (matches.length === 0) continue;
      await browser.scripting.registerContentScripts([{ id: kind, js: [...js], ...where, matches }]);
    }
  });
}

/** Ends our scripts in the open tabs of an origin. */
async function stopScripts(origin: string): Promise<void> {
  await Promise.all((await tabsAt(origin)).flatMap((id) => [push(id, { type: 'stop' }), clearBadge(id)]));
}

/**
 * Starts our scripts in the tabs that are open already, once in the life of `storage.session`: tabs are older than the
 * extension after it was installed, updated or enabled, and the browser starts nothing in them by itself. What runs
 * there already goes on.
 */
export async function startInOpenTabs(): Promise<void> {
  const { isStarted } = await browser.storage.session.get('isStarted');
  if (isStarted) return;
  await browser.storage.session.set({ isStarted: true });
  // Tabs that the browser has unloaded get them when they are loaded again.
  for (const { id, url } of await browser.tabs.query({ discarded: false })) {
    const kind = url && URL.canParse(url) ? await kindNow(new URL(url).origin) : null;
    if (kind && id !== undefined) void injectScripts(kind, [id]);
  }
}

/** Scripts that are registered start with the next page; in those that are open they are started here. */
async function injectScripts(kind: Kind, tabs: number[]): Promise<void> {
  const { js, allFrames } = SCRIPTS[kind];
  const files = js.map((file) => `/${file}` as const);
  await Promise.all(
    tabs.map((tabId) =>
      browser.scripting.executeScript({ target: { tabId, allFrames }, files }).catch(() => {}),
    ),
  );
}

/** Ids of the tabs that show a page of this origin; a match pattern alone would take in other ports. */
async function tabsAt(origin: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: patternOf(origin) });
  return tabs.filter(({ url }) => url && new URL(url).origin === origin).map(({ id }) => id as number);
}
