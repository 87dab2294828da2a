/** Where the sandbox's ConnectWise is found: in the cloud under the real hosts, or on an MSP's own server. */

export const ON_PREMISES_HOST = 'cw.brightwater.example';

const API = /^(api-[a-z]+\.myconnectwise\.net|api-staging\.connectwisedev\.com)$/;
const UI = /^([a-z-]+\.myconnectwise\.net|staging\.connectwisedev\.com)$/;
/** Without the cloud's gateway one host answers for both, and the path tells the API from the UI. */
const API_PATH = /^\/(v[0-9]+_[0-9a-z_]+\/apis|login\/companyinfo)\//i;

/** Which part of ConnectWise answers an address; undefined when none does. */
export function partOf({ hostname, pathname }: URL): 'api' | 'ui' | undefined {
  if (hostname === ON_PREMISES_HOST) {
    return API_PATH.test(pathname) ? 'api' : 'ui';
  }
  return API.test(hostname) ? 'api' : UI.test(hostname) ? 'ui' : undefined;
}

export function isCloud({ hostname }: URL): boolean {
  return hostname !== ON_PREMISES_HOST;
}

/** The page that the host's bare address leads to; the cloud moves to a new code base with every release. */
export function homePath(address: URL): string {
  return isCloud(address) ? '/v2025_1/connectwise.aspx' : '/v4_6_release/ConnectWise.aspx';
}
