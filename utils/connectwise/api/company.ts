/** Checks a company ID and finds the host of its API (docs/connectwise-api.md, C.1). Needs no key. */

import type { CompanyProof, CompanyReason, FailureReason } from './check-record.ts';
import { type Answer, type Asker, ask } from './client.ts';
import { type CompanyInfo, companyInfo } from './schemas.ts';

/** The result for a company ID, with ConnectWise's answer; null without a usable answer. */
export interface FoundCompany {
  proof: CompanyProof;
  info: CompanyInfo | null;
}

/** Failures of the connection. Any other failure means that the host is not a ConnectWise site. */
const CONNECTION_FAILURES: FailureReason[] = [
  'offline',
  'unreachable',
  'dropped',
  'timeout',
  'cancelled',
  'redirect',
  'too-many',
  'server',
];

/** Asks the ConnectWise site for a company ID. `site` is an origin such as `https://na.myconnectwise.net`. */
export async function askCompany(site: string, companyId: string, asker: Asker): Promise<FoundCompany> {
  const answer = await askFor(site, companyId, asker);
  if ('failure' in answer) return failed(companyId, answer.failure);
  if (answer.value) return { proof: judgeCompany(companyId, answer.value), info: answer.value };
  // The ID may be right except for its case, so it is tried in lower case.
  const lowerCase = companyId.toLowerCase();
  const other = lowerCase === companyId ? null : await askFor(site, lowerCase, asker);
  if (other && 'value' in other && other.value) {
    const suggestion = other.value.CompanyID || lowerCase;
    return { proof: proofOf(companyId, 'refused', 'wrong-case', suggestion), info: null };
  }
  const reason = isNameLike(companyId) ? 'display-name' : 'unknown';
  return { proof: proofOf(companyId, 'refused', reason), info: null };
}

/** Compares ConnectWise's spelling of an ID with the typed one. Authentication with a key is case-sensitive. */
function judgeCompany(companyId: string, { CompanyID }: CompanyInfo): CompanyProof {
  if (CompanyID === '' || CompanyID === companyId) return proofOf(companyId, 'proven', null, CompanyID);
  const isCase = CompanyID.toLowerCase() === companyId.toLowerCase();
  return proofOf(companyId, 'refused', isCase ? 'wrong-case' : 'display-name', CompanyID);
}

/**
 * Returns the API's origin from ConnectWise's answer; null when it is not an https host. If the answer names the
 * site's own host without a port, the result is `site` with its port.
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

/** Whether a text is a company's name rather than its ID: an ID has no spaces or punctuation. */
function isNameLike(companyId: string): boolean {
  return /[\s.,&'’]/.test(companyId);
}

function failed(companyId: string, failure: FailureReason): FoundCompany {
  const reason = CONNECTION_FAILURES.includes(failure) ? (failure as CompanyReason) : 'other-answer';
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
