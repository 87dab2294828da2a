/** Observations as the readers report them and states as the background keeps them, for unit tests. */

import { type Access, cellOf, type Level } from '../../utils/connectwise/model/levels.ts';
import type {
  KeyObservation,
  ListObservation,
  MemberObservation,
  Observation,
  RoleObservation,
  ScreenObservation,
} from '../../utils/connectwise/model/observation.ts';
import { profile as officeProtect } from '../../utils/integrations/index.ts';
import { newSite, type SiteState, stateAfter } from '../../utils/setup/state.ts';

export const SITE = 'https://na.myconnectwise.net';
export const PORTAL = 'https://portal.office-protect.com';
export const FAR_PORTAL = 'https://eu.office-protect.com';

/** What a role grants, by cell. */
export type Grants = Record<string, Access>;

const cells = officeProtect.settings.map(({ module, permission, level, optional }) => ({
  cell: cellOf(module, permission, level),
  optional,
}));
const grant = (access: (optional: boolean) => Access): Grants =>
  Object.fromEntries(cells.map(({ cell, optional }) => [cell, access(optional)]));

/** A new role: the profile's levels are on the page, all at None. */
export const NEW_ROLE = grant(() => 'None');
/** The required levels at All, the optional ones at None. */
export const RIGHT_ROLE = grant((optional) => (optional ? 'None' : 'All'));

export const EDIT_TICKETS = 'Service Desk/Service Tickets/edit';
export const DELETE_TICKETS = 'Service Desk/Service Tickets/delete';

/** Grants without some cells, which are then not on the page. */
export function without(grants: Grants, ...hidden: string[]): Grants {
  return Object.fromEntries(Object.entries(grants).filter(([cell]) => !hidden.includes(cell)));
}

export function levelsOf(grants: Grants): RoleObservation['levels'] {
  return Object.entries(grants).map(([cell, access]) => {
    const [module = '', permission = '', level] = cell.split('/');
    return { module, permission, level: level as Level, access };
  });
}

export function rolePage(grants: Grants, rest: Partial<RoleObservation> = {}): RoleObservation {
  return {
    screen: 'security-role',
    isConfirmed: false,
    unknownColumns: [],
    tables: null,
    isInactive: null,
    roleName: 'OfficeProtect',
    levels: levelsOf(grants),
    collapsed: [],
    saveState: 'saved',
    ...rest,
  };
}

/** A member's form without faults. */
export const GOOD_FIELDS: Required<MemberObservation['fields']> = {
  'member-id': 'OfficeProtect',
  'member-name': 'Office Protect',
  'role-id': 'OfficeProtect',
  level: 'Corporate (Level 1)',
  'location-name': 'Brightwater IT',
  location: 'Main Office',
  department: 'Service',
  'default-territory': 'Main Office',
  'time-zone': 'US Eastern',
  'default-board': 'Security Alerts',
  'restricted-boards': '',
};

/** The empty form of a new member. */
export const NEW_MEMBER: MemberObservation = {
  screen: 'api-member',
  title: '',
  fields: { 'member-id': '', 'member-name': '', 'role-id': '' },
  isStored: false,
  isNew: true,
  kind: 'api',
  isInactive: false,
  saveState: 'unsaved',
};

export function memberPage(
  fields: MemberObservation['fields'] = {},
  rest: Partial<MemberObservation> = {},
): MemberObservation {
  return {
    screen: 'api-member',
    title: '',
    fields: { ...GOOD_FIELDS, ...fields },
    isStored: true,
    isNew: false,
    kind: 'api',
    isInactive: false,
    saveState: 'saved',
    ...rest,
  };
}

export function keyPage(rest: Partial<KeyObservation> = {}): KeyObservation {
  return {
    screen: 'api-key',
    view: 'shown',
    description: 'Office Protect integration',
    member: 'Office Protect (OfficeProtect)',
    account: 'member',
    publicKey: 'shown',
    privateKey: 'shown',
    ...rest,
  };
}

export function listPage(
  screen: ListObservation['screen'],
  view: ListObservation['view'] = 'list',
  name = '',
): ListObservation {
  return { screen, view, name, inactive: [] };
}

/** What the key screen says of a key on the setup's own member. */
export const ITS_KEY = {
  description: '',
  member: 'Office Protect (OfficeProtect)',
  role: '',
  isOwnAccount: false,
};

/** One frame's report. */
export function seen(page: ScreenObservation): Observation {
  return { page, keyGuard: 'none', problems: [], pointsAt: [] };
}

/** The state of a site after these pages were observed, one after the other. */
export function siteAfter(...pages: ScreenObservation[]): SiteState {
  return pages.reduce((site, page) => stateAfter(officeProtect, site, seen(page)), newSite());
}
