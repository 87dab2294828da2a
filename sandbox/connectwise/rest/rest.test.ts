import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as shape from '../../../utils/connectwise/api/schemas.ts';
import { type Answer, httpsCall } from '../../https-call.ts';
import {
  createConnectWiseClient,
  createSandboxAgent,
} from '../../office-protect/server/connectwise-client.ts';
import { type Sandbox, startSandbox } from '../../server.ts';
import type { ApiKey, ApiMember, Level, PermissionKey, Role } from '../model.ts';
import { PERMISSIONS } from '../permissions.ts';
import { NEW_API_MEMBER } from '../seed-records.ts';

const CLIENT_ID = '0f3d8f6e-2d0b-4a5e-8c43-7a1f0a1b2c3d';
const API = 'api-na.myconnectwise.net';
const FORBIDDEN = {
  code: 'Security',
  message: 'You do not have security permission to perform this action.',
  errors: null,
};

let sandbox: Sandbox;
let role: Role;
let member: ApiMember;
let key: ApiKey;
let runs = 0;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  runs += 1;
  const { connectWise } = sandbox;
  role = connectWise.addRole(`Role ${runs}`, 'tech');
  member = connectWise.addApiMember(
    {
      ...NEW_API_MEMBER,
      identifier: `Member${runs}`,
      name: 'Test',
      roleId: role.id,
      structureLevelId: 1,
      structureNameId: 1,
    },
    'tech',
  );
  key = connectWise.addKey(member.id, 'test', 'tech');
});

function basic(company: string, publicKey: string, privateKey: string): string {
  return `Basic ${Buffer.from(`${company}+${publicKey}:${privateKey}`).toString('base64')}`;
}

/** One call, with the key of this test unless told otherwise; a header that is undefined is left out. */
function call(
  path: string,
  options: {
    method?: string;
    host?: string;
    body?: unknown;
    headers?: Record<string, string | undefined>;
  } = {},
): Promise<Answer> {
  const given = {
    clientId: CLIENT_ID,
    Authorization: basic('brightwater', key.publicKey, key.privateKey),
    ...options.headers,
  };
  const headers = Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const base = path.startsWith('/login') ? '' : '/v4_6_release/apis/3.0';
  return httpsCall(sandbox.url.local, `https://${options.host ?? API}${base}${path}`, {
    ...options,
    headers,
  });
}

function allow(row: PermissionKey, level: Level, access: 'My' | 'All' = 'All'): void {
  const levels = role.levels[row];
  if (!levels) {
    throw new Error(`no row ${row}`);
  }
  levels[level] = access;
}

describe('who calls', () => {
  it('refuses a wrong company, public key or private key with the same 401', async () => {
    for (const Authorization of [
      basic('Brightwater', key.publicKey, key.privateKey),
      basic('brightwater', 'AAAAAAAAAAAAAAAA', key.privateKey),
      basic('brightwater', key.publicKey, 'AAAAAAAAAAAAAAAA'),
      'Basic nonsense',
      undefined,
    ]) {
      const answer = await call('/system/info', { headers: { Authorization } });
      expect(answer.status).toBe(401);
      expect(answer.json()).toEqual({
        code: 'Unauthorized',
        message: 'ConnectWiseApi: UserNotAuthenticated',
        errors: null,
      });
    }
  });

  it('refuses an inactive member and a deleted key', async () => {
    member.inactive = true;
    expect((await call('/system/info')).status).toBe(401);
    member.inactive = false;
    expect((await call('/system/info')).status).toBe(200);
    sandbox.connectWise.removeKey(key);
    expect((await call('/system/info')).status).toBe(401);
  });

  it('answers a call without clientId in plain text, and refuses one that is no GUID', async () => {
    const without = await call('/system/info', { headers: { clientId: undefined } });
    expect(without).toMatchObject({ status: 404, text: 'Cannot GET /v4_6_release/apis/3.0/system/info' });
    expect((await call('/system/info', { headers: { clientId: 'me' } })).status).toBe(400);
  });

  it('tells where a company lives, without a key, and null for an unknown one', async () => {
    const known = await call('/login/companyinfo/brightwater', { host: 'na.myconnectwise.net' });
    expect(known.json()).toMatchObject({
      CompanyName: 'Brightwater IT Ltd',
      Codebase: 'v2025_1/',
      CompanyID: 'brightwater',
      SiteUrl: API,
    });
    expect((await call('/login/companyinfo/Other', { host: 'na.myconnectwise.net' })).json()).toBeNull();
  });

  it('answers on an on-premises server without an API host of its own', async () => {
    const host = 'cw.brightwater.example';
    const known = await call('/login/companyinfo/brightwater', { host });
    expect(known.json()).toMatchObject({ Codebase: 'v4_6_release/', IsCloud: false, SiteUrl: host });
    expect((await call('/system/info', { host })).status).toBe(200);
    expect((await call('/system/info', { host: `api-${host}` })).status).toBe(404);
  });

  it('says "SSL is required." on the UI host, and 404 for an unknown endpoint', async () => {
    const onUi = await call('/system/info', { host: 'na.myconnectwise.net' });
    expect(onUi.json()).toEqual({ code: 'Security', message: 'SSL is required.', errors: null });
    const unknown = await call('/no/such');
    expect(unknown.status).toBe(404);
    expect(unknown.json()).toMatchObject({ code: 'ConnectWiseApi', message: 'The endpoint does not exist.' });
  });
});

