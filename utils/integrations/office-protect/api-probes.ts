/** Which call of the key check (utils/connectwise/api/run-check.ts) proves each permission, as `Module/Permission`. */
export const API_PROBES = {
  'Companies/Company Maintenance': 'companies',
  'Service Desk/Service Tickets': 'tickets',
  'System/Table Setup': 'boards',
  'System/Member Maintenance': 'members',
} as const;
