import { browser } from 'wxt/browser';

/** What of Chromium's API the polyfill's types do not have. */
const { sidePanel } = browser as unknown as {
  sidePanel?: { open(window: { windowId: number }): Promise<void> };
};

/** The parts of the browser's own type that are used here. */
interface MessageSender {
  id?: string | undefined;
  tab?: { windowId?: number | undefined } | undefined;
}

/**
 * Opens the browser's side panel when the user clicks the button in a page's panel. Chromium passes the click on to the listener of
 * its message, and only until that returns: so this listens beside the router, which awaits. It opens and does nothing
 * else. Firefox passes on no click of a page; there the popup opens the side panel.
 */
export function openInClick(message: unknown, { id, tab }: MessageSender): undefined {
  const { type } = (message ?? {}) as { type?: unknown };
  if (type !== 'use-side-panel' || id !== browser.runtime.id || tab?.windowId === undefined) return;
  void sidePanel?.open({ windowId: tab.windowId }).catch(() => {});
}
