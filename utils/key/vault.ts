/**
 * Holds key pairs, in the background only.
 * - A pair lives in `storage.session`: in memory, on no disk, out of reach of content scripts.
 * - One pair a ConnectWise site, for minutes; past its time it is gone, by clock and by alarm.
 * - Values leave only through `take`, as `Secret`s.
 */
import { browser } from 'wxt/browser';
import { Secret } from './secret.ts';

export interface KeyPair {
  publicKey: Secret;
  privateKey: Secret;
}

interface StoredPair {
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

/** Keeps the pair for `lifetime` ms, in place of an earlier one of the same site. Returns its end as epoch ms. */
export function hold(site: string, pair: KeyPair, lifetime: number): Promise<number> {
  return inTurn(() =>
    write(site, {
      publicKey: pair.publicKey.reveal(),
      privateKey: pair.privateKey.reveal(),
      expiresAt: Date.now() + lifetime,
    }),
  );
}

/** The pair of a site; null when none is held or its time is up, in which case it is wiped. */
export async function take(site: string): Promise<KeyPair | null> {
  if (await expire(site)) return null;
  const stored = await read(site);
  return stored
    ? { publicKey: new Secret(stored.publicKey), privateKey: new Secret(stored.privateKey) }
    : null;
}

/** Shortens a pair's life to at most `lifetime` ms from now. Returns its end as epoch ms; null when none is held. */
export function shorten(site: string, lifetime: number): Promise<number | null> {
  return inTurn(async () => {
    const stored = await read(site);
    if (!stored) return null;
    return write(site, { ...stored, expiresAt: Math.min(stored.expiresAt, Date.now() + lifetime) });
  });
}

export function wipe(site: string): Promise<void> {
  return inTurn(() => remove(site));
}

/** Wipes a pair whose time is up, and says whether it was; one that was made since stays. */
export function expire(site: string): Promise<boolean> {
  return inTurn(async () => {
    const stored = await read(site);
    const isDue = stored !== undefined && stored.expiresAt <= Date.now();
    if (isDue) await remove(site);
    return isDue;
  });
}

/** The site whose pair an alarm is about; null for an alarm of something else. */
export function siteOfAlarm(alarm: string): string | null {
  return alarm.startsWith(nameOf('')) ? alarm.slice(nameOf('').length) : null;
}

async function read(site: string): Promise<StoredPair | undefined> {
  const name = nameOf(site);
  return (await browser.storage.session.get(name))[name] as StoredPair | undefined;
}

async function write(site: string, stored: StoredPair): Promise<number> {
  await browser.storage.session.set({ [nameOf(site)]: stored });
  await browser.alarms.create(nameOf(site), { when: stored.expiresAt });
  return stored.expiresAt;
}

async function remove(site: string): Promise<void> {
  await browser.storage.session.remove(nameOf(site));
  await browser.alarms.clear(nameOf(site));
}
