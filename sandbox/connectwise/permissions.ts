/**
 * Every row of the role editor. Rows that public screenshots or vendors' lists show carry their normal spelling.
 * Where those sources end with "…" the module is completed with likely rows, so that its length is lifelike.
 *
 * A star says that the row has a `(customize)` link (the items that the API's `MySecurityCustomizeItem` names),
 * a plus that its levels offer My.
 */
import type { Levels, Permission, PermissionKey } from './model.ts';

const ROWS: Record<string, readonly string[]> = {
  Companies: [
    'Company Maintenance+',
    'Company/Contact Group Maintenance',
    'Configuration - Display Passwords',
    'Configurations*+',
    'Contacts',
    'CRM/Sales Activities+',
    'Import Contacts',
    'Manage Attachments+',
    'Management',
    'Notes+',
    'Reports*',
    'Surveys',
    'Team Members',
    'Tracks',
    'UserCentric',
  ],
  Finance: [
    'Accounting Interface',
    'Agreement Invoicing',
    'Agreement Sales',
    'Agreements*+',
    'Billing Rate Maintenance',
    'Billing Reconciliation',
    'Billing View Time',
    'Company Finance',
    'Expense Reimbursements',
    'Financial Dashboard',
    'Invoice Approval',
    'Invoicing',
    'Reports*',
  ],
  Marketing: ['ConnectWise Campaign', 'Marketing Groups', 'Marketing Management', 'Marketing Reports*'],
  Procurement: [
    'Inventory Adjustments',
    'Inventory Transfers',
    'Product Billable Option',
    'Product Catalog',
    'Product Finance',
    'Products+',
    'Purchase Orders',
    'Purchasing Approval',
    'Purchasing Demand',
    'Reports*',
  ],
  Project: [
    'Close Project Tickets+',
    'Close Project(s)+',
    'Project Billing',
    'Project Contacts',
    'Project Finance',
    'Project Headers+',
    'Project Management',
    'Project Notes+',
    'Project Phase+',
    'Project Scheduling*',
    'Project Team Members',
    'Project Templates',
    'Project Ticket - Dependencies',
    'Project Ticket Tasks+',
    'Project Tickets+',
    'Reports*',
  ],
  Sales: [
    'Closed Opportunity+',
    'Opportunity+',
    'Opportunity Products',
    'Reports*',
    'Sales Funnel',
    'Sales Orders+',
    'Sales Orders Finance',
    'Sales Team Quotas',
  ],
  'Service Desk': [
    'Change Approvals',
    'Close Service Tickets+',
    'Dispatch Portal',
    'Email Connector',
    'Inbound Calls',
    'Knowledge Base',
    'Knowledge Base Approval',
    'Merge Tickets+',
    'Recurring Tickets',
    'Reports*',
    'Resource Scheduling*+',
    'Service Dashboard',
    'Service Ticket - Dependencies+',
    'Service Ticket Tasks',
    'Service Tickets+',
    'Service Tickets - Finance',
    'SLA Dashboard',
    'Ticket Templates',
  ],
  System: [
    'Add Licenses',
    'API Reports',
    'Chat with ConnectWise Manage Support',
    'ConnectWise Manage Labs',
    'ConnectWise Next',
    'ConnectWise Now',
    'Custom Menu Entry*',
    'Data Import',
    'Email Audit',
    'List View Export',
    'Manage Hosted API*',
    'Marketplace Sharing',
    'Mass Maintenance*',
    'Member Maintenance',
    'Member Maintenance - Finance',
    'My Account*+',
    'My Company',
    'Report Writer',
    'Security Roles',
    'System Reports*',
    'Table Setup*',
  ],
  'Time & Expense': [
    'Expense Approval',
    'Expense Billable Option',
    'Expense Report Entry+',
    'Reports*',
    'Time Approval',
    'Time Entry+',
    'Time Entry Billable Option+',
    'Time Sheets+',
  ],
};

export const MODULES: readonly string[] = Object.keys(ROWS);

export const PERMISSIONS: readonly Permission[] = Object.entries(ROWS).flatMap(([module, rows]) =>
  rows.map((row) => ({
    module,
    name: row.replace(/[*+]+$/, ''),
    offersMy: row.endsWith('+'),
    customizable: row.includes('*'),
  })),
);

/** Names one row across all modules. */
export function permissionKey(permission: { module: string; name: string }): PermissionKey {
  return `${permission.module}/${permission.name}`;
}

/** The same level in all four columns of one row. */
export function sameLevels(access: Levels['add']): Levels {
  return { add: access, edit: access, delete: access, inquire: access };
}
