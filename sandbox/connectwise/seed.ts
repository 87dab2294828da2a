/** The made-up company that every sandbox starts with. Its people, clients and addresses do not exist. */
import type { Board, Company, Named, RegularMember, StructureName } from './model.ts';

/** What the login page asks for. */
export const CREDENTIALS = { company: 'brightwater', username: 'tech', password: 'sandbox' } as const;
export const COMPANY_NAME = 'Brightwater IT Ltd';
/** The name of the signed-in user in lists ("Updated By"). */
export const TECHNICIAN = { identifier: 'tech', name: 'Terry Chapman' } as const;

export const TIME_ZONES: readonly Named[] = named([
  'GMT-8/Pacific Time: US & Canada',
  'GMT-7/Mountain Time: US & Canada',
  'GMT-6/Central Time: US & Canada',
  'GMT-5/Eastern Time: US & Canada',
  'GMT-4/Atlantic Time: Canada',
  'GMT/Greenwich Mean Time: Dublin, London',
  'GMT+1/Western Europe: Berlin, Paris',
  'GMT+10/Eastern Australia: Sydney',
]);

export const STRUCTURE_LEVELS: readonly Named[] = named([
  'Corporate (Level 1)',
  'Region (Level 2)',
  'Department (Level 3)',
]);

export const STRUCTURE_NAMES: readonly StructureName[] = [
  { id: 1, name: 'Brightwater IT', structureLevelId: 1 },
  { id: 2, name: 'East', structureLevelId: 2 },
  { id: 3, name: 'West', structureLevelId: 2 },
  { id: 4, name: 'East - Services', structureLevelId: 3 },
  { id: 5, name: 'West - Services', structureLevelId: 3 },
];

export const LOCATIONS: readonly Named[] = named(['Brightwater IT', 'Boston Office', 'Denver Office']);
export const DEPARTMENTS: readonly Named[] = named(['Services', 'Projects', 'Sales', 'Administration']);
export const TERRITORIES: readonly Named[] = named(['Brightwater IT', 'East', 'West']);

/** Tickets land here when neither the ticket nor the API member names a board. */
export const SYSTEM_DEFAULT_BOARD = 1;

export const BOARDS: readonly Board[] = [
  board(1, 'Help Desk', ['New', 'Assigned', 'In Progress', 'Waiting on Client', '>Resolved', '>Closed']),
  board(2, 'Security Alerts', ['New', 'Triage', 'Investigating', 'Contained', '>False Positive', '>Closed']),
  board(3, 'Professional Services', ['New', 'Scheduled', 'In Progress', '>Completed', '>Canceled']),
  board(4, 'Network Operations', ['New', 'Acknowledged', 'In Progress', '>Auto-closed', '>Closed']),
  board(5, 'Internal IT', ['New', 'In Progress', '>Closed']),
];

export const COMPANIES: readonly Company[] = [
  company(2, 'AlderDental', 'Alder Dental Group', 'Boston', 'MA', 'East'),
  company(3, 'BellwetherLaw', 'Bellwether Law LLP', 'Hartford', 'CT', 'East'),
  company(4, 'CedarMill', 'Cedar Mill Credit Union', 'Portland', 'OR', 'West'),
  company(5, 'Driftwood', 'Driftwood Hotels', 'San Diego', 'CA', 'West'),
  company(6, 'EverlyArch', 'Everly Architects', 'Providence', 'RI', 'East'),
  company(7, 'FoxgloveVets', 'Foxglove Veterinary', 'Denver', 'CO', 'West'),
  company(8, 'GraniteLog', 'Granite Logistics', 'Albany', 'NY', 'East'),
  company(9, 'HarborFoods', 'Harbor Foods', 'Seattle', 'WA', 'West'),
  company(10, 'IronbarkMfg', 'Ironbark Manufacturing', 'Boise', 'ID', 'West'),
  company(11, 'JuniperHealth', 'Juniper Health Clinic', 'Concord', 'NH', 'East'),
  company(12, 'KestrelAir', 'Kestrel Air Charter', 'Burlington', 'VT', 'East'),
  company(13, 'LanternEdu', 'Lantern Schools', 'Salt Lake City', 'UT', 'West'),
];

export const REGULAR_MEMBERS: readonly RegularMember[] = [
  regular(1, 'tech', 'Terry Chapman', 'Admin'),
  regular(2, 'mlopez', 'Maria Lopez', 'Service Tech'),
  regular(3, 'jokafor', 'Jude Okafor', 'Service Tech'),
  regular(4, 'swhite', 'Sam White', 'CRM Only'),
  regular(5, 'hnguyen', 'Hanna Nguyen', 'Finance'),
];

function named(names: readonly string[]): Named[] {
  return names.map((name, index) => ({ id: index + 1, name }));
}

/** Status names of one board; a leading `>`, which MSPs like for sorting, stays in the name and says that it closes the ticket. */
function board(id: number, name: string, statuses: readonly string[]): Board {
  return {
    id,
    name,
    statuses: statuses.map((status, index) => ({
      id: id * 100 + index + 1,
      name: status,
      closed: status.startsWith('>'),
    })),
  };
}

function company(
  id: number,
  identifier: string,
  name: string,
  city: string,
  state: string,
  region: string,
): Company {
  return {
    id,
    identifier,
    name,
    city,
    state,
    status: 'Active',
    units: [region, `${region} - Services`],
    team: id % 2 === 0 ? ['mlopez'] : ['jokafor'],
  };
}

function regular(id: number, identifier: string, name: string, role: string): RegularMember {
  return { id, identifier, name, location: 'Brightwater IT', role, inactive: false };
}
