/** Asks a ConnectWise site whether it knows a company ID, and where that company's API is. Needs no key. */

import type { CompanyProof, CompanyReason, FailureReason } from './check-record.ts';
import { type Answer, type Asker, ask } from './client.ts';
import { type CompanyInfo, companyInfo } from './schemas.ts';

/** What is known of the company, and what ConnectWise said of it; null when it said nothing usable. */
export interface FoundCompany {
  proof: CompanyProof;
  info: CompanyInfo | null;
}

/** Failures of the way there; any other says that what answers is not ConnectWise's sign-in host. */
const ON_THE_WAY: FailureReason[] = [
  'offline',
  'unreachable',
  'dropped',
  'timeout',
  'cancelled',
  'redirect',
  'too-many',
  'server',
];

/** @param site origin, for example `https://na.myconnectwise.net`. */
export async function askCompany(site: string, companyId: string, asker: Asker): Promise<FoundCompany> {
  const answer = await askFor(site, companyId, asker);
  if ('failure' in answer) return failed(companyId, answer.failure);
  if (answer.value) return { proof: judgeCompany(companyId, answer.value), info: answer.value };
  // Whoever typed capital letters may mean the same ID without them: ConnectWise says so or does not.
  const plain = companyId.toLowerCase();
  const other = plain === companyId ? null : await askFor(site, plain, asker);
  if (other && 'value' in other && other.value) {
    const suggestion = other.value.CompanyID || plain;
    return { proof: proofOf(companyId, 'refused', 'wrong-case', suggestion), info: null };
  }
  const reason = isLikeName(companyId) ? 'display-name' : 'unknown';
  return { proof: proofOf(companyId, 'refused', reason), info: null };
}

/** What an answer says of the ID that was typed. ConnectWise compares it in its exact case when a key signs in. */
export function judgeCompany(companyId: string, { CompanyID }: CompanyInfo): CompanyProof {
  if (CompanyID === '' || CompanyID === companyId) return proofOf(companyId, 'proven', null, CompanyID);
  const isCase = CompanyID.toLowerCase() === companyId.toLowerCase();
  return proofOf(companyId, 'refused', isCase ? 'wrong-case' : 'display-name', CompanyID);
}

/**
 * The API's origin as ConnectWise names it; null when that is no https host. The name of the site itself
 * means the site with its port.
 */
export function apiOriginOf(site: string, { SiteUrl }: CompanyInfo): string | null {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(SiteUrl) ? SiteUrl : `https://${SiteUrl}`;
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port, origin, username } = new URL(text);
  if (protocol !== 'https:' || username !== '' || !/^[a-z0-9.-]+$/.test(hostname)) return null;
  return hostname === new URL(site).hostname && port === '' ? site : origin;
}

function askFor(site: string, companyId: string, asker: Asker): Promise<Answer<CompanyInfo | null>> {
  return ask(`${site}/login/companyinfo/${encodeURIComponent(companyId)}`, companyInfo, asker);
}

/** IDs are one short word; names of companies have spaces and points. */
function isLikeName(companyId: string): boolean {
  return /[\s.,&'’]/.test(companyId);
}

function failed(companyId: string, failure: FailureReason): FoundCompany {
  const reason = ON_THE_WAY.includes(failure) ? (failure as CompanyReason) : 'other-answer';
  return { proof: proofOf(companyId, 'untested', reason), info: null };
}

function proofOf(
  companyId: string,
  state: CompanyProof['state'],
  reason: CompanyReason | null,
  suggestion = '',
): CompanyProof {
  return { companyId, state, reason, suggestion };
}
