import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCertificate } from '../../certificate.ts';
import type { ApiKey, Role } from '../../connectwise/model.ts';
import { grant, NEW_API_MEMBER } from '../../connectwise/seed-records.ts';
import { type Sandbox, startSandbox } from '../../server.ts';
import type { ConnectForm, PermissionResult } from '../contract.ts';
import { checkConnection } from './check-connection.ts';
import { createSandboxAgent } from './connectwise-client.ts';

const SITE = 'https://na.myconnectwise.net/';

let sandbox: Sandbox;
let role: Role;
let key: ApiKey;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  const { connectWise } = sandbox;
  role = connectWise.addRole('OfficeProtect', 'tech');
  grant(role, 'Companies/Company Maintenance', { inquire: 'All' });
  grant(role, 'Service Desk/Service Tickets', { add: 'All', edit: 'All', inquire: 'All' });
  key = connectWise.addKey(addMember(role.id), 'test', 'tech');
});

function addMember(roleId: number): number {
  const form = { ...NEW_API_MEMBER, identifier: 'OfficeProtect', roleId, structureLevelId: 1 };
  return sandbox.connectWise.addApiMember(form, 'tech').id;
}

/** Checks the connection with this test's key, unless told otherwise. */
function check(changes: Partial<ConnectForm> = {}, apiUrl = sandbox.url.local) {
  const { publicKey, privateKey } = key;
  const form = { siteUrl: SITE, companyId: 'brightwater', publicKey, privateKey, ...changes };
  return checkConnection(createSandboxAgent(apiUrl), form);
}

function namesOf(permissions: PermissionResult[], state: PermissionResult['state']): string[] {
  return permissions
    .filter((result) => result.state === state)
    .map(({ module, permission, level }) => `${module}/${permission}/${level}`);
}

describe('the four values', () => {
  it('pass with the required levels alone', async () => {
    const result = await check();
    expect(result.failure).toBeNull();
    expect(namesOf(result.permissions, 'granted')).toHaveLength(4);
    expect(namesOf(result.permissions, 'missing')).toEqual([
      'System/Table Setup/inquire',
      'System/Member Maintenance/inquire',
    ]);
  });

  it('pass with an on-premises server', async () => {
    const result = await check({ siteUrl: 'https://cw.brightwater.example/' });
    expect(result.failure).toBeNull();
  });

  it('pass with the Admin role', async () => {
    const admin = sandbox.connectWise.roles.find(({ adminFlag }) => adminFlag);
    key = sandbox.connectWise.addKey(addMember(admin?.id ?? 0), 'test', 'tech');
    const result = await check();
    expect(result.failure).toBeNull();
    expect(namesOf(result.permissions, 'granted')).toHaveLength(6);
  });

  it.each([
    ['site-url', { siteUrl: 'na.myconnectwise.net' }],
    ['site-url', { siteUrl: 'http://na.myconnectwise.net/' }],
    ['site-url', { siteUrl: 'https://api-na.myconnectwise.net/' }],
    ['site-url', { siteUrl: `${SITE}v2025_1/connectwise.aspx` }],
    ['site-url', { siteUrl: 'https://www.example.com/' }],
    ['company-id', { companyId: 'Brightwater IT Ltd' }],
    ['company-id', { companyId: 'Brightwater' }],
    ['key', { publicKey: 'AAAAAAAAAAAAAAAA' }],
    ['key', { privateKey: 'AAAAAAAAAAAAAAAA' }],
  ] as const)('fail with %s for %o', async (failure, changes) => {
    const result = await check(changes);
    expect(result).toEqual({ failure, permissions: [] });
  });

  it('fail as unreachable when nothing answers', async () => {
    const result = await check({}, 'https://127.0.0.1:1');
    expect(result).toEqual({ failure: 'unreachable', permissions: [] });
  });
});

describe('a required level that is not All', () => {
  it.each([
    ['Companies/Company Maintenance', 'inquire'],
    ['Service Desk/Service Tickets', 'add'],
    ['Service Desk/Service Tickets', 'edit'],
    ['Service Desk/Service Tickets', 'inquire'],
  ] as const)('is named: %s %s', async (row, level) => {
    for (const access of ['None', 'My'] as const) {
      grant(role, row, { [level]: access });
      const result = await check();
      expect(result.failure).toBe('permissions');
      const missing = result.permissions.filter(({ optional, state }) => !optional && state === 'missing');
      expect(missing).toMatchObject([{ permission: row.split('/')[1], level, access }]);
    }
  });
});

describe('where ConnectWise does not tell the levels', () => {
  let server: Server;
  let denied: RegExp;

  beforeAll(async () => {
    const certificate = await createCertificate();
    server = createServer(certificate, (request, response) => {
      const url = request.url ?? '';
      response.setHeader('content-type', 'application/json');
      if (url.startsWith('/login/companyinfo/')) {
        response.end(JSON.stringify({ SiteUrl: 'api-na.myconnectwise.net' }));
      } else if (denied.test(url)) {
        response.writeHead(403).end(JSON.stringify({ code: 'Security' }));
      } else {
        response.end('[]');
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const checkFake = () => check({}, `https://127.0.0.1:${(server.address() as AddressInfo).port}`);

  it('what the key can read decides, and writing stays untested', async () => {
    denied = /mySecurity|boards|apiMembers/;
    const result = await checkFake();
    expect(result.failure).toBeNull();
    expect(namesOf(result.permissions, 'granted')).toEqual([
      'Companies/Company Maintenance/inquire',
      'Service Desk/Service Tickets/inquire',
    ]);
    expect(namesOf(result.permissions, 'untested')).toEqual([
      'Service Desk/Service Tickets/add',
      'Service Desk/Service Tickets/edit',
    ]);
  });

  it('a read that is denied fails the check', async () => {
    denied = /mySecurity|companies/;
    const result = await checkFake();
    expect(result.failure).toBe('permissions');
    expect(namesOf(result.permissions, 'missing')).toEqual(['Companies/Company Maintenance/inquire']);
  });
});
