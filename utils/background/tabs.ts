/** What a message reveals about the tab it comes from: which page the tab shows, and whether the sender belongs to it. */
import type { From } from '../messages/router.ts';
import { siteOfTab } from './publish.ts';
import { readTab, type TabState } from './session.ts';

/**
 * The state of the sender's tab: `known`, or an empty one when the top frame shows a new document or the tab shows
 * another site. A subframe may report first; the top frame's document is not known until that frame reports.
 */
export function tabOf({ frameId, documentId, origin }: From, known: TabState | null): TabState {
  const top = frameId === 0 ? documentId : '';
  const isNewPage = known !== null && isOtherDocument(top, known.documentId);
  if (!known || known.site !== origin || isNewPage) {
    const signInCompanyId = known?.site === origin ? known.signInCompanyId : '';
    const isOpened = known?.isOpened ?? false;
    return { site: origin, documentId: top, isOpened, frames: {}, signInCompanyId, work: null };
  }
  return { ...known, documentId: known.documentId || top };
}

/** Whether a frame belongs to the site that its tab's top frame shows. Reports of other frames are ignored. */
export async function belongsToTab({ tabId, frameId, origin }: From): Promise<boolean> {
  return frameId === 0 || (await siteOfTab(tabId)) === origin;
}

/** Whether a panel was in a document that the tab no longer shows. Our own pages are in no document of the tab. */
export function isFromOtherDocument({ documentId, origin }: From, tab: TabState): boolean {
  if (!origin.startsWith('https:')) return false;
  return origin !== tab.site || isOtherDocument(documentId, tab.documentId);
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
