/** The whole state that panel and popup show. Built in the background, painted by React. */
import type {
  BoardReason,
  CheckReason,
  CheckStatus,
  CompanyReason,
  LevelReason,
  ProofState,
} from '../connectwise/api/check-record.ts';
import type { Access, Cell, Level } from '../connectwise/model/levels.ts';
import type { MemberField, Problem, Screen, Target } from '../connectwise/model/observation.ts';
import type { LevelFinding, MemberFinding } from '../integrations/finding.ts';
import type { Box } from '../page/geometry.ts';

export const STEPS = ['role', 'member', 'key', 'handoff'] as const;
export type StepName = (typeof STEPS)[number];
export type StepStatus = 'todo' | 'current' | 'done' | 'problem';

/** `dedicated`: a role of its own with the profile's levels; `admin`: ConnectWise's Admin role. */
export const ROUTES = ['dedicated', 'admin'] as const;
export type Route = (typeof ROUTES)[number];

export interface StepView {
  step: StepName;
  title: string;
  status: StepStatus;
  /** One line: what was seen, for example "4 of 4 required levels set, saved". */
  summary: string;
  /** What it is for, and what happens if it is skipped. */
  why: string;
}

/** The one next thing to do. */
export interface NextView {
  step: StepName;
  /** Imperative, short: "Press Save". */
  title: string;
  /** Where, why, and what happens otherwise. */
  detail: string;
  /** The control that the page's mark stands on, if there is one. */
  target: Target | null;
  tone: 'do' | 'warn' | 'done';
}

export type KeyStatus = 'none' | 'held' | 'delivered' | 'expired' | 'wiped' | 'refused';

/** Fixed words for a pair that was seen but not held. */
export type KeyRefusal =
  | 'masked'
  | 'not-found'
  | 'ambiguous'
  | 'implausible'
  | 'private-absent'
  /** It was read, but the background did not take it. */
  | 'not-held';

export interface KeyView {
  status: KeyStatus;
  reason: KeyRefusal | null;
  /** The page shows a pair that is taken on the user's word only. */
  isOffered: boolean;
  /** Plain sentence for status and reason. */
  text: string;
  /** Plain sentence about something that is unusual in the pair; empty when nothing is. */
  note: string;
  /** Last four characters of the public key; empty unless held or delivered. */
  publicKeyEnd: string;
  description: string;
  member: string;
  /** Epoch ms at which the pair is wiped; null when nothing is held. */
  expiresAt: number | null;
}

/** A pair that was taken and not handed over before it was lost. */
export interface UndeliveredKey {
  id: string;
  /** `Name (ID)` of the member, as the key screen said it. */
  member: string;
  description: string;
  /** Last four characters of the public key. */
  publicKeyEnd: string;
  /** Epoch ms. */
  takenAt: number;
}

export type HandoffStatus = 'idle' | 'waiting' | 'filled' | 'verified' | 'refused';

export interface HandoffView {
  status: HandoffStatus;
  reason: string | null;
  /** Plain sentence. */
  text: string;
  /** Host of the portal that received or will receive the key, in both spellings where they differ; empty when not known yet. */
  host: string;
}

/** What the guide does to a page on the user's order. */
export const ACTION_KINDS = ['set', 'put-back', 'fill', 'show'] as const;
export const ACTION_STATUSES = ['running', 'done', 'stopped', 'cancelled'] as const;
/** Why work stopped, in fixed words. */
export const ACTION_REASONS = ['unreachable', 'gone', 'no-list', 'no-option', 'not-taken'] as const;
export type ActionReason = (typeof ACTION_REASONS)[number];

/** How far work has come. */
export interface ActionState {
  kind: (typeof ACTION_KINDS)[number];
  status: (typeof ACTION_STATUSES)[number];
  done: number;
  total: number;
  /** The cell or field that is being worked on, or at which it stopped. */
  at: string;
  reason: ActionReason | null;
  /** Whether something was changed that can be put back. */
  canPutBack: boolean;
}

