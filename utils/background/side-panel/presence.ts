/** Whether our page is open in the browser's side panel. The browser is asked each time: the background may be stopped at any moment. */
import { browser } from 'wxt/browser';
import { windowIn } from '../../messages/panel-window.ts';

/** What of the browsers' APIs the polyfill's types do not have: Chromium's, and Firefox's. */
interface SidePanels {
  runtime: { getContexts(filter: { contextTypes: ['SIDE_PANEL'] }): Promise<{ documentUrl?: string }[]> };
  sidePanel?: { onClosed?: { addListener(listener: (closed: { windowId: number }) => void): void } };
  sidebarAction?: { isOpen(window: { windowId: number }): Promise<boolean> };
}
const panels = browser as unknown as SidePanels;

/** Whether our side panel is open in a window. */
export async function isSidePanelOpen(windowId: number): Promise<boolean> {
  if (panels.sidebarAction) return panels.sidebarAction.isOpen({ windowId }).catch(() => false);
  // Chromium does not say which window a side panel is in: our page's address does.
  const contexts = await panels.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
  return contexts.some(({ documentUrl = '' }) => windowIn(documentUrl) === windowId);
}

/** Whether a click in a page's panel can open the side panel. In Firefox only a click in the browser's or our own pages can. */
export function opensInClick(): boolean {
  return panels.sidebarAction === undefined;
}

/**
 * Calls `listener` when a side panel was closed. Firefox has no such event, so our page there says so; nor has Chromium before 142,
 * where it is noticed with the next message of a page.
 */
export function onSidePanelClosed(listener: (windowId: number) => void): void {
  panels.sidePanel?.onClosed?.addListener(({ windowId }) => listener(windowId));
}
