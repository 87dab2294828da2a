/** What a view asks for is done for the site that its tab shows. */
import type { From } from '../../messages/router.ts';
import { showCards } from '../portal-tabs/cards.ts';
import { publish, publishTab, siteOfTab } from '../publish.ts';
import { readTab } from '../session.ts';
import { isFromOtherDocument } from '../tabs.ts';

/**
 * Calls `act` with the site that the sender's tab shows, then updates all views. Does nothing for a panel in a document
 * that the tab no longer shows, and for a tab that shows no ConnectWise page.
 */
export async function onSiteOfTab(from: From, act: (site: string) => Promise<void>): Promise<null> {
  const { tabId } = from;
  const tab = await readTab(tabId);
  if (tab && isFromOtherDocument(from, tab)) return null;
  const site = tab?.site ?? (await siteOfTab(tabId));
  if (!site) return null;
  await act(site);
  await Promise.all([publish(site), showCards()]);
  // The state of a tab that was open before the setup began is not stored, so `publish` does not reach it.
  if (!tab) await publishTab(tabId);
  return null;
}
