import type { Permission } from './contract.ts';

/** What Office Protect asks for: the vendor's article on ConnectWise API keys, step 1. */
export const PERMISSIONS: readonly Permission[] = [
  { module: 'Companies', permission: 'Company Maintenance', level: 'inquire', optional: false },
  { module: 'Service Desk', permission: 'Service Tickets', level: 'add', optional: false },
  { module: 'Service Desk', permission: 'Service Tickets', level: 'edit', optional: false },
  { module: 'Service Desk', permission: 'Service Tickets', level: 'inquire', optional: false },
  { module: 'System', permission: 'Table Setup', level: 'inquire', optional: true },
  { module: 'System', permission: 'Member Maintenance', level: 'inquire', optional: true },
];
