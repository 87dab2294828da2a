/** The records a new sandbox holds: roles, API members with keys, and tickets. */
import type { Access, ApiKey, ApiMember, ApiMemberForm, Levels, Role, Ticket, TicketNote } from './model.ts';
import { BOARDS, TECHNICIAN } from './seed.ts';
import { PERMISSION_TABLE } from './seed-articles.ts';

/** A fresh API member form: what ConnectWise fills in by itself; the rest is for the user to choose. */
export const NEW_API_MEMBER: ApiMemberForm = {
  identifier: '',
  name: '',
  timeZoneId: 4,
  email: '',
  notes: '',
  roleId: null,
  structureLevelId: null,
  structureNameId: null,
  locationId: 1,
  departmentId: 1,
  territoryId: 1,
  blockPrice: false,
  blockCost: false,
  defaultBoardId: null,
  excludedBoardIds: [],
};

/** Summary, board, company, and what the note says when it says more than the summary. */
const TICKETS: readonly [string, number, number, Pick<TicketNote, 'text' | 'table'>?][] = [
  ['Printer on second floor offline', 1, 2],
  ['New starter: laptop and mailbox', 1, 3],
  ['VPN drops every hour', 1, 8],
  ['Suspicious sign-in from unknown country', 2, 4],
  ['Switch replacement', 3, 9],
  [
    'Payroll vendor asks for API keys',
    1,
    6,
    {
      text:
        'The vendor sent these by e-mail, please move them to the vault and rotate them.\n' +
        'Members - API Members > Public API Keys > API Keys\nPublic API Key\nDescription: Payroll export\nPublic Key: Ew5vXn2KqT8mRb4J\nPrivate Key: Zs7dLc9YhU3pGf6A\n' +
        'Note: The private key is only available at the time the key is created. Please make a note of it.',
    },
  ],
  [
    'Check the levels of the integration role',
    5,
    11,
    {
      text: 'Security Roles > Security Modules\nSecurity Modules for Role - OfficeProtect\nIs this still right?',
      table: PERMISSION_TABLE,
    },
  ],
];

/** What takes the records in. */
interface RecordStore {
  readonly tickets: Ticket[];
  newId(): number;
  addRole(name: string, by: string, options?: { access?: Access; adminFlag?: boolean }): Role;
  addApiMember(form: ApiMemberForm, by: string): ApiMember;
  addKey(memberId: number, description: string, by: string): ApiKey;
}

/** Fills an empty store. */
export function seedRecords(store: RecordStore): void {
  const by = TECHNICIAN.identifier;
  const admin = store.addRole('Admin', by, { access: 'All', adminFlag: true });
  const crm = store.addRole('CRM Only', by);
  grant(crm, 'Companies/Company Maintenance', { inquire: 'All' });
  grant(crm, 'Companies/Contacts', { add: 'All', edit: 'All', inquire: 'All' });
  grant(crm, 'Companies/CRM/Sales Activities', { add: 'My', edit: 'My', inquire: 'All' });
  const finance = store.addRole('Finance', by);
  grant(finance, 'Finance/Invoicing', { add: 'All', edit: 'All', inquire: 'All' });
  const tech = store.addRole('Service Tech', by);
  grant(tech, 'Companies/Company Maintenance', { inquire: 'All' });
  grant(tech, 'Service Desk/Service Tickets', { add: 'All', edit: 'All', inquire: 'All' });
  grant(tech, 'Time & Expense/Time Entry', { add: 'My', edit: 'My', delete: 'My', inquire: 'My' });
  const backup = store.addRole('Backup Integration', by);
  grant(backup, 'Companies/Company Maintenance', { inquire: 'All' });
  for (const role of [admin, crm, finance, tech, backup]) {
    backdate(role);
  }

  for (const [identifier, name, role] of [
    ['Automate', 'Remote Monitoring', admin],
    ['BackupSync', 'Backup Sync', backup],
  ] as const) {
    const member = store.addApiMember(
      { ...NEW_API_MEMBER, identifier, name, roleId: role.id, structureLevelId: 1, structureNameId: 1 },
      by,
    );
    store.addKey(member.id, `${name} integration`, by);
  }

  for (const [summary, boardId, companyId, note] of TICKETS) {
    store.tickets.push({
      id: store.newId(),
      summary,
      boardId,
      statusId: BOARDS.find((board) => board.id === boardId)?.statuses[0]?.id ?? 0,
      companyId,
      enteredBy: 'mlopez',
      dateEntered: '2026-03-02T09:15:00Z',
      notes: [
        {
          id: store.newId(),
          text: `Reported by phone. ${summary}.`,
          ...note,
          createdBy: 'mlopez',
          dateCreated: '2026-03-02T09:15:00Z',
        },
      ],
    });
  }
}

/** Sets levels of one row and leaves its others as they are. */
export function grant(role: Role, key: string, levels: Partial<Levels>): void {
  const row = role.levels[key];
  if (!row) {
    throw new Error(`The role editor has no row ${key}.`);
  }
  Object.assign(row, levels);
}

function backdate(role: Role): void {
  const stamp = { lastUpdate: '2024-04-05T14:00:00Z', updatedBy: 'swhite' };
  Object.assign(role, stamp, {
    modules: Object.fromEntries(Object.keys(role.modules).map((name) => [name, stamp])),
  });
}
