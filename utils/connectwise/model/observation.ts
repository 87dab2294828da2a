/** The data model of what is read from a page. Plain data: no DOM nodes, and never the value of a key. */
import type { Box } from '../../page/geometry.ts';
import type { Access, Level } from './levels.ts';

export const SCREENS = [
  'none',
  'security-roles',
  'security-role',
  'members',
  'api-member',
  'api-key',
  'login',
  'unknown',
] as const;
export type Screen = (typeof SCREENS)[number];

/** Controls that the setup flow can ask the user to click next (docs/hooks.md, `data-target`). */
const TARGETS = ['new-item', 'save', 'api-members-tab', 'api-keys-tab', 'security-roles', 'members'] as const;
export type Target = (typeof TARGETS)[number];

/**
 * Something that was expected on the page and was not found, or was found twice, or that the page refused. `landmark`
 * is a fixed word or a cell such as `System/Table Setup/inquire`.
 */
export interface Problem {
  landmark: string;
  reason: 'not-found' | 'twice' | 'no-control' | 'unknown-word' | 'refused';
  /** What the page said when it refused to save, in its own words; at most 200 characters. */
  quote?: string;
}

/** Whether the record is saved, judged by the page's Save button and its success banner. */
export type SaveState = 'saved' | 'unsaved' | 'unknown';

/**
 * One level. Module and permission have English names where they are known, else the page's words without
 * `(customize)`.
 */
export interface ObservedLevel {
  module: string;
  permission: string;
  level: Level;
  access: Access;
}

export interface RoleObservation {
  screen: 'security-role';
  /** Empty when the page does not name the role. */
  roleName: string;
  levels: ObservedLevel[];
  /** Modules whose rows are hidden in a collapsed group. */
  collapsed: string[];
  saveState: SaveState;
  /** Whether the page shows its success banner. */
  isConfirmed: boolean;
  /**
   * Headers of columns that hold levels and are none of the four, in the page's words: at most 8, each of at most 60
   * characters. Their levels are not read.
   */
  unknownColumns: string[];
  /**
   * Tables that ticket settings need and that the "Update Security" dialog of Table Setup disallows; null while that
   * dialog is not open.
   */
  tables: string[] | null;
  /** Whether the record is switched off; null where its form does not say. */
  isInactive: boolean | null;
}

/** Fields of the API member form (docs/hooks.md). */
export const MEMBER_FIELDS = [
  'member-id',
  'member-name',
  'role-id',
  'level',
  'location-name',
  'location',
  'department',
  'default-territory',
  'time-zone',
  'default-board',
  'restricted-boards',
] as const;
export type MemberField = (typeof MEMBER_FIELDS)[number];

export interface MemberObservation {
  screen: 'api-member';
  /** Text of each field. A field that was not found is absent here and listed in `problems`. */
  fields: Partial<Record<MemberField, string>>;
  /** `Name (ID)` from the title: the ID as it is saved. Empty when the page has no such title. */
  title: string;
  /** False while the member is being created: it has no API Keys tab yet. */
  isStored: boolean;
  /** The form of a member that was never saved. */
  isNew: boolean;
  saveState: SaveState;
  /** `api`: a member for programs. `person`: a regular member, who signs in and costs a licence. */
  kind: 'api' | 'person' | 'unknown';
  /** Whether the member is switched off, so that calls with its keys are refused; null where its form does not say. */
  isInactive: boolean | null;
}

/** `list`: the list of the member's keys. `new`: a key that is not saved yet. `shown`: a key after Save. */
export interface KeyObservation {
  screen: 'api-key';
  view: 'list' | 'new' | 'shown';
  description: string;
  /** `Name (ID)` from the title; empty when the page has no such title. */
  member: string;
  publicKey: KeyState;
  privateKey: KeyState;
  /** Whose key it is: the user's own (My Account), or that of a member in the list of members. */
  account: 'own' | 'member' | 'unknown';
}

/** What the page shows in place of a key. `odd`: a text that is not a key. `ambiguous`: more than one text. */
export type KeyState = 'absent' | 'shown' | 'masked' | 'odd' | 'ambiguous';

interface LoginObservation {
  screen: 'login';
  /** The value of the company field. The user name and the password are never read. */
  companyId: string;
  /** The user has just submitted the form. */
  isSubmitted: boolean;
}

export interface ListObservation {
  screen: 'security-roles' | 'members';
  /**
   * `form`: the form for a new role, with its one field Role ID. `other-tab`: Members shows a tab other than API
   * Members.
   */
  view: 'list' | 'form' | 'other-tab';
  /** The Role ID typed so far, in view `form`; else empty. */
  name: string;
  /** IDs of the records that the list shows as inactive: at most 50, each of at most 60 characters. */
  inactive: string[];
}

interface NoObservation {
  screen: 'none' | 'unknown';
}

export type ScreenObservation =
  | RoleObservation
  | MemberObservation
  | KeyObservation
  | LoginObservation
  | ListObservation
  | NoObservation;

/**
 * How the assistant protects a key pair that would be lost. `take-asks`: a pair is shown and the user wants to be
 * asked before it is taken. `leaving-asks`: a pair is shown and not held, so leaving the page asks for confirmation.
 * `save-first`: a click on Save and Close was stopped because the key is not saved yet.
 */
export const KEY_GUARDS = ['none', 'take-asks', 'leaving-asks', 'save-first'] as const;
export type KeyGuard = (typeof KEY_GUARDS)[number];

/** What one frame reports. */
export interface Observation {
  page: ScreenObservation;
  keyGuard: KeyGuard;
  problems: Problem[];
  /**
   * Boxes of the marked elements, in the top frame's viewport. Empty when the frame cannot tell its own position
   * (docs/architecture.md).
   */
  pointsAt: Box[];
}
