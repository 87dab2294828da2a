/**
 * A `fetch` like that of the extension's background, for tests in Node: it calls the sandbox whatever the host, and gives
 * as little detail about errors as a browser.
 */
import { Agent, request } from 'node:https';
import type { Fetch } from '../../utils/connectwise/api/client.ts';

/** With `trusts: false` the sandbox's own certificate is not accepted, as it would not be anywhere else. */
export function sandboxFetch(local: string, { trusts = true } = {}): Fetch {
  const { hostname, port } = new URL(local);
  const agent = new Agent({ host: hostname, port: Number(port), rejectUnauthorized: !trusts });
  return (url, { headers, signal, redirect }) =>
    new Promise((resolve, reject) => {
      if (redirect !== 'manual') throw new Error('This fetch follows no redirect.');
      // A browser reveals neither why a connection failed nor whether there was one.
      const fail = () => reject(new TypeError('Failed to fetch'));
      const sent = request(
        url,
        { agent, headers: Object.fromEntries(new Headers(headers)), ...(signal && { signal }) },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', fail);
          response.on('end', () => {
            const { statusCode = 0, headers: got } = response;
            const entries = Object.entries(got).map(([name, value]) => [name, String(value)]);
            resolve(
              new Response(Buffer.concat(parts), {
                status: statusCode,
                headers: Object.fromEntries(entries),
              }),
            );
          });
        },
      );
      sent.on('error', fail);
      sent.end();
    });
}
