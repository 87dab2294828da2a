/** What asking ConnectWise's API found out: plain facts in fixed words, no value of a key. */
import type { Cell } from '../model/levels.ts';

/** Why a call did not tell what was asked (docs/connectwise-api.md, C.4). */
export type FailureReason =
  /** The browser has no network. */
  | 'offline'
  /** Nothing ever came from this host. Browsers do not tell a wrong name, a firewall and a bad certificate apart. */
  | 'unreachable'
  /** The host had answered before, and then the connection broke. */
  | 'dropped'
  | 'timeout'
  | 'cancelled'
  /** It sends to another address, which is not followed. */
  | 'redirect'
  /** A page for people instead of data. */
  | 'html'
  /** Data that is not what was asked for. */
  | 'odd-answer'
  /** "SSL is required.": the API is at another host. */
  | 'wrong-host'
  | 'client-id'
  | 'unauthorized'
  /** The role lacks the right. */
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

/** Whether ConnectWise knows a company ID. */
export interface CompanyProof {
  companyId: string;
  state: ProofState;
  /** Null when proven. */
  reason: CompanyReason | null;
  /** How ConnectWise itself writes the ID; empty when it did not say. */
  suggestion: string;
}

export type LevelReason =
  /** Proven: it is among the key's own security settings. */
  | 'listed'
  /** Proven by a call that was answered; the settings were not told. */
  | 'answered'
  /** Refused: the settings say None, or My. */
  | 'none'
  | 'my'
  /** Refused: the call was. */
  | 'denied'
  /** Untested: the settings are not told, or do not name this level. */
  | 'not-listed'
  /** Untested: the settings say None, and yet the call is answered. */
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
  /** It is on the member's own list of restricted boards. */
  | 'restricted'
  | 'no-open-status'
  | 'member-unknown'
  | FailureReason;

/** Whether tickets will find a board. */
export interface BoardProof {
  state: ProofState;
  reason: BoardReason;
  name: string;
}

/** What is asked, in this order. */
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
  /** The API is said to be at an address that is no ConnectWise of this user. */
  | 'other-host'
  /** The pair was wiped meanwhile. */
  | 'no-key'
  /** The browser stopped the background. */
  | 'interrupted';

/** One check of one pair. */
export interface KeyCheck {
  companyId: string;
  /** Which pair. */
  pairId: string;
  status: CheckStatus;
  reason: CheckReason | null;
  /** Host that was asked last. */
  host: string;
  /** What is being asked; null when nothing is. */
  at: CheckStep | null;
  /** Seconds that ConnectWise asked us to wait; 0 when it did not. */
  wait: number;
  levels: LevelProof[];
  board: BoardProof | null;
  /** How many companies the key sees; null when not known. */
  companies: number | null;
  /** Epoch ms of the last news. */
  changedAt: number;
}

/** All that is kept of one ConnectWise site. */
export interface CheckRecord {
  company: CompanyProof | null;
  key: KeyCheck | null;
}

export const NO_CHECK: CheckRecord = { company: null, key: null };
