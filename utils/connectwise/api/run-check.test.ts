/** Checks a key against the sandbox's API, over the loopback interface. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { PERMISSIONS } from '../../../sandbox/connectwise/permissions.ts';
import { FAILURE_NAMES, type FailureName } from '../../../sandbox/connectwise/rest/failures.ts';
import { SYSTEM_DEFAULT_BOARD } from '../../../sandbox/connectwise/seed.ts';
import {
  type CheckRun,
  type CheckWorld,
  check,
  createCheckWorld,
} from '../../../tests/support/check-world.ts';
import { sandboxFetch } from '../../../tests/support/sandbox-fetch.ts';
import { setLevel } from '../../../tests/support/seed-state.ts';
import { ENGLISH } from '../../../tests/support/words.ts';
import { profile as officeProtect } from '../../integrations/index.ts';
import { checkText } from '../../setup/check-texts.ts';
import { cellOf } from '../model/levels.ts';
import { CHECK_STEPS, type KeyCheck } from './check-record.ts';

const CELLS = officeProtect.settings.map(({ module, permission, level }) =>
  cellOf(module, permission, level),
);
const INQUIRE = CELLS.filter((cell) => cell.endsWith('/inquire'));
const WRITES = CELLS.filter((cell) => !cell.endsWith('/inquire'));
const API = 'api-na.myconnectwise.net';

let world: CheckWorld;
beforeAll(async () => {
  world = await createCheckWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  const { sandbox, role, member } = world;
  sandbox.connectWise.failures.length = 0;
  sandbox.requests.length = 0;
  for (const cell of CELLS) setLevel(role, cell, 'All');
  Object.assign(member, { defaultBoardId: 2, excludedBoardIds: [], inactive: false, structureLevelId: 1 });
});

const failAt = (at: string, how: FailureName | { json: unknown }, times?: number) =>
  world.sandbox.connectWise.failures.push({ at, how, ...(times !== undefined && { times }) });
/** How many requests for this path ConnectWise has received. */
const calls = (path: string) => world.sandbox.requests.filter(({ url }) => url.includes(path)).length;
/** Runs a check whose request times out when ConnectWise, which does not answer, has received it. */
async function checkInSilence(): Promise<CheckRun> {
  const timeouts: AbortController[] = [];
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    timeouts.push(new AbortController());
    return timeouts.at(-1)?.signal as AbortSignal;
  });
  const run = check(world);
  await expect.poll(() => calls('/apis/')).toBe(1);
  timeout.mockRestore();
  timeouts.at(-1)?.abort();
  return run;
}
const stateOf = ({ check: { levels = [] } }: CheckRun, cell: string) => {
  const proof = levels.find((level) => level.cell === cell);
  return `${proof?.state} ${proof?.reason}`;
};
const wrong = ({ check: { levels = [] } }: CheckRun) =>
  levels.filter(({ state }) => state !== 'proven').map(({ cell, state }) => `${cell} ${state}`);
/** Returns the sentence that the panel shows for a finished check. */
const sentenceFor = ({ check: got }: CheckRun) =>
  checkText(ENGLISH, { wait: 0, host: '', ...got } as KeyCheck, officeProtect, null);

