/** Reads what an answer that is no success means (docs/connectwise-api.md, C.4): pure. */
import { z } from 'zod';
import type { FailureReason } from './check-record.ts';

/** As much of an answer as it takes. */
export interface RawAnswer {
  status: number;
  contentType: string;
  text: string;
}

/** Codes are written in several ways, so all are compared in lower case. */
const lower = z.string().toLowerCase().catch('');
const errorBody = z.object({ code: lower, message: lower }).partial();

/** The body as data; undefined when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isPage({ contentType, text }: RawAnswer): boolean {
  return /\bhtml\b/i.test(contentType) || /^\s*</.test(text);
}

/** Why an answer with a status other than 2xx was given. A redirect that was not followed may have the status 0. */
export function failureOf(answer: RawAnswer): FailureReason {
  const { status, text } = answer;
  if (status === 0 || (status >= 300 && status < 400)) return 'redirect';
  if (status === 429) return 'too-many';
  if (status >= 500) return 'server';
  if (isPage(answer)) return 'html';
  const parsed = errorBody.safeParse(jsonOf(text));
  // Without an error body it was not ConnectWise itself but the gateway before it, which looks at the clientId.
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

/** Seconds to wait as `Retry-After` asks, from its number or its date; null when it says nothing usable. */
export function secondsToWait(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds));
}
