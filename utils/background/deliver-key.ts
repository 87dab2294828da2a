/**
 * Carries a key pair from the vault to one form of the vendor's portal. A pair leaves only for the top frame of
 * a granted portal origin, after the user clicked a button, once per order; results contain no value, and
 * count for the pair that was sent alone.
 */
import { browser } from 'wxt/browser';
import { shorten, take } from '../key/vault.ts';
import { type FillOrder, type FillResult, fillResult } from '../messages/contract.ts';
import type { HandoffCardState } from '../portal/card/handoff-texts.ts';
import { isToConfirm } from '../setup/record-view.ts';
import { type HandoffRecord, isHeld, NO_HANDOFF, type SiteState, withoutKey } from '../setup/state.ts';
import { publish, push } from './publish.ts';
import { changeSite, readCompanyId, readSite, readSites } from './session.ts';
import { kindNow, readProfile, tabsFor } from './settings.ts';
import { languageNow } from './texts.ts';
import { forgetUpTo } from './undelivered-keys.ts';

/** How long a delivered pair is kept for "Fill again", in ms. */
const GRACE = 2 * 60_000;
/** Distinguishes an order that is running now from one that was running when the background was stopped. */
const LIFE: string = crypto.randomUUID();

/** A portal tab's form, as its form script last reported. */
interface PortalForm {
  tabId: number;
  origin: string;
  documentId: string;
}

const readyKey = (tabId: number) => `form:${tabId}`;
const filledKey = (tabId: number) => `filled:${tabId}`;

/**
 * The user's order: fill the open form, or wait for it, in an open portal or a new one. A pair that is not this setup's
 * is not sent until the user has confirmed that.
 */
export async function sendKey(site: string, isConfirmed: boolean): Promise<void> {
  if (isConfirmed)
    await changeSite(site, (state) => ({ ...state, key: { ...state.key, isSendingConfirmed: true } }));
  if (await mustBeConfirmed(site)) return;
  const { tabs: portals, home } = await tabsFor('portal');
  const form = await readyFormOf(portals);
  if (form) {
    await focusTab(form.tabId);
    return deliver(site, form);
  }
  await setHandoff(site, { ...NO_HANDOFF, status: 'waiting', host: new URL(home).host });
  const open = portals.find(({ url }) => url && new URL(url).origin === new URL(home).origin);
  if (open?.id === undefined) await browser.tabs.create({ url: home });
  else await focusTab(open.id);
  await showCards();
}

/** Stores whether a portal tab's form is ready; a waiting order is delivered as soon as one is. */
export async function formChanged(form: PortalForm, isReady: boolean): Promise<void> {
  if (!isReady) await browser.storage.session.remove(readyKey(form.tabId));
  else await browser.storage.session.set({ [readyKey(form.tabId)]: form });
  const site = isReady ? await siteWith(isWaiting) : null;
  if (site && (await claim(site))) await deliver(site, form);
  else await showCard(form.tabId);
}

/**
 * Goes on after the background was stopped: an order that waits and was not sent yet goes to the form
 * that is ready; one that was sent, and whose result was not received, is reported as such.
 */
export async function resumeOrders(): Promise<void> {
  for (const [site, { handoff }] of await readSites()) {
    if (handoff.running && handoff.running !== LIFE) {
      await setHandoff(site, ({ handoff: left }) =>
        left.running === handoff.running ? { ...left, running: '' } : left,
      );
    }
    if (handoff.status !== 'waiting') continue;
    const form = await readyFormOf((await tabsFor('portal')).tabs);
    if (form && (await claim(site))) await deliver(site, form);
  }
}

/** The user clicked Fill on the portal page itself. */
export async function fillHere(form: PortalForm): Promise<void> {
  const site = await siteOnPortal(form.origin);
  if (site) await deliver(site, form);
  else await push(form.tabId, { type: 'card', card: null }, 0);
}

/** The site whose pair a portal page, named by any of its addresses, is about: one that was sent there, else the latest that was not sent yet. */
export async function siteOnPortal(origin: string): Promise<string | null> {
  const { host } = new URL(origin);
  return (
    (await siteWith(({ handoff }) => handoff.status !== 'idle' && handoff.host === host)) ??
    (await siteWith(({ handoff }) => handoff.status === 'idle'))
  );
}

/** The site with the latest pair of those that hold one and fit. */
async function siteWith(fits: (state: SiteState) => boolean): Promise<string | null> {
  const held = [...(await readSites())].filter(([, state]) => isHeld(state.key) && fits(state));
  held.sort(([, a], [, b]) => (b.key.expiresAt ?? 0) - (a.key.expiresAt ?? 0));
  return held[0]?.[0] ?? null;
}

/** Brings the cards on all portal tabs up to date. */
export async function showCards(): Promise<void> {
  const { tabs } = await tabsFor('portal');
  await Promise.all(tabs.map(({ id }) => showCard(id as number)));
}

const isWaiting = ({ handoff }: SiteState) => handoff.status === 'waiting' && !handoff.running;

/** Whether the user must first confirm that the held pair of this site is sent. */
async function mustBeConfirmed(site: string): Promise<boolean> {
  return isToConfirm(await readProfile(), await readSite(site));
}

