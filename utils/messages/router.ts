/** Checks every message to the background: who sent it, then what it says. Unknown is refused without detail. */
import { browser } from 'wxt/browser';
import type { Kind } from '../settings/origins.ts';
import { contract, type MessageType, type Parsed, type Reply, type Sender } from './contract.ts';

/** As much of the browser's own type as both browsers have, with what only one of them tells. */
interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
  /** Chromium only. */
  origin?: string | undefined;
  documentId?: string | undefined;
  documentLifecycle?: string | undefined;
}

/** Who sent a message, as the browser says. */
export interface From {
  /** The tab the message is about; for the popup, the one it names. */
  tabId: number;
  frameId: number;
  /** Changes with every document of a frame; empty where the browser does not tell. */
  documentId: string;
  /** Origin of the frame; our own for the popup. */
  origin: string;
}

export type Handlers = {
  [Type in MessageType]: (payload: Parsed<Type>, from: From) => Promise<Reply<Type>>;
};

/**
 * A listener for `runtime.onMessage`. It answers null, without reason, to what is not allowed. What the
 * user does in panel and popup is carried out in the order in which it was done. `kindOf` says what an
 * origin is to the extension now.
 */
export function createRouter(handlers: Handlers, kindOf: (origin: string) => Promise<Kind | null>) {
  let turn: Promise<unknown> = Promise.resolve();
  return (message: unknown, sender: MessageSender): Promise<unknown> | undefined => {
    const { type, payload } = (message ?? {}) as { type?: unknown; payload?: unknown };
    if (typeof type !== 'string' || !Object.hasOwn(contract, type)) return undefined;
    const rule = contract[type as MessageType];
    const allowed: Sender[] = rule.from;
    const parsed = rule.payload.safeParse(payload);
    if (!parsed.success) return Promise.resolve(null);
    const named = (parsed.data as { tabId?: number }).tabId;
    const handler = handlers[type as MessageType] as (payload: unknown, from: From) => Promise<unknown>;
    const handle = async () => {
      const from = await senderOf(sender, allowed, kindOf);
      // Our own pages speak of the tab they name, also those that are shown in a tab themselves.
      const isOurs = from?.origin === location.origin;
      return from && handler(parsed.data, isOurs ? { ...from, tabId: named ?? -1 } : from);
    };
    if (!allowed.includes('panel')) return handle();
    const result = turn.then(handle);
    turn = result.catch(() => {});
    return result;
  };
}

async function senderOf(
  sender: MessageSender,
  allowed: readonly Sender[],
  kindOf: (origin: string) => Promise<Kind | null>,
): Promise<From | null> {
  const origin = originOf(sender);
  if (sender.id !== browser.runtime.id || !origin) return null;
  // Nobody sees a page that the browser loads ahead, so nobody's wish comes from there.
  if (sender.documentLifecycle === 'prerender') return null;
  const from = {
    tabId: sender.tab?.id ?? -1,
    frameId: sender.frameId ?? 0,
    documentId: sender.documentId ?? '',
    origin,
  };
  const isTop = sender.tab !== undefined && sender.frameId === 0;
  const kind = await kindOf(origin);
  const is: Record<Sender, boolean> = {
    popup: origin === location.origin && OWN_PAGES.includes(pathOf(sender)),
    'connectwise-frame': sender.tab !== undefined && kind === 'connectwise',
    panel: isTop && kind === 'connectwise',
    portal: isTop && kind === 'portal',
  };
  return allowed.some((kind) => is[kind]) ? from : null;
}

/** Our pages that may speak for the user. */
const OWN_PAGES = ['/popup.html', '/options.html', '/record.html', '/welcome.html'];

function pathOf({ url = '' }: MessageSender): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}

/**
 * Older Firefox has no `sender.origin`, so the address tells. `null` is the origin of a page that its own
 * site does not trust (a sandboxed frame): whatever its address, it is refused.
 */
function originOf({ origin, url = '' }: MessageSender): string | null {
  const known = origin ?? (URL.canParse(url) ? new URL(url).origin : 'null');
  return known === 'null' ? null : known;
}
