/** Stores the results of checks per site, in `storage.session`. They contain no secret. */
import { browser } from 'wxt/browser';
import { type CheckRecord, NO_CHECK } from '../connectwise/api/check-record.ts';
import { inTurn } from './session.ts';

const nameOf = (site: string) => `check:${site}`;

/** Checks that run in this service-worker lifetime: the controller that aborts each, by site. */
export const running = new Map<string, AbortController>();

/** Returns a site's results. A check that was running when the browser stopped the service worker counts as failed. */
export async function readCheck(site: string): Promise<CheckRecord> {
  const name = nameOf(site);
  const record = ((await browser.storage.session.get(name))[name] as CheckRecord | undefined) ?? NO_CHECK;
  const isLost = record.key?.status === 'running' && !running.has(site);
  return isLost && record.key
    ? { ...record, key: { ...record.key, status: 'failed', reason: 'interrupted', at: null } }
    : record;
}

/** Replaces a site's results with the return value of `change`. */
export function changeCheck(site: string, change: (record: CheckRecord) => CheckRecord): Promise<void> {
  return inTurn(async () => {
    await browser.storage.session.set({ [nameOf(site)]: change(await readCheck(site)) });
  });
}
