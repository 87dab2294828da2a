/** Remembers every request, so that a test can prove what did and did not leave the browser. */
import type { MiddlewareHandler } from 'hono';

export interface RecordedRequest {
  method: string;
  /** With the host that the client named, not the address it was sent to. */
  url: string;
  host: string;
  headers: Record<string, string>;
  /** The body as text; empty when there is none. */
  body: string;
}

/** Adds each request to `requests` before it is answered. */
export function recordRequests(requests: RecordedRequest[]): MiddlewareHandler {
  return async (c, next) => {
    requests.push({
      method: c.req.method,
      url: c.req.url,
      host: c.req.header('Host') ?? '',
      headers: c.req.header(),
      body: await c.req.raw.clone().text(),
    });
    await next();
  };
}
