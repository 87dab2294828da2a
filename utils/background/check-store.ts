/** What checks found out, per site, in `storage.session`: nothing here is secret. */
import { browser } from 'wxt/browser';
import { type CheckRecord, NO_CHECK } from '../connectwise/api/check-record.ts';
import { inTurn } from './session.ts';

const nameOf = (site: string) => `check:${site}`;

/** Checks that run in this life of the background, by site, with what ends them. */
export const running = new Map<string, AbortController>();

/** What is known; a check that ran when the browser stopped the background has ended with it. */
export async function readCheck(site: string): Promise<CheckRecord> {
  const name = nameOf(site);
  const record = ((await browser.storage.session.get(name))[name] as CheckRecord | undefined) ?? NO_CHECK;
  const isLost = record.key?.status === 'running' && !running.has(site);
  return isLost && record.key
    ? { ...record, key: { ...record.key, status: 'failed', reason: 'interrupted', at: null } }
    : record;
}

/** Replaces a site's record by what `change` makes of it. */
export function changeCheck(site: string, change: (record: CheckRecord) => CheckRecord): Promise<void> {
  return inTurn(async () => {
    await browser.storage.session.set({ [nameOf(site)]: change(await readCheck(site)) });
  });
}
