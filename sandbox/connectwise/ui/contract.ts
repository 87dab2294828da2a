/** What the UI's page and its server tell each other. Both sides import these types; no code of the server does. */
import type {
  ApiKey,
  ApiMember,
  ApiMemberForm,
  Board,
  Named,
  RegularMember,
  Role,
  StructureName,
  Ticket,
} from '../model.ts';

export interface SessionInfo {
  companyName: string;
  member: { identifier: string; name: string };
}

export type RoleRow = Pick<Role, 'id' | 'name' | 'lastUpdate' | 'updatedBy'>;
export type RoleDetail = Omit<Role, 'adminFlag'>;
export type RoleChanges = Pick<Role, 'levels' | 'allowed'>;

/** A key as it can be seen again and again: without its private half. */
export type KeyRow = Omit<ApiKey, 'privateKey'>;
/** A key in the answer that makes it, and never afterwards. */
export type NewKey = ApiKey;

export interface MemberLists {
  regular: RegularMember[];
  api: ApiMember[];
  keys: KeyRow[];
}

/** What the comboboxes of the API member form offer. */
export interface Lookups {
  newMember: ApiMemberForm;
  roles: Named[];
  timeZones: Named[];
  structureLevels: Named[];
  structureNames: StructureName[];
  locations: Named[];
  departments: Named[];
  territories: Named[];
  boards: Named[];
}

export interface TicketRow extends Pick<Ticket, 'id' | 'summary' | 'notes'> {
  board: string;
  status: string;
  company: string;
}

export interface ServiceDesk {
  boards: Board[];
  tickets: TicketRow[];
}

/** The body of a refused Save (status 400): sentences for the red banner. */
export interface Refusal {
  errors: string[];
}
