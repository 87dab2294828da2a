import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ApiMember, Role } from '../connectwise/model.ts';
import { grant, NEW_API_MEMBER } from '../connectwise/seed-records.ts';
import { type Sandbox, startSandbox } from '../server.ts';
import { createOfficeProtect } from './app.ts';

const CANARY = 'CanaryPrivate777';
const ACCOUNT = { email: 'tech@brightwater.example', password: 'sandbox' };
const SECURITY_ALERTS = 2;

let sandbox: Sandbox;
let role: Role;
let member: ApiMember;
let form: Record<'siteUrl' | 'companyId' | 'publicKey' | 'privateKey', string>;
let portal: ReturnType<typeof createOfficeProtect>;
let cookie: string;
/** Every answer's text, to search for the private key. */
let answers: string[];

beforeEach(async () => {
  sandbox = await startSandbox();
  const { connectWise } = sandbox;
  role = connectWise.addRole('OfficeProtect', 'tech');
  grant(role, 'Companies/Company Maintenance', { inquire: 'All' });
  grant(role, 'Service Desk/Service Tickets', { add: 'All', edit: 'All', inquire: 'All' });
  grant(role, 'System/Table Setup', { inquire: 'All' });
  grant(role, 'System/Member Maintenance', { inquire: 'All' });
  member = connectWise.addApiMember(
    {
      ...NEW_API_MEMBER,
      identifier: 'OfficeProtect',
      roleId: role.id,
      structureLevelId: 1,
      defaultBoardId: SECURITY_ALERTS,
    },
    'tech',
  );
  connectWise.nextKeyPair = { publicKey: 'PublicKey1234567', privateKey: CANARY };
  const { publicKey, privateKey } = connectWise.addKey(member.id, 'test', 'tech');
  form = { siteUrl: 'https://na.myconnectwise.net/', companyId: 'brightwater', publicKey, privateKey };

  portal = createOfficeProtect({ apiUrl: sandbox.url.local });
  answers = [];
  cookie = '';
  const signedIn = await call('POST', '/session', ACCOUNT);
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterEach(async () => {
  vi.restoreAllMocks();
  await sandbox.close();
});

async function call(method: string, path: string, body?: unknown): Promise<Response> {
  const response = await portal.request(`https://portal.office-protect.com/api${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  answers.push(await response.clone().text());
  return response;
}

const mapped = [{ tenantId: 'alder', companyId: 2 }];
const setup = (changes = {}) => ({
  mappings: mapped,
  statusId: null,
  emergencyEmail: 'alerts@brightwater.example',
  ...changes,
});

it('lets nobody in without the right account', async () => {
  cookie = '';
  expect((await call('POST', '/session', { ...ACCOUNT, password: 'wrong' })).status).toBe(401);
  for (const path of ['/session', '/tenants', '/events', '/connectwise', '/connectwise/companies']) {
    expect((await call('GET', path)).status, path).toBe(401);
  }
});

it('forgets a session that was closed', async () => {
  expect((await call('GET', '/session')).status).toBe(200);
  await call('DELETE', '/session');
  expect((await call('GET', '/session')).status).toBe(401);
});

it('leads from the check to tickets on the default board', async () => {
  expect(await (await call('POST', '/connectwise/check', form)).json()).toMatchObject({ failure: null });
  const companies = await (await call('GET', '/connectwise/companies')).json();
  expect(companies).toContainEqual({ id: 2, name: 'Alder Dental Group' });
  const settings = await (await call('GET', '/connectwise/ticket-settings')).json();
  expect(settings).toMatchObject({
    available: true,
    board: { id: SECURITY_ALERTS, name: 'Security Alerts' },
    statuses: expect.arrayContaining([{ id: 206, name: '>Closed', closed: true }]),
  });

  const before = sandbox.connectWise.tickets.length;
  const confirmed = await (await call('POST', '/connectwise/confirm', setup({ statusId: 202 }))).json();
  const made = sandbox.connectWise.tickets.slice(before);
  expect(made).toMatchObject([{ boardId: SECURITY_ALERTS, statusId: 202, companyId: 2 }]);
  expect(confirmed).toMatchObject({
    publicKeyEnd: '4567',
    mappedOrganizations: 1,
    tickets: [{ id: made[0]?.id, company: 'Alder Dental Group', board: 'Security Alerts' }],
  });
  expect(await (await call('GET', '/connectwise')).json()).toEqual(confirmed);

  await call('DELETE', '/connectwise');
  expect(await (await call('GET', '/connectwise')).json()).toBeNull();
  expect((await call('GET', '/connectwise/companies')).status).toBe(409);
});

it('never answers or logs the private key', async () => {
  const logged: unknown[] = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts) => logged.push(...parts));
  }
  await call('POST', '/connectwise/check', { ...form, companyId: 'nobody' });
  await call('POST', '/connectwise/check', { ...form, publicKey: 'wrong' });
  await call('POST', '/connectwise/check', { ...form, companyId: '' });
  await call('POST', '/connectwise/check', form);
  await call('GET', '/connectwise/companies');
  await call('POST', '/connectwise/confirm', setup({ mappings: [{ tenantId: 'alder', companyId: 999 }] }));
  await call('POST', '/connectwise/confirm', setup());
  expect(await (await call('GET', '/connectwise')).json()).toMatchObject({ publicKeyEnd: '4567' });
  expect(answers.join('\n')).not.toContain(CANARY);
  expect(JSON.stringify(logged)).not.toContain(CANARY);
});

it('says why there are no ticket settings', async () => {
  await call('POST', '/connectwise/check', form);
  const reason = async () => await (await call('GET', '/connectwise/ticket-settings')).json();
  grant(role, 'System/Table Setup', { inquire: 'None' });
  expect(await reason()).toEqual({ available: false, reason: 'permissions' });
  grant(role, 'System/Table Setup', { inquire: 'All' });
  member.excludedBoardIds = [SECURITY_ALERTS];
  expect(await reason()).toEqual({ available: false, reason: 'board' });
  member.defaultBoardId = null;
  expect(await reason()).toEqual({ available: true, board: null, statuses: [] });
  grant(role, 'System/Member Maintenance', { inquire: 'None' });
  expect(await reason()).toEqual({ available: false, reason: 'permissions' });
});

it('refuses a setup without a sound e-mail, and one that ConnectWise refuses', async () => {
  expect((await call('POST', '/connectwise/confirm', setup())).status).toBe(409);
  await call('POST', '/connectwise/check', form);
  expect((await call('POST', '/connectwise/confirm', setup({ emergencyEmail: 'alerts@' }))).status).toBe(400);
  grant(role, 'Service Desk/Service Tickets', { add: 'None' });
  expect((await call('POST', '/connectwise/confirm', setup())).status).toBe(502);
  expect(await (await call('GET', '/connectwise')).json()).toBeNull();
});
