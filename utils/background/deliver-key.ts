/**
 * Runs the handoff: gathers the facts of an event, lets `setup/handoff/handoff.ts` decide, and does what that says. A pair leaves
 * only in the effect `send`, and one value of it in `send-one`: to one document of the portal that was named to the user,
 * once per order. Results hold no value.
 */
import { browser } from 'wxt/browser';
import type { FieldName } from '../integrations/index.ts';
import { shorten, take } from '../key/vault.ts';
import {
  type FillOrder,
  type FillResult,
  fillResult,
  type OneValueOrder,
  type OneValueResult,
  oneValueResult,
  type PageOrder,
} from '../messages/contract.ts';
import { hostText } from '../settings/display-host.ts';
import { inContainer, isPrivate, originOf, storeOf } from '../settings/sites.ts';
import { handoffAfter, isPair, mayAct } from '../setup/handoff/handoff.ts';
import {
  type HandoffEffect,
  type HandoffEvent,
  NO_PERMISSION,
  type PortalForm,
  type Preparation,
} from '../setup/handoff/handoff-events.ts';
import type { SiteState } from '../setup/state.ts';
import { forgetCard, showCard, showCards, shownCard } from './portal-tabs/cards.ts';
import { reloadSilent, tabsAtPortal, whatIsMissing } from './portal-tabs/look.ts';
import { isActive, noteForm, readyForms, targetOf } from './portal-tabs/portal-forms.ts';
import { publish } from './publish.ts';
import { changeSite, readCompanyId, readSite, readSites, tabsOf } from './session.ts';
import { isAllowed, kindNow, readProfile, tabsFor } from './settings.ts';
import { forgetUpTo } from './undelivered-keys.ts';

/** Ms after which an order that still waits asks all open pages of its portal again. */
export const LOOK_AFTER = 10_000;

/** Orders that were begun since the background started: others were left behind by an earlier start. */
const ours = new Set<string>();

/** The only way in which a handoff changes. Returns whether the event changed anything, after its effects were run. */
export async function dispatch(site: string, event: HandoffEvent): Promise<boolean> {
  const profile = await readProfile();
  let effects: HandoffEffect[] = [];
  let isChanged = false;
  await changeSite(site, (before) => {
    const { state, effects: next } = handoffAfter(profile, before, event);
    isChanged = state !== before;
    effects = next;
    return state;
  });
  for (const effect of effects) await run(site, effect);
  return isChanged;
}

/**
 * The user's order in a view: fill the form that is ready, or wait for it in an open portal or a new one. `shownHost`: the
 * portal that the view named, for display.
 */
export async function sendKey(
  site: string,
  pairId: string,
  shownHost: string,
  isConfirmed: boolean,
): Promise<void> {
  const [hasCompanyId, host, forms] = await Promise.all([
    isCompanyKnown(site),
    namedHost(await readSite(site)),
    readyForms(storeOf(site)),
  ]);
  const order = newOrder();
  const isShown = shownHost === hostText(host);
  await dispatch(site, { type: 'ordered', pairId, order, isConfirmed, hasCompanyId, isShown, host, forms });
}

/**
 * A form script reported: `refusal` says why the form cannot be filled, null that it is ready. An order that waits may be
 * for this form. `undefined`: the document has not reported yet.
 */
export async function formChanged(form: PortalForm, refusal: string | null | undefined): Promise<void> {
  await noteForm(form, refusal);
  const isTaken = refusal === null && (await offer(form));
  if (!isTaken) await showCard(form.tabId);
  if (refusal !== undefined) await correctReasons();
}

/** What orders were found to wait for may not be true any more: a page has changed, or its tab was closed. */
export async function correctReasons(): Promise<void> {
  for (const [site, { handoff }] of await readSites()) if (handoff.reason !== null) await look(site);
}

/** Asks all open pages of the portal that an order waits for, and notes what that is. */
async function look(site: string): Promise<void> {
  const { status, host, running } = (await readSite(site)).handoff;
  if (status !== 'waiting' || running) return;
  await dispatch(site, { type: 'looked', found: await whatIsMissing(host, storeOf(site)) });
}

/** Reloads the pages of the portal that do not answer the order; without any page, opens one. */
export async function reloadPortal(site: string): Promise<void> {
  const { status, host } = (await readSite(site)).handoff;
  if (status !== 'waiting') return;
  const [first] = await reloadSilent(host, storeOf(site));
  await (first === undefined ? openPortal(site, `https://${host}`) : focusTab(first));
}

/** A new document is in the tab: it has no form yet and shows no card, whatever was there before. */
export async function pageOpened(form: PortalForm): Promise<void> {
  await forgetCard(form.tabId);
  await formChanged(form, undefined);
}

