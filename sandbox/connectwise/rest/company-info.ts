/** The one call that needs no key: where a company's API lives. */
import { isCloud } from '../hosts.ts';
import { COMPANY_NAME, CREDENTIALS } from '../seed.ts';

/**
 * Answers `GET https://{host}/login/companyinfo/{companyId}`; null when the company is unknown.
 * The id is read from the address itself, since it is compared in its exact case.
 */
export function companyInfo(url: string) {
  const address = new URL(url);
  const id = decodeURIComponent(address.pathname.split('/').at(-1) ?? '');
  if (id !== CREDENTIALS.company) {
    return null;
  }
  const cloud = isCloud(address);
  return {
    CompanyName: COMPANY_NAME,
    Codebase: cloud ? 'v2025_1/' : 'v4_6_release/',
    VersionCode: 'v2025.1',
    VersionNumber: 'v2025.1.112044',
    CompanyID: CREDENTIALS.company,
    IsCloud: cloud,
    SiteUrl: cloud ? `api-${address.hostname.replace(/^api-/, '')}` : address.hostname,
  };
}
