/** The result of checks against ConnectWise's REST API. Plain data: fixed reasons, and never the value of a key. */
import type { Access, Cell, Level } from '../model/levels.ts';

/** Why a call has no result (docs/connectwise-api.md, C.4). */
export type FailureReason =
  /** The browser is offline. */
  | 'offline'
  /** The host never answered. Browsers do not distinguish a wrong name, a firewall and an invalid certificate. */
  | 'unreachable'
  /** The host answered an earlier call, then a connection failed. */
  | 'dropped'
  | 'timeout'
  | 'cancelled'
  /** A redirect. Redirects are not followed. */
  | 'redirect'
  /** An HTML page instead of JSON. */
  | 'html'
  /** The data does not match the schema. */
  | 'odd-answer'
  /** The error "SSL is required.": the API has another host. */
  | 'wrong-host'
  /** The client ID is missing or not registered. */
  | 'client-id'
  /** The company ID or the key is wrong. */
  | 'unauthorized'
  /** The role lacks a permission. */
  | 'forbidden'
  | 'no-endpoint'
  | 'not-found'
  | 'too-many'
  | 'bad-request'
  | 'server';

export type ProofState = 'proven' | 'refused' | 'untested';

export type CompanyReason =
  | 'unknown'
  | 'display-name'
  | 'wrong-case'
  | 'other-answer'
  | Exclude<FailureReason, 'forbidden'>;

/** The result for a company ID. */
export interface CompanyProof {
  companyId: string;
  state: ProofState;
  /** Null when proven. */
  reason: CompanyReason | null;
  /** ConnectWise's spelling of the ID; empty when unknown. */
  suggestion: string;
}

export type LevelReason =
  /** Proven: the key's own security settings list it. */
  | 'listed'
  /** Proven by a successful call, without the security settings. */
  | 'answered'
  /** Refused: the settings list None, or My. */
  | 'none'
  | 'my'
  /** Refused: the call was refused. */
  | 'denied'
  /** Untested: there are no settings, or they do not list this level. */
  | 'not-listed'
  /** Untested: the settings list None, but the call succeeded. */
  | 'conflict'
  | FailureReason;

export interface LevelProof {
  cell: Cell;
  state: ProofState;
  reason: LevelReason;
}

export type BoardReason =
  | 'open'
  /** The member has no default board. */
  | 'none'
  | 'missing'
  | 'inactive'
  /** The member's Restrict Board Access lists it. */
  | 'restricted'
  | 'no-open-status'
  | 'member-unknown'
  | FailureReason;

/** Whether the board for new tickets can be used. */
export interface BoardProof {
  state: ProofState;
  reason: BoardReason;
  name: string;
}

/** A level that grants more than is wanted. The names are the API's. */
export interface ExcessLevel {
  module: string;
  permission: string;
  level: Level;
  access: Exclude<Access, 'None'>;
}

/** What the key may do beyond the profile, by its own security settings. */
export interface Excess {
  /** Number of levels. */
  count: number;
  /** False: a part of the settings was not understood, so there may be more. */
  isComplete: boolean;
  /** The most far-reaching of them, ten at most. */
  farthest: ExcessLevel[];
}

/** The calls of a check, in this order. */
export const CHECK_STEPS = [
  'company',
  'settings',
  'companies',
  'tickets',
  'boards',
  'members',
  'board',
] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

export type CheckStatus = 'idle' | 'running' | 'done' | 'failed' | 'skipped';

/** Why a check ended without results. */
export type CheckReason =
  | FailureReason
  /** Skipped: no client ID is set. */
  | 'no-client-id'
  /** The company ID must be corrected first. */
  | 'company-id'
  /** ConnectWise names an API host that is not one of the user's ConnectWise addresses. */
  | 'other-host'
  /** The key pair was wiped during the check. */
  | 'no-key'
  /** The browser stopped the service worker. */
  | 'interrupted';

/** One check of one key pair. */
export interface KeyCheck {
  companyId: string;
  /** The pair's ID in the vault. */
  pairId: string;
  status: CheckStatus;
  reason: CheckReason | null;
  /** The host of the last call. */
  host: string;
  /** The running call; null when none is running. */
  at: CheckStep | null;
  /** Seconds to wait before the next call, from `Retry-After`; 0 without a wait. */
  wait: number;
  levels: LevelProof[];
  /** Null when nothing is known about rights beyond the profile. */
  excess: Excess | null;
  board: BoardProof | null;
  /** Number of companies that the key can read; null when unknown. */
  companies: number | null;
  /** Time of the last change, in ms since the epoch. */
  changedAt: number;
}

/** All results of one ConnectWise site. */
export interface CheckRecord {
  company: CompanyProof | null;
  key: KeyCheck | null;
}

export const NO_CHECK: CheckRecord = { company: null, key: null };
