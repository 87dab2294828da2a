/** What the readers report of a page: plain data, free of DOM nodes, and never a key's value. */
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

/** Controls the journey may ask to press next (docs/hooks.md, `data-target`). */
export const TARGETS = [
  'new-item',
  'save',
  'api-members-tab',
  'api-keys-tab',
  'security-roles',
  'members',
] as const;
export type Target = (typeof TARGETS)[number];

/**
 * Something a reader looked for and did not find, or found twice. `landmark` is a fixed word or a
 * cell such as `System/Table Setup/inquire`; `reason` says in what way it is missing.
 */
export interface Problem {
  landmark: string;
  reason: 'not-found' | 'twice' | 'no-control' | 'unknown-word';
}

/** Saved or not, from the page's own signs: its Save button and its success banner. */
export type SaveState = 'saved' | 'unsaved' | 'unknown';

/** One level as the page shows it; module and permission in the page's words, cleaned of `(customize)`. */
export interface ObservedLevel {
  module: string;
  permission: string;
  level: Level;
  access: Access;
}

export interface RoleObservation {
  screen: 'security-role';
  /** Empty when the page does not say whose levels these are. */
  roleName: string;
  levels: ObservedLevel[];
  /** Modules whose rows are hidden in a collapsed group. */
  collapsed: string[];
  saveState: SaveState;
  /** Whether the page says in words that the record was saved. */
  isConfirmed: boolean;
  /** Tables that ticket settings need and that the open "Update Security" dialog shuts out. */
  disallowedTables: string[];
}

/** Fields of the API member form, named as in docs/hooks.md. */
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
  /** Text of each field found on the form; a field that was not found is absent and stands in `problems`. */
  fields: Partial<Record<MemberField, string>>;
  /** Whether ConnectWise knows this member already; a new one has no API Keys tab. */
  isStored: boolean;
  saveState: SaveState;
}

/** `list`: the member's keys; `new`: a key not yet saved; `shown`: after Save. */
export interface KeyObservation {
  screen: 'api-key';
  view: 'list' | 'new' | 'shown';
  description: string;
  /** `Name (ID)` from the title, when the page says it. */
  member: string;
  publicKey: KeyState;
  privateKey: KeyState;
}

/** How one of the two keys stands on the page; `odd`: a text that is no key. */
export type KeyState = 'absent' | 'shown' | 'masked' | 'odd' | 'ambiguous';

export interface LoginObservation {
  screen: 'login';
  /** What stands in the company field; never the user's name or password. */
  companyId: string;
}

export interface ListObservation {
  screen: 'security-roles' | 'members';
  /** `form` while the new role's Role ID is asked for; `other-tab` while Members shows another tab. */
  view: 'list' | 'form' | 'other-tab';
  /** Role ID being typed, in view `form`. */
  name: string;
}

export interface NoObservation {
  screen: 'none' | 'unknown';
}

export type ScreenObservation =
  | RoleObservation
  | MemberObservation
  | KeyObservation
  | LoginObservation
  | ListObservation
  | NoObservation;

/** A box in CSS pixels of the top frame's viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * What the guide does for a key pair that would be lost: `take-asks` while one is shown that the user wants to be
 * asked about, `leaving-asks` while one is shown that is not held, `save-first` once Save and Close was stopped on a
 * key that is not saved.
 */
export const KEY_GUARDS = ['none', 'take-asks', 'leaving-asks', 'save-first'] as const;
export type KeyGuard = (typeof KEY_GUARDS)[number];

/** One frame's report. */
export interface Observation {
  page: ScreenObservation;
  keyGuard: KeyGuard;
  problems: Problem[];
  /** Boxes the marks point at, in the top frame's viewport; empty when the frame cannot know (docs/architecture.md). */
  pointsAt: Box[];
}
