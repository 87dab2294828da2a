/**
 * ConnectWise's own hosts outside of myconnectwise.net (docs/connectwise-ui.md, B). The extension works on them once the
 * user has allowed one; from then on it is an added address.
 */
import { patternOf } from './origins.ts';

/** `staging` has a known API host of its own; of the hosts in the other domains none is known. */
export type OwnHost = 'staging' | 'other';

const STAGING = 'https://staging.connectwisedev.com';
const STAGING_API = 'https://api-staging.connectwisedev.com';
/** Public scripts for ConnectWise's pages run on the hosts in these domains. */
const DOMAINS = ['connectwise.net', 'myconnectwise.com'];

/** Which of these hosts an origin is; null for any other one, also for a port other than 443. */
export function ownHostOf(origin: string): OwnHost | null {
  if (origin === STAGING) return 'staging';
  if (!URL.canParse(origin)) return null;
  const { protocol, hostname, port } = new URL(origin);
  const isOwn = DOMAINS.some((domain) => hostname.endsWith(`.${domain}`));
  return isOwn && protocol === 'https:' && port === '' ? 'other' : null;
}

/** The origins that a ConnectWise address stands for: its own, after that of its API where the API's host is known. */
export function withApi(origin: string): string[] {
  return origin === STAGING ? [STAGING_API, origin] : [origin];
}

/** The match patterns of the host permissions that a ConnectWise address needs. */
export function permissionsFor(origin: string): string[] {
  return withApi(origin).map(patternOf);
}

/** The origins of these hosts that match patterns name one by one. */
export function ownOriginsIn(patterns: readonly string[]): string[] {
  return patterns
    .filter((pattern) => !pattern.includes('*.'))
    .map((pattern) => pattern.replace(/\/\*$/, ''))
    .filter((origin) => ownHostOf(origin) !== null);
}
