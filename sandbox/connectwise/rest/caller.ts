/** Who calls the REST API, and what that member's role lets them do. */
import type { Access, ApiMember, Company, Level, PermissionKey, Role, Ticket } from '../model.ts';
import { CREDENTIALS, STRUCTURE_NAMES } from '../seed.ts';
import type { ConnectWiseStore } from '../store.ts';
import { forbidden, unauthorized } from './rest-error.ts';

/** Rows of the role editor that guard the endpoints of this sandbox. */
const RIGHTS = {
  companies: 'Companies/Company Maintenance',
  tickets: 'Service Desk/Service Tickets',
  setupTables: 'System/Table Setup',
  members: 'System/Member Maintenance',
  roles: 'System/Security Roles',
} as const satisfies Record<string, PermissionKey>;
export type Right = keyof typeof RIGHTS;

export interface Caller {
  member: ApiMember;
  role: Role;
}

/**
 * Finds the member behind `Authorization: Basic base64(companyId+publicKey:privateKey)`.
 * Throws 401 for anything else; the company ID is compared exactly, as ConnectWise does.
 */
export function authenticate(store: ConnectWiseStore, authorization: string | undefined): Caller {
  const encoded = /^Basic\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  const decoded = Buffer.from(encoded ?? '', 'base64').toString('utf8');
  const [, companyId, publicKey, privateKey] = /^([^+]*)\+([^:]*):(.*)$/s.exec(decoded) ?? [];
  const member = store.memberOfKey(publicKey ?? '', privateKey ?? '');
  const role = member && store.roleOf(member);
  if (companyId !== CREDENTIALS.company || !member || !role) {
    throw unauthorized();
  }
  return { member, role };
}

/** The caller's level, My or All; throws 403 when it is None. */
export function demand(caller: Caller, right: Right, level: Level): Exclude<Access, 'None'> {
  const access = caller.role.adminFlag ? 'All' : caller.role.levels[RIGHTS[right]]?.[level];
  if (access === undefined || access === 'None') {
    throw forbidden();
  }
  return access;
}

/** A member below Corporate (Level 1) sees only the companies of its own unit; My sees only those it serves. */
export function seesCompany(caller: Caller, access: Access, company: Company): boolean {
  const unit = STRUCTURE_NAMES.find((name) => name.id === caller.member.structureNameId);
  const inUnit = caller.member.structureLevelId === 1 || company.units.includes(unit?.name ?? '');
  return inUnit && (access === 'All' || company.team.includes(caller.member.identifier));
}

/** Restrict Board Access is a list of boards that the member may not use. */
export function seesBoard(caller: Caller, boardId: number): boolean {
  return !caller.member.excludedBoardIds.includes(boardId);
}

export function seesTicket(caller: Caller, access: Access, ticket: Ticket): boolean {
  return (
    seesBoard(caller, ticket.boardId) && (access === 'All' || ticket.enteredBy === caller.member.identifier)
  );
}
