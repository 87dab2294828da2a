/** The entries of the "Update Security" dialog, "Category / Table", by the row whose `(customize)` link opens it. */
import type { Permission } from './model.ts';

const TABLES = [
  'Activities / Activity Status-CRM',
  'Activities / Activity Type',
  'Agreements / Agreement Type',
  'Agreements / Batch',
  'Company / Address Formats',
  'Company / Company Status',
  'Company / Company Type',
  'Company / Configuration',
  'Company / Configuration Status',
  'Company / Country',
  'Company / Market',
  'Company / Ownership Type',
  'Company / Team Role',
  'Contacts / Communication Type',
  'Contacts / Contact Type',
  'Finance / Billing Cycle',
  'Finance / Billing Terms',
  'Finance / Tax Code',
  'General / Custom Fields',
  'General / Integrator Login',
  'Invoice / Invoice Template',
  'Member / Member Type',
  'Opportunity / Opportunity Status',
  'Products / Category',
  'Products / Manufacturer',
  'Project / Project Board',
  'Project / Project Status',
  'Schedule / Schedule Status',
  'Schedule / Schedule Type',
  'Service / Priority',
  'Service / Service Board',
  'Service / Service Signoff',
  'Service / Service Source',
  'Service / SLA',
  'Service / Standard Notes',
  'Time / Charge Code',
  'Time / Work Role',
  'Time / Work Type',
] as const;

const OTHERS: Record<string, readonly string[]> = {
  Configurations: ['Configuration / Server', 'Configuration / Workstation', 'Configuration / Firewall'],
  Agreements: ['Agreements / Managed Services', 'Agreements / Block Time', 'Agreements / Backup'],
  'Resource Scheduling': ['Schedule / Service', 'Schedule / Project', 'Schedule / Sales'],
  'Project Scheduling': ['Schedule / Project', 'Schedule / Phase'],
  'My Account': ['My Account / API Keys', 'My Account / Notifications', 'My Account / Password'],
  'Manage Hosted API': ['Hosted API / Pods', 'Hosted API / Tabs'],
  'Mass Maintenance': ['Mass Maintenance / Companies', 'Mass Maintenance / Configurations'],
  'Custom Menu Entry': ['Custom Menu / Vendor Portal'],
};

/** All entries that a customizable row knows, in the dialog's order; every report row has the same three. */
export function customizeEntries(permission: Permission): readonly string[] {
  if (permission.name === 'Table Setup') {
    return TABLES;
  }
  return OTHERS[permission.name] ?? ['Reports / Daily', 'Reports / Weekly', 'Reports / Monthly'];
}
