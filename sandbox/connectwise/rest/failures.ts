/** What the API can be made to do wrong, each as public reports show it (docs/connectwise-api.md, C.4). */
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { forbidden, noEndpoint, notFound, RestError, sslRequired, unauthorized } from './rest-error.ts';

const page = '<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>';

/** How to fail, by name. */
const WAYS = {
  'key-unknown': () => unauthorized(),
  'no-right': () => forbidden(),
  /** Some endpoints say 401 where others say 403. */
  'no-right-401': () => new RestError(401, 'Security', forbidden().message),
  'wrong-host': () => sslRequired(),
  'no-endpoint': () => noEndpoint(),
  'not-found': () => notFound('Record', 0),
  'server-error': () => new RestError(500, 'UNEXPECTED', 'An unexpected error occurred.'),
  'bad-request': () => new RestError(400, 'InvalidObject', 'The query is invalid.'),
  /** A clientId is missed or unknown in three ways. */
  'client-id-400': () => new RestError(400, 'ConnectWiseApi', 'The clientId is not registered.'),
  'client-id-403': () => new RestError(403, 'Forbidden', 'The request is missing a clientId.'),
  'client-id-404': (c: Context) => c.text(`Cannot ${c.req.method} ${c.req.path}`, 404),
  html: (c: Context) => c.html(page),
  'not-json': (c: Context) => c.text('OK'),
  redirect: (c: Context) => c.redirect('https://elsewhere.example/'),
  'too-many': (c: Context) =>
    c.json({ error: 'ConnectWiseAPI', message: 'Too many requests.' }, 429, { 'Retry-After': '1' }),
  'too-many-for-long': (c: Context) =>
    c.json({ error: 'ConnectWiseAPI', message: 'Too many requests.' }, 429, { 'Retry-After': '90' }),
  silent: () => new Promise<never>(() => {}),
  /** The connection breaks without an answer. */
  drop(c: Context) {
    (c.env as HttpBindings).incoming.socket.destroy();
    return c.body(null);
  },
} satisfies Record<string, (c: Context) => unknown>;
export type FailureName = keyof typeof WAYS;
export const FAILURE_NAMES = Object.keys(WAYS) as FailureName[];

export interface Failure {
  /** Part of the path, in lower case; an empty one stands in all. */
  at: string;
  /** How it fails, or what it answers instead. */
  how: FailureName | { json: unknown };
  /** How often; for ever when absent. */
  times?: number;
}

/** Does what `failures` say, and lets all else pass. */
export function fail(failures: Failure[]): MiddlewareHandler {
  return async (c, next) => {
    const path = c.req.path.toLowerCase();
    const failure = failures.find(({ at, times }) => times !== 0 && path.includes(at));
    if (!failure) return next();
    if (failure.times !== undefined) failure.times -= 1;
    if (typeof failure.how === 'object') return c.json(failure.how.json as object);
    const answer: unknown = await WAYS[failure.how](c);
    return answer instanceof RestError ? c.json(answer.body(), answer.status) : (answer as Response);
  };
}
