/** The state that panel and popup show. The background builds it, React renders it. */
import type {
  BoardReason,
  CheckReason,
  CheckStatus,
  CompanyReason,
  ExcessLevel,
  LevelReason,
  ProofState,
} from '../connectwise/api/check-record.ts';
import type { FillField, FillItem, FillProgress } from '../connectwise/model/fill.ts';
import type { Access, Cell, Level } from '../connectwise/model/levels.ts';
import type { Problem, Screen, Target } from '../connectwise/model/observation.ts';
import type { LevelFinding, MemberFinding } from '../integrations/finding.ts';
import type { Box } from '../page/geometry.ts';
import type { RecordOwner } from './record-owner.ts';

export const STEPS = ['role', 'member', 'key', 'handoff'] as const;
export type StepName = (typeof STEPS)[number];
export type StepStatus = 'todo' | 'current' | 'done' | 'problem';

/** `dedicated`: a role of its own with the profile's levels; `admin`: ConnectWise's Admin role. */
export const ROUTES = ['dedicated', 'admin'] as const;
export type Route = (typeof ROUTES)[number];

/** How much of what a step stands for was seen in this setup. */
export type SeenPart = 'all' | 'part' | 'none';

export interface StepView {
  step: StepName;
  title: string;
  /** `done` only where `seen` is `all`. */
  status: StepStatus;
  seen: SeenPart;
  /** Modules of the role whose rows were never shown; empty for other steps. */
  unseenGroups: string[];
  /** One line: what was seen, for example "4 of 4 required levels set, saved". */
  summary: string;
  /** The purpose of the step, and what happens if it is skipped. */
  why: string;
}

/** The next step. */
export interface NextView {
  step: StepName;
  /** Imperative, short: "Click Save". */
  title: string;
  /** Where, why, and what happens otherwise. */
  detail: string;
  /** The control that is marked on the page; null when there is none. */
  target: Target | null;
  tone: 'do' | 'warn' | 'done';
}

/** Whose record the page shows (utils/setup/whose-record.ts). */
export interface RecordView {
  owner: RecordOwner['owner'];
  reason: RecordOwner['reason'];
  /** Sentence: what is shown, and whose it seems to be. Empty for a record of this setup that the user has not claimed. */
  text: string;
  /** Whether the user can say that it is this setup's, or take that back. */
  claim: 'offered' | 'made' | 'none';
}

/** Causes of a hint (docs/hooks.md, `data-hint`). */
type HintName = 'modal-open' | 'restricted-tables' | 'translated';

export interface HintView {
  name: HintName;
  text: string;
}

export type KeyStatus = 'none' | 'held' | 'delivered' | 'expired' | 'wiped' | 'refused';

/** Reasons why a pair was seen but not held. */
export type KeyRefusal =
  | 'masked'
  | 'not-found'
  | 'ambiguous'
  | 'implausible'
  | 'private-absent'
  /** It was read, but the background did not accept it. */
  | 'not-held';

export interface KeyView {
  /** Unique ID of the pair; empty when there was none. */
  id: string;
  status: KeyStatus;
  reason: KeyRefusal | null;
  /** The page shows a pair that is taken only after the user's consent. */
  isOffered: boolean;
  /** Sentence for status and reason. */
  text: string;
  /** Sentence about something unusual in the pair; empty when there is nothing. */
  note: string;
  /** Sentence: whose pair it is, if it is not this setup's. Empty when it is, and when none is held. */
  whose: string;
  /** What sending this pair means, if it is not this setup's: to be confirmed once before it is sent. Empty when there is nothing to confirm. */
  toConfirm: string;
  /** Last four characters of the public key; empty unless held or delivered. */
  publicKeyEnd: string;
  description: string;
  member: string;
  /** Epoch ms at which the pair is wiped; null when nothing is held. */
  expiresAt: number | null;
}

/** A pair that was taken, but lost before it was delivered. */
export interface UndeliveredKey {
  id: string;
  /** `Name (ID)` of the member, as shown on the key screen. */
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
  /** Sentence for status and reason. */
  text: string;
  /** Host of the portal that received or will receive the key, in both spellings where they differ; empty when unknown. */
  host: string;
}

/** What the content script does to a page when the user clicks. */
export const ACTION_KINDS = ['set', 'put-back', 'fill', 'show', 'open'] as const;
export const ACTION_STATUSES = ['running', 'done', 'stopped', 'cancelled'] as const;
/** Reasons why an action stopped. */
export const ACTION_REASONS = [
  'unreachable',
  'gone',
  'no-list',
  'no-option',
  'not-taken',
  'message',
] as const;
export type ActionReason = (typeof ACTION_REASONS)[number];

/** Progress of a page action. */
export interface ActionState {
  kind: (typeof ACTION_KINDS)[number];
  status: (typeof ACTION_STATUSES)[number];
  done: number;
  total: number;
  /** The cell or field being changed, or at which the action stopped. */
  at: string;
  reason: ActionReason | null;
  /** Whether there are changes that can be put back. */
  canPutBack: boolean;
  /** Present when fields are filled in, or put back. */
  fill?: FillProgress;
}

