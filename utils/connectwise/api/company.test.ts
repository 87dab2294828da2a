import { describe, expect, test } from 'vitest';
import { SITE } from '../../../tests/support/samples.ts';
import { ENGLISH } from '../../../tests/support/words.ts';
import { companyText } from '../../setup/check-texts.ts';
import type { CompanyProof } from './check-record.ts';
import type { Asker, Fetch } from './client.ts';
import { apiOriginOf, askCompany } from './company.ts';

const INFO = {
  CompanyID: 'brightwater',
  CompanyName: 'Brightwater IT Ltd',
  Codebase: 'v2025_1/',
  SiteUrl: 'api-na.myconnectwise.net',
};
const answer =
  (body: string, init: ResponseInit = {}) =>
  async () =>
    new Response(body, init);
const json = (data: unknown) => answer(JSON.stringify(data));

/** A site that knows only these IDs. Each is answered with the given object. */
function siteThatKnows(known: Record<string, object>): { fetch: Fetch; asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    asked.push(url);
    const id = decodeURIComponent(url.split('/').at(-1) ?? '');
    return new Response(JSON.stringify(known[id] ?? null));
  };
  return { fetch, asked };
}

async function ask(companyId: string, fetch: Fetch, rest: Partial<Asker> = {}): Promise<CompanyProof> {
  const { signal } = new AbortController();
  const asker = {
    fetch,
    signal,
    isOnline: () => true,
    onWait() {},
    patience: 1000,
    answered: new Set(''),
    ...rest,
  };
  return (await askCompany(SITE, companyId, asker)).proof;
}

describe('a company ID', () => {
  const { fetch, asked } = siteThatKnows({ brightwater: INFO });

  test('that ConnectWise knows is proven in one call without a key', async () => {
    expect(await ask('brightwater', fetch)).toMatchObject({ state: 'proven', reason: null });
    expect(asked).toEqual([`${SITE}/login/companyinfo/brightwater`]);
  });

  test.each([
    ['in capitals', 'BrightWater', 'wrong-case', 'brightwater'],
    ['that is unknown', 'brightwatr', 'unknown', ''],
    ['that is the company’s name', 'Brightwater IT Ltd', 'display-name', ''],
  ])('%s is refused, with the right ID where it is known', async (_, companyId, reason, suggestion) => {
    expect(await ask(companyId, fetch)).toEqual({ companyId, state: 'refused', reason, suggestion });
  });

  test.each([
    ['the same in another case', 'BRIGHTWATER', 'wrong-case'],
    ['something else', 'Brightwater IT Ltd', 'display-name'],
  ])(
    'for which ConnectWise answers with %s is refused, with ConnectWise’s spelling',
    async (_, companyId, reason) => {
      const lenient = siteThatKnows({ [companyId]: INFO });
      expect(await ask(companyId, lenient.fetch)).toMatchObject({
        state: 'refused',
        reason,
        suggestion: 'brightwater',
      });
    },
  );

  test('is one segment of the URL, whatever its characters', async () => {
    const site = siteThatKnows({});
    await ask('../x?y#z', site.fetch);
    expect(site.asked).toEqual([`${SITE}/login/companyinfo/..%2Fx%3Fy%23z`]);
  });
});

describe('a site that answers something else', () => {
  test.each<[string, Fetch]>([
    ['a web page', answer('<html>Welcome</html>', { headers: { 'Content-Type': 'text/html' } })],
    ['a plain text', answer('OK')],
    ['data of another kind', json({ hello: 'world' })],
    ['an invalid code base', json({ ...INFO, Codebase: '../../evil' })],
    ['404', answer('Not found', { status: 404 })],
  ])('%s leaves the ID untested', async (_, fetch) => {
    expect(await ask('brightwater', fetch)).toMatchObject({ state: 'untested', reason: 'other-answer' });
  });
});

test('failures of the connection have different messages and leave the ID untested', async () => {
  const broken: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  const silent: Fetch = (_, { signal }) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  const proofs = [
    await ask('acme', broken),
    await ask('acme', broken, { isOnline: () => false }),
    await ask('acme', silent, { patience: 50 }),
  ];
  expect(proofs.map(({ reason }) => reason)).toEqual(['unreachable', 'offline', 'timeout']);
  expect(new Set(proofs.map((proof) => companyText(ENGLISH, proof, 0))).size).toBe(3);
  expect(new Set(proofs.map(({ state }) => state))).toEqual(new Set(['untested']));
});

describe('the API’s address is the one that ConnectWise names', () => {
  const originOf = (SiteUrl: string, site = SITE) => apiOriginOf(site, { ...INFO, SiteUrl });

  test.each([
    ['api-na.myconnectwise.net', 'https://api-na.myconnectwise.net'],
    ['https://api-na.myconnectwise.net/', 'https://api-na.myconnectwise.net'],
    ['na.myconnectwise.net', 'https://na.myconnectwise.net'],
    ['http://api-na.myconnectwise.net', null],
    ['ftp://api-na.myconnectwise.net', null],
    ['user@api-na.myconnectwise.net', null],
    ['', null],
  ])('%s is %s', (siteUrl, origin) => expect(originOf(siteUrl)).toBe(origin));

  test('the site’s own host name means the site with its port', () => {
    const site = 'https://cw.acme.example:8443';
    expect(originOf('cw.acme.example', site)).toBe(site);
    expect(originOf('cw.acme.example:9443', site)).toBe('https://cw.acme.example:9443');
  });
});
