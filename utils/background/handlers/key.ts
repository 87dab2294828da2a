/** Messages about the key pair: it is taken, checked, delivered to the portal's form, or wiped. */
import { hold } from '../../key/vault.ts';
import type { Handlers } from '../../messages/router.ts';
import { isHeld, NO_HANDOFF, NO_KEY } from '../../setup/state.ts';
import { cancelCheck, checkCompany, startCheck } from '../check.ts';
import { fillHere, formChanged, injectForm, sendKey, showCards, siteOnPortal } from '../deliver-key.ts';
import { wipeKey } from '../key-expiry.ts';
import { publish, push } from '../publish.ts';
import { changeSite, readSite } from '../session.ts';
import { keyLifetime } from '../settings.ts';
import { belongsToTab, isKeyInOtherFrame } from '../tabs.ts';
import { addRecord, forgetRecords } from '../undelivered-keys.ts';
import { onSite, onSiteOfTab } from './on-site.ts';

export const keyHandlers = {
  async 'key-pair'({ publicKey, privateKey, description, member, role, isOwnAccount }, from) {
    const { origin } = from;
    if (!(await belongsToTab(from)) || (await isKeyInOtherFrame(from))) return false;
    const held = await hold(origin, { publicKey, privateKey }, await keyLifetime());
    if (!held) return false;
    const { id, expiresAt } = held;
    const publicKeyEnd = publicKey.end();
    const isUnusual = !(publicKey.isUsualLength() && privateKey.isUsualLength());
    await addRecord(origin, { id, member, description, publicKeyEnd, takenAt: Date.now() });
    const { key: former } = await readSite(origin);
    if (former.id !== id) {
      cancelCheck(origin);
      // ConnectWise creates a new pair when a key's description is edited: the former one does not exist any more.
      if (former.isOpen && former.member === member)
        await forgetRecords(origin, (record) => record.id === former.id);
    }
    await changeSite(origin, (state) => {
      // The content script sends a pair again when it received no answer.
      if (state.key.id === id && isHeld(state.key)) return state;
      const facts = { id, isUnusual, publicKeyEnd, description, member, role, isOwnAccount, expiresAt };
      const key = { ...NO_KEY, ...facts, status: 'held' as const, isOpen: true };
      return { ...state, key, handoff: NO_HANDOFF };
    });
    await Promise.all([publish(origin), showCards()]);
    checkCompany(origin);
    return true;
  },
  async 'take-key'(_, { tabId }) {
    await push(tabId, { type: 'take-key' });
    return null;
  },

  // The check runs in the background: what the user does next does not wait for it.
  'check-key': (_, from) => onSiteOfTab(from, startCheck),
  'cancel-check': (_, from) => onSiteOfTab(from, async (site) => cancelCheck(site)),

  'send-key': ({ isConfirmed }, from) => onSiteOfTab(from, (site) => sendKey(site, isConfirmed)),
  // Filling again is the same: the form that is open is filled, or the next one that appears.
  'fill-again': (_, from) => onSiteOfTab(from, (site) => sendKey(site, false)),

  'discard-key': (_, from) => onSiteOfTab(from, wipeKey),
  done: (_, from) => onSiteOfTab(from, wipeKey),
  'dismiss-records': (_, from) =>
    onSiteOfTab(from, async (site) => {
      const { key } = await readSite(site);
      await forgetRecords(site, ({ id }) => id !== key.id);
    }),

  async 'request-form'({ because }, { tabId, origin, documentId }) {
    if (because === 'form') await injectForm(tabId);
    // A page that was just opened has no form yet, whatever was on the page before. It may need a card.
    else await formChanged({ tabId, origin, documentId }, false);
    return null;
  },
  async 'form-status'({ status }, { tabId, origin, documentId }) {
    await formChanged({ tabId, origin, documentId }, status === 'ready');
    return null;
  },
  async 'portal-fill'(_, { tabId, origin, documentId }) {
    await fillHere({ tabId, origin, documentId });
    return null;
  },
  async 'portal-wipe'(_, { origin }) {
    const site = await siteOnPortal(origin);
    if (site) await onSite(site, wipeKey);
    return null;
  },
} satisfies Partial<Handlers>;
