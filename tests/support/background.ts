/** Reads the state of the extension's background, and does what otherwise only the browser's own buttons do. */
import type { Browser } from '@wxt-dev/browser';
import type { Page } from 'playwright';
import type { HandoffCardState } from '../../utils/portal/card/card-state.ts';
import type { Session } from './launch.ts';
import { poll } from './poll.ts';

/** The browser's own API, in functions that run in the background. */
declare const chrome: typeof Browser;

/** Everything in one of the extension's storage areas. */
export async function stored(session: Session, area: 'local' | 'session'): Promise<Record<string, unknown>> {
  const worker = await session.serviceWorker();
  return worker.evaluate((name) => chrome.storage[name].get(null), area);
}

/** Triggers the extension's shortcut as the browser does; keys sent by a test do not reach the browser's shortcuts. */
export async function pressShortcut(session: Session, command = 'open-panel'): Promise<void> {
  const worker = await session.serviceWorker();
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true });
    const event = chrome.commands.onCommand as unknown as { dispatch(...details: unknown[]): void };
    event.dispatch(name, tab);
  }, command);
}

/** Resolves when the sign-in page was read: before that, a typed company ID would not be stored. */
export async function signInSeen(session: Session): Promise<void> {
  const isSeen = async () => {
    const all = Object.entries(await stored(session, 'session'));
    const tabs = all.flatMap(([name, tab]) => (name.startsWith('tab:') ? [tab as { frames: object }] : []));
    return tabs.some(({ frames }) => JSON.stringify(frames).includes('"screen":"login"')) || undefined;
  };
  await poll(isSeen, async () => 'The sign-in page was not read.');
}

/** Zooms the active tab as Ctrl + and Ctrl - do; 1 is 100 %. */
export async function zoomTo(session: Session, factor: number): Promise<void> {
  const worker = await session.serviceWorker();
  await worker.evaluate(async (zoom) => {
    const [tab] = await chrome.tabs.query({ active: true });
    if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, zoom);
  }, factor);
}

/** The extension is updated or reloaded while its pages stay open. */
export async function reloadExtension(session: Session): Promise<void> {
  const worker = await session.serviceWorker();
  // The worker ends while it answers.
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
}

/** Lets a held pair expire: its expiry is moved to now, and the browser's alarm fires. */
export async function passTime(session: Session): Promise<void> {
  const worker = await session.serviceWorker();
  await worker.evaluate(async () => {
    const all = await chrome.storage.session.get(null);
    for (const [name, pair] of Object.entries(all)) {
      if (!name.startsWith('vault:')) continue;
      await chrome.storage.session.set({ [name]: { ...(pair as object), expiresAt: Date.now() } });
      await chrome.alarms.create('pair', { when: Date.now() });
    }
  });
}

/** The cards that portal pages show now, as the background keeps them, by the name of their entry. */
export async function shownCards(session: Session): Promise<[name: string, card: HandoffCardState][]> {
  const all = Object.entries(await stored(session, 'session'));
  return all.flatMap(([name, shown]): [string, HandoffCardState][] =>
    name.startsWith('card:') ? [[name, (shown as { card: HandoffCardState }).card]] : [],
  );
}

/** Shows an earlier card on its page, as the back/forward cache restores a page: the background does not know of it. */
export async function restoreCard(session: Session, name: string, card: object): Promise<void> {
  const worker = await session.serviceWorker();
  const tabId = Number(name.slice('card:'.length));
  await worker.evaluate(
    (args) => chrome.tabs.sendMessage(args.tabId, { type: 'card', card: args.card }, { frameId: 0 }),
    {
      tabId,
      card,
    },
  );
}

/** A pair as the vault keeps it. */
export interface HeldPair {
  publicKey: string;
  privateKey: string;
  /** Epoch ms. */
  expiresAt: number;
}

/** The contents of the vault, for all sites. */
export async function heldPairs(session: Session): Promise<HeldPair[]> {
  const all = await stored(session, 'session');
  return Object.entries(all).flatMap(([name, pair]) => (name.startsWith('vault:') ? [pair as HeldPair] : []));
}

/** Opens the toolbar button's popup over the active tab. */
export async function openPopupWindow(session: Session): Promise<void> {
  const worker = await session.serviceWorker();
  await worker.evaluate(() => chrome.action.openPopup());
}

/** Address of the active tab; undefined for one that the extension may not read. */
export async function activeAddress(session: Session): Promise<string | undefined> {
  const worker = await session.serviceWorker();
  return worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.url);
}

/** Badge text and title of the toolbar button for the active tab. */
export async function badge(session: Session): Promise<{ text: string; title: string }> {
  const worker = await session.serviceWorker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const of = tab?.id === undefined ? {} : { tabId: tab.id };
    return { text: await chrome.action.getBadgeText(of), title: await chrome.action.getTitle(of) };
  });
}

/** The id of the active tab. */
export async function activeTab(session: Session): Promise<number | undefined> {
  const worker = await session.serviceWorker();
  return worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
}

/** The pair and its handoff, as stored in the state of a site. */
export function keyAndHandoff(all: Record<string, unknown>): unknown {
  const sites = Object.entries(all).filter(([name]) => name.startsWith('site:'));
  return sites.map(([name, state]) => {
    const { key, handoff } = state as { key: unknown; handoff: unknown };
    return { name, key, handoff };
  });
}

/** Opens a private window, and resolves with its page. */
export async function openPrivate(session: Session, url: string): Promise<Page> {
  const worker = await session.serviceWorker();
  const [page] = await Promise.all([
    session.context.waitForEvent('page'),
    worker.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url),
  ]);
  return page;
}

/** Changes on which sites the extension may work, as the user does on the browser's own page of extensions. */
export async function setSiteAccess(
  { context, extensionId }: Session,
  hostAccess: 'ON_CLICK' | 'ON_ALL_SITES',
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, access]) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
      };
      return developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: access });
    },
    [extensionId, hostAccess] as const,
  );
  await page.close();
}
