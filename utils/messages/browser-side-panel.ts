/** The browser's own side panel. It is opened and closed in the click itself: after an `await` no browser allows it. */
import { browser } from '@wxt-dev/browser';

/** Firefox's own API. The types are Chromium's. */
const { sidebarAction } = browser as unknown as {
  sidebarAction?: { open(): Promise<void>; close(): Promise<void> };
};

/** Opens the side panel in the window in which the user has just clicked. */
export function openSidePanel(windowId: number): Promise<void> {
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}

/** Closes Firefox's side panel. In Chromium our page in the side panel closes itself when the background says so. */
export async function closeSidebar(): Promise<void> {
  await sidebarAction?.close();
}
