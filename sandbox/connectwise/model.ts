/** What the sandbox's ConnectWise knows: plain records, as its database would hold them. */

export const LEVELS = ['add', 'edit', 'delete', 'inquire'] as const;
export type Level = (typeof LEVELS)[number];

export const ACCESS = ['None', 'My', 'All'] as const;
export type Access = (typeof ACCESS)[number];

export type Levels = Record<Level, Access>;

/** `Module/Row`, for example `Service Desk/Service Tickets`: unique, since every module names a row once. */
export type PermissionKey = string;

/** One row of the role editor. */
export interface Permission {
  module: string;
  name: string;
  /** The row's combobox offers My between None and All. */
  offersMy: boolean;
  /** The label carries the link `(customize)`. */
  customizable: boolean;
}

export interface Stamp {
  /** ISO 8601, UTC. */
  lastUpdate: string;
  updatedBy: string;
}

export interface Role extends Stamp {
  id: number;
  name: string;
  adminFlag: boolean;
  levels: Record<PermissionKey, Levels>;
  /** What the two boxes of "Update Security" hold: the entries allowed, by row; the rest is disallowed. */
  allowed: Record<PermissionKey, string[]>;
  /** Date and user on each module's grey row. */
  modules: Record<string, Stamp>;
}

export interface Named {
  id: number;
  name: string;
}

/** A member who signs in; the sandbox only lists them. */
export interface RegularMember {
  id: number;
  identifier: string;
  name: string;
  location: string;
  role: string;
  inactive: boolean;
}

/** The API member form, field by field; references are ids and null when empty. */
export interface ApiMemberForm {
  identifier: string;
  name: string;
  timeZoneId: number | null;
  email: string;
  notes: string;
  roleId: number | null;
  /** 1 is Corporate, which sees everything. */
  structureLevelId: number | null;
  /** The form's "Name": the unit of the structure level above. */
  structureNameId: number | null;
  locationId: number | null;
  departmentId: number | null;
  territoryId: number | null;
  blockPrice: boolean;
  blockCost: boolean;
  defaultBoardId: number | null;
  /** Restrict Board Access: boards that this member may not use. */
  excludedBoardIds: number[];
}

export interface ApiMember extends ApiMemberForm, Stamp {
  id: number;
  inactive: boolean;
}

export interface KeyPair {
  publicKey: string;
  privateKey: string;
}

export interface ApiKey extends KeyPair, Stamp {
  id: number;
  memberId: number;
  description: string;
}

export interface Status extends Named {
  closed: boolean;
}

export interface Board extends Named {
  /** The first status is the one new tickets get. */
  statuses: Status[];
}

export interface StructureName extends Named {
  structureLevelId: number;
}

export interface Company extends Named {
  identifier: string;
  city: string;
  state: string;
  status: string;
  /** Names of the structure units that the company belongs to below Corporate. */
  units: string[];
  /** Identifiers of the members on its team: what the level My sees. */
  team: string[];
}

/** A table that somebody pasted into a text; a row of one cell is a heading across it. */
export interface TextTable {
  header: string[];
  rows: string[][];
}

export interface TicketNote {
  id: number;
  text: string;
  table?: TextTable;
  createdBy: string;
  dateCreated: string;
}

export interface Ticket {
  id: number;
  summary: string;
  boardId: number;
  statusId: number;
  companyId: number;
  enteredBy: string;
  dateEntered: string;
  notes: TicketNote[];
}

/** One page of the knowledge base. */
export interface Article extends Stamp {
  id: number;
  title: string;
  text: string;
  table?: TextTable;
}