describe('the six levels that Office Protect uses', () => {
  const ticket = { summary: 'Alert', company: { id: 2 } };
  const seeded = () => sandbox.connectWise.tickets[0]?.id ?? 0;
  const cases: {
    row: PermissionKey;
    level: Level;
    ok: number;
    make: () => { path: string; method?: string; body?: unknown };
  }[] = [
    {
      row: 'Companies/Company Maintenance',
      level: 'inquire',
      ok: 200,
      make: () => ({ path: '/company/companies/count' }),
    },
    {
      row: 'Service Desk/Service Tickets',
      level: 'add',
      ok: 201,
      make: () => ({ path: '/service/tickets', method: 'POST', body: ticket }),
    },
    {
      row: 'Service Desk/Service Tickets',
      level: 'edit',
      ok: 200,
      make: () => ({
        path: `/service/tickets/${seeded()}`,
        method: 'PATCH',
        body: [{ op: 'replace', path: 'summary', value: 'Changed' }],
      }),
    },
    {
      row: 'Service Desk/Service Tickets',
      level: 'inquire',
      ok: 200,
      make: () => ({ path: '/service/tickets' }),
    },
    { row: 'System/Table Setup', level: 'inquire', ok: 200, make: () => ({ path: '/service/boards' }) },
    {
      row: 'System/Member Maintenance',
      level: 'inquire',
      ok: 200,
      make: () => ({ path: '/system/apiMembers' }),
    },
  ];

  it.each(cases)('$row/$level opens its call and nothing else does', async ({ row, level, ok, make }) => {
    for (const other of cases.filter((each) => each.row !== row || each.level !== level)) {
      allow(other.row, other.level);
    }
    const { path, ...options } = make();
    const refused = await call(path, options);
    expect(refused.status).toBe(403);
    expect(refused.json()).toEqual(FORBIDDEN);
    allow(row, level);
    expect((await call(path, options)).status).toBe(ok);
  });

  it('lets the Admin role do everything', async () => {
    role.adminFlag = true;
    for (const { make, ok } of cases) {
      const { path, ...options } = make();
      expect((await call(path, options)).status).toBe(ok);
    }
  });

  it('lists every right of the Admin role as the key’s own, and only those granted of another', async () => {
    const granted = async () => {
      const rows = shape.securityRows.parse((await call('/system/mySecurity?pageSize=1000')).json());
      return rows
        .flatMap((row) => [row.addLevel, row.editLevel, row.deleteLevel, row.inquireLevel])
        .filter((access) => access === 'All').length;
    };
    allow('Companies/Company Maintenance', 'inquire');
    expect(await granted()).toBe(1);
    role.adminFlag = true;
    expect(await granted()).toBe(PERMISSIONS.length * 4);
  });

  it('shows only own tickets at level My', async () => {
    allow('Service Desk/Service Tickets', 'add');
    allow('Service Desk/Service Tickets', 'inquire', 'My');
    expect((await call('/service/tickets')).json()).toEqual([]);
    await call('/service/tickets', { method: 'POST', body: ticket });
    expect((await call('/service/tickets')).json()).toMatchObject([{ summary: 'Alert' }]);
  });

  it('hides companies from a member below Corporate', async () => {
    allow('Companies/Company Maintenance', 'inquire');
    expect((await call('/company/companies/count')).json()).toEqual({ count: 12 });
    Object.assign(member, { structureLevelId: 2, structureNameId: 2 });
    expect((await call('/company/companies/count')).json()).toEqual({ count: 6 });
  });
});

