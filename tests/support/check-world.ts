/** A sandbox with a finished role, its member and a key, for tests of what ConnectWise's API answers about them. */
import { ON_PREMISES_HOST } from '../../sandbox/connectwise/hosts.ts';
import type { ApiKey, ApiMember, Role } from '../../sandbox/connectwise/model.ts';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { CheckStep, CompanyProof, KeyCheck } from '../../utils/connectwise/api/check-record.ts';
import { type CheckOrder, type CheckTools, runCheck } from '../../utils/connectwise/api/run-check.ts';
import { API_PROBES, profile as officeProtect } from '../../utils/integrations/index.ts';
import { Secret } from '../../utils/key/secret.ts';
import { signedFetch } from '../../utils/key/sign-request.ts';
import { kindOf } from '../../utils/settings/origins.ts';
import { SITE } from './samples.ts';
import { sandboxFetch } from './sandbox-fetch.ts';
import { addRightMember, addRightRole } from './seed-state.ts';

export const CLIENT_ID = '0f3d8f6e-2d0b-4a5e-8c43-7a1f0a1b2c3d';

/** The user has added the sandbox's own server. */
const ADDED = { connectwise: [`https://${ON_PREMISES_HOST}`], portal: [] };

export interface CheckWorld {
  sandbox: Sandbox;
  role: Role;
  member: ApiMember;
  key: ApiKey;
  close(): Promise<void>;
}

export interface CheckRun {
  /** The last progress. */
  check: Partial<KeyCheck>;
  company: CompanyProof | undefined;
  /** The calls, in order. */
  steps: CheckStep[];
  /** The longest wait that ConnectWise requested, in seconds. */
  wait: number;
}

/** A sandbox without faults. */
export async function createCheckWorld(): Promise<CheckWorld> {
  const sandbox = await startSandbox();
  const role = addRightRole(sandbox.connectWise);
  const member = addRightMember(sandbox.connectWise, role);
  const key = sandbox.connectWise.addKey(member.id, 'Office Protect integration', 'tech');
  return { sandbox, role, member, key, close: () => sandbox.close() };
}

/** Runs a check to its end. */
export async function check(
  { sandbox, member, key }: CheckWorld,
  order: Partial<CheckOrder> = {},
  tools: Partial<CheckTools['asker']> = {},
): Promise<CheckRun> {
  const run: CheckRun = { check: {}, company: undefined, steps: [], wait: 0 };
  const asker: CheckTools['asker'] = {
    fetch: sandboxFetch(sandbox.url.local),
    signal: new AbortController().signal,
    isOnline: () => true,
    patience: 5_000,
    ...tools,
  };
  const whole = {
    site: SITE,
    companyId: CREDENTIALS.company,
    clientId: CLIENT_ID,
    member: `${member.name} (${member.identifier})`,
    wanted: officeProtect.settings,
    probes: API_PROBES,
    ...order,
  };
  const pair = {
    publicKey: new Secret(key.publicKey),
    privateKey: new Secret(key.privateKey),
  };
  await runCheck(whole, {
    asker,
    sign: async (origin) => signedFetch(asker.fetch, origin, whole.companyId, pair),
    isConnectWise: async (origin) => kindOf(origin, ADDED) === 'connectwise',
    onCompany(proof) {
      run.company = proof;
    },
    onProgress(news) {
      if (news.at && news.at !== run.steps.at(-1)) run.steps.push(news.at);
      run.wait = Math.max(run.wait, news.wait ?? 0);
      Object.assign(run.check, news);
    },
  });
  return run;
}
