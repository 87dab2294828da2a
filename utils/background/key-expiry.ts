/** Ends key pairs: when the user discards one, when its lifetime is over, or when the extension is updated. */

import { expire, take, wipe, wipeAll } from '../key/vault.ts';
import { isHeld, type KeyRecord, withoutKey } from '../setup/state.ts';
import { cancelCheck } from './check.ts';
import { resumeOrders, showCards } from './deliver-key.ts';
import { publish } from './publish.ts';
import { changeSite, readSite, readSites } from './session.ts';
import { forgetRecords } from './undelivered-keys.ts';

/** Wipes the pair of a site for the user. Also deletes its record, since the user knows that a new key is needed. */
export async function wipeKey(site: string): Promise<void> {
  cancelCheck(site);
  const { key } = await readSite(site);
  await wipe(site, key.id);
  await forgetRecords(site, ({ id }) => id === key.id);
  await end(site, key, 'wiped');
}

/** Handles the expiry alarm. A pair that was taken later is kept. */
export async function expireKey(site: string): Promise<void> {
  const { key } = await readSite(site);
  if (await expire(site)) await endAndTell(site, key);
}

/** Completes what a stop of the service worker interrupted. */
export async function resume(): Promise<void> {
  for (const [site, { key }] of await readSites()) {
    if (isHeld(key) && (await take(site)) === null) await endAndTell(site, key);
  }
  await resumeOrders();
}

/** Handles installation and update: wipes the pairs that an earlier version held. */
export async function wipeAndResume(): Promise<void> {
  await wipeAll();
  await resume();
}

async function endAndTell(site: string, key: KeyRecord): Promise<void> {
  cancelCheck(site);
  await end(site, key, 'expired');
  await Promise.all([publish(site), showCards()]);
}

/** Records why a pair ended. Does nothing if another pair was taken since. */
async function end(site: string, { id }: KeyRecord, why: 'wiped' | 'expired'): Promise<void> {
  await changeSite(site, (state) => (state.key.id === id ? withoutKey(state, why) : state));
}
