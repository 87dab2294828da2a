/**
 * The parts of the browser that the background uses, in memory, for unit tests:
 * `vi.mock('wxt/browser', () => import('./fake-browser.ts'))`.
 * Storage copies what it is given, messages arrive as JSON, as in a real browser.
 * Own code, since the one of `wxt/testing` lacks permissions, scripting, tabs.sendMessage, i18n and runtime.getManifest.
 */

import { vi } from 'vitest';
import { storeOfTab } from '../../utils/settings/sites.ts';

/** A tab with one document, and its message listener. */
export interface FakeTab {
  id: number;
  url: string;
  documentId: string;
  /** In a private window. */
  incognito?: boolean;
  /** Firefox only: the tab's container. */
  cookieStoreId?: string;
  /** Answers messages to the top frame. Without it nothing listens, and sending fails. */
  answer?: (message: Sent) => unknown;
}

/** A message; its other properties depend on the type. */
export interface Sent {
  type: string;
  [name: string]: unknown;
}

interface Target {
  documentId?: string;
  frameId?: number;
}

/** Match patterns of the manifest. */
export const BUILT_IN = ['https://*.myconnectwise.net/*', 'https://*.office-protect.com/*'];

const started = () => ({
  /** The browser's own language. */
  language: 'en-US',
  session: new Map<string, unknown>(),
  local: new Map<string, unknown>(),
  /** Company policy. */
  managed: new Map<string, unknown>(),
  /** Resolves when the browser has read company policy. */
  policyRead: Promise.resolve(),
  /** The error with which the browser answers instead of company policy. */
  policyError: null as Error | null,
  /** Match patterns that the user allowed; the built-in ones are, as after an installation. */
  allowed: new Set<string>(BUILT_IN),
  /** Content scripts registered at run time, by id. */
  registered: new Map<string, { id: string; js: string[]; matches: string[] }>(),
  alarms: new Map<string, number>(),
  tabs: new Map<number, FakeTab>(),
  /** Messages that arrived in tabs. */
  sent: [] as { tabId: number; message: Sent; target: Target }[],
  /** Messages to our own pages. */
  sentToPages: [] as Sent[],
  /** Scripts injected into tabs. */
  scripts: [] as { tabId: number; files: string[]; where: unknown }[],
  /** Text, title and colours of the toolbar button, by tab. */
  badges: new Map<number, Record<string, string>>(),
  /** Frames that were removed without a message, by id. */
  goneFrames: new Set<number>(),
  /** Tabs brought to the front, in order. */
  focused: [] as number[],
  /** Tabs that were reloaded, in order. */
  reloaded: [] as number[],
  /** The tab that the user is in: the one that was opened or brought to the front last. */
  active: -1,
  /** Windows in which our page is open in the side panel. */
  sidePanels: new Set<number>(),
});

/** The state of the browser; emptied before each test by `resetBrowser`. */
export const state = started();

export function resetBrowser(): void {
  Object.assign(state, started());
}

/** Opens a tab; its answers may be given later by changing the returned tab. */
export function openTab(tab: Partial<FakeTab> & { url: string }): FakeTab {
  const id = tab.id ?? state.tabs.size + 1;
  const opened = { id, documentId: `document-${id}`, ...tab };
  state.tabs.set(id, opened);
  state.active = id;
  return opened;
}

/** A frame of a tab as the router names it. Subframes have a document of their own. */
export function frameOf(tab: FakeTab, frameId = 0) {
  const { id, url, documentId } = tab;
  const { origin } = new URL(url);
  const store = storeOfTab(tab);
  return { tabId: id, frameId, documentId: frameId ? `${documentId}-${frameId}` : documentId, origin, store };
}

/** Messages of one type that arrived in a tab. */
export function arrived(type: string, { id }: FakeTab): Sent[] {
  return state.sent
    .filter(({ tabId, message }) => tabId === id && message.type === type)
    .map((one) => one.message);
}

function storageArea(area: 'session' | 'local' | 'managed') {
  return {
    async get(key: string | null) {
      if (area === 'managed') await state.policyRead;
      if (area === 'managed' && state.policyError) throw state.policyError;
      const all = structuredClone(Object.fromEntries(state[area]));
      return key === null ? all : key in all ? { [key]: all[key] } : {};
    },
    async set(items: object) {
      for (const [key, value] of Object.entries(structuredClone(items))) state[area].set(key, value);
    },
    async remove(keys: string | string[]) {
      for (const key of [keys].flat()) state[area].delete(key);
    },
    async clear() {
      state[area].clear();
    },
  };
}

/** Stores what is set of a tab's toolbar button. */
async function note(tabId: number, said: Record<string, string>): Promise<void> {
  state.badges.set(found(tabId).id, { ...state.badges.get(tabId), ...said });
}

function found(tabId: number): FakeTab {
  const tab = state.tabs.get(tabId);
  if (!tab) throw new Error(`No tab with id: ${tabId}.`);
  return tab;
}

