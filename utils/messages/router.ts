/** Validates every message to the background: sender and payload. Refuses without giving a reason. */
import { browser } from 'wxt/browser';
import { createPromiseQueue } from '../promise-queue.ts';
import type { Kind } from '../settings/origins.ts';
import { storeOfTab } from '../settings/sites.ts';
import { contract, type MessageType, type Parsed, type Reply, type Sender } from './contract.ts';
import { createRateLimit } from './rate-limit.ts';

/** The parts of the browser's own type that are used here. Some exist in one browser only. */
interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean; cookieStoreId?: string | undefined } | undefined;
  /** Chromium only. */
  origin?: string | undefined;
  documentId?: string | undefined;
  documentLifecycle?: string | undefined;
}

/** The sender of a message, as reported by the browser. */
export interface From {
  /** The tab the message is about; for our own pages, the one they name. */
  tabId: number;
  frameId: number;
  /** Unique for each document of a frame; empty where the browser does not report it. */
  documentId: string;
  /** Origin of the frame; our own for the popup. */
  origin: string;
  /** Cookie store of the tab (settings/sites.ts); empty for the default one, and for the popup. */
  store: string;
}

export type Handlers = {
  [Type in MessageType]: (payload: Parsed<Type>, from: From) => Promise<Reply<Type>>;
};

/**
 * Creates the listener for `runtime.onMessage`. Messages that are not allowed, or too many, are answered with null.
 * Actions of the user in panel and popup run one after the other. `kindOf` returns the current kind of an origin.
 */
export function createRouter(handlers: Handlers, kindOf: (origin: string) => Promise<Kind | null>) {
  const inTurn = createPromiseQueue();
  const isWithinRate = createRateLimit();
  return (message: unknown, sender: MessageSender): Promise<unknown> | undefined => {
    const { type, payload } = (message ?? {}) as { type?: unknown; payload?: unknown };
    if (typeof type !== 'string' || !Object.hasOwn(contract, type)) return undefined;
    if (!isWithinRate(sender.tab?.id ?? -1, type)) return Promise.resolve(null);
    const rule = contract[type as MessageType];
    const allowed: Sender[] = rule.from;
    const parsed = rule.payload.safeParse(payload);
    if (!parsed.success) return Promise.resolve(null);
    const named = (parsed.data as { tabId?: number }).tabId;
    const handler = handlers[type as MessageType] as (payload: unknown, from: From) => Promise<unknown>;
    const handle = async () => {
      const from = await senderOf(sender, allowed, kindOf);
      if (!from) return null;
      // Own pages pass the tab that a message is about, even if they are shown in a tab themselves.
      const isOwnPage = from.origin === location.origin;
      if (isOwnPage && isSidePanel(sender) && !(await mayActOn(named, type as MessageType, kindOf)))
        return null;
      return handler(parsed.data, isOwnPage ? { ...from, tabId: named ?? -1 } : from);
    };
    return allowed.includes('panel') ? inTurn(handle) : handle();
  };
}

/** What the side panel may send about a page that is not ConnectWise's. */
const ABOUT_ANY_PAGE: MessageType[] = ['show-tab', 'get-state', 'use-page-panel'];

/**
 * Whether the tab that our page in the browser's side panel names is the one that its user is in now, and shows ConnectWise: the
 * user may have gone to another tab between the click and its message.
 */
async function mayActOn(
  tabId: number | undefined,
  type: MessageType,
  kindOf: (origin: string) => Promise<Kind | null>,
): Promise<boolean> {
  if (tabId === undefined) return true;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab?.active) return false;
  if (ABOUT_ANY_PAGE.includes(type)) return true;
  const { url = '' } = tab;
  return URL.canParse(url) && (await kindOf(new URL(url).origin)) === 'connectwise';
}

async function senderOf(
  sender: MessageSender,
  allowed: readonly Sender[],
  kindOf: (origin: string) => Promise<Kind | null>,
): Promise<From | null> {
  const origin = originOf(sender);
  if (sender.id !== browser.runtime.id || !origin) return null;
  // A prerendered page is not visible, so the user cannot have acted on it.
  if (sender.documentLifecycle === 'prerender') return null;
  const from = {
    tabId: sender.tab?.id ?? -1,
    frameId: sender.frameId ?? 0,
    documentId: sender.documentId ?? '',
    origin,
    store: sender.tab ? storeOfTab(sender.tab) : '',
  };
  const isTop = sender.tab !== undefined && sender.frameId === 0;
  const kind = await kindOf(origin);
  const matches: Record<Sender, boolean> = {
    popup: origin === location.origin && OWN_PAGES.includes(pathOf(sender)),
    'connectwise-frame': sender.tab !== undefined && kind === 'connectwise',
    panel: isTop && kind === 'connectwise',
    'side-panel': origin === location.origin && isSidePanel(sender),
    portal: isTop && kind === 'portal',
  };
  return allowed.some((kind) => matches[kind]) ? from : null;
}

/** Pages of the extension that may send messages for the user. */
const OWN_PAGES = ['/popup.html', '/options.html', '/record.html', '/report.html', '/welcome.html'];

function isSidePanel(sender: MessageSender): boolean {
  return pathOf(sender) === '/sidepanel.html';
}

function pathOf({ url = '' }: MessageSender): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}

/**
 * Returns the origin of a sender. Every browser we support reports it (Firefox since 126); without it the URL is used. The
 * origin `null` is that of a sandboxed frame: it is refused, whatever its URL.
 */
function originOf({ origin, url = '' }: MessageSender): string | null {
  const known = origin ?? (URL.canParse(url) ? new URL(url).origin : 'null');
  return known === 'null' ? null : known;
}
