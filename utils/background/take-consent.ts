/** Capture mode `ask`: a pair is taken only after the user clicked *Take the key pair* in the panel or popup of that tab. */
import { browser } from 'wxt/browser';
import { readSettings } from './settings.ts';

/** How long (ms) a click counts: the content script tries for some seconds to pass the pair on. */
const COUNTS_FOR = 60_000;

const nameOf = (tabId: number) => `take:${tabId}`;

/** The user clicked *Take the key pair* in this tab. */
export function allowTaking(tabId: number): Promise<void> {
  return browser.storage.session.set({ [nameOf(tabId)]: Date.now() });
}

/** Whether a pair of this tab may be taken now. Waits for company policy. */
export async function mayTake(tabId: number): Promise<boolean> {
  if ((await readSettings()).capture.value === 'auto') return true;
  const name = nameOf(tabId);
  const clickedAt = (await browser.storage.session.get(name))[name];
  const age = typeof clickedAt === 'number' ? Date.now() - clickedAt : -1;
  return age >= 0 && age < COUNTS_FOR;
}
