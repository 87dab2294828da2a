/**
 * Sends one GET request to ConnectWise's API: with a timeout, with at most one retry, and without following redirects.
 */
import type { z } from 'zod';
import type { FailureReason } from './check-record.ts';
import { failureOf, isPage, jsonOf, secondsToWait } from './errors.ts';

/** The part of `fetch` that is used here. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

interface FetchInit extends RequestInit {
  headers: Record<string, string>;
}

/** How requests are sent. */
export interface Asker {
  /** The platform's `fetch`, or one that adds the Authorization header. */
  fetch: Fetch;
  /** Aborts the request. */
  signal: AbortSignal;
  /** Whether the browser is online. */
  isOnline(): boolean;
  /** Called before a wait, with its length in seconds. */
  onWait(seconds: number): void;
  /** Timeout of one request (ms). */
  patience: number;
  /** Hosts that have answered. `ask` adds to it. */
  answered: Set<string>;
}

export type Answer<Value> = { value: Value } | { failure: FailureReason; seconds: number };

/** The API's largest page, in rows (docs/connectwise-api.md, C.1). After a full page there may be another. */
export const LARGEST_PAGE = 1000;
/** Longest wait (s) before a retry. The browser stops an idle service worker after 30 s. */
const LONGEST_WAIT = 20;
/** Delay (ms) before the retry after a failed connection. */
const RETRY_DELAY = 400;

/**
 * Requests `url` and parses its JSON with `schema`. Retries once after a failed connection, and after a 429 response
 * whose `Retry-After` is `LONGEST_WAIT` at most. Never throws: errors are returned as a failure.
 */
export async function ask<Value>(
  url: string,
  schema: z.ZodType<Value>,
  asker: Asker,
  headers: Record<string, string> = {},
): Promise<Answer<Value>> {
  const first = await once(url, schema, asker, headers);
  if ('value' in first) return first;
  const { failure, seconds } = first;
  const isConnection = failure === 'unreachable' || failure === 'dropped';
  const hasWait = failure === 'too-many' && seconds > 0 && seconds <= LONGEST_WAIT;
  if (!isConnection && !hasWait) return first;
  if (hasWait) asker.onWait(seconds);
  await pause(hasWait ? seconds * 1000 : RETRY_DELAY, asker.signal);
  return once(url, schema, asker, headers);
}

async function once<Value>(
  url: string,
  schema: z.ZodType<Value>,
  { fetch, signal, patience, isOnline, answered }: Asker,
  headers: Record<string, string>,
): Promise<Answer<Value>> {
  if (signal.aborted) return failed('cancelled');
  const { host } = new URL(url);
  const timeout = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, {
      method: 'GET',
      headers: { Accept: 'application/json', ...headers },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
    });
    const text = await response.text();
    answered.add(host);
    return read(response, text, schema);
  } catch {
    // The error is discarded, since it could contain the request.
    if (signal.aborted) return failed('cancelled');
    if (timeout.aborted) return failed('timeout');
    if (!isOnline()) return failed('offline');
    return failed(answered.has(host) ? 'dropped' : 'unreachable');
  }
}

function read<Value>(response: Response, text: string, schema: z.ZodType<Value>): Answer<Value> {
  const answer = { status: response.status, contentType: response.headers.get('Content-Type') ?? '', text };
  if (!response.ok) {
    const seconds = secondsToWait(response.headers.get('Retry-After'), Date.now());
    return failed(failureOf(answer), seconds ?? 0);
  }
  if (isPage(answer)) return failed('html');
  const parsed = schema.safeParse(jsonOf(text));
  return parsed.success ? { value: parsed.data } : failed('odd-answer');
}

function failed(failure: FailureReason, seconds = 0): { failure: FailureReason; seconds: number } {
  return { failure, seconds };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