describe('tickets', () => {
  const post = (body: object) => call('/service/tickets', { method: 'POST', body });
  beforeEach(() => {
    for (const level of ['add', 'edit', 'inquire'] as const) {
      allow('Service Desk/Service Tickets', level);
    }
  });

  it('go to the named board, else to the default board of the member, else to that of the system', async () => {
    const ticket = { summary: 'Alert', company: { identifier: 'Driftwood' } };
    expect((await post(ticket)).json()).toMatchObject({ board: { name: 'Help Desk' } });
    member.defaultBoardId = 2;
    expect((await post(ticket)).json()).toMatchObject({
      board: { name: 'Security Alerts' },
      status: { name: 'New' },
    });
    expect((await post({ ...ticket, board: { id: 4 } })).json()).toMatchObject({
      board: { name: 'Network Operations' },
    });
  });

  it('cannot use a restricted board, nor see its tickets', async () => {
    Object.assign(member, { defaultBoardId: 2, excludedBoardIds: [2] });
    const refused = await post({ summary: 'Alert', company: { id: 2 } });
    expect(refused.status).toBe(400);
    expect(refused.json()).toMatchObject({ errors: [{ message: 'Service Board 2 not found' }] });
    const seen = (await call('/service/tickets?conditions=board/id=2')).json();
    expect(seen).toEqual([]);
  });

  it('need a status of their own board', async () => {
    const refused = await post({
      summary: 'Alert',
      company: { id: 2 },
      board: { id: 2 },
      status: { id: 101 },
    });
    expect(refused.status).toBe(400);
    expect(refused.json()).toEqual({
      code: 'InvalidObject',
      message: 'ticket object is invalid',
      errors: [
        {
          code: 'NotFound',
          message: 'Service Status 101 not found for Service Board 2',
          resource: 'ticket',
          field: 'status/id',
        },
      ],
    });
  });

  it('need a summary of at most 100 characters', async () => {
    const refused = await post({ summary: 'x'.repeat(101), company: { id: 2 } });
    expect(refused.json()).toMatchObject({ errors: [{ code: 'MaxLengthField', field: 'summary' }] });
  });
});

describe('lists', () => {
  beforeEach(() => {
    allow('Companies/Company Maintenance', 'inquire');
    allow('System/Table Setup', 'inquire');
  });

  it('come in pages, ordered and filtered', async () => {
    const page = await call('/company/companies?pageSize=5&page=3&orderBy=name%20desc');
    expect(page.json()).toMatchObject([{ name: 'Bellwether Law LLP' }, { name: 'Alder Dental Group' }]);
    const found = await call(`/company/companies?conditions=${encodeURIComponent('name like "Fox%"')}`);
    expect(found.json()).toMatchObject([{ identifier: 'FoxgloveVets' }]);
    const closed = await call('/service/boards/2/statuses?conditions=closedStatus=true');
    expect(closed.json()).toMatchObject([{ name: '>False Positive' }, { name: '>Closed' }]);
    expect((await call('/company/companies?conditions=name%20near%20x')).status).toBe(400);
  });
});

