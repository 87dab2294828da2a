/**
 * What the portal's server and its client say to each other. Types only, so that the client carries
 * no server code. The server sends fixed words; the client puts them into the user's language.
 */
export type Level = 'add' | 'edit' | 'inquire';
export type Access = 'None' | 'My' | 'All';

/** The names of modules and permissions are ConnectWise's own English ones. */
export interface Permission {
  module: 'Companies' | 'Service Desk' | 'System';
  permission: 'Company Maintenance' | 'Service Tickets' | 'Table Setup' | 'Member Maintenance';
  level: Level;
  optional: boolean;
}

/** `untested`: ConnectWise answered nothing that tells whether the key has this permission. */
export interface PermissionResult extends Permission {
  state: 'granted' | 'missing' | 'untested';
  /** What the role has; null when ConnectWise does not tell. */
  access: Access | null;
}

/**
 * Why a connection check failed. `site-url`: the address is not that of a ConnectWise site;
 * `unreachable`: the site gives no sound answer; `permissions`: a required permission is missing.
 */
export type CheckFailure = 'site-url' | 'unreachable' | 'company-id' | 'key' | 'permissions';

export interface CheckResult {
  /** Null when the check passed. */
  failure: CheckFailure | null;
  /** Empty when the key could not be tried. */
  permissions: PermissionResult[];
}

export interface ConnectForm {
  siteUrl: string;
  companyId: string;
  publicKey: string;
  privateKey: string;
}

export interface User {
  name: string;
  email: string;
}

export interface Tenant {
  id: string;
  name: string;
  domain: string;
  users: number;
  /** Percent, 0 to 100. */
  score: number;
}

export type EventKind =
  | 'impossible-travel'
  | 'inbox-forwarding'
  | 'mfa-disabled'
  | 'admin-added'
  | 'failed-sign-ins'
  | 'mass-download';

export interface SecurityEvent {
  id: number;
  kind: EventKind;
  severity: 'high' | 'medium' | 'low';
  tenantId: string;
  account: string;
  /** Epoch ms. */
  at: number;
}

export interface Company {
  id: number;
  name: string;
}

export interface TicketStatus {
  id: number;
  name: string;
  closed: boolean;
}

/**
 * Null board: the API member has no default board, so ConnectWise's own default board receives the
 * tickets. `permissions` as a reason: the key may not read boards or members. `member`: ConnectWise
 * does not tell whose key it is. `board`: the member may not use its own default board.
 */
export type TicketSettings =
  | { available: false; reason: 'permissions' | 'member' | 'board' }
  | { available: true; board: { id: number; name: string } | null; statuses: TicketStatus[] };

export interface Mapping {
  tenantId: string;
  companyId: number;
}

export interface SetupForm {
  mappings: Mapping[];
  /** Null: the board's default status. */
  statusId: number | null;
  emergencyEmail: string;
}

export interface CreatedTicket {
  id: number;
  summary: string;
  company: string;
  board: string;
}

/** What the portal shows of a connection: never the private key, of the public key the end only. */
export interface Connection {
  siteUrl: string;
  companyId: string;
  publicKeyEnd: string;
  emergencyEmail: string;
  mappedOrganizations: number;
  tickets: CreatedTicket[];
}
