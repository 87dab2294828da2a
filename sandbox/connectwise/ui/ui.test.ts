import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallOptions, httpsCall } from '../../https-call.ts';
import { type Sandbox, startSandbox } from '../../server.ts';
import { NEW_API_MEMBER } from '../seed-records.ts';

const HOST = 'https://eu.myconnectwise.net';
let sandbox: Sandbox;
let cookie = '';

beforeAll(async () => {
  sandbox = await startSandbox();
  cookie = (await login('sandbox')).cookie;
});
afterAll(() => sandbox.close());

function page(path: string, options: CallOptions = {}) {
  return httpsCall(sandbox.url.local, `${HOST}${path}`, options);
}

function service(path: string, options: CallOptions = {}) {
  return page(`/v2025_1/services/${path}`, { ...options, headers: { Cookie: cookie } });
}

function login(password: string) {
  const body = { company: 'Brightwater', username: 'tech', password };
  return page('/v2025_1/login/login.aspx', { method: 'POST', body });
}

describe('the page', () => {
  it('is served under both code bases, in any case, and on no other host', async () => {
    for (const path of ['/v2025_1/connectwise.aspx', '/v4_6_release/ConnectWise.aspx']) {
      const answer = await page(path);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('<title>Manage</title>');
    }
    const elsewhere = await httpsCall(sandbox.url.local, 'https://example.com/');
    expect(elsewhere).toMatchObject({ status: 404, text: 'The sandbox does not stand in for example.com.' });
  });
});

describe('other hosts', () => {
  it('are an on-premises server, which leads to its own path and keeps the query', async () => {
    const home = await httpsCall(sandbox.url.local, 'https://cw.brightwater.example/?skin=classic');
    expect(home.status).toBe(302);
    const answer = await httpsCall(sandbox.url.local, sandbox.url.onPremises);
    expect(answer.text).toContain('<title>Manage</title>');
  });

  it('are the login page of another product', async () => {
    const answer = await httpsCall(sandbox.url.local, sandbox.url.unrelatedHost);
    expect(answer.text).toContain('Remote Monitoring');
    expect(answer.text).toContain('id="username"');
  });
});

describe('sessions', () => {
  it('need the right password, and end when the server forgets them', async () => {
    expect(await login('wrong')).toMatchObject({ status: 400, cookie: '' });
    expect((await page('/v2025_1/services/roles')).status).toBe(401);
    const own = (await login('sandbox')).cookie;
    const roles = () => page('/v2025_1/services/roles', { headers: { Cookie: own } });
    expect((await roles()).status).toBe(200);
    await page('/v2025_1/login/logout.aspx', { method: 'POST', headers: { Cookie: own } });
    expect((await roles()).status).toBe(401);
  });
});

describe('forms', () => {
  it('refuse a Role ID that is empty, taken or longer than 30 characters', async () => {
    for (const [name, error] of [
      ['  ', 'Role ID is a required field.'],
      ['admin', 'Role ID is already in use.'],
      ['x'.repeat(31), 'Role ID cannot be longer than 30 characters.'],
    ] as const) {
      const answer = await service('roles', { method: 'POST', body: { name } });
      expect(answer.status).toBe(400);
      expect(answer.json()).toEqual({ errors: [error] });
    }
  });

  it('name every field of an API member that cannot be saved', async () => {
    const body = { ...NEW_API_MEMBER, identifier: 'OfficeProtect-123' };
    const answer = await service('apimembers', { method: 'POST', body });
    expect(answer.json()).toEqual({
      errors: [
        'Member Name is a required field.',
        'Role ID is a required field.',
        'Level is a required field.',
        'Name is a required field.',
        'Member ID cannot be longer than 15 characters.',
      ],
    });
  });
});

describe('a private key', () => {
  it('is in the answer that makes it and in no other', async () => {
    sandbox.connectWise.nextKeyPair = { publicKey: 'PUBLICcanary0001', privateKey: 'PRIVATEcanary001' };
    const member = sandbox.connectWise.apiMembers[0]?.id ?? 0;
    const made = await service(`apimembers/${member}/keys`, { method: 'POST', body: { description: 'x' } });
    expect(made.json()).toMatchObject({ publicKey: 'PUBLICcanary0001', privateKey: 'PRIVATEcanary001' });
    const id = sandbox.connectWise.keys.at(-1)?.id ?? 0;
    for (const path of [`keys/${id}`, 'members', `apimembers/${member}`]) {
      const answer = await service(path);
      expect(answer.status).toBe(200);
      expect(answer.text).not.toContain('PRIVATEcanary001');
    }
  });
});
