import type { Agent } from 'node:https';
import { z } from 'zod';
import { readJson } from './connectwise-client.ts';

export type Site =
  | { found: true; apiHost: string }
  | { found: false; failure: 'site-url' | 'unreachable' | 'company-id' };

const CompanyInfo = z.object({ SiteUrl: z.string().min(1) });

/**
 * Asks a ConnectWise site where its API is. The site answers this without credentials, and answers
 * `null` for a company ID that it does not know (ConnectWise's developer guide; django-connectwise).
 *
 * @param siteUrl the address where people log in, for example `https://na.myconnectwise.net/`.
 */
export async function findSite(agent: Agent, siteUrl: string, companyId: string): Promise<Site> {
  const site = parseSiteUrl(siteUrl);
  if (!site) return { found: false, failure: 'site-url' };
  try {
    const address = new URL(`/login/companyinfo/${encodeURIComponent(companyId)}`, site);
    const answer = await readJson(agent, address);
    if (answer === null) return { found: false, failure: 'company-id' };
    const info = CompanyInfo.safeParse(answer);
    return info.success ? { found: true, apiHost: info.data.SiteUrl } : { found: false, failure: 'site-url' };
  } catch {
    return { found: false, failure: 'unreachable' };
  }
}

/** The site's address alone is wanted: https, no path, and not the API's own host. */
function parseSiteUrl(siteUrl: string): URL | null {
  const site = URL.parse(siteUrl);
  const isSite =
    site?.protocol === 'https:' && site.pathname === '/' && site.search === '' && site.hash === '';
  return isSite && !site.hostname.startsWith('api-') ? site : null;
}
