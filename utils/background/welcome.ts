import { browser } from 'wxt/browser';

/**
 * Opens the welcome page once. `onInstalled` is not enough: for an extension that is loaded from a folder, it fires at
 * every start of the browser.
 */
export async function welcome(): Promise<void> {
  const { isWelcomed } = await browser.storage.local.get('isWelcomed');
  if (isWelcomed) return;
  await browser.storage.local.set({ isWelcomed: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
