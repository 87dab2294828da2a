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
import { createPromiseQueue } from '../promise-queue.ts';
import { type KeyPair, Secret } from './secret.ts';

/** A held pair. `id` is unique. */
export interface HeldPair extends KeyPair {
  id: string;
}

interface StoredPair {
  id: string;
  publicKey: string;
  privateKey: string;
  /** Epoch ms. */
  expiresAt: number;
  /** The latest time at which it was stored or asked for (epoch ms). */
  seenAt: number;
}

const nameOf = (site: string) => `vault:${site}`;
/** Browsers may write alarms to disk, so their names tell nothing of a site. */
const alarmOf = (id: string) => `pair:${id}`;

/** Runs changes one after the other, so that none restores a pair that another has just wiped. */
const inTurn = createPromiseQueue();

/**
 * Stores the pair for `lifetime` ms. It replaces an earlier pair of the same site. Returns its ID and its expiry (epoch
 * ms); a pair that is held already keeps both. Returns null for the held public key with another private key:
 * ConnectWise never changes a private key, so the page is not trusted.
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
    await remove(site);
    const [id, expiresAt] = [crypto.randomUUID(), Date.now() + lifetime];
    return write(site, { id, publicKey, privateKey, expiresAt, seenAt: 0 });
  });
}

/** Returns the pair of a site; null when none is held. A pair whose time is up is wiped. */
export async function take(site: string): Promise<HeldPair | null> {
  await expire(site);
  const { id, publicKey, privateKey } = (await read(site)) ?? {};
  return id && publicKey && privateKey
    ? { id, publicKey: new Secret(publicKey), privateKey: new Secret(privateKey) }
    : null;
}

/** Shortens the lifetime of the pair `id` to at most `lifetime` ms from now. Returns its expiry (epoch ms), or null when it is no longer held. */
export function shorten(site: string, id: string, lifetime: number): Promise<number | null> {
  return inTurn(async () => {
    const stored = await read(site);
    if (stored?.id !== id) return null;
    const expiresAt = Math.min(stored.expiresAt, Date.now() + lifetime);
    return (await write(site, { ...stored, expiresAt })).expiresAt;
  });
}

/** Wipes the pair `id`. A newer pair of the site stays. */
export function wipe(site: string, id: string): Promise<void> {
  return inTurn(async () => {
    if ((await read(site))?.id === id) await remove(site);
  });
}

/** Wipes the pairs of all sites. Called when the extension is updated. */
export async function wipeAll(): Promise<void> {
  await Promise.all((await heldSites()).map((site) => inTurn(() => remove(site))));
}

/** Wipes the pair of a site if its time is up, and returns whether it was. A newer pair stays and gets a new alarm. */
export function expire(site: string): Promise<boolean> {
  return inTurn(async () => {
    const stored = await read(site);
    if (!stored) return false;
    if (isDue(stored)) await remove(site);
    else await write(site, stored);
    return isDue(stored);
  });
}

/** Returns the sites of all pairs that are held. */
export async function heldSites(): Promise<string[]> {
  const names = Object.keys(await browser.storage.session.get(null));
  return names.filter((name) => name.startsWith(nameOf(''))).map((name) => name.slice(nameOf('').length));
}

/** Also due when the clock was set back by more than a minute since: that would lengthen the pair's life. */
const isDue = ({ expiresAt: at, seenAt }: StoredPair) => at <= Date.now() || Date.now() < seenAt - 60_000;

async function read(site: string): Promise<StoredPair | undefined> {
  const name = nameOf(site);
  return (await browser.storage.session.get(name))[name] as StoredPair | undefined;
}

/** Creates the alarm first: if the service worker stops in between, a needless alarm is better than a missing one. */
async function write(site: string, pair: StoredPair): Promise<StoredPair> {
  const stored = { ...pair, seenAt: Math.max(pair.seenAt, Date.now()) };
  await browser.alarms.create(alarmOf(stored.id), { when: stored.expiresAt });
  await browser.storage.session.set({ [nameOf(site)]: stored });
  return stored;
}

async function remove(site: string): Promise<void> {
  const stored = await read(site);
  await browser.storage.session.remove(nameOf(site));
  if (stored) await browser.alarms.clear(alarmOf(stored.id));
}
