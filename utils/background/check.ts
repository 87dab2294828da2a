/**
 * Checks a key against ConnectWise's API when the user clicks Check. This is the only code of the extension that calls
 * a server. A key is sent only to the ConnectWise site it came from, or to the API host that this site names. The
 * setup does not depend on a check and continues while one runs.
 */

import type { CompanyProof, KeyCheck } from '../connectwise/api/check-record.ts';
import type { Fetch } from '../connectwise/api/client.ts';
import { askCompany } from '../connectwise/api/company.ts';
import { type CheckTools, runCheck } from '../connectwise/api/run-check.ts';
import { API_PROBES, profile } from '../integrations/index.ts';
import { signedFetch } from '../key/sign-request.ts';
import { take } from '../key/vault.ts';
import { originOf } from '../settings/sites.ts';
import { isHeld } from '../setup/state.ts';
import { changeCheck, readCheck, running } from './check-store.ts';
import { publish } from './publish.ts';
import { readCompanyId, readSite } from './session.ts';
import { kindNow, readSettings } from './settings.ts';

/** Timeout of one request (ms). */
const PATIENCE = 10_000;

const plainFetch: Fetch = (url, init) => fetch(url, init);
// Where `navigator.onLine` is undefined, the request itself finds out.
const isOnline = () => navigator.onLine !== false;

/** Running checks of a company ID, by site. */
const asking = new Map<string, AbortController>();

/**
 * Checks the company ID of a site in the background, if there is one and a key pair is held. Returns at once. An ID
 * that has a result is not checked again.
 */
export function checkCompany(site: string): void {
  void askAboutCompany(site).catch(() => {});
}

async function askAboutCompany(site: string): Promise<void> {
  const [companyId, { key }, { company }] = await Promise.all([
    readCompanyId(site),
    readSite(site),
    readCheck(site),
  ]);
  const isKnown = company?.companyId === companyId && company.state !== 'untested';
  if (!isHeld(key) || companyId === '' || isKnown || running.has(site)) return;
  if ((await kindNow(originOf(site))) !== 'connectwise') return;
  asking.get(site)?.abort();
  const control = new AbortController();
  asking.set(site, control);
  const { proof } = await askCompany(originOf(site), companyId, {
    fetch: plainFetch,
    signal: control.signal,
    isOnline,
    onWait: () => {},
    patience: PATIENCE,
    answered: new Set(),
  });
  if (asking.get(site) === control) asking.delete(site);
  if (control.signal.aborted) return;
  await changeCheck(site, (record) => ({ ...record, company: proof }));
  await publish(site);
}

/** Starts the check that the user asked for, and returns without waiting for it. Does nothing while one runs. */
export async function startCheck(site: string): Promise<void> {
  if (running.has(site)) return;
  asking.get(site)?.abort();
  const control = new AbortController();
  running.set(site, control);
  const [companyId, { key }, { clientId }] = await Promise.all([
    readCompanyId(site),
    readSite(site),
    readSettings(),
  ]);
  const report = reporterFor(site, {
    companyId,
    pairId: key.id,
    status: 'running',
    reason: null,
    host: new URL(site).host,
    at: null,
    wait: 0,
    levels: [],
    excess: null,
    board: null,
    companies: null,
    changedAt: Date.now(),
  });
  const order = {
    site: originOf(site),
    companyId,
    clientId: clientId.value,
    member: key.member,
    wanted: profile.settings,
    probes: API_PROBES,
  };
  report.news({});
  void runCheck(order, toolsFor(site, companyId, key.id, control.signal, report))
    .catch(() => report.news({ status: 'failed', reason: 'interrupted', at: null }))
    .finally(async () => {
      await report.written();
      running.delete(site);
    });
}

/** Cancels the running check of this site, if there is one. */
export function cancelCheck(site: string): void {
  running.get(site)?.abort();
}

function toolsFor(
  site: string,
  companyId: string,
  pairId: string,
  signal: AbortSignal,
  report: ReturnType<typeof reporterFor>,
): CheckTools {
  const isConnectWise = async (origin: string) => (await kindNow(origin)) === 'connectwise';
  return {
    asker: { fetch: plainFetch, signal, isOnline, patience: PATIENCE },
    isConnectWise,
    async sign(origin) {
      // Since the click, the host permission may have been revoked, or the pair wiped or replaced.
      const isAllowed = (await isConnectWise(originOf(site))) && (await isConnectWise(origin));
      const pair = isAllowed && !signal.aborted ? await take(site) : null;
      return pair?.id === pairId ? signedFetch(plainFetch, origin, companyId, pair) : null;
    },
    onCompany: report.company,
    onProgress: report.news,
  };
}

/** Stores each progress report of a check and publishes it. */
function reporterFor(site: string, start: KeyCheck) {
  let check = start;
  let last: Promise<void> = Promise.resolve();
  const show = async (company: CompanyProof | null) => {
    const key = check;
    await changeCheck(site, (record) => ({ company: company ?? record.company, key }));
    await publish(site);
  };
  return {
    news(news: Partial<KeyCheck>): void {
      check = { ...check, ...news, changedAt: Date.now() };
      last = show(null);
    },
    company(proof: CompanyProof): void {
      last = show(proof);
    },
    /** Resolves when the last report is stored. */
    written: () => last.catch(() => {}),
  };
}
