/** Where in the product the user is, and how the address says so. */

export const MEMBER_TABS = [
  'Regular',
  'StreamlineIT',
  'Subcontractors',
  'API Members',
  'API Keys',
  'API Callbacks',
] as const;
export type MemberTab = (typeof MEMBER_TABS)[number];

export const DETAIL_TABS = [
  'Details',
  'Skills',
  'Certification',
  'Delegation',
  'Accruals',
  'API Keys',
  'API Logs',
] as const;
export type DetailTab = (typeof DETAIL_TABS)[number];

/** An id of null stands for a record that is not saved yet. */
export type Place =
  | { screen: 'Start' }
  | { screen: 'SecurityRoleList' }
  | { screen: 'SecurityRoleNew' }
  | { screen: 'SecurityModules'; id: number }
  | { screen: 'MemberList'; tab: MemberTab }
  | { screen: 'ApiMemberDetail'; id: number | null; tab: DetailTab }
  | { screen: 'ApiKeyDetail'; memberId: number; id: number | null }
  | { screen: 'ServiceBoard' }
  | { screen: 'TicketDetail'; id: number }
  | { screen: 'KnowledgeBase' }
  | { screen: 'Article'; id: number }
  | { screen: 'Other'; title: string };

/**
 * The product's addresses are opaque state with a screen's name behind two question marks, and differ at
 * every visit by a random number.
 */
export function hashOf(place: Place): string {
  const state = JSON.stringify({ p: place, rnd: Math.floor(Math.random() * 1e9) });
  return `#${btoa(state).replaceAll('+', '$').replaceAll('/', '_')}??${place.screen}`;
}

/** The place an address names; undefined for one that this page did not make. */
export function placeOf(hash: string): Place | undefined {
  try {
    const state = hash.slice(1).split('??')[0]?.replaceAll('$', '+').replaceAll('_', '/') ?? '';
    const { p }: { p: Place } = JSON.parse(atob(state));
    return p;
  } catch {
    return undefined;
  }
}
