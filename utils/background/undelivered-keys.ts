/**
 * What is kept on disk of a pair, so that its loss can be said after a crash, a restart or an update of
 * the extension: which key of ConnectWise it was, and nothing of the private key.
 */
import { browser } from 'wxt/browser';
import type { UndeliveredKey } from '../setup/view.ts';
import { inTurn } from './session.ts';

/** More pairs than this are not made in a row without one being handed over. */
const MOST = 5;
const nameOf = (site: string) => `pairs:${site}`;

/** Pairs of a site that were taken and not handed over, the latest first. */
export async function readRecords(site: string): Promise<UndeliveredKey[]> {
  const name = nameOf(site);
  return ((await browser.storage.local.get(name))[name] as UndeliveredKey[] | undefined) ?? [];
}

export function addRecord(site: string, record: UndeliveredKey): Promise<void> {
  return inTurn(async () => {
    const others = (await readRecords(site)).filter(({ id }) => id !== record.id);
    await write(site, [record, ...others].slice(0, MOST));
  });
}

/** Forgets pairs of a site: all but those that were taken after the pair `id`, which was handed over. */
export function forgetUpTo(site: string, id: string): Promise<void> {
  return inTurn(async () => {
    const records = await readRecords(site);
    const at = records.findIndex((record) => record.id === id);
    if (at >= 0) await write(site, records.slice(0, at));
  });
}

/** Forgets the pairs of a site that `isKnown` names. */
export function forgetRecords(site: string, isKnown: (record: UndeliveredKey) => boolean): Promise<void> {
  return inTurn(async () => {
    const kept = (await readRecords(site)).filter((record) => !isKnown(record));
    await write(site, kept);
  });
}

async function write(site: string, records: UndeliveredKey[]): Promise<void> {
  if (records.length) await browser.storage.local.set({ [nameOf(site)]: records });
  else await browser.storage.local.remove(nameOf(site));
}
