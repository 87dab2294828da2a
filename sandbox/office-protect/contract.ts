/**
 * What the portal's server and its client say to each other. Types only, so that the client carries
 * no server code. The server sends fixed words; the client puts them into the user's language.
 */
type Level = 'add' | 'edit' | 'inquire';
type Access = 'None' | 'My' | 'All';

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
type CheckFailure = 'site-url' | 'unreachable' | 'company-id' | 'key' | 'permissions';

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
