/** Messages while the user points at the keys on the page: which frames take part, and how far it is. */
import { browser } from 'wxt/browser';
import type { Handlers } from '../../messages/router.ts';
import { pointingOrder } from '../../setup/pointing-texts.ts';
import type { Pointing } from '../../setup/view.ts';
import { publishTab, push } from '../publish.ts';
import { changeTab, readTab } from '../session.ts';
import { languageNow, TRANSLATORS } from '../texts.ts';
import { onSiteOfTab } from './on-site.ts';

export const pointingHandlers = {
  'point-at-key': (_, from) => onSiteOfTab(from, () => startPointing(from.tabId)),
  'cancel-pointing': (_, from) => onSiteOfTab(from, () => setPointing(from.tabId, null)),
  async pointing({ step, refusal }, { tabId }) {
    // A frame cannot begin it.
    if (await pointedSite(tabId)) await setPointing(tabId, step === 'off' ? null : { step, refusal });
    return null;
  },
} satisfies Partial<Handlers>;

/** Begins in all frames of the tab that the extension may work in. Does nothing where it may in none. */
async function startPointing(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.executeScript({ target, files: ['/connectwise-pointing.js'] });
  } catch {
    return;
  }
  await setPointing(tabId, { step: 'public', refusal: null });
}

/** Sets how far it is; null: the user points no longer. Frames and views are told. */
export async function setPointing(tabId: number, pointing: Pointing | null): Promise<void> {
  const known = await readTab(tabId);
  if (!known || (!known.pointing && !pointing)) return;
  await changeTab(tabId, (tab) => ({ ...(tab ?? known), pointing }));
  const order = pointing && pointingOrder(TRANSLATORS[await languageNow()], pointing);
  await push(tabId, { type: 'pointing', order });
  await publishTab(tabId);
}

/**
 * The site of a pair at which the user points: that of the tab, also if the keys stand in a frame of another ConnectWise
 * host. Null while the user does not point.
 */
export async function pointedSite(tabId: number): Promise<string | null> {
  const tab = await readTab(tabId);
  return tab?.pointing ? tab.site : null;
}
