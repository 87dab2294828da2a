import type { EventKind, SecurityEvent, Tenant, User } from '../contract.ts';

/** The one made-up account; the sign-in page shows it. */
export const USER: User = { name: 'Terry Chapman', email: 'tech@brightwater.example' };
export const PASSWORD = 'sandbox';

/** Most are named like the sandbox's ConnectWise companies; the last one has to be mapped by hand. */
export const TENANTS: readonly Tenant[] = [
  tenant('alder', 'Alder Dental Group', 'alderdental', 48, 82),
  tenant('bellwether', 'Bellwether Law LLP', 'bellwetherlaw', 62, 91),
  tenant('everly', 'Everly Architects', 'everlyarchitects', 37, 77),
  tenant('granite', 'Granite Logistics', 'granitelogistics', 131, 64),
  tenant('juniper', 'Juniper Health Clinic', 'juniperhealth', 54, 88),
  tenant('harbor', 'Harbor Foods Retail', 'harborfoods', 23, 71),
];

function tenant(id: string, name: string, domain: string, users: number, score: number): Tenant {
  return { id, name, domain: `${domain}.example`, users, score };
}

type Draft = [
  kind: EventKind,
  severity: SecurityEvent['severity'],
  tenantId: string,
  account: string,
  hoursAgo: number,
];

const DRAFTS: readonly Draft[] = [
  ['inbox-forwarding', 'high', 'alder', 'j.doyle', 3],
  ['impossible-travel', 'high', 'granite', 'p.osei', 9],
  ['failed-sign-ins', 'medium', 'bellwether', 'reception', 17],
  ['mfa-disabled', 'medium', 'everly', 'c.gagnon', 30],
  ['admin-added', 'high', 'juniper', 'it.admin', 75],
  ['mass-download', 'medium', 'harbor', 'b.lindqvist', 98],
  ['failed-sign-ins', 'low', 'alder', 'front.desk', 121],
  ['impossible-travel', 'medium', 'bellwether', 'r.kaur', 146],
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
