/** Runs the check of a key pair: the calls, their order, and the failures that end it early. */
import type { z } from 'zod';
import type {
  BoardProof,
  CheckReason,
  CheckStep,
  CompanyProof,
  FailureReason,
  KeyCheck,
} from './check-record.ts';
import { type Answer, type Asker, ask, type Fetch, LARGEST_PAGE } from './client.ts';
import { apiOriginOf, askCompany } from './company.ts';
import {
  boardProof,
  judgeBoard,
  judgeLevel,
  judgeMember,
  ownMember,
  type Probe,
  type WantedSetting,
} from './evaluate.ts';
import { findExcess } from './excess.ts';
import * as shape from './schemas.ts';

/** A call that tests a permission, independent of the security settings. */
type ProbeName = 'companies' | 'tickets' | 'boards' | 'members';

export interface CheckOrder {
  /** Origin of the ConnectWise site that the key came from. */
  site: string;
  companyId: string;
  /**
   * GUID that identifies the calling program to ConnectWise. Empty when none is set: then only the company ID is
   * checked.
   */
  clientId: string;
  /** The key's member as shown on the key screen, `Name (ID)`. */
  member: string;
  wanted: WantedSetting[];
  /** The call that tests Inquire of each permission, by `Module/Permission`. Permissions without such a call are absent. */
  probes: Readonly<Record<string, ProbeName>>;
}

export interface CheckTools {
  asker: Omit<Asker, 'answered' | 'onWait'>;
  /** Returns a `fetch` that signs calls to this origin only; null when the pair is no longer held. */
  sign(origin: string): Promise<Fetch | null>;
  /** Whether an origin is one of ConnectWise's own, or a self-hosted server that the user added. */
  isConnectWise(origin: string): Promise<boolean>;
  onCompany(proof: CompanyProof): void;
  onProgress(change: Partial<KeyCheck>): void;
}

/** Failures that every further call would have too. They end the check. */
const FATAL: FailureReason[] = [
  'offline',
  'unreachable',
  'dropped',
  'timeout',
  'cancelled',
  'redirect',
  'wrong-host',
  'client-id',
  'too-many',
];

/** Ends the check. Only `runCheck` catches it. */
class Stop extends Error {
  readonly change: Partial<KeyCheck>;

  constructor(reason: CheckReason, wait = 0) {
    super(reason);
    const isChoice = reason === 'cancelled' || reason === 'no-client-id';
    this.change = { status: isChoice ? 'skipped' : 'failed', reason, wait, at: null };
  }
}

/** Runs the check and reports its progress. The last report has a status other than `running`. Never rejects. */
export async function runCheck(order: CheckOrder, tools: CheckTools): Promise<void> {
  try {
    const result = await check(order, tools);
    tools.onProgress({ ...result, status: 'done', reason: null, at: null, wait: 0 });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    tools.onProgress(error.change);
  }
}

async function check(order: CheckOrder, tools: CheckTools): Promise<Partial<KeyCheck>> {
  const asker: Asker = {
    ...tools.asker,
    answered: new Set(),
    onWait: (wait) => tools.onProgress({ wait }),
  };
  const base = await findApi(order, tools, asker);
  if (order.clientId === '') throw new Stop('no-client-id');
  const fetch = await tools.sign(new URL(base).origin);
  if (!fetch) throw new Stop('no-key');
  const call = createCall(base, order.clientId, { ...asker, fetch }, tools.onProgress);

  const settings = await call('settings', `/system/mySecurity?pageSize=${LARGEST_PAGE}`, shape.securityRows);
  const rows = 'value' in settings && settings.value.length > 0 ? settings.value : null;
  const companies = await call('companies', '/company/companies/count', shape.count);
  const tickets = await call('tickets', '/service/tickets/count', shape.count);
  const boards = await call('boards', '/service/boards?pageSize=1', shape.boards);
  const members = await call('members', `/system/apiMembers?pageSize=${LARGEST_PAGE}`, shape.apiMembers);
  const results: Record<ProbeName, Probe> = {
    companies: probeOf(companies),
    tickets: probeOf(tickets),
    boards: probeOf(boards),
    members: probeOf(members),
  };
  const levels = order.wanted.map((setting) => {
    const probe = order.probes[`${setting.module}/${setting.permission}`];
    return judgeLevel(setting, rows, probe ? results[probe] : null);
  });
  const excess = rows && findExcess(order.wanted, rows, levels);
  const result = { levels, excess, companies: 'value' in companies ? companies.value.count : null };
  tools.onProgress(result);
  if ('failure' in members) return { ...result, board: boardProof('untested', members.failure) };
  return { ...result, board: await checkBoard(ownMember(members.value, rows, order.member), call) };
}

type Call = <Value>(at: CheckStep, path: string, schema: z.ZodType<Value>) => Promise<Answer<Value>>;

/** Returns a function for signed calls. Until a first call succeeds, any failure ends the check. */
function createCall(
  base: string,
  clientId: string,
  asker: Asker,
  onProgress: CheckTools['onProgress'],
): Call {
  let isAnswered = false;
  return async (at, path, schema) => {
    onProgress({ at, wait: 0, host: new URL(base).host });
    const answer = await ask(`${base}${path}`, schema, asker, { clientId });
    if (!('failure' in answer)) isAnswered = true;
    else if (answer.failure === 'forbidden') isAnswered = true;
    // It is not known whether an API member may read its own settings, so a failure of this call does not end the check.
    else if (FATAL.includes(answer.failure) || (!isAnswered && at !== 'settings')) {
      throw new Stop(answer.failure, answer.seconds);
    }
    return answer;
  };
}

/** Checks that the member's default board exists and accepts tickets. */
async function checkBoard(member: shape.ApiMember | null, call: Call): Promise<BoardProof> {
  const known = judgeMember(member);
  if (known) return known;
  const { id, name } = member?.serviceDefaultBoard ?? { id: 0, name: '' };
  const own = await call('board', `/service/boards/${id}`, shape.board);
  if ('failure' in own) {
    const isMissing = own.failure === 'not-found';
    return boardProof(isMissing ? 'refused' : 'untested', isMissing ? 'missing' : own.failure, name);
  }
  const statuses = await call(
    'board',
    `/service/boards/${id}/statuses?pageSize=${LARGEST_PAGE}`,
    shape.statuses,
  );
  return 'failure' in statuses
    ? boardProof('untested', statuses.failure, name)
    : judgeBoard(own.value, statuses.value);
}

/**
 * Returns the API's base URL, which the ConnectWise site names. Ends the check when there is none, or when it is not a
 * ConnectWise address.
 */
async function findApi({ site, companyId }: CheckOrder, tools: CheckTools, asker: Asker): Promise<string> {
  tools.onProgress({ at: 'company', host: new URL(site).host });
  if (!(await tools.isConnectWise(site))) throw new Stop('other-host');
  const { proof, info } = await askCompany(site, companyId, asker);
  tools.onCompany(proof);
  if (proof.state === 'refused') throw new Stop('company-id');
  if (!info) throw new Stop(proof.reason === 'other-answer' ? 'odd-answer' : (proof.reason as FailureReason));
  const origin = apiOriginOf(site, info);
  if (!origin || !(await tools.isConnectWise(origin))) {
    tools.onProgress({ host: origin ? new URL(origin).host : info.SiteUrl.slice(0, 100) });
    throw new Stop('other-host');
  }
  return `${origin}/${info.Codebase.replace(/\/$/, '')}/apis/3.0`;
}

function probeOf(answer: Answer<unknown>): Probe {
  return 'value' in answer ? 'answered' : answer.failure;
}
