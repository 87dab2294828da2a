/**
 * Holds key pairs, in the background only.
 *
 * Invariants of this folder, each with a test of the same name in invariants.test.ts
 * - A secret prints as [redacted], however it is printed.
 * - A key’s text is revealed at the listed places only.
 * - A pair is in the session’s memory and nowhere else.
 * - One pair is held for each site.
 * - A pair is gone when its time is up, by the clock and by the alarm.
 * - A pair’s life is shortened, never lengthened.
 * - A pair that is held is not changed.
 * - What ends one pair does not end the next.
 * - A wiped pair leaves nothing.
 * - The record on disk says which pair it was, and nothing of its private key.
 */
import { browser } from 'wxt/browser';
import { Secret } from './secret.ts';

export interface KeyPair {
  publicKey: Secret;
  privateKey: Secret;
}

/** A pair that is held; `id` tells it from any other. */
export interface HeldPair extends KeyPair {
  id: string;
}

interface StoredPair {
  id: string;
  publicKey: string;
  privateKey: string;
  /** Epoch ms. */
  expiresAt: number;
}

const nameOf = (site: string) => `vault:${site}`;

let queue: Promise<unknown> = Promise.resolve();

/** One change after the other, so that none writes back a pair that another has just wiped. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = queue.then(work);
  queue = result.catch(() => {});
  return result;
}

/**
 * Keeps the pair for `lifetime` ms, in place of an earlier one of the same site. Returns its id and its
 * end as epoch ms; for a pair that is held already, those it has; null for another private key under the
 * public key that is held: ConnectWise never changes one, so a page that does is not believed.
 */
export function hold(
  site: string,
  pair: KeyPair,
  lifetime: number,
): Promise<{ id: string; expiresAt: number } | null> {
  return inTurn(async () => {
    const held = await read(site);
    const [publicKey, privateKey] = [pair.publicKey.reveal(), pair.privateKey.reveal()];
    if (held?.publicKey === publicKey && !isDue(held)) return held.privateKey === privateKey ? held : null;
    return write(site, { id: crypto.randomUUID(), publicKey, privateKey, expiresAt: Date.now() + lifetime });
  });
}

/** The pair of a site; null when none is held or its time is up, in which case it is wiped. */
export async function take(site: string): Promise<HeldPair | null> {
  if (await expire(site)) return null;
  const stored = await read(site);
  if (!stored) return null;
  const { id, publicKey, privateKey } = stored;
  return { id, publicKey: new Secret(publicKey), privateKey: new Secret(privateKey) };
}

/** Shortens the life of the pair `id` to at most `lifetime` ms from now. Returns its end as epoch ms; null when it is held no more. */
export function shorten(site: string, id: string, lifetime: number): Promise<number | null> {
  return inTurn(async () => {
    const stored = await read(site);
    if (stored?.id !== id) return null;
    const expiresAt = Math.min(stored.expiresAt, Date.now() + lifetime);
    return (await write(site, { ...stored, expiresAt })).expiresAt;
  });
}

/** Wipes the pair `id`; another that is held by now stays. */
export function wipe(site: string, id: string): Promise<void> {
  return inTurn(async () => {
    if ((await read(site))?.id === id) await remove(site);
  });
}

/** Wipes the pairs of all sites: an update of the extension takes none over. */
export async function wipeAll(): Promise<void> {
  const sites = Object.keys(await browser.storage.session.get(null)).map(siteOfAlarm);
  await Promise.all(sites.filter((site) => site !== null).map((site) => inTurn(() => remove(site))));
}

/** Wipes a pair whose time is up, and says whether it was; one that was made since stays, with an alarm of its own. */
export function expire(site: string): Promise<boolean> {
  return inTurn(async () => {
    const stored = await read(site);
    if (!stored) return false;
    if (isDue(stored)) await remove(site);
    else await browser.alarms.create(nameOf(site), { when: stored.expiresAt });
    return isDue(stored);
  });
}

/** The site whose pair an alarm, or an entry of the session's memory, is about; null for one of something else. */
export function siteOfAlarm(alarm: string): string | null {
  return alarm.startsWith(nameOf('')) ? alarm.slice(nameOf('').length) : null;
}

const isDue = ({ expiresAt }: StoredPair) => expiresAt <= Date.now();

async function read(site: string): Promise<StoredPair | undefined> {
  const name = nameOf(site);
  return (await browser.storage.session.get(name))[name] as StoredPair | undefined;
}

/** The alarm comes first: were the background stopped in between, it would ring for nothing rather than not at all. */
async function write(site: string, stored: StoredPair): Promise<StoredPair> {
  await browser.alarms.create(nameOf(site), { when: stored.expiresAt });
  await browser.storage.session.set({ [nameOf(site)]: stored });
  return stored;
}

async function remove(site: string): Promise<void> {
  await browser.storage.session.remove(nameOf(site));
  await browser.alarms.clear(nameOf(site));
}
