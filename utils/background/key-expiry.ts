/** How a pair ends: by the user's wish, because its time is up, or with an update of the extension. */

import { expire, take, wipe, wipeAll } from '../key/vault.ts';
import { isHeld, type KeyRecord, withoutKey } from '../setup/state.ts';
import { cancelCheck } from './check.ts';
import { resumeOrders, showCards } from './deliver-key.ts';
import { publish } from './publish.ts';
import { changeSite, readSite, readSites } from './session.ts';
import { forgetRecords } from './undelivered-keys.ts';

/** Wipes the pair of a site, as the user wished. Whoever wipes a pair knows that it must be made anew. */
export async function wipeKey(site: string): Promise<void> {
  cancelCheck(site);
  const { key } = await readSite(site);
  await wipe(site, key.id);
  await forgetRecords(site, ({ id }) => id === key.id);
  await end(site, key, 'wiped');
}

/** The alarm says that a pair's time is up; a pair that was made since is not meant. */
export async function expireKey(site: string): Promise<void> {
  const { key } = await readSite(site);
  if (await expire(site)) await endAndTell(site, key);
}

/** Puts right what a stop of the background at any moment left half done. */
export async function resume(): Promise<void> {
  for (const [site, { key }] of await readSites()) {
    if (isHeld(key) && (await take(site)) === null) await endAndTell(site, key);
  }
  await resumeOrders();
}

/** The extension was installed or updated: what an earlier one held is not taken over. */
export async function wipeAndResume(): Promise<void> {
  await wipeAll();
  await resume();
}

async function endAndTell(site: string, key: KeyRecord): Promise<void> {
  cancelCheck(site);
  await end(site, key, 'expired');
  await Promise.all([publish(site), showCards()]);
}

/** Another pair may have been taken meanwhile, and lives on. */
async function end(site: string, { id }: KeyRecord, why: 'wiped' | 'expired'): Promise<void> {
  await changeSite(site, (state) => (state.key.id === id ? withoutKey(state, why) : state));
}