describe('the npm client connectwise-rest', () => {
  it('reads and writes through the real host name', async () => {
    allow('Companies/Company Maintenance', 'inquire');
    allow('Service Desk/Service Tickets', 'add');
    const client = createConnectWiseClient(createSandboxAgent(sandbox.url.local), API, {
      companyId: 'brightwater',
      publicKey: key.publicKey,
      privateKey: key.privateKey,
    });
    expect(await client.CompanyAPI.getCompanyCompaniesCount()).toEqual({ count: 12 });
    const ticket = await client.ServiceAPI.postServiceTickets({ summary: 'Alert', company: { id: 3 } });
    expect(sandbox.connectWise.tickets.at(-1)).toMatchObject({ id: ticket.id, companyId: 3 });
    const security = await client.SystemAPI.getSystemMySecurity({
      pageSize: 1000,
      conditions: 'moduleFunctionName = "Company Maintenance"',
    });
    expect(security).toMatchObject([{ moduleName: 'Companies', inquireLevel: 'All', addLevel: 'None' }]);
    await expect(client.ServiceAPI.getServiceBoards()).rejects.toMatchObject({
      status: 403,
      data: { code: 'Security' },
    });
  });
});

describe('what a key’s check asks', () => {
  const client = () =>
    createConnectWiseClient(createSandboxAgent(sandbox.url.local), API, {
      companyId: 'brightwater',
      publicKey: key.publicKey,
      privateKey: key.privateKey,
    });
  afterEach(() => {
    sandbox.connectWise.failures.length = 0;
  });

  it('is answered alike to the npm client, in the shapes that the check reads', async () => {
    for (const row of ['Companies/Company Maintenance', 'Service Desk/Service Tickets'])
      allow(row, 'inquire');
    for (const row of ['System/Table Setup', 'System/Member Maintenance']) allow(row, 'inquire');
    member.defaultBoardId = 2;
    const { CompanyAPI, ServiceAPI, SystemAPI } = client();
    expect(shape.count.parse(await CompanyAPI.getCompanyCompaniesCount())).toEqual({ count: 12 });
    expect(shape.count.parse(await ServiceAPI.getServiceTicketsCount()).count).toBeGreaterThan(0);
    const own = shape.apiMembers.parse(await SystemAPI.getSystemApiMembers({ pageSize: 1000 }));
    expect(own.at(-1)).toMatchObject({ identifier: member.identifier, serviceDefaultBoard: { id: 2 } });
    expect(shape.board.parse(await ServiceAPI.getServiceBoardsById(2)).name).toBe('Security Alerts');
    const statuses = shape.statuses.parse(await ServiceAPI.getServiceBoardsByParentIdStatuses(2));
    expect(statuses.map(({ closedStatus }) => closedStatus)).toContain(false);
    const rows = shape.securityRows.parse(await SystemAPI.getSystemMySecurity({ pageSize: 1000 }));
    expect(rows.filter((row) => row.inquireLevel === 'All')).toHaveLength(4);
  });

  it.each([
    ['key-unknown', { status: 401, data: { code: 'Unauthorized' } }],
    ['no-right', { status: 403, data: { code: 'Security' } }],
    ['wrong-host', { status: 403, data: { message: 'SSL is required.' } }],
    ['client-id-404', { status: 404, data: /^Cannot GET/ }],
    ['too-many', { status: 429 }],
  ] as const)('fails for the npm client as well when the switch is %s', async (how, { status, ...rest }) => {
    sandbox.connectWise.failures.push({ at: '/company/', how });
    const error = await client()
      .CompanyAPI.getCompanyCompaniesCount()
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status });
    if ('data' in rest) {
      const { data } = error as { data: unknown };
      if (rest.data instanceof RegExp) expect(data).toMatch(rest.data);
      else expect(data).toMatchObject(rest.data);
    }
  });
});

describe('the record of requests', () => {
  it('holds host, headers and body of each call', async () => {
    allow('Service Desk/Service Tickets', 'add');
    await call('/service/tickets', { method: 'POST', body: { summary: 'Canary', company: { id: 2 } } });
    const last = sandbox.requests.at(-1);
    expect(last).toMatchObject({ method: 'POST', host: API });
    expect(last?.body).toContain('Canary');
    expect(last?.headers.authorization).toMatch(/^Basic /);
  });
});
