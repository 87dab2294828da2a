/** Ends key pairs: when the user discards one, when its lifetime is over, or when the extension is updated. */

import { expire, heldSites, take, wipe, wipeAll } from '../key/vault.ts';
import { isHeld } from '../setup/state.ts';
import { cancelCheck } from './check.ts';
import { dispatch, resumeOrders } from './deliver-key.ts';
import { readSite, readSites } from './session.ts';
import { forgetRecords } from './undelivered-keys.ts';

/** Wipes a pair for the user; another pair of the site stays. Also deletes its record, since the user knows that a new key is needed. */
export async function wipeKey(site: string, pairId: string): Promise<void> {
  cancelCheck(site);
  await wipe(site, pairId);
  await forgetRecords(site, ({ id }) => id === pairId);
  await dispatch(site, { type: 'ended', pairId, why: 'wiped' });
}

/** Wipes the pair that a site has now. */
export async function wipeKeyOf(site: string): Promise<void> {
  await wipeKey(site, (await readSite(site)).key.id);
}

/** Handles an alarm: wipes the pairs whose time is up. Alarms do not say whose they are, and all others are kept. */
export async function expireKeys(): Promise<void> {
  for (const site of await heldSites()) {
    const { key } = await readSite(site);
    if (await expire(site)) await expired(site, key.id);
  }
}

/** Completes what a stop of the service worker interrupted. */
export async function resume(): Promise<void> {
  for (const [site, { key }] of await readSites()) {
    if (isHeld(key) && (await take(site)) === null) await expired(site, key.id);
  }
  await resumeOrders();
}

/** Handles installation and update: wipes the pairs that an earlier version held. */
export async function wipeAndResume(): Promise<void> {
  await wipeAll();
  await resume();
}

async function expired(site: string, pairId: string): Promise<void> {
  cancelCheck(site);
  await dispatch(site, { type: 'ended', pairId, why: 'expired' });
}
