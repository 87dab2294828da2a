import { browser } from 'wxt/browser';

/**
 * Opens the welcome page, once: a browser that loads the extension from a folder says at every start that it was
 * installed.
 */
export async function welcome(): Promise<void> {
  const { isWelcomed } = await browser.storage.local.get('isWelcomed');
  if (isWelcomed) return;
  await browser.storage.local.set({ isWelcomed: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