/** The user clicked Fill on a card. A click on an old card only brings that up to date. */
export async function fillHere(form: PortalForm, pairId: string): Promise<void> {
  const site = await siteOfPair(form, pairId);
  const isDone =
    site !== null &&
    (await dispatch(site, {
      type: 'fill-here',
      pairId,
      form,
      order: newOrder(),
      hasCompanyId: await isCompanyKnown(site),
      wasShown: await isShownIn(form, pairId),
    }));
  if (!isDone) await showCard(form.tabId);
}

/** The user clicked the button of one value on a card. A click on an old card only brings that up to date. */
export async function fillOne(form: PortalForm, pairId: string, field: FieldName): Promise<void> {
  const site = await siteOfPair(form, pairId);
  const isDone =
    site !== null &&
    (await dispatch(site, {
      type: 'fill-one',
      pairId,
      field,
      form,
      order: newOrder(),
      hasCompanyId: await isCompanyKnown(site),
      wasShown: await isShownIn(form, pairId),
    }));
  if (!isDone) await showCard(form.tabId);
}

/** A page says which of the values that were put into it one at a time stand there now. */
export async function valuesChanged(form: PortalForm, standing: FieldName[]): Promise<void> {
  for (const [site] of await readSites()) {
    if (storeOf(site) === form.store)
      await dispatch(site, { type: 'values-changed', form, standing, now: Date.now() });
  }
}

/** The site whose pair the user may wipe from this page; null for a click that does not count. */
export async function siteToWipe(page: PortalForm, pairId: string): Promise<string | null> {
  const site = await siteOfPair(page, pairId);
  if (site === null) return null;
  const click = { pairId, origin: page.origin, wasShown: await isShownIn(page, pairId) };
  return mayAct(await readSite(site), click) ? site : null;
}

/** Goes on after the background was stopped. */
export async function resumeOrders(): Promise<void> {
  for (const [site, { handoff }] of await readSites()) {
    await dispatch(site, { type: 'resumed', left: ours.has(handoff.running) ? '' : handoff.running });
  }
}

async function run(site: string, effect: HandoffEffect): Promise<unknown> {
  switch (effect.type) {
    case 'focus':
      return focusTab(effect.tabId);
    case 'open':
      return openPortal(site, `https://${effect.host}`);
    case 'prepare': {
      const { order, form, pairId } = effect;
      return dispatch(site, { type: 'prepared', order, form, ...(await preparation(site, pairId, form)) });
    }
    case 'send': {
      const { order, pairId } = effect;
      const result = await send(site, effect);
      return dispatch(site, { type: 'answered', order, pairId, result, now: Date.now() });
    }
    case 'send-one': {
      const { order, pairId } = effect;
      const result = await sendOne(site, effect);
      return dispatch(site, { type: 'answered-one', order, pairId, ...result, now: Date.now() });
    }
    case 'look-later':
      setTimeout(() => void look(site), LOOK_AFTER);
      return;
    case 'settle':
      await forgetUpTo(site, effect.pairId);
      return shorten(site, effect.pairId, Math.max(0, effect.until - Date.now()));
    case 'look':
      for (const form of await readyForms(storeOf(site))) if (await offerTo(site, form)) return true;
      return false;
    case 'show':
      return Promise.all([publish(site), showCards()]);
  }
}

/** Offers a form to the orders that wait, the latest pair first. Returns whether one took it. */
async function offer(form: PortalForm): Promise<boolean> {
  const waiting = [...(await readSites())].filter(
    ([site, { handoff }]) => handoff.status === 'waiting' && storeOf(site) === form.store,
  );
  waiting.sort(([, a], [, b]) => (b.key.expiresAt ?? 0) - (a.key.expiresAt ?? 0));
  for (const [site] of waiting) if (await offerTo(site, form)) return true;
  return false;
}

async function offerTo(site: string, form: PortalForm): Promise<boolean> {
  const [hasCompanyId, isInFront, forms] = await Promise.all([
    isCompanyKnown(site),
    isActive(form),
    readyForms(form.store),
  ]);
  const order = newOrder();
  return dispatch(site, { type: 'form-ready', order, hasCompanyId, form, isActive: isInFront, forms });
}

/** What must hold at the moment of sending. The browser is asked, since the user can revoke a host permission at any time. */
async function preparation(site: string, pairId: string, form: PortalForm): Promise<Preparation> {
  const origin = originOf(site);
  const isPermitted = (await isAllowed(origin)) && (await isAllowed(form.origin));
  const isKnown = (await kindNow(origin)) === 'connectwise' && (await kindNow(form.origin)) === 'portal';
  const isRight = isKnown && form.store === storeOf(site);
  const [hasCompanyId, pair] = await Promise.all([isCompanyKnown(site), take(site)]);
  const place = !isPermitted ? NO_PERMISSION : isRight ? 'allowed' : 'wrong-origin';
  return { hasCompanyId, isThere: pair?.id === pairId, place };
}

