/**
 * Pages that speak of the same things as the setup screens without being one: whoever reads screens must not
 * take a quotation for the thing itself.
 */
import { type Access, type Article, LEVELS, type Levels, type TextTable } from './model.ts';
import { MODULES, PERMISSIONS, permissionKey, sameLevels } from './permissions.ts';

const STAMP = { lastUpdate: '2024-11-18T10:30:00Z', updatedBy: 'swhite' };

/** Levels in the quoted table, where they are not None. */
const QUOTED: Record<string, Access> = {
  'Companies/Company Maintenance': 'All',
  'Companies/Contacts': 'All',
  'Finance/Agreements': 'My',
  'Service Desk/Close Service Tickets': 'All',
  'Service Desk/Service Tickets': 'All',
  'System/Member Maintenance': 'My',
  'System/Table Setup': 'All',
};

/** Every row of the role editor with its four levels, as one would copy it from there. */
export const PERMISSION_TABLE: TextTable = {
  header: ['', 'Add Level', 'Edit Level', 'Delete Level', 'Inquire Level'],
  rows: MODULES.flatMap((module) => [
    [module],
    ...PERMISSIONS.filter((permission) => permission.module === module).map((permission) => {
      const levels: Levels = sameLevels(QUOTED[permissionKey(permission)] ?? 'None');
      return [permission.name, ...LEVELS.map((level) => levels[level])];
    }),
  ]),
};

export const ARTICLES: readonly Article[] = [
  {
    id: 1,
    title: 'Levels of our integration role',
    text:
      'Security Roles > Security Modules\n' +
      'Security Modules for Role - OfficeProtect\n' +
      'Copied from the live system in November, so that we can restore the role when somebody changes it.',
    table: PERMISSION_TABLE,
    ...STAMP,
  },
  {
    id: 2,
    title: 'How to create API keys for a vendor',
    text:
      'Open System > Members, tab API Members, choose the member, then API Keys and New Item.\n' +
      'Description: the name of the vendor\n' +
      'Public Key: goes to the vendor\n' +
      'Private Key: goes into the password vault\n' +
      'Note: The private key is only available at the time the key is created. Please make a note of it.',
    ...STAMP,
  },
  {
    id: 3,
    title: 'Fields of a new API member',
    text:
      'Member ID*: OfficeProtect\nMember Name*: Office Protect\nRole ID*: OfficeProtect\n' +
      'Level*: Corporate (Level 1)\nName*: Brightwater IT\nLocation*: Brightwater IT\n' +
      'Department*: Services\nDefault Territory*: Brightwater IT\nDefault Board: Security Alerts',
    ...STAMP,
  },
];