/** Takes a waiting order over. False when another form was faster: an order is carried out once. */
async function claim(site: string): Promise<boolean> {
  let isMine = false;
  await changeSite(site, (state) => {
    isMine = isWaiting(state);
    return isMine ? { ...state, handoff: { ...state.handoff, running: LIFE } } : state;
  });
  return isMine;
}

async function deliver(site: string, form: PortalForm): Promise<void> {
  if (await mustBeConfirmed(site)) return;
  const companyId = await readCompanyId(site);
  // The views ask for it first; three values of four are no handoff.
  if (companyId === '') return setHandoff(site, NO_HANDOFF);
  if ((await kindNow(form.origin)) !== 'portal') {
    return setHandoff(site, { ...NO_HANDOFF, status: 'refused', reason: 'wrong-origin' });
  }
  const host = new URL(form.origin).host;
  const pair = await take(site);
  if (!pair) {
    const { key } = await changeSite(site, (state) =>
      state.key.expiresAt ? withoutKey(state, 'expired') : state,
    );
    const reason = key.status === 'expired' ? 'expired' : 'no-key';
    return setHandoff(site, { ...NO_HANDOFF, status: 'refused', reason, host });
  }
  await setHandoff(site, { status: 'filled', reason: null, host, running: LIFE });
  const order: FillOrder = {
    id: crypto.randomUUID(),
    origin: form.origin,
    siteUrl: `${site}/`,
    companyId,
    publicKey: pair.publicKey.reveal(),
    privateKey: pair.privateKey.reveal(),
  };
  const result = await fill(form, order);
  if (result.status === 'verified') {
    await browser.storage.session.set({ [filledKey(form.tabId)]: form.documentId });
    await forgetUpTo(site, pair.id);
    const expiresAt = await shorten(site, pair.id, GRACE);
    // The user may have wiped the pair while it was being filled in.
    const status = expiresAt === null ? 'wiped' : 'delivered';
    await changeSite(site, (state) =>
      state.key.id === pair.id ? { ...state, key: { ...state.key, status, expiresAt } } : state,
    );
  }
  // Another pair may have been taken meanwhile: this result is not about that.
  await setHandoff(site, (state) =>
    state.key.id === pair.id ? { ...result, host, running: '' } : state.handoff,
  );
}

/** One order to one document: a page that has navigated since does not get it, and no answer is a refusal. */
async function fill({ tabId, documentId }: PortalForm, order: FillOrder): Promise<FillResult> {
  const target = documentId ? { documentId, frameId: 0 } : { frameId: 0 };
  try {
    return fillResult.parse(await browser.tabs.sendMessage(tabId, { type: 'fill', order }, target));
  } catch {
    return { status: 'refused', reason: 'no-form' };
  }
}

async function setHandoff(
  site: string,
  next: HandoffRecord | ((state: SiteState) => HandoffRecord),
): Promise<void> {
  await changeSite(site, (state) => ({ ...state, handoff: typeof next === 'function' ? next(state) : next }));
  await Promise.all([publish(site), showCards()]);
}

/** A card that is there answers; where one is due and does not answer, the form script is put first. */
async function showCard(tabId: number): Promise<void> {
  const card = await cardOf(tabId);
  const isShown = await push(tabId, { type: 'card', card }, 0);
  if (isShown === true || card === null) return;
  await injectForm(tabId);
  await push(tabId, { type: 'card', card: await cardOf(tabId) }, 0);
}

/** Puts the form script into a portal tab's top frame; where it runs already, it stays as it is. */
export async function injectForm(tabId: number): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, files: ['/portal-form.js'] })
    .catch(() => {});
}

/** The state of the card on a portal tab; null for no card. */
async function cardOf(tabId: number): Promise<HandoffCardState | null> {
  // A tab that was closed meanwhile has no address.
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  if (!url || (await kindNow(new URL(url).origin)) !== 'portal') return null;
  const site = await siteOnPortal(url);
  if (!site) return null;
  const { key, handoff } = await readSite(site);
  const card = {
    language: await languageNow(),
    site: new URL(site).host,
    host: new URL(url).host,
    publicKeyEnd: key.publicKeyEnd,
  };
  const form = await readyForm(tabId);
  if (handoff.status === 'idle') {
    const isReady = form !== null && (await readCompanyId(site)) !== '' && !(await mustBeConfirmed(site));
    return isReady ? { ...card, handoff: 'ready' } : null;
  }
  if (handoff.status === 'verified' && form && !(await wasFilled(form))) return { ...card, handoff: 'ready' };
  return handoff.status === 'refused'
    ? { ...card, handoff: 'refused', reason: handoff.reason ?? 'no-form' }
    : { ...card, handoff: handoff.status };
}

/** The first form that is ready in one of these tabs. */
async function readyFormOf(tabs: { id?: number | undefined }[]): Promise<PortalForm | null> {
  const forms = await Promise.all(tabs.map(({ id }) => readyForm(id as number)));
  return forms.find((form) => form !== null) ?? null;
}

async function readyForm(tabId: number): Promise<PortalForm | null> {
  const key = readyKey(tabId);
  return ((await browser.storage.session.get(key))[key] as PortalForm | undefined) ?? null;
}

/** Whether this very form was filled: not one in another tab, nor one that was reloaded since. */
async function wasFilled({ tabId, documentId }: PortalForm): Promise<boolean> {
  const key = filledKey(tabId);
  return (await browser.storage.session.get(key))[key] === documentId;
}

async function focusTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