/** One order to one document: a page that has navigated since does not get it, and no answer is a refusal. */
async function send(
  site: string,
  { order: id, pairId, form }: Extract<HandoffEffect, { type: 'send' }>,
): Promise<FillResult> {
  const [companyId, target] = await Promise.all([readCompanyId(site), targetOf(form)]);
  const pair = await take(site);
  if (pair?.id !== pairId) return { status: 'refused', reason: 'no-key' };
  if (!target) return NO_FORM;
  const order: FillOrder = {
    ...pageOrder(id, form),
    siteUrl: `${originOf(site)}/`,
    companyId,
    publicKey: pair.publicKey.reveal(),
    privateKey: pair.privateKey.reveal(),
  };
  try {
    return fillResult.parse(await browser.tabs.sendMessage(form.tabId, { type: 'fill', order }, target));
  } catch {
    return NO_FORM;
  }
}

/** One value of the pair, in the same way: the others are not revealed. */
async function sendOne(
  site: string,
  { order: id, pairId, form, field }: Extract<HandoffEffect, { type: 'send-one' }>,
): Promise<OneValueResult> {
  const [companyId, target] = await Promise.all([readCompanyId(site), targetOf(form)]);
  const pair = await take(site);
  if (pair?.id !== pairId || !target) return NO_FIELD;
  const values: Record<FieldName, () => string> = {
    siteUrl: () => `${originOf(site)}/`,
    companyId: () => companyId,
    publicKey: () => pair.publicKey.reveal(),
    privateKey: () => pair.privateKey.reveal(),
  };
  const order: OneValueOrder = { ...pageOrder(id, form), field, value: values[field]() };
  try {
    const answer = await browser.tabs.sendMessage(form.tabId, { type: 'fill-one', order }, target);
    return oneValueResult.parse(answer);
  } catch {
    return NO_FIELD;
  }
}

const pageOrder = (id: string, { origin, nonce }: PortalForm): PageOrder => ({ id, origin, nonce });
const NO_FIELD: OneValueResult = { reason: 'no-field', standing: [] };
const NO_FORM: FillResult = { status: 'refused', reason: 'no-form' };

/** The host that the views name as the key's destination: that of the last order, else the portal's home. */
async function namedHost({ handoff }: SiteState): Promise<string> {
  const { home } = await tabsFor('portal');
  const isKnown = handoff.host !== '' && (await kindNow(`https://${handoff.host}`)) === 'portal';
  return isKnown ? handoff.host : new URL(home).host;
}

/** The site of a held pair, if it is in the cookie store of the page on which the user clicked. */
async function siteOfPair({ store }: PortalForm, pairId: string): Promise<string | null> {
  const sites = [...(await readSites())];
  return sites.find(([site, { key }]) => isPair(key, pairId) && storeOf(site) === store)?.[0] ?? null;
}

/** Whether this very document shows the card of this pair. */
async function isShownIn({ tabId, origin, nonce }: PortalForm, pairId: string): Promise<boolean> {
  const shown = await shownCard(tabId);
  if (shown?.nonce !== nonce || origin !== `https://${shown.card.host}`) return false;
  return shown.card.pairId === pairId;
}

async function isCompanyKnown(site: string): Promise<boolean> {
  return (await readCompanyId(site)) !== '';
}

function newOrder(): string {
  const order = crypto.randomUUID();
  ours.add(order);
  return order;
}

/** Brings an open page of this portal to the front or opens one, in the cookie store of the site. */
async function openPortal(site: string, origin: string): Promise<void> {
  const store = storeOf(site);
  const [open] = await tabsAtPortal(new URL(origin).host, store);
  if (open?.id !== undefined) return focusTab(open.id);
  // The browser would open it in the window that had the focus last.
  const isInWindow = (await browser.windows.getLastFocused()).incognito === isPrivate(site);
  const window = isInWindow ? {} : await windowOf(site);
  if (window) await browser.tabs.create({ url: `${origin}/`, ...inContainer(store), ...window });
}

/** The window of a tab of this site; null when there is none any more. */
async function windowOf(site: string): Promise<{ windowId: number } | null> {
  for (const tabId of await tabsOf((other) => other === site)) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab?.windowId !== undefined) return { windowId: tab.windowId };
  }
  return null;
}

async function focusTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null);
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
