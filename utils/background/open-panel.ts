/** Opens the panel in a ConnectWise tab, and injects the content script that it shows the findings of. */
import { browser } from 'wxt/browser';
import { publishTab, push, pushToPages, siteOfTab } from './publish.ts';
import { changeTab, readLayout, writeLayout } from './session.ts';
import { isSidePanelOpen } from './side-panel/presence.ts';

/** Opens the panel in a ConnectWise tab, also in one that was open before the extension was installed. */
export async function openPanel(tabId: number): Promise<void> {
  const site = await siteOfTab(tabId);
  if (!site) return;
  await writeLayout(site, { ...(await readLayout(site)), collapsed: false });
  await startInTab(tabId, site);
  await publishTab(tabId);
}

/** Starts the assistant in a tab because the user wants it there; the panel tries again on a page that has removed it. */
export async function startInTab(tabId: number, site: string): Promise<void> {
  await changeTab(tabId, (tab) => ({
    ...(tab ?? { site, documentId: '', frames: {}, signInCompanyId: '', work: null, pointing: null }),
    isOpened: true,
    panelTroubles: [],
  }));
  await injectAssistant(tabId, { allFrames: true });
}

/** Injects the ConnectWise content script into frames of a tab; one that runs there already is kept. */
export async function injectAssistant(
  tabId: number,
  where: { frameIds: number[] } | { allFrames: true },
): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId, ...where }, files: ['/connectwise-assistant.js'] })
    .catch(() => {});
}

/**
 * Runs the keyboard shortcut of the manifest's `commands`: opens the panel of a ConnectWise tab and focuses it; on a
 * portal the card is focused, if it is there. Does nothing in any other tab. Where the side panel is open, that gets the focus.
 */
export async function handleCommand(
  command: string,
  tab: { id?: number | undefined; windowId?: number | undefined } | undefined,
): Promise<void> {
  if (command !== 'open-panel' || tab?.id === undefined) return;
  const { windowId = -1 } = tab;
  if (await isSidePanelOpen(windowId)) await pushToPages({ type: 'focus', windowId });
  else {
    await openPanel(tab.id);
    await push(tab.id, { type: 'focus' }, 0);
  }
}
