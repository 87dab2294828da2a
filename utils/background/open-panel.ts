/** Brings panel and guide to a tab of ConnectWise. */
import { browser } from 'wxt/browser';
import { publishTab, siteOfTab } from './publish.ts';
import { changeTab, readLayout, writeLayout } from './session.ts';

/** Opens the panel in a ConnectWise tab, also in one that was open before the extension was installed. */
export async function openPanel(tabId: number): Promise<void> {
  const site = await siteOfTab(tabId);
  if (!site) return;
  await changeTab(tabId, (tab) => ({
    ...(tab ?? { site, documentId: '', frames: {}, work: null }),
    isOpened: true,
  }));
  await writeLayout({ ...(await readLayout()), collapsed: false });
  await injectAssistant(tabId, { allFrames: true });
  await publishTab(tabId);
}

/** Puts the guide into frames of a tab; where it is already, it stays as it is. */
export async function injectAssistant(
  tabId: number,
  where: { frameIds: number[] } | { allFrames: true },
): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId, ...where }, files: ['/connectwise-assistant.js'] })
    .catch(() => {});
}
