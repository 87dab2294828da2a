/** Messages about the key pair: it is taken, checked, delivered to the portal's form, or wiped. */
import { hold } from '../../key/vault.ts';
import type { From, Handlers } from '../../messages/router.ts';
import { isPair } from '../../setup/handoff/handoff.ts';
import type { PortalForm } from '../../setup/handoff/handoff-events.ts';
import { NO_KEY } from '../../setup/state.ts';
import { cancelCheck, checkCompany, startCheck } from '../check.ts';
import {
  dispatch,
  fillHere,
  fillOne,
  formChanged,
  pageOpened,
  reloadPortal,
  sendKey,
  siteToWipe,
  valuesChanged,
} from '../deliver-key.ts';
import { wipeKey } from '../key-expiry.ts';
import { injectForm, showCard } from '../portal-tabs/cards.ts';
import { push } from '../publish.ts';
import { readSite } from '../session.ts';
import { keyLifetime } from '../settings.ts';
import { belongsToTab, isKeyInOtherFrame, siteOf } from '../tabs.ts';
import { allowTaking, mayTake } from '../take-consent.ts';
import { addRecord, forgetRecords } from '../undelivered-keys.ts';
import { onSiteOfTab } from './on-site.ts';
import { pointedSite, setPointing } from './pointing.ts';

export const keyHandlers = {
  async 'key-pair'({ publicKey, privateKey, description, member, role, isOwnAccount, isPointed }, from) {
    const site = isPointed ? await pointedSite(from.tabId) : await shownSite(from);
    if (!site) return false;
    const held = await hold(site, { publicKey, privateKey }, await keyLifetime());
    if (!held) return false;
    const { id, expiresAt } = held;
    const publicKeyEnd = publicKey.end();
    const isUnusual = !(publicKey.isUsualLength() && privateKey.isUsualLength());
    await addRecord(site, { id, member, description, publicKeyEnd, takenAt: Date.now() });
    const { key: former } = await readSite(site);
    if (former.id !== id) {
      cancelCheck(site);
      // ConnectWise creates a new pair when a key's description is edited: the former one does not exist any more.
      if (former.isOpen && former.member === member && !isPointed)
        await forgetRecords(site, (record) => record.id === former.id);
    }
    const facts = { id, isUnusual, publicKeyEnd, description, member, role, isOwnAccount, expiresAt };
    await dispatch(site, { type: 'taken', key: { ...NO_KEY, ...facts, status: 'held', isOpen: true } });
    checkCompany(site);
    await setPointing(from.tabId, null);
    return true;
  },
  async 'take-key'(_, { tabId }) {
    await allowTaking(tabId);
    await push(tabId, { type: 'take-key' });
    return null;
  },

  // The check runs in the background: what the user does next does not wait for it.
  'check-key': (_, from) => onSiteOfTab(from, startCheck),
  'cancel-check': (_, from) => onSiteOfTab(from, async (site) => cancelCheck(site)),

  'send-key': ({ pairId, host, isConfirmed }, from) =>
    onPair(from, pairId, (site) => sendKey(site, pairId, host, isConfirmed)),
  // Filling again is the same: the form that is open is filled, or the next one that appears.
  'fill-again': ({ pairId, host }, from) =>
    onPair(from, pairId, (site) => sendKey(site, pairId, host, false)),

  'discard-key': ({ pairId }, from) => onPair(from, pairId, (site) => wipeKey(site, pairId)),
  done: ({ pairId }, from) => onPair(from, pairId, (site) => wipeKey(site, pairId)),
  'reload-portal': (_, from) => onSiteOfTab(from, reloadPortal),
  'dismiss-records': (_, from) =>
    onSiteOfTab(from, async (site) => {
      const { key } = await readSite(site);
      await forgetRecords(site, ({ id }) => id !== key.id);
    }),

  async 'request-form'({ because }, from) {
    if (because === 'form') await injectForm(from.tabId);
    // A page that was just opened may need a card.
    else await pageOpened(formIn(from, ''));
    return null;
  },
  async 'form-status'({ status, reason, nonce }, from) {
    await formChanged(formIn(from, nonce), status === 'ready' ? null : (reason ?? 'no-form'));
    return null;
  },
  async 'portal-fill'({ pairId, nonce }, from) {
    await fillHere(formIn(from, nonce), pairId);
    return null;
  },
  async 'portal-fill-one'({ pairId, nonce, field }, from) {
    await fillOne(formIn(from, nonce), pairId, field);
    return null;
  },
  async 'values-changed'({ nonce, standing }, from) {
    await valuesChanged(formIn(from, nonce), standing);
    return null;
  },
  async 'portal-wipe'({ pairId, nonce }, from) {
    const site = await siteToWipe(formIn(from, nonce), pairId);
    if (site) await wipeKey(site, pairId);
    await showCard(from.tabId);
    return null;
  },
} satisfies Partial<Handlers>;

/** Does what a view asks for if it shows the pair that is held. A click in an old view only brings that up to date. */
function onPair(from: From, pairId: string, act: (site: string) => Promise<void>): Promise<null> {
  return onSiteOfTab(from, async (site) => {
    if (isPair((await readSite(site)).key, pairId)) await act(site);
  });
}

/** The site of a pair that a recognised key screen shows; null where it must not be taken. */
async function shownSite(from: From): Promise<string | null> {
  if (!(await belongsToTab(from)) || (await isKeyInOtherFrame(from))) return null;
  return (await mayTake(from.tabId)) ? siteOf(from) : null;
}

function formIn({ tabId, origin, store, documentId }: From, nonce: string): PortalForm {
  return { tabId, origin, store, documentId, nonce };
}
