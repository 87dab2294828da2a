/** Who may read what is stored. */
import { browser } from 'wxt/browser';

/** The part of the browser's own type that is used here. Firefox has it for no area. */
interface StorageArea {
  setAccessLevel?(access: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Refuses content scripts all access to what is stored, where the browser can: a renderer process that a page has taken
 * over can do what they can. Without the call the browser refuses it for `storage.session` only.
 */
export function closeStorageToPages(): void {
  const areas: StorageArea[] = [browser.storage.session, browser.storage.local];
  for (const area of areas) void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
