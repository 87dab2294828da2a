/** Whether our page is open in the browser's side panel. The browser is asked each time: the background may be stopped at any moment. */
import { browser } from '@wxt-dev/browser';

/** Firefox's own API of its side panel. The types are Chromium's. */
const { sidebarAction } = browser as unknown as {
  sidebarAction?: { isOpen(window: { windowId: number }): Promise<boolean> };
};

/** Documents that said that they are closing, while the browser may still list them. */
const closing = new Set<string>();

/** Notes that a document of the side panel is being closed. `documentId` is empty where the browser reports none. */
export function noteClosing(documentId: string): void {
  if (documentId !== '') closing.add(documentId);
}

/** Whether our side panel is open in a window. */
export async function isSidePanelOpen(windowId: number): Promise<boolean> {
  if (sidebarAction) return sidebarAction.isOpen({ windowId }).catch(() => false);
  const contexts = await browser.runtime
    .getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] })
    .catch(() => []);
  return contexts.some(({ documentId = '' }) => !closing.has(documentId));
}

/** Whether a click in a page's panel can open the side panel. In Firefox only a click in the browser's or our own pages can. */
export function opensInClick(): boolean {
  return sidebarAction === undefined;
}
