/** Classifies error responses of ConnectWise's API (docs/connectwise-api.md, C.4). Pure functions. */
import { z } from 'zod';
import type { FailureReason } from './check-record.ts';

/** The parts of a response that are needed for this. */
export interface RawAnswer {
  status: number;
  contentType: string;
  text: string;
}

/** Codes occur in several spellings, so they are compared in lower case. */
const lower = z.string().toLowerCase().catch('');
const errorBody = z.object({ code: lower, message: lower }).partial();

/** Parses a body as JSON; undefined when it is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns whether a response is an HTML page. */
export function isPage({ contentType, text }: RawAnswer): boolean {
  return /\bhtml\b/i.test(contentType) || /^\s*</.test(text);
}

/**
 * Returns the reason for a response with a status other than 2xx. With `redirect: 'manual'`, a redirect has the status
 * 0.
 */
export function failureOf(answer: RawAnswer): FailureReason {
  const { status, text } = answer;
  if (status === 0 || (status >= 300 && status < 400)) return 'redirect';
  if (status === 429) return 'too-many';
  if (status >= 500) return 'server';
  if (isPage(answer)) return 'html';
  const parsed = errorBody.safeParse(jsonOf(text));
  // A response without an error body is from the gateway, which checks the clientId, and not from ConnectWise itself.
  if (!parsed.success) return status === 401 ? 'unauthorized' : 'client-id';
  const { code = '', message = '' } = parsed.data;
  if (/ssl is required/.test(message)) return 'wrong-host';
  if (/client\s*-?id/.test(message)) return 'client-id';
  if (code === 'security' || /security permission/.test(message)) return 'forbidden';
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'client-id';
  if (status === 404)
    return /endpoint/.test(message) || code === 'connectwiseapi' ? 'no-endpoint' : 'not-found';
  return 'bad-request';
}

/**
 * Returns the wait in seconds from a `Retry-After` header, a number or a date; null without a usable value. `now` is in
 * ms since the epoch.
 */
export function secondsToWait(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds));
}
