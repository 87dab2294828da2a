/** The cards on portal pages: what each says, and which document shows it. */
import { browser } from 'wxt/browser';
import type { HandoffCardState } from '../../portal/card/card-state.ts';
import { storeOf, storeOfTab } from '../../settings/sites.ts';
import { cardAfter } from '../../setup/handoff/handoff.ts';
import { documentOf, NO_PERMISSION } from '../../setup/handoff/handoff-events.ts';
import { isHeld, type SiteState } from '../../setup/state.ts';
import { push } from '../publish.ts';
import { readCompanyId, readSites } from '../session.ts';
import { kindNow, readProfile, tabsFor } from '../settings.ts';
import { languageNow, TRANSLATORS } from '../texts.ts';
import { cardTexts, valueStates } from './card-texts.ts';
import { reportedForm } from './portal-forms.ts';

/** A card that is shown, and the document that shows it. */
export interface ShownCard {
  nonce: string;
  card: HandoffCardState;
}

const cardKey = (tabId: number) => `card:${tabId}`;

/** Brings the cards on all portal tabs up to date. */
export async function showCards(): Promise<void> {
  const { tabs } = await tabsFor('portal');
  await Promise.all(tabs.map(({ id }) => showCard(id as number)));
}

/** Brings the card of a tab up to date. Where one is due and no form script answers, that is injected first. */
export async function showCard(tabId: number): Promise<void> {
  const card = await cardOf(tabId);
  if ((await pushCard(tabId, card)) || card === null) return;
  await injectForm(tabId);
  await pushCard(tabId, await cardOf(tabId));
}

/** Injects the form script into a portal tab's top frame; where it runs already, it stays as it is. */
export async function injectForm(tabId: number): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, files: ['/portal-form.js'] })
    .catch(() => {});
}

/** The last card of a page on which the extension may not work any more. */
export function lastCard({ card }: ShownCard): HandoffCardState {
  const state = { ...card, handoff: 'refused' as const, reason: NO_PERMISSION, values: null };
  return { ...state, texts: cardTexts(TRANSLATORS[card.texts.language], state, null) };
}

/** The card that a tab shows, as far as is known; null for none. */
export async function shownCard(tabId: number): Promise<ShownCard | null> {
  const key = cardKey(tabId);
  return ((await browser.storage.session.get(key))[key] as ShownCard | undefined) ?? null;
}

/** A new document in a tab shows no card. */
export async function forgetCard(tabId: number): Promise<void> {
  await browser.storage.session.remove(cardKey(tabId));
}

/** Shows a card, and remembers which document does. False when no form script answers. */
async function pushCard(tabId: number, card: HandoffCardState | null): Promise<boolean> {
  const nonce = await push(tabId, { type: 'card', card }, 0);
  if (card && typeof nonce === 'string')
    await browser.storage.session.set({ [cardKey(tabId)]: { nonce, card } });
  else await forgetCard(tabId);
  return typeof nonce === 'string';
}

/** What the card of a tab says; null for no card. */
async function cardOf(tabId: number): Promise<HandoffCardState | null> {
  // A tab that was closed meanwhile has no address.
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const url = tab?.url;
  if (!url || (await kindNow(new URL(url).origin)) !== 'portal') return null;
  const { host } = new URL(url);
  const [sites, profile, form, shown] = await Promise.all([
    readSites(),
    readProfile(),
    reportedForm({ id: tabId, url }),
    shownCard(tabId),
  ]);
  const ofStore = [...sites].filter(([site]) => storeOf(site) === storeOfTab(tab));
  for (const [site, state] of inOrder(ofStore, host)) {
    const { key, handoff } = state;
    const card = cardAfter(profile, state, {
      host,
      isReady: form !== null && form.refusal === null,
      refusal: form?.refusal ?? null,
      isHere: form !== null && documentOf(form) === handoff.document,
      wasShown: shown?.card.pairId === key.id,
      hasCompanyId: (await readCompanyId(site)) !== '',
    });
    if (!card) continue;
    const shownState = {
      handoff: card.status,
      ...(card.status === 'refused' && { reason: card.reason ?? 'no-form' }),
      ...(card.status === 'waiting' && card.reason !== null && { reason: card.reason }),
      pairId: key.id,
      site: new URL(site).host,
      host,
      publicKeyEnd: key.publicKeyEnd,
    };
    return {
      ...shownState,
      values: card.single && valueStates(card.single),
      texts: cardTexts(TRANSLATORS[await languageNow()], shownState, card.single),
    };
  }
  return null;
}

/** The sites in the order in which they may have the card: one that was sent to this host, one that waits, the latest. */
function inOrder(sites: [string, SiteState][], host: string): [string, SiteState][] {
  const rank = ({ key, handoff }: SiteState) => {
    if (!isHeld(key)) return 3;
    if (handoff.status !== 'idle' && handoff.host === host) return 0;
    return handoff.status === 'waiting' ? 1 : 2;
  };
  return sites.sort(([, a], [, b]) => rank(a) - rank(b) || (b.key.expiresAt ?? 0) - (a.key.expiresAt ?? 0));
}
