/** One question to ConnectWise's API: bounded in time, tried again only where that helps, never followed elsewhere. */
import type { z } from 'zod';
import type { FailureReason } from './check-record.ts';
import { failureOf, isPage, jsonOf, secondsToWait } from './errors.ts';

/** As much of the platform's `fetch` as is used. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

export interface FetchInit extends RequestInit {
  headers: Record<string, string>;
}

/** How questions are asked. */
export interface Asker {
  /** The platform's `fetch`, or one that signs. */
  fetch: Fetch;
  /** Ends the question at once. */
  signal: AbortSignal;
  /** Whether the browser has a network. */
  isOnline(): boolean;
  /** ConnectWise asks to wait this many seconds. */
  onWait(seconds: number): void;
  /** Ms that one answer may take. */
  patience: number;
  /** Hosts that have answered already; filled here. */
  answered: Set<string>;
}

export type Answer<Value> = { value: Value } | { failure: FailureReason; seconds: number };

/** The browser ends an idle background after 30 s, so no wait may come near that. */
export const LONGEST_WAIT = 20;
/** Ms before a connection that failed is tried once more. */
const HICCUP = 400;

/**
 * Gets `url` and reads its JSON with `schema`. Tried once more, after a connection that failed or when
 * ConnectWise says when (429 with Retry-After). Never throws: what goes wrong is a failure.
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
  const isHiccup = failure === 'unreachable' || failure === 'dropped';
  const isTold = failure === 'too-many' && seconds > 0 && seconds <= LONGEST_WAIT;
  if (!isHiccup && !isTold) return first;
  if (isTold) asker.onWait(seconds);
  await pause(isTold ? seconds * 1000 : HICCUP, asker.signal);
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
    // The error itself is dropped here: it may hold what was sent.
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
