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

it('lets nobody in without the right account', async () => {
  cookie = '';
  expect((await call('POST', '/session', { ...ACCOUNT, password: 'wrong' })).status).toBe(401);
  expect((await call('GET', '/session')).status).toBe(401);
  expect((await call('POST', '/connectwise/check', form)).status).toBe(401);
});

it('forgets a session that was closed', async () => {
  expect((await call('GET', '/session')).status).toBe(200);
  await call('DELETE', '/session');
  expect((await call('GET', '/session')).status).toBe(401);
});

it('checks a connection', async () => {
  expect(await (await call('POST', '/connectwise/check', form)).json()).toMatchObject({ failure: null });
  const wrong = await call('POST', '/connectwise/check', { ...form, publicKey: 'wrong' });
  expect(await wrong.json()).toMatchObject({ failure: 'key' });
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
  expect(answers.join('\n')).not.toContain(CANARY);
  expect(JSON.stringify(logged)).not.toContain(CANARY);
});
