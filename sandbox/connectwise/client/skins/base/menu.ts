/** The left menu: sections, and what stands below each. */
import type { Place } from '../../flow/place.ts';
import type { IconName } from './icons.ts';

export interface MenuEntry {
  title: string;
  place: Place;
}

export interface MenuSection {
  title: string;
  icon: IconName;
  entries: readonly MenuEntry[];
}

const other = (title: string): MenuEntry => ({ title, place: { screen: 'Other', title } });

export const MENU: readonly MenuSection[] = [
  { title: 'My Favorites', icon: 'star', entries: [other('Favorites')] },
  { title: 'Companies', icon: 'building', entries: [other('Company Search'), other('Contacts')] },
  { title: 'Sales', icon: 'sales', entries: [other('Opportunities'), other('Sales Orders')] },
  { title: 'Marketing', icon: 'target', entries: [other('Campaigns'), other('Marketing Groups')] },
  { title: 'Procurement', icon: 'cart', entries: [other('Product Catalog'), other('Purchase Orders')] },
  { title: 'Project', icon: 'project', entries: [other('Project Board')] },
  {
    title: 'Service Desk',
    icon: 'headset',
    entries: [
      { title: 'Service Board', place: { screen: 'ServiceBoard' } },
      other('Dispatch Portal'),
      { title: 'Knowledge Base', place: { screen: 'KnowledgeBase' } },
    ],
  },
  { title: 'Time & Expense', icon: 'time', entries: [other('Time Sheets'), other('Expense Reports')] },
  { title: 'Finance', icon: 'finance', entries: [other('Agreements'), other('Invoices')] },
  {
    title: 'System',
    icon: 'gear',
    entries: [
      other('Setup Tables'),
      other('My Company'),
      { title: 'Security Roles', place: { screen: 'SecurityRoleList' } },
      { title: 'Members', place: { screen: 'MemberList', tab: 'Regular' } },
      other('Mass Maintenance'),
      other('Report Writer'),
      other('Outlook'),
      other('All Reports'),
      other('Email Audit'),
      other('Data Import'),
      other('Health Dashboard'),
      other('Authentication'),
    ],
  },
];

/** The entry that a place belongs to, for the blue bar beside it. */
export function entryTitle(place: Place): string {
  switch (place.screen) {
    case 'SecurityRoleList':
    case 'SecurityRoleNew':
    case 'SecurityModules':
      return 'Security Roles';
    case 'MemberList':
    case 'ApiMemberDetail':
    case 'ApiKeyDetail':
      return 'Members';
    case 'ServiceBoard':
    case 'TicketDetail':
      return 'Service Board';
    case 'KnowledgeBase':
    case 'Article':
      return 'Knowledge Base';
    case 'Other':
      return place.title;
    case 'Start':
      return '';
  }
}
