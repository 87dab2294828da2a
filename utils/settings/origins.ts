/** The addresses on which the extension works. The manifest is generated from the built-in ones (wxt.config.ts). */

import { PORTAL_HOME, PORTAL_PATTERN } from '../integrations/index.ts';

/** The kind of an address: a ConnectWise server, or the vendor's portal. */
export const KINDS = ['connectwise', 'portal'] as const;
export type Kind = (typeof KINDS)[number];

/** Origins beyond the built-in ones, added by the user or by company policy, such as `https://cw.acme.example`. */
export type AddedOrigins = Readonly<Record<Kind, readonly string[]>>;

const NONE: AddedOrigins = { connectwise: [], portal: [] };

/** ConnectWise's cloud has na, eu, au, aus, za and sandbox hosts (docs/connectwise-ui.md, B); staging is elsewhere (own-hosts.ts). */
const BUILT_IN: Readonly<Record<Kind, string>> = {
  connectwise: 'https://*.myconnectwise.net/*',
  portal: PORTAL_PATTERN,
};

/** Default addresses of the buttons that open ConnectWise and the portal, without an open tab and without an added address. */
const HOME: Readonly<Record<Kind, string>> = {
  connectwise: 'https://na.myconnectwise.net/',
  portal: PORTAL_HOME,
};

/** Returns the kind of an origin; null for an origin on which the extension does not work. Built-in hosts use port 443 only. */
export function kindOf(origin: string, added: AddedOrigins = NONE): Kind | null {
  return (
    KINDS.find((kind) => isOfDomain(BUILT_IN[kind], origin)) ??
    KINDS.find((kind) => added[kind].includes(origin)) ??
    null
  );
}

/**
 * Returns the match patterns of all addresses of a kind. Not every browser supports ports in patterns, so a pattern also
 * covers other ports of an added host: callers must check `kindOf` as well.
 */
export function patternsOf(kind: Kind, added: AddedOrigins = NONE): string[] {
  return [BUILT_IN[kind], ...added[kind].map(patternOf)];
}

/** Returns the match pattern of an added origin. The host permission is requested for this pattern. */
export function patternOf(origin: string): string {
  return `https://${new URL(origin).hostname}/*`;
}

/** Returns the host of a match pattern for display: `myconnectwise.net`, `cw.acme.example`. */
export function hostOf(pattern: string): string {
  return pattern.replace(/^https:\/\/(\*\.)?|\/\*$/g, '');
}

/** Returns the address for the button that opens this product: the one added last, or the default. */
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
