/** Whether our page is open in the browser's side panel. The browser is asked each time: the background may be stopped at any moment. */
import { browser } from '@wxt-dev/browser';
import { windowIn } from '../../messages/panel-window.ts';

/** Firefox's own API of its side panel. The types are Chromium's. */
const sidebarOf = () =>
  (browser as unknown as { sidebarAction?: { isOpen(window: { windowId: number }): Promise<boolean> } })
    .sidebarAction;

/** Whether our side panel is open in a window. */
export async function isSidePanelOpen(windowId: number): Promise<boolean> {
  const sidebar = sidebarOf();
  if (sidebar) return sidebar.isOpen({ windowId }).catch(() => false);
  // Chromium does not say which window a side panel is in: our page's address does.
  const contexts = await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
  return contexts.some(({ documentUrl = '' }) => windowIn(documentUrl) === windowId);
}

/** Whether a click in a page's panel can open the side panel. In Firefox only a click in the browser's or our own pages can. */
export function opensInClick(): boolean {
  return sidebarOf() === undefined;
}

/**
 * Calls `listener` when a side panel was closed. Firefox has no such event, so our page there says so; nor has Chromium before 142,
 * where it is noticed with the next message of a page.
 */
export function onSidePanelClosed(listener: (windowId: number) => void): void {
  browser.sidePanel?.onClosed?.addListener(({ windowId }) => listener(windowId));
}
