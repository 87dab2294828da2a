/** The one call that needs no key: where a company's API lives. */
import { COMPANY_NAME, CREDENTIALS } from '../seed.ts';

/**
 * Answers `GET https://{host}/login/companyinfo/{companyId}`; null when the company is unknown.
 * The id is read from the address itself, since it is compared in its exact case.
 */
export function companyInfo(url: string) {
  const { hostname, pathname } = new URL(url);
  const id = decodeURIComponent(pathname.split('/').at(-1) ?? '');
  if (id !== CREDENTIALS.company) {
    return null;
  }
  const region = hostname.startsWith('api-') ? hostname.slice('api-'.length) : hostname;
  return {
    CompanyName: COMPANY_NAME,
    Codebase: 'v2025_1/',
    VersionCode: 'v2025.1',
    VersionNumber: 'v2025.1.112044',
    CompanyID: CREDENTIALS.company,
    IsCloud: true,
    SiteUrl: `api-${region}`,
  };
}
