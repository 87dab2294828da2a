/** Paths of single sign-on, which hold the company ID (docs/connectwise-ui.md, B). */
const SIGN_ON_PATH = /^\/v(?:4_6_release|\d{4}_\d+)\/auth\/([^/]+)\/(?:acs|metadata)\/?$/i;

/** Returns the company ID that a ConnectWise address contains; empty when it contains none. */
export function companyInAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const [, id = ''] = SIGN_ON_PATH.exec(new URL(address).pathname) ?? [];
  try {
    return decodeURIComponent(id);
  } catch {
    return '';
  }
}
