import type { ProbeName } from '../../connectwise/api/run-check.ts';

/** Which call of the key check proves each permission of the profile, as `Module/Permission`. */
export const API_PROBES: Readonly<Record<string, ProbeName>> = {
  'Companies/Company Maintenance': 'companies',
  'Service Desk/Service Tickets': 'tickets',
  'System/Table Setup': 'boards',
  'System/Member Maintenance': 'members',
};