/** A page action with its text. */
export interface ActionView extends ActionState {
  text: string;
}

/** An order to the content script, for the record that its page shows: its kind and name as in `shownRecord`. */
export type ActionOrder =
  | { kind: 'set'; settings: { cell: Cell; access: Access }[] }
  | { kind: 'put-back' }
  | {
      kind: 'fill';
      items: FillItem[] /** Fields that have a value stay as they are. */;
      keepsValues: boolean;
    }
  | { kind: 'show'; cell: Cell }
  | { kind: 'open'; module: string }
  | { kind: 'cancel' };

/** The result of one question to ConnectWise, with its text. */
interface ProofView<Reason> {
  state: ProofState;
  reason: Reason;
  /** Sentence: the result, and what to change. */
  text: string;
}

/** Results of the key check with ConnectWise's API. */
export interface CheckView {
  status: CheckStatus;
  /** The reason why a check has no results; null when it has, or when none was made. */
  reason: CheckReason | null;
  /** Progress or result, what to change, and what the key may do beyond the profile. */
  text: string;
  done: number;
  total: number;
  /** The reason why no check can be made now; empty when it can. */
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
  /** What the key may do beyond the profile; null when that is nothing or not known. */
  excess: {
    count: number;
    /** True: the user chose the Admin role, so it is a fact and no warning. */
    isExpected: boolean;
    /** The most far-reaching levels. */
    farthest: ExcessLevel[];
  } | null;
  /** Sentence for a key that sees no company, which makes it useless; null when it sees some or when unknown. */
  companies: string | null;
  board: ProofView<BoardReason> | null;
}

export interface AssistantView {
  /** Origin of the ConnectWise site, for example `https://na.myconnectwise.net`; null when the tab shows none. */
  site: string | null;
  screen: Screen;
  /** The name of the current screen, for display. */
  screenText: string;
  /** Null where the page shows no role, member or key. */
  record: RecordView | null;
  problems: (Problem & { text: string })[];
  route: Route | null;
  steps: StepView[];
  next: NextView;
  roleName: string;
  levels: LevelFinding[];
  /** Permissions beyond the profile. */
  excess: LevelFinding[];
  member: MemberFinding[];
  /** What one click fills in on the page now: empty fields of a form that is this setup's. */
  fills: FillItem[];
  key: KeyView;
  /** Undelivered pairs, which the user should delete in ConnectWise, latest first. */
  undeliveredKeys: UndeliveredKey[];
  handoff: HandoffView;
  /** The key check with ConnectWise. */
  check: CheckView;
  companyId: string;
  /** Sentences: which records the user has claimed for this setup. */
  claims: string[];
  /** Further sentences about the page. */
  hints: HintView[];
  /** Version of the profile that the role is compared with, as `YYYY-MM-DD`. */
  profileVersion: string;
  /** The last page action; null when there was none since the screen was opened. */
  work: ActionView | null;
  /** The boxes of the marked elements, which the panel must not cover. */
  pointsAt: Box[];
}

/** Callbacks for what the user can do in panel and popup. */
export interface AssistantActions {
  chooseRoute(route: Route): void;
  /** The user says that the record on the page is for this setup, or takes that back. */
  claimRecord(): void;
  disclaimRecord(): void;
  setCompanyId(companyId: string): void;
  /** Takes the pair that the page shows. */
  takeKey(): void;
  /** `pairId` and `host`: the pair and the portal that the view shows. `isConfirmed`: the user has read what sending it means. */
  sendKey(pairId: string, host: string, isConfirmed: boolean): void;
  discardKey(pairId: string): void;
  fillAgain(pairId: string, host: string): void;
  /** Checks with ConnectWise whether the key works. */
  checkKey(): void;
  cancelCheck(): void;
  openOptions(): void;
  /** Opens the setup record. */
  openRecord(): void;
  /** Wipes the delivered pair. */
  done(pairId: string): void;
  /** Removes the notice about undelivered pairs. */
  dismissUndeliveredKeys(): void;
  /** Sets levels to their wanted access. */
  setLevels(cells: Cell[]): void;
  /** Restores the levels to what they were before the last action, or the fields to what they were before all of them. */
  putBack(): void;
  /** Fills in all that can be, as in `fills`. */
  fillAll(): void;
  /** Fills in one field: with `choice`, which the page's own list showed, or else with the suggested text. */
  fillField(field: FillField, choice?: string): void;
  /** Scrolls to a level's cell. */
  showCell(cell: Cell): void;
  /** Scrolls to a module of the role and opens it. */
  showGroup(module: string): void;
  cancelWork(): void;
  /** Returns the diagnostics report: what was searched for on the page and found, without any text of the page. */
  getDiagnostics(): Promise<string>;
  /** Opens the page that shows what of this page would be saved, without its texts. */
  saveSnapshot(): void;
}
