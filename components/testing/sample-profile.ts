import type { Level } from '../../utils/connectwise/model/levels.ts';

type Row = [module: string, permission: string, level: Level, optional: boolean, reason: string];

/** The profile's six levels with short reasons. The real ones are in utils/integrations/office-protect/profile.json. */
export const officeProtect: Row[] = [
  [
    'Companies',
    'Company Maintenance',
    'inquire',
    false,
    'Lets Office Protect read your list of companies, so that you can match them with Microsoft 365 tenants.',
  ],
  [
    'Service Desk',
    'Service Tickets',
    'add',
    false,
    'Lets Office Protect create tickets from security events.',
  ],
  ['Service Desk', 'Service Tickets', 'edit', false, 'Lets Office Protect update the tickets it created.'],
  [
    'Service Desk',
    'Service Tickets',
    'inquire',
    false,
    'ConnectWise does not grant adding and editing tickets without being allowed to see them.',
  ],
  [
    'System',
    'Table Setup',
    'inquire',
    true,
    'With Member Maintenance, lets Office Protect read the default board and ticket statuses.',
  ],
  [
    'System',
    'Member Maintenance',
    'inquire',
    true,
    'With Table Setup, lets Office Protect read the API member’s default board.',
  ],
];