/** A tab as the browser describes it: with its address only where the extension has the host permission. */
function described({ id, url, incognito = false, cookieStoreId }: FakeTab) {
  const isAllowed = [...state.allowed].some((pattern) => isMatch(pattern, url));
  return {
    id,
    url: isAllowed ? url : undefined,
    windowId: incognito ? 2 : 1,
    active: id === state.active,
    incognito,
    cookieStoreId,
  };
}

/** Whether the window that had the focus last is a private one. */
const isPrivateInFront = () => state.tabs.get(state.active)?.incognito ?? false;

const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value ?? null));

/** A match pattern `https://*.domain/*` or `https://host/*`. */
function isMatch(pattern: string, url: string | undefined): boolean {
  if (url === undefined) return false;
  const host = pattern.slice('https://'.length, -'/*'.length);
  const domain = host.startsWith('*.') ? host.slice(2) : null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:') return false;
  return domain ? hostname === domain || hostname.endsWith(`.${domain}`) : hostname === host;
}

export const browser = {
  i18n: { getUILanguage: () => state.language },
  runtime: {
    id: 'our-extension',
    getManifest: () => ({ name: 'Office Protect Assistant', version: '1.2.3' }),
    async sendMessage(message: Sent) {
      state.sentToPages.push(asJson(message));
      return null;
    },
    async getContexts() {
      return [...state.sidePanels].map((windowId) => ({
        documentUrl: `chrome-extension://our-extension/sidepanel.html?window=${windowId}`,
      }));
    },
  },
  sidePanel: { open: vi.fn(async (_: { windowId: number }) => {}) },
  storage: { session: storageArea('session'), local: storageArea('local'), managed: storageArea('managed') },
  permissions: {
    async contains({ origins }: { origins: string[] }) {
      return origins.every((pattern) =>
        [...state.allowed].some((allowed) => isMatch(allowed, pattern.replace('*.', 'any.'))),
      );
    },
    async remove({ origins }: { origins: string[] }) {
      for (const pattern of origins) state.allowed.delete(pattern);
      return true;
    },
  },
  action: {
    setBadgeText: ({ tabId, text }: { tabId: number; text: string }) => note(tabId, { text }),
    setTitle: ({ tabId, title }: { tabId: number; title: string }) => note(tabId, { title }),
    setBadgeBackgroundColor: ({ tabId, color }: { tabId: number; color: string }) => note(tabId, { color }),
    setBadgeTextColor: ({ tabId, color }: { tabId: number; color: string }) =>
      note(tabId, { textColor: color }),
  },
  alarms: {
    async create(name: string, { when }: { when: number }) {
      state.alarms.set(name, when);
    },
    async clear(name: string) {
      return state.alarms.delete(name);
    },
  },
  tabs: {
    async query({ url, windowId }: { url?: string | string[]; windowId?: number }) {
      return [...state.tabs.values()]
        .map(described)
        .filter((tab) => windowId === undefined || tab.windowId === windowId)
        .filter((tab) => url === undefined || [url].flat().some((pattern) => isMatch(pattern, tab.url)));
    },
    async get(tabId: number) {
      return described(found(tabId));
    },
    async update(tabId: number) {
      state.focused.push(found(tabId).id);
      state.active = tabId;
      return { id: tabId, windowId: 1 };
    },
    async reload(tabId: number) {
      state.reloaded.push(found(tabId).id);
    },
    async create({
      url,
      windowId,
      cookieStoreId,
    }: {
      url: string;
      windowId?: number;
      cookieStoreId?: string;
    }) {
      return openTab({
        url,
        incognito: windowId === undefined ? isPrivateInFront() : windowId === 2,
        ...(cookieStoreId && { cookieStoreId }),
      });
    },
    async sendMessage(tabId: number, message: Sent, target: Target = {}) {
      const { answer, documentId } = found(tabId);
      const isThere = target.documentId === undefined || target.documentId === documentId;
      if (!answer || !isThere) throw new Error('Receiving end does not exist.');
      state.sent.push({ tabId, message: asJson(message), target });
      return asJson(await answer(asJson(message)));
    },
  },
  windows: {
    async update() {},
    async getLastFocused() {
      return { incognito: isPrivateInFront() };
    },
    async getAll() {
      const tabs = [...state.tabs.values()].map(described);
      return [1, 2]
        .map((id) => ({ id, incognito: id === 2 }))
        .filter(({ id }) => tabs.some((tab) => tab.windowId === id));
    },
  },
  scripting: {
    async executeScript({
      target,
      files,
    }: {
      target: { tabId: number; frameIds?: number[] };
      files: string[];
    }) {
      const { tabId, ...where } = target;
      const gone = where.frameIds?.find((id) => state.goneFrames.has(id));
      if (gone !== undefined) throw new Error(`No frame with id ${gone} in tab with id ${tabId}.`);
      state.scripts.push({ tabId: found(tabId).id, files, where });
    },
    async registerContentScripts(scripts: { id: string; js: string[]; matches: string[] }[]) {
      for (const script of scripts) state.registered.set(script.id, script);
    },
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      for (const id of ids) {
        if (!state.registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      }
    },
  },
};
