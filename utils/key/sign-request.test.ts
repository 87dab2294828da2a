import { expect, test, vi } from 'vitest';
import { Secret } from './secret.ts';
import { signedFetch } from './sign-request.ts';

const API = 'https://api-na.myconnectwise.net';
const pair = { publicKey: new Secret('PublicCanaryB5v9'), privateKey: new Secret('SecretCanaryH2n7') };

function signed(companyId = 'acme') {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response('{}'));
  return { fetch, call: signedFetch(fetch, API, companyId, pair) };
}
const headersOf = (fetch: ReturnType<typeof signed>['fetch']) =>
  Object.fromEntries(new Headers(fetch.mock.calls[0]?.[1].headers));

test('a call of the API carries company, public and private key as Basic authorization, beside its own headers', async () => {
  const { fetch, call } = signed();
  await call(`${API}/v2025_1/apis/3.0/x`, { headers: { clientId: 'me' } });
  expect(headersOf(fetch)).toEqual({
    authorization: `Basic ${Buffer.from('acme+PublicCanaryB5v9:SecretCanaryH2n7').toString('base64')}`,
    clientid: 'me',
  });
});

test('non-ASCII letters are sent as UTF-8', async () => {
  const { fetch, call } = signed('société');
  await call(`${API}/x`, { headers: {} });
  const basic = headersOf(fetch).authorization?.slice('Basic '.length) ?? '';
  expect(Buffer.from(basic, 'base64').toString('utf8')).toBe('société+PublicCanaryB5v9:SecretCanaryH2n7');
});

test.each([
  'https://api-eu.myconnectwise.net/x',
  'https://api-na.myconnectwise.net:8443/x',
  'https://api-na.myconnectwise.net.evil.example/x',
  'https://evil.example/?https://api-na.myconnectwise.net',
  'http://api-na.myconnectwise.net/x',
])('nothing is sent to %s', async (url) => {
  const { fetch, call } = signed();
  const error: unknown = await call(url, { headers: {} }).catch((reason: unknown) => reason);
  expect(String(error)).not.toContain('Canary');
  expect(error).toBeInstanceOf(Error);
  expect(fetch).not.toHaveBeenCalled();
});

test('a redirect is never followed, even if the caller requests it', async () => {
  const { fetch, call } = signed();
  await call(`${API}/x`, { redirect: 'follow', headers: {} });
  expect(fetch.mock.calls[0]?.[1].redirect).toBe('manual');
});