/** Work, and what is said of it. */
export interface ActionView extends ActionState {
  text: string;
}

/** What the guide is told to do. */
export type ActionOrder =
  | { kind: 'set'; settings: { cell: Cell; access: Access }[] }
  | { kind: 'put-back' }
  | { kind: 'fill'; field: MemberField; text: string }
  | { kind: 'show'; cell: Cell }
  | { kind: 'cancel' };

/** One thing that was asked of ConnectWise, and what is said of the answer. */
export interface ProofView<Reason> {
  state: ProofState;
  reason: Reason;
  /** Plain sentence: what is so, and what to change. */
  text: string;
}

/** What ConnectWise's API says of company ID and key. */
export interface CheckView {
  status: CheckStatus;
  /** Why a check has no results; null when it has, or none was made. */
  reason: CheckReason | null;
  /** Plain sentence: how far it is, how it ended, and what to change. */
  text: string;
  done: number;
  total: number;
  /** Why a check cannot be made now; empty when it can. */
  whyNot: string;
  /** Null when the company ID was not checked; `suggestion` is the ID to use instead, if there is one. */
  company: (ProofView<CompanyReason | null> & { suggestion: string }) | null;
  /** Empty until the key was checked. */
  levels: (ProofView<LevelReason> & {
    cell: Cell;
    module: string;
    permission: string;
    level: Level;
    isOptional: boolean;
  })[];
  /** What makes a key useless although its levels are right: no company in sight. Null when all is well or unknown. */
  companies: string | null;
  board: ProofView<BoardReason> | null;
}

export interface AssistantView {
  /** Origin of the ConnectWise site, for example `https://na.myconnectwise.net`; null when the tab shows none. */
  site: string | null;
  screen: Screen;
  /** Plain sentence for what the extension sees on the page. */
  screenText: string;
  problems: (Problem & { text: string })[];
  route: Route | null;
  steps: StepView[];
  next: NextView;
  roleName: string;
  levels: LevelFinding[];
  /** Access beyond the profile. */
  excess: LevelFinding[];
  member: MemberFinding[];
  key: KeyView;
  /** Pairs that must be deleted in ConnectWise, the latest first. */
  undeliveredKeys: UndeliveredKey[];
  handoff: HandoffView;
  /** What ConnectWise itself says of company ID and key. */
  check: CheckView;
  companyId: string;
  /** What else is worth knowing about the page, in sentences. */
  hints: string[];
  /** Day of the profile that the role is compared with, as `YYYY-MM-DD`. */
  profileVersion: string;
  /** What is being done to the page; null when nothing was ordered since the screen was opened. */
  work: ActionView | null;
  /** Where the panel must not stand: what the page's marks point at. */
  pointsAt: Box[];
}

/** What the user can do in panel and popup. */
export interface AssistantActions {
  chooseRoute(route: Route): void;
  setCompanyId(companyId: string): void;
  /** Take the pair that the page shows. */
  takeKey(): void;
  sendKey(): void;
  discardKey(): void;
  fillAgain(): void;
  /** Ask ConnectWise itself whether the key works. */
  checkKey(): void;
  cancelCheck(): void;
  openOptions(): void;
  /** Show what was set up, to be kept. */
  openRecord(): void;
  /** Wipe the pair now that it was delivered. */
  done(): void;
  /** The lost pairs are known of and need not be shown any more. */
  dismissUndeliveredKeys(): void;
  /** Set levels to what is wanted of them. */
  setLevels(cells: Cell[]): void;
  /** Put levels back to what they were before the last work. */
  putBack(): void;
  /** Type the suggested text into a field of the member form. */
  fillField(field: MemberField): void;
  /** Scroll to a level's cell. */
  showCell(cell: Cell): void;
  cancelWork(): void;
  /** What the page was searched for and what was found, as text without anything of the page's own. */
  getDiagnostics(): Promise<string>;
}
