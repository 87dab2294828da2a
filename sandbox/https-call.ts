/** A plain HTTPS call to a sandbox under any of its hosts, for tests. */
import { Agent, request } from 'node:https';

export interface Answer {
  status: number;
  text: string;
  cookie: string;
  json(): unknown;
}

export interface CallOptions {
  method?: string;
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls `url` as a client would that finds the sandbox at `local` whatever the host. */
export function httpsCall(local: string, url: string, options: CallOptions = {}): Promise<Answer> {
  const { hostname, port } = new URL(local);
  // The sandbox's certificate is its own; nothing but the sandbox can be reached through this agent.
  const agent = new Agent({ host: hostname, port: Number(port), rejectUnauthorized: false });
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { agent, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text,
            cookie: (response.headers['set-cookie'] ?? []).join(';').split(';')[0] ?? '',
            json: () => JSON.parse(text),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(options.body === undefined ? undefined : JSON.stringify(options.body));
  });
}
