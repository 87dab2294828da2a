/** What a message reveals about the tab it comes from: which page the tab shows, and whether the sender belongs to it. */
import type { From } from '../messages/router.ts';
import { siteIn } from '../settings/sites.ts';
import { siteOfTab } from './publish.ts';
import { readTab, type TabState } from './session.ts';

/**
 * The state of the sender's tab: `known`, or an empty one when the top frame shows a new document or the tab shows
 * another site. A subframe may report first; the top frame's document is not known until that frame reports.
 */
export function tabOf(from: From, known: TabState | null): TabState {
  const { frameId, documentId } = from;
  const site = siteOf(from);
  const top = frameId === 0 ? documentId : '';
  const isNewPage = known !== null && isOtherDocument(top, known.documentId);
  if (!known || known.site !== site || isNewPage) {
    const signInCompanyId = known?.site === site ? known.signInCompanyId : '';
    const isOpened = known?.isOpened ?? false;
    const nothing = { signInCompanyId, work: null, panelTroubles: [], pointing: null };
    return { site, documentId: top, isOpened, frames: {}, ...nothing };
  }
  return { ...known, documentId: known.documentId || top };
}

/** Whether a frame belongs to the site that its tab's top frame shows. Reports of other frames are ignored. */
export async function belongsToTab(from: From): Promise<boolean> {
  return from.frameId === 0 || (await siteOfTab(from.tabId)) === siteOf(from);
}

/** The site of a frame of ConnectWise. */
export function siteOf({ origin, store }: From): string {
  return siteIn(origin, store);
}

/** Whether a panel was in a document that the tab no longer shows. Our own pages are in no document of the tab. */
export function isFromOtherDocument(from: From, tab: TabState): boolean {
  if (!from.origin.startsWith('https:')) return false;
  return siteOf(from) !== tab.site || isOtherDocument(from.documentId, tab.documentId);
}

/** Whether another frame of the tab shows a private key too. Which of the two is meant is not guessed. */
export async function isKeyInOtherFrame({ tabId, frameId }: From): Promise<boolean> {
  const frames = Object.entries((await readTab(tabId))?.frames ?? {});
  return frames.some(
    ([id, { page }]) => Number(id) !== frameId && page.screen === 'api-key' && page.privateKey === 'shown',
  );
}

/** Not every browser reports document IDs: an empty one is no other. */
function isOtherDocument(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}
