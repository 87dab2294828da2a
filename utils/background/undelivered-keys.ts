/**
 * Records of key pairs on disk, so that a lost pair can be reported after a crash, a restart or an update of the
 * extension. A record identifies the key in ConnectWise and contains nothing of the private key.
 */
import { z } from 'zod';
import type { UndeliveredKey } from '../setup/view.ts';
import { areaOf, inTurn } from './session.ts';

/** Maximum number of records per site. The oldest are dropped. */
const MOST = 5;
const nameOf = (site: string) => `pairs:${site}`;

const shortText = z.string().max(300);
const record: z.ZodType<UndeliveredKey> = z.object({
  id: shortText,
  member: shortText,
  description: shortText,
  publicKeyEnd: z.string().max(4),
  takenAt: z.number(),
});

/** Returns the pairs of a site that were taken and not delivered, the latest first. Invalid records are left out. */
export async function readRecords(site: string): Promise<UndeliveredKey[]> {
  const name = nameOf(site);
  const stored = z.array(z.unknown()).safeParse((await areaOf(site).get(name))[name]).data ?? [];
  return stored.map((one) => record.safeParse(one).data).filter((one) => one !== undefined);
}

export function addRecord(site: string, record: UndeliveredKey): Promise<void> {
  return inTurn(async () => {
    const others = (await readRecords(site)).filter(({ id }) => id !== record.id);
    await write(site, [record, ...others].slice(0, MOST));
  });
}

/** Deletes the record of the delivered pair `id` and of all pairs that were taken before it. */
export function forgetUpTo(site: string, id: string): Promise<void> {
  return inTurn(async () => {
    const records = await readRecords(site);
    const at = records.findIndex((record) => record.id === id);
    if (at >= 0) await write(site, records.slice(0, at));
  });
}

/** Deletes the records of a site for which `isKnown` returns true. */
export function forgetRecords(site: string, isKnown: (record: UndeliveredKey) => boolean): Promise<void> {
  return inTurn(async () => {
    const kept = (await readRecords(site)).filter((record) => !isKnown(record));
    await write(site, kept);
  });
}

async function write(site: string, records: UndeliveredKey[]): Promise<void> {
  if (records.length) await areaOf(site).set({ [nameOf(site)]: records });
  else await areaOf(site).remove(nameOf(site));
}