describe('a correct key', () => {
  test('is proven, level by level, in seven GET requests', async () => {
    const run = await check(world);
    expect(run.check).toMatchObject({ status: 'done', reason: null, companies: 12 });
    expect(run.check.levels?.map(({ cell, state }) => [cell, state])).toEqual(
      CELLS.map((cell) => [cell, 'proven']),
    );
    expect(run.check.board).toEqual({ state: 'proven', reason: 'open', name: 'Security Alerts' });
    expect(run.steps).toEqual(CHECK_STEPS);
    expect(new Set(world.sandbox.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  test('is sent only to the API host that ConnectWise names, in one header', async () => {
    await check(world);
    const { publicKey, privateKey } = world.key;
    const basic = `Basic ${btoa(`brightwater+${publicKey}:${privateKey}`)}`;
    for (const { host, headers, url, body } of world.sandbox.requests) {
      const { authorization, ...others } = headers;
      expect(authorization).toBe(host === API ? basic : undefined);
      const rest = JSON.stringify([url, body, others]);
      for (const secret of [privateKey, btoa(privateKey).slice(0, 16), basic.slice(6)]) {
        expect(rest).not.toContain(secret);
      }
    }
    expect(new Set(world.sandbox.requests.map(({ host }) => host))).toEqual(
      new Set(['na.myconnectwise.net', API]),
    );
  });
});

describe('a level that was revoked is reported', () => {
  test.each(CELLS)('%s', async (cell) => {
    setLevel(world.role, cell, 'None');
    const run = await check(world);
    expect(run.check.status).toBe('done');
    expect(wrong(run)).toEqual([`${cell} refused`]);
    expect(stateOf(run, cell)).toBe('refused none');
  });

  test.each(INQUIRE)('%s, also without the key’s own security settings', async (cell) => {
    failAt('/system/mysecurity', 'no-right');
    setLevel(world.role, cell, 'None');
    const run = await check(world);
    expect(stateOf(run, cell)).toBe('refused denied');
    for (const other of INQUIRE.filter((each) => each !== cell)) {
      expect(stateOf(run, other)).toBe('proven answered');
    }
    for (const write of WRITES) expect(stateOf(run, write)).toBe('untested not-listed');
  });

  test('My instead of All', async () => {
    setLevel(world.role, 'Service Desk/Service Tickets/inquire', 'My');
    const run = await check(world);
    expect(wrong(run)).toEqual(['Service Desk/Service Tickets/inquire refused']);
    expect(stateOf(run, 'Service Desk/Service Tickets/inquire')).toBe('refused my');
  });

  test('all of them: only the key’s own security settings can be read', async () => {
    for (const cell of CELLS) setLevel(world.role, cell, 'None');
    const run = await check(world);
    expect(wrong(run)).toEqual(CELLS.map((cell) => `${cell} refused`));
    expect(run.check.board).toMatchObject({ state: 'untested', reason: 'forbidden' });
  });

  test.each(['no-right', 'no-right-401'] as const)(
    'all of them, with the answer %s to every call',
    async (how) => {
      failAt('/apis/', how);
      const run = await check(world);
      expect(run.check.status).toBe('done');
      expect(wrong(run)).toEqual(
        CELLS.map((cell) => `${cell} ${INQUIRE.includes(cell) ? 'refused' : 'untested'}`),
      );
    },
  );
});

describe('what cannot be tested is reported as untested', () => {
  test.each([{ json: [] }, 'no-endpoint', 'key-unknown', 'html', 'server-error'] as const)(
    'without security settings (%o) Add and Edit are untested',
    async (how) => {
      failAt('/system/mysecurity', how);
      const run = await check(world);
      expect(run.check.status).toBe('done');
      expect(wrong(run)).toEqual(WRITES.map((cell) => `${cell} untested`));
    },
  );

  test('a row that occurs twice, or has another name, proves nothing', async () => {
    const row = { moduleName: 'Service Desk', moduleFunctionName: 'Service Tickets', addLevel: 'All' };
    failAt('/system/mysecurity', {
      json: [row, row, { ...row, moduleFunctionName: 'Close Service Tickets' }],
    });
    expect(stateOf(await check(world), WRITES[0] ?? '')).toBe('untested not-listed');
  });

  test('settings that contradict the result of a call', async () => {
    const row = { moduleName: 'System', moduleFunctionName: 'Table Setup (customize)', inquireLevel: 'None' };
    failAt('/system/mysecurity', { json: [row] });
    expect(stateOf(await check(world), 'System/Table Setup/inquire')).toBe('untested conflict');
    failAt('/service/boards', 'no-right');
    world.sandbox.connectWise.failures[0] = {
      at: '/system/mysecurity',
      how: { json: [{ ...row, inquireLevel: 'All' }] },
    };
    expect(stateOf(await check(world), 'System/Table Setup/inquire')).toBe('refused denied');
  });

  test('one failed call does not end the check', async () => {
    failAt('/service/tickets', 'server-error');
    const run = await check(world, {}, {});
    expect(run.check.status).toBe('done');
    expect(stateOf(run, 'Service Desk/Service Tickets/inquire')).toBe('proven listed');
    failAt('/system/mysecurity', 'no-right');
    expect(stateOf(await check(world), 'Service Desk/Service Tickets/inquire')).toBe('untested server');
  });
});

describe('what the key may do beyond the profile', () => {
  const nothing = { count: 0, isComplete: true, farthest: [] };

  test('is nothing with the right role, and one more level with one more', async () => {
    expect((await check(world)).check.excess).toEqual(nothing);
    const more = 'Service Desk/Service Tickets/delete';
    setLevel(world.role, more, 'My');
    const run = await check(world);
    setLevel(world.role, more, 'None');
    expect(run.check.excess).toEqual({
      count: 1,
      isComplete: true,
      farthest: [{ module: 'Service Desk', permission: 'Service Tickets', level: 'delete', access: 'My' }],
    });
    expect(sentenceFor(run)).toContain('1 level beyond what Office Protect needs');
  });

  test('is everything else with the Admin role, whatever its rows hold', async () => {
    world.role.adminFlag = true;
    const { check: got } = await check(world);
    world.role.adminFlag = false;
    expect(got.excess).toMatchObject({ count: PERMISSIONS.length * 4 - CELLS.length, isComplete: true });
    expect(got.excess?.farthest).toHaveLength(10);
  });

  test.each([
    'no-right',
    'no-endpoint',
    'server-error',
    'html',
    'not-json',
    { json: [] },
    { json: {} },
    { json: [{ hello: 'world' }] },
    { json: ['All'] },
  ] as const)('is not known where its own security settings are %o', async (how) => {
    failAt('/system/mysecurity', how);
    const run = await check(world);
    expect(run.check).toMatchObject({ status: 'done', excess: null });
    expect(sentenceFor(run)).toContain('Rights beyond what is needed could not be tested');
  });

  test('is not known where the settings list None and a call is answered all the same', async () => {
    const rows = CELLS.map((cell) => cell.split('/')).map(([moduleName, moduleFunctionName]) => ({
      ...{ moduleName, moduleFunctionName },
      ...{ addLevel: 'None', editLevel: 'None', deleteLevel: 'None', inquireLevel: 'None' },
    }));
    failAt('/system/mysecurity', { json: rows });
    expect((await check(world)).check.excess).toBeNull();
  });
});

describe('the board for new tickets', () => {
  const boardOf = async () => (await check(world)).check.board;

  test('no default board', async () => {
    world.member.defaultBoardId = null;
    expect(await boardOf()).toMatchObject({ state: 'refused', reason: 'none' });
  });

  test('a default board that the member’s Restrict Board Access lists', async () => {
    world.member.excludedBoardIds = [SYSTEM_DEFAULT_BOARD, 2];
    expect(await boardOf()).toMatchObject({
      state: 'refused',
      reason: 'restricted',
      name: 'Security Alerts',
    });
  });

  test.each([
    ['missing', '/service/boards/2', 'not-found'],
    ['inactive', '/service/boards/2', { json: { id: 2, name: 'Old', inactiveFlag: true } }],
  ] as const)('a default board that is %s', async (reason, at, how) => {
    failAt(at, how, 1);
    expect(await boardOf()).toMatchObject({ state: 'refused', reason });
  });

  test.each([
    ['closed', { closedStatus: true, inactive: false }],
    ['inactive', { closedStatus: false, inactive: true }],
  ])('a board whose statuses are all %s', async (_, status) => {
    failAt('/statuses', { json: [status] });
    expect(await boardOf()).toEqual({ state: 'refused', reason: 'no-open-status', name: 'Security Alerts' });
  });

  test('without security settings, the member is the one that the key screen showed', async () => {
    failAt('/system/mysecurity', 'no-right');
    expect(await boardOf()).toMatchObject({ state: 'proven', name: 'Security Alerts' });
    const other = await check(world, { member: 'Somebody (Else)' });
    expect(other.check.board).toMatchObject({ state: 'untested', reason: 'member-unknown' });
  });

  test('no company can be read', async () => {
    failAt('/company/companies', { json: { count: 0 } });
    expect((await check(world)).check.companies).toBe(0);
  });
});

describe('each failure has its own message', () => {
  /** A missing permission is a result, not a failure. */
  const switches = FAILURE_NAMES.filter((name) => !name.startsWith('no-right') && name !== 'not-found');
  const REASONS: Record<string, string> = {
    'key-unknown': 'unauthorized',
    'wrong-host': 'wrong-host',
    'no-endpoint': 'no-endpoint',
    'server-error': 'server',
    'bad-request': 'bad-request',
    'client-id-400': 'client-id',
    'client-id-403': 'client-id',
    'client-id-404': 'client-id',
    html: 'html',
    'not-json': 'odd-answer',
    redirect: 'redirect',
    'too-many': 'too-many',
    'too-many-for-long': 'too-many',
    silent: 'timeout',
    drop: 'unreachable',
  };
  const texts = new Map<string, string>();

  test.each(switches)('%s', async (name) => {
    failAt('/apis/', name);
    const got = await (name === 'silent' ? checkInSilence() : check(world));
    expect(got.check).toMatchObject({ status: 'failed', reason: REASONS[name], at: null });
    expect(sentenceFor(got)).toMatch(/\.$/);
    texts.set(name, sentenceFor(got));
  });

  test('and only the variants of the client ID failure share one', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    texts.set('offline', sentenceFor(await check(world, {}, { fetch, isOnline: () => false })));
    texts.set('unknown company', sentenceFor(await check(world, { companyId: 'nobody' })));
    texts.set('no client ID', sentenceFor(await check(world, { clientId: '' })));
    expect(texts.size).toBe(switches.length + 3);
    expect(texts.get('client-id-400')).toBe(texts.get('client-id-404'));
    const shapes = [...texts].filter(([name]) => !/client-id-40[03]/.test(name)).map(([, text]) => text);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  test('an untrusted certificate is among the causes listed when the host does not answer', async () => {
    const got = await check(world, {}, { fetch: sandboxFetch(world.sandbox.url.local, { trusts: false }) });
    expect(got.check).toMatchObject({ status: 'failed', reason: 'unreachable' });
    expect(sentenceFor(got)).toContain('certificate');
    expect(world.sandbox.requests).toEqual([]);
  });

  test('a connection that fails after the first answers has its own message', async () => {
    failAt('/service/tickets', 'drop');
    const got = await check(world);
    expect(got.check).toMatchObject({ status: 'failed', reason: 'dropped' });
    expect(sentenceFor(got)).toContain('answered at first');
  });
});

describe('a call is retried', () => {
  test('once, after a failed connection', async () => {
    failAt('/service/tickets', 'drop', 1);
    expect((await check(world)).check.status).toBe('done');
    expect(calls('/service/tickets')).toBe(2);
  });

  test('after the wait that ConnectWise asks for, which is shown', async () => {
    failAt('/service/tickets', 'too-many', 1);
    const run = await check(world);
    expect(run.check).toMatchObject({ status: 'done', wait: 0 });
    expect(run.wait).toBe(1);
  });

  test.each([
    ['too-many', 2],
    ['too-many-for-long', 1],
    ['drop', 2],
    ['server-error', 1],
    ['silent', 1],
  ] as const)('%s: %i calls at most', async (name, most) => {
    failAt('/apis/', name);
    if (name === 'server-error') failAt('/login/', 'server-error');
    await (name === 'silent' ? checkInSilence() : check(world));
    expect(calls(name === 'server-error' ? '/login/' : '/apis/')).toBe(most);
  });

  test('but not after Stop, which ends the check immediately', async () => {
    failAt('/service/tickets', 'silent');
    const control = new AbortController();
    const fetch = sandboxFetch(world.sandbox.url.local);
    const run = await check(
      world,
      {},
      {
        signal: control.signal,
        fetch: (url, init) => {
          if (url.includes('/service/tickets')) queueMicrotask(() => control.abort());
          return fetch(url, init);
        },
      },
    );
    expect(run.check).toMatchObject({ status: 'skipped', reason: 'cancelled', at: null });
    expect(calls('/service/boards')).toBe(0);
  });
});

describe('the key is not sent', () => {
  const signedCalls = () => world.sandbox.requests.filter(({ headers }) => headers.authorization);

  test.each([
    ['an unrelated host', 'evil.example'],
    ['a host that ends like ConnectWise', 'apimyconnectwise.net'],
    ['plain http', 'http://api-na.myconnectwise.net'],
    ['a host after a user name', 'api-na.myconnectwise.net@evil.example'],
    ['another port', 'api-na.myconnectwise.net:8443'],
    ['an invalid address', '%%%'],
  ])('to %s as the API host', async (_, SiteUrl) => {
    failAt('/login/companyinfo', {
      json: { CompanyID: 'brightwater', CompanyName: '', Codebase: 'v2025_1/', SiteUrl },
    });
    const run = await check(world);
    expect(run.check).toMatchObject({ status: 'failed', reason: 'other-host' });
    expect(signedCalls()).toEqual([]);
  });

  test.each([
    ['without a client ID', { clientId: '' }, 'skipped', 'no-client-id', 'proven'],
    ['with an unknown company ID', { companyId: 'nobody' }, 'failed', 'company-id', 'refused'],
  ])('%s', async (_, order, status, reason, company) => {
    const run = await check(world, order);
    expect(run.check).toMatchObject({ status, reason });
    expect(run.company?.state).toBe(company);
    expect(signedCalls()).toEqual([]);
  });
});

test('a self-hosted server is called at its own address, since it has no separate API host', async () => {
  const run = await check(world, { site: 'https://cw.brightwater.example' });
  expect(run.check.status).toBe('done');
  expect(wrong(run)).toEqual([]);
  expect(new Set(world.sandbox.requests.map(({ host }) => host))).toEqual(
    new Set(['cw.brightwater.example']),
  );
});
