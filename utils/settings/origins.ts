/** The addresses the extension works on. The manifest is made from the built-in ones (wxt.config.ts). */

import { PORTAL_HOME, PORTAL_PATTERN } from '../integrations/index.ts';

/** What an address is to the extension: a ConnectWise server, or the vendor's portal. */
export const KINDS = ['connectwise', 'portal'] as const;
export type Kind = (typeof KINDS)[number];

/** Origins beyond the built-in ones, added by the user or by company policy, such as `https://cw.acme.example`. */
export type AddedOrigins = Readonly<Record<Kind, readonly string[]>>;

const NONE: AddedOrigins = { connectwise: [], portal: [] };

/** ConnectWise's cloud has na, eu, au, aus, za, staging and sandbox hosts (docs/connectwise-ui.md, B). */
const BUILT_IN: Readonly<Record<Kind, string>> = {
  connectwise: 'https://*.myconnectwise.net/*',
  portal: PORTAL_PATTERN,
};

/** Where the buttons that open ConnectWise and the portal lead when no such tab is open and no own server is known. */
const HOME: Readonly<Record<Kind, string>> = {
  connectwise: 'https://na.myconnectwise.net/',
  portal: PORTAL_HOME,
};

/** What an origin is; null when the extension has no business there. A built-in host has no port but 443. */
export function kindOf(origin: string, added: AddedOrigins = NONE): Kind | null {
  return (
    KINDS.find((kind) => isOfDomain(BUILT_IN[kind], origin)) ??
    KINDS.find((kind) => added[kind].includes(origin)) ??
    null
  );
}

/**
 * Match patterns of all addresses of a kind. A pattern has no port in every browser, so it covers other
 * ports of an added host too: whoever acts on a match asks `kindOf` as well.
 */
export function patternsOf(kind: Kind, added: AddedOrigins = NONE): string[] {
  return [BUILT_IN[kind], ...added[kind].map(patternOf)];
}

/** The match pattern that covers an added origin, and that permission is asked for. */
export function patternOf(origin: string): string {
  return `https://${new URL(origin).hostname}/*`;
}

/** What a match pattern covers, as people name it: `myconnectwise.net`, `cw.acme.example`. */
export function hostOf(pattern: string): string {
  return pattern.replace(/^https:\/\/(\*\.)?|\/\*$/g, '');
}

/** Where the button leads that opens this product: the address that was added last, if any. */
export function homeOf(kind: Kind, added: AddedOrigins = NONE): string {
  const own = added[kind].at(-1);
  return own ? `${own}/` : HOME[kind];
}

/** Whether a match pattern of the form `https://*.host/*` covers an origin; a port other than 443 is not covered. */
function isOfDomain(pattern: string, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname, port } = new URL(origin);
  const domain = hostOf(pattern);
  return protocol === 'https:' && port === '' && (hostname === domain || hostname.endsWith(`.${domain}`));
}
