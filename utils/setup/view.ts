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
import { KEY_FAULTS } from '../connectwise/model/key-text.ts';
import type { Access, Cell, Level } from '../connectwise/model/levels.ts';
import type { MemberField, Problem, Screen, Target } from '../connectwise/model/observation.ts';
import type { LevelFinding, MemberFinding, Tickable } from '../integrations/finding.ts';
import type { Box } from '../page/geometry.ts';
import type { RecordOwner } from './record-owner.ts';

export const STEPS = ['role', 'member', 'key', 'handoff'] as const;
export type StepName = (typeof STEPS)[number];
export type StepStatus = 'todo' | 'current' | 'done' | 'problem';

/** `dedicated`: a role of its own with the profile's levels; `admin`: ConnectWise's Admin role. */
export const ROUTES = ['dedicated', 'admin'] as const;
export type Route = (typeof ROUTES)[number];

/** The steps that the user can finish by hand. Their ticks say that the record is saved, and a role's that it grants nothing else. */
export const TICKED_STEPS = ['role', 'member'] as const;
export type TickedStep = (typeof TICKED_STEPS)[number];

/** What can be ticked: a wanted level, a field of the member form, or that a step's record is saved. */
export type Tick = Cell | `member/${MemberField}` | TickedStep;

/** How much of what a step stands for was seen in this setup. */
export type SeenPart = 'all' | 'part' | 'none';

/** Its tick says that the step's record is saved, and a role's that it grants nothing else; it ticks what is left of the step too. */
export interface StepView extends Tickable {
  step: StepName;
  title: string;
  /** `done` only where `seen` is `all`. */
  status: StepStatus;
  seen: SeenPart;
  /** How many levels or fields the user has ticked. */
  confirmed: number;
  /** The setup goes on after this step because of what the user has ticked. */
  isConfirmed: boolean;
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

/** The button of the next step: its `data-action` (docs/hooks.md) and its text. */
export type NextButton = { text: string } & (
  | { action: 'set-all'; cells: Cell[] }
  /** `fillable`: how many fields it works on. */
  | { action: 'fill-all'; fillable: number }
  | { action: 'fill-field'; field: FillField }
  | { action: 'take-key' | 'send-key' | 'fill-again' | 'done' }
);

/** Whose record the page shows (utils/setup/whose-record.ts). */
export interface RecordView {
  owner: RecordOwner['owner'];
  reason: RecordOwner['reason'];
  /** Sentence: what is shown, and whose it seems to be. Empty for a record of this setup that the user has not claimed. */
  text: string;
  /** Whether the user can say that it is this setup's, or take that back. */
  claim: 'offered' | 'made' | 'none';
}

/**
 * Why the panel cannot live on a page: the page removes it each time, draws a colour filter over it, something covers it,
 * the page takes the focus back, or it acts on the letters that are typed there.
 */
export const PANEL_TROUBLES = ['removed', 'color-filter', 'covered', 'focus-trap', 'keys-heard'] as const;
export type PanelTrouble = (typeof PANEL_TROUBLES)[number];

/** Causes of a hint (docs/hooks.md, `data-hint`). `side-panel-closed`: the user works in the browser's side panel, and it is closed. */
type HintName = 'modal-open' | 'restricted-tables' | 'translated' | 'side-panel-closed' | PanelTrouble;

export interface HintView {
  name: HintName;
  text: string;
  /** The hint offers to move the panel to the browser's side panel. */
  offersSidePanel?: boolean;
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

/** Which key the user points at next. */
export const POINTING_STEPS = ['public', 'private'] as const;
type PointingStep = (typeof POINTING_STEPS)[number];

/**
 * Why what the user pointed at was not taken. `same`: it is the public key; `changed`: the page changed it meanwhile;
 * `not-held`: the background did not accept the pair; `other-frame`: the public key is in another frame.
 */
export const POINTING_REFUSALS = [
  ...KEY_FAULTS,
  ...(['part', 'hidden', 'same', 'changed', 'not-held', 'other-frame'] as const),
] as const;
export type PointingRefusal = (typeof POINTING_REFUSALS)[number];

/** The user is pointing at the keys on the page. */
export interface Pointing {
  step: PointingStep;
  /** Why the last one was not taken; null when it was, and at first. */
  refusal: PointingRefusal | null;
}

/** What a frame needs for it: the step, and the words of its labels. */
export interface PointingOrder {
  step: PointingStep;
  texts: { kind: Record<'letters' | 'digits' | 'mixed', string>; refusal: Record<PointingRefusal, string> };
}

/** Pointing at the keys, as panel and popup show it. */
export interface PointingView {
  /** Null while the user does not point. */
  step: PointingStep | null;
  /** Whether the user can begin to. */
  isOffered: boolean;
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
  /** Whether the user wants the optional levels as well; null until the question is answered. */
  wantsOptional: boolean | null;
  steps: StepView[];
  next: NextView;
  /** What one click does now; null where the next thing is a control of the page, or needs the user. */
  nextButton: NextButton | null;
  roleName: string;
  levels: LevelFinding[];
  /** Permissions beyond the profile. */
  excess: LevelFinding[];
  member: MemberFinding[];
  /** What one click fills in on the page now: empty fields of a form that is this setup's. */
  fills: FillItem[];
  key: KeyView;
  pointing: PointingView;
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
  /** Whether the optional levels are to be set as well. */
  chooseOptional(isWanted: boolean): void;
  /** The user says that the record on the page is for this setup, or takes that back. */
  claimRecord(): void;
  disclaimRecord(): void;
  /** The user says that something is right that was not seen, or takes that back. */
  tick(tick: Tick, isTicked: boolean): void;
  setCompanyId(companyId: string): void;
  /** Takes the pair that the page shows. */
  takeKey(): void;
  /** The user points at the keys on the page, or no longer. */
  pointAtKey(): void;
  cancelPointing(): void;
  /** `pairId` and `host`: the pair and the portal that the view shows. `isConfirmed`: the user has read what sending it means. */
  sendKey(pairId: string, host: string, isConfirmed: boolean): void;
  discardKey(pairId: string): void;
  fillAgain(pairId: string, host: string): void;
  /** Reloads the pages of the portal that do not answer, or opens one. */
  reloadPortal(): void;
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
  /** Moves the panel to the browser's own side panel, or back to the page. */
  moveToSidePanel(): void;
  moveToPage(): void;
}
