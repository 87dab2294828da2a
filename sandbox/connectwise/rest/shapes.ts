/** Store records in the shapes of ConnectWise's OpenAPI description (the fields that integrations read). */
import type { ApiMember, Board, Company, Role, Status, Ticket, TicketNote } from '../model.ts';
import { PERMISSIONS, permissionKey, sameLevels } from '../permissions.ts';
import {
  BOARDS,
  COMPANIES,
  DEPARTMENTS,
  LOCATIONS,
  STRUCTURE_LEVELS,
  STRUCTURE_NAMES,
  TERRITORIES,
  TIME_ZONES,
} from '../seed.ts';
import type { ConnectWiseStore } from '../store.ts';

interface Reference {
  id: number;
  name: string;
}

export function companyShape(company: Company) {
  return {
    id: company.id,
    identifier: company.identifier,
    name: company.name,
    status: { id: 1, name: company.status },
    city: company.city,
    state: company.state,
    country: { id: 1, name: 'United States' },
    deletedFlag: false,
  };
}

export function boardShape(board: Board) {
  return {
    id: board.id,
    name: board.name,
    location: reference(LOCATIONS, 1),
    department: reference(DEPARTMENTS, 1),
    inactiveFlag: false,
    projectFlag: false,
  };
}

export function statusShape(board: Board, status: Status) {
  return {
    id: status.id,
    name: status.name,
    boardId: board.id,
    sortOrder: board.statuses.indexOf(status) + 1,
    displayOnBoard: true,
    inactive: false,
    closedStatus: status.closed,
    defaultFlag: board.statuses[0] === status,
  };
}

export function ticketShape(ticket: Ticket) {
  const board = BOARDS.find((each) => each.id === ticket.boardId);
  const status = board?.statuses.find((each) => each.id === ticket.statusId);
  const company = COMPANIES.find((each) => each.id === ticket.companyId);
  return {
    id: ticket.id,
    summary: ticket.summary,
    recordType: 'ServiceTicket',
    board: board && { id: board.id, name: board.name },
    status: status && { id: status.id, name: status.name },
    company: company && { id: company.id, identifier: company.identifier, name: company.name },
    closedFlag: status?.closed ?? false,
    _info: { dateEntered: ticket.dateEntered, enteredBy: ticket.enteredBy },
  };
}

export function noteShape(ticket: Ticket, note: TicketNote) {
  return {
    id: note.id,
    ticketId: ticket.id,
    text: note.text,
    detailDescriptionFlag: true,
    createdBy: note.createdBy,
    dateCreated: note.dateCreated,
  };
}

export function roleShape(role: Role) {
  return { id: role.id, name: role.name, adminFlag: role.adminFlag, inactiveFlag: false };
}

/** One SecurityRoleSetting per row; row numbers are the ids. The Admin role has every level, whatever its rows hold. */
export function settingShapes(role: Role) {
  return PERMISSIONS.map((permission, index) => {
    const levels = role.adminFlag ? sameLevels('All') : role.levels[permissionKey(permission)];
    return {
      id: index + 1,
      addLevel: levels?.add,
      editLevel: levels?.edit,
      deleteLevel: levels?.delete,
      inquireLevel: levels?.inquire,
      moduleName: permission.module,
      moduleDescription: permission.module,
      moduleFunctionName: permission.name,
      moduleFunctionDescription: permission.name,
      sortOrder: index + 1,
      customFlag: permission.customizable,
      reportFlag: permission.name.endsWith('Reports'),
      restrictFlag: false,
      myAllFlag: permission.offersMy,
    };
  });
}

export function apiMemberShape(store: ConnectWiseStore, member: ApiMember) {
  const role = store.roleOf(member);
  return {
    id: member.id,
    identifier: member.identifier,
    name: member.name,
    emailAddress: member.email,
    notes: member.notes,
    inactiveFlag: member.inactive,
    timeZone: reference(TIME_ZONES, member.timeZoneId),
    securityRole: role && { id: role.id, name: role.name },
    structureLevel: reference(STRUCTURE_LEVELS, member.structureLevelId),
    securityLocation: reference(STRUCTURE_NAMES, member.structureNameId),
    defaultLocation: reference(LOCATIONS, member.locationId),
    defaultDepartment: reference(DEPARTMENTS, member.departmentId),
    salesDefaultLocation: reference(TERRITORIES, member.territoryId),
    serviceDefaultBoard: reference(BOARDS, member.defaultBoardId),
    excludedServiceBoardIds: member.excludedBoardIds,
    blockPriceFlag: member.blockPrice,
    blockCostFlag: member.blockCost,
  };
}

function reference(records: readonly Reference[], id: number | null): Reference | undefined {
  const record = records.find((each) => each.id === id);
  return record && { id: record.id, name: record.name };
}
