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

/** Keeps the pair for `lifetime` ms, in place of an earlier one of the same site. Returns its end as epoch ms. */
export async function hold(site: string, pair: KeyPair, lifetime: number): Promise<number> {
  const expiresAt = Date.now() + lifetime;
  const stored: StoredPair = {
    publicKey: pair.publicKey.reveal(),
    privateKey: pair.privateKey.reveal(),
    expiresAt,
  };
  await browser.storage.session.set({ [nameOf(site)]: stored });
  await browser.alarms.create(nameOf(site), { when: expiresAt });
  return expiresAt;
}

/** The pair of a site; null when none is held or its time is up, in which case it is wiped. */
export async function take(site: string): Promise<KeyPair | null> {
  const stored = await read(site);
  if (!stored) return null;
  if (stored.expiresAt <= Date.now()) {
    await wipe(site);
    return null;
  }
  return { publicKey: new Secret(stored.publicKey), privateKey: new Secret(stored.privateKey) };
}

/** Shortens a pair's life to at most `lifetime` ms from now. Returns its end as epoch ms; null when none is held. */
export async function shorten(site: string, lifetime: number): Promise<number | null> {
  const stored = await read(site);
  if (!stored) return null;
  const expiresAt = Math.min(stored.expiresAt, Date.now() + lifetime);
  await browser.storage.session.set({ [nameOf(site)]: { ...stored, expiresAt } });
  await browser.alarms.create(nameOf(site), { when: expiresAt });
  return expiresAt;
}

export async function wipe(site: string): Promise<void> {
  await browser.storage.session.remove(nameOf(site));
  await browser.alarms.clear(nameOf(site));
}

/** The site whose pair an alarm is about; null for an alarm of something else. */
export function siteOfAlarm(alarm: string): string | null {
  return alarm.startsWith(nameOf('')) ? alarm.slice(nameOf('').length) : null;
}

async function read(site: string): Promise<StoredPair | undefined> {
  const name = nameOf(site);
  return (await browser.storage.session.get(name))[name] as StoredPair | undefined;
}
