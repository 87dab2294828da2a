/** Resets a used browser to its state right after the installation, and checks that. */
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from '@wxt-dev/browser';
import type { Sandbox } from '../../sandbox/server.ts';
import type { Session } from './launch.ts';
import { poll } from './poll.ts';

/** The browser's own API, in functions that run in the background. */
declare const chrome: typeof Browser;

/** Everything that the extension and its user can leave in a browser. */
export interface AfterInstallation {
  local: Record<string, unknown>;
  session: Record<string, unknown>;
  alarms: string[];
  scripts: string[];
  origins: string[];
  /** One for each tab. */
  tabs: { isActive: boolean; zoom: number }[];
  badge: { text: string; title: string };
  /** Open side panels of ours. */
  sidePanels: number;
}

/** Reads it from a browser that was just started. */
export async function readAfterInstallation(session: Session): Promise<AfterInstallation> {
  return (await session.serviceWorker()).evaluate(readState);
}

/**
 * Closes all pages but a new empty one, removes what pages and the extension have stored, and restarts the background.
 * Throws when anything of `AfterInstallation` differs from `fresh` then.
 */
export async function resetBrowser(
  session: Session,
  sandbox: Sandbox,
  fresh: AfterInstallation,
): Promise<void> {
  const { context } = session;
  await (await session.serviceWorker()).evaluate(resetWindows);
  const former = context.pages();
  await context.newPage();
  await Promise.all(former.map((page) => page.close()));
  await closePopup(session);
  await context.clearCookies();
  await clearStorage(session, sandbox);
  const clean = async () => {
    await (await session.serviceWorker()).evaluate(resetExtension, fresh);
    // Its pending work and its variables end with the background.
    await session.stopServiceWorker();
    const state = await readAfterInstallation(session);
    return isDeepStrictEqual(state, fresh) ? true : undefined;
  };
  await poll(clean, async () => {
    const state = await readAfterInstallation(session);
    return `The browser could not be reset: ${JSON.stringify(state)} is not ${JSON.stringify(fresh)}.`;
  });
  session.forgetConsole();
}

/** Playwright does not list the toolbar button's popup among its pages. */
async function closePopup({ context, extensionId }: Session): Promise<void> {
  const devTools = await context.browser()?.newBrowserCDPSession();
  if (!devTools) throw new Error('The browser is closed.');
  const { targetInfos } = await devTools.send('Target.getTargets');
  for (const { url, targetId } of targetInfos) {
    if (url.startsWith(`chrome-extension://${extensionId}/popup.html`))
      await devTools.send('Target.closeTarget', { targetId });
  }
  await devTools.detach();
}

/** Removes what the pages of the sandbox have stored. */
async function clearStorage({ context }: Session, { requests }: Sandbox): Promise<void> {
  const [page] = context.pages();
  if (!page) return;
  const devTools = await context.newCDPSession(page);
  for (const host of new Set(requests.map((request) => request.host))) {
    await devTools.send('Storage.clearDataForOrigin', { origin: `https://${host}`, storageTypes: 'all' });
  }
  await devTools.detach();
}

/** Runs in the background: the browser remembers a zoom by host, and a side panel stays open in its window. */
async function resetWindows(): Promise<void> {
  for (const { id } of await chrome.windows.getAll()) {
    if (id !== undefined) await chrome.sidePanel.close({ windowId: id });
  }
  for (const { id } of await chrome.tabs.query({})) {
    if (id !== undefined && (await chrome.tabs.getZoom(id)) !== 1) await chrome.tabs.setZoom(id, 0);
  }
}

/** Runs in the background. */
async function resetExtension({ local, origins }: AfterInstallation): Promise<void> {
  const { origins: granted = [] } = await chrome.permissions.getAll();
  const added = granted.filter((origin) => !origins.includes(origin));
  if (added.length > 0) await chrome.permissions.remove({ origins: added });
  await chrome.storage.local.clear();
  await chrome.storage.local.set(local);
  await chrome.storage.session.clear();
  await chrome.alarms.clearAll();
  await chrome.scripting.unregisterContentScripts();
}

/** Runs in the background. */
async function readState(): Promise<AfterInstallation> {
  const tabs = await chrome.tabs.query({});
  const { origins = [] } = await chrome.permissions.getAll();
  return {
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
    scripts: (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
    origins: origins.sort(),
    tabs: await Promise.all(
      tabs.map(async ({ id, active }) => ({ isActive: active, zoom: await chrome.tabs.getZoom(id) })),
    ),
    sidePanels: (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length,
    badge: { text: await chrome.action.getBadgeText({}), title: await chrome.action.getTitle({}) },
  };
}
