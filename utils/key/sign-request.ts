import type { Fetch } from '../connectwise/api/client.ts';
import type { KeyPair } from './secret.ts';

/** Returns a `fetch` that signs calls to `origin` (docs/connectwise-api.md, C.1), throws for others, follows no redirect. */
export function signedFetch(fetch: Fetch, origin: string, companyId: string, pair: KeyPair): Fetch {
  return async (url, init) => {
    if (new URL(url).origin !== origin) throw new Error('Only calls to ConnectWise are signed.');
    const keys = [pair.publicKey.reveal(), pair.privateKey.reveal()].join(':');
    const bytes = new TextEncoder().encode(`${companyId}+${keys}`);
    const headers = { ...init.headers, Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
    return fetch(url, { ...init, headers, redirect: 'manual' });
  };
}
