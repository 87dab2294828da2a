import type { EventKind, SecurityEvent, Tenant, User } from '../contract.ts';

/** The one made-up account; the sign-in page shows it. */
export const USER: User = { name: 'Morgan Tremblay', email: 'tech@brightwater.example' };
export const PASSWORD = 'sandbox';

export const TENANTS: readonly Tenant[] = [
  tenant('harbour', 'Harbour Dental Group', 'harbourdental', 48, 82),
  tenant('maple', 'Maple Ridge Accounting', 'mapleridge', 23, 91),
  tenant('northwind', 'Northgate Logistics', 'northgatelog', 131, 64),
  tenant('lumen', 'Lumière Architecture', 'lumierearchi', 37, 77),
  tenant('summit', 'Summit Legal LLP', 'summitlegal', 62, 88),
  tenant('cedar', 'Cedar Valley Clinic', 'cedarvalley', 54, 71),
];

function tenant(id: string, name: string, domain: string, users: number, score: number): Tenant {
  return { id, name, domain: `${domain}.onmicrosoft.example`, users, score };
}

type Draft = [
  kind: EventKind,
  severity: SecurityEvent['severity'],
  tenantId: string,
  account: string,
  hoursAgo: number,
];

const DRAFTS: readonly Draft[] = [
  ['inbox-forwarding', 'high', 'harbour', 'j.doyle', 3],
  ['impossible-travel', 'high', 'northwind', 'p.osei', 9],
  ['failed-sign-ins', 'medium', 'maple', 'reception', 17],
  ['mfa-disabled', 'medium', 'lumen', 'c.gagnon', 30],
  ['admin-added', 'high', 'summit', 'it.admin', 75],
  ['mass-download', 'medium', 'cedar', 'b.lindqvist', 98],
  ['failed-sign-ins', 'low', 'harbour', 'front.desk', 121],
  ['impossible-travel', 'medium', 'maple', 'r.kaur', 146],
];

/** The portal's security events, newest first, as they stand at `now` (epoch ms). */
export function createEvents(now: number): SecurityEvent[] {
  return DRAFTS.map(([kind, severity, tenantId, name, hoursAgo], index) => ({
    id: 4180 - index,
    kind,
    severity,
    tenantId,
    account: `${name}@${TENANTS.find(({ id }) => id === tenantId)?.domain}`,
    at: now - hoursAgo * 3_600_000,
  }));
}
