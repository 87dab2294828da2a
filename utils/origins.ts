/** The addresses the extension works on. The manifest is made from these lists (wxt.config.ts). */

/** ConnectWise's cloud: na, eu, au, aus, za, staging and sandbox hosts (docs/connectwise-ui.md, B). */
export const CONNECTWISE_MATCHES = ['https://*.myconnectwise.net/*'];

/** Office Protect does not publish its portal's host; its domain is known (docs/office-protect.md). */
export const PORTAL_MATCHES = ['https://*.office-protect.com/*'];

/** Where "Open Office Protect" leads when no portal tab is open. */
export const PORTAL_HOME = 'https://portal.office-protect.com/';

/** Where "Open ConnectWise" leads when no ConnectWise tab is open. */
export const CONNECTWISE_HOME = 'https://na.myconnectwise.net/';

export function isConnectWiseOrigin(origin: string): boolean {
  return CONNECTWISE_MATCHES.some((pattern) => matches(pattern, origin));
}

export function isPortalOrigin(origin: string): boolean {
  return PORTAL_MATCHES.some((pattern) => matches(pattern, origin));
}

/** Whether a match pattern of the form `https://*.host/*` covers an origin; a port other than 443 is not covered. */
function matches(pattern: string, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname, port } = new URL(origin);
  const domain = pattern.slice('https://*.'.length, -'/*'.length);
  return protocol === 'https:' && port === '' && (hostname === domain || hostname.endsWith(`.${domain}`));
}
