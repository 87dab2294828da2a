/** The verdicts of the judges. Views show them, and judge nothing. */

import type { Access, Cell, Level } from '../connectwise/model/levels.ts';
import type { MemberField } from '../connectwise/model/observation.ts';

/** `missing`: less than wanted; `excess`: more than wanted; `unseen`: not read, so neither; `partly`: as wanted, but not for all tables. */
export type LevelState = 'missing' | 'met' | 'excess' | 'unseen' | 'partly';

export interface LevelVerdict {
  cell: Cell;
  module: string;
  permission: string;
  level: Level;
  state: LevelState;
  wanted: Access;
  /** Empty when unseen. */
  actual: Access | '';
  optional: boolean;
}

/** Whether the user can say that something is right that was not seen (utils/setup/ticks.ts), and has. */
export interface Tickable {
  tick: TickState;
  /** The user had said so, and then the page showed something else. */
  isOverruled: boolean;
}
export type TickState = 'none' | 'offered' | 'made';

/** A verdict with its text. */
export interface LevelFinding extends LevelVerdict, Tickable {
  /** The vendor's reason; empty for excess beyond the profile. */
  reason: string;
}

export type Severity = 'error' | 'warning' | 'ok';

/** What is checked of a member: the form's fields, whether it is inactive, and whether it is an API member. */
type MemberCheck = MemberField | 'inactive' | 'kind';

/** What is wrong with a member, in fixed words. */
export type MemberFault =
  | 'inactive'
  | 'person'
  | 'board-needed'
  | 'empty'
  | 'too-long'
  | 'other-role'
  | 'admin-role'
  | 'low-level'
  | 'no-board'
  | 'board-restricted';

export interface MemberVerdict {
  field: MemberCheck;
  severity: Severity;
  /** Null when the field is right. */
  fault: MemberFault | null;
  value: string;
}

/** The texts of a verdict; also of a field that was not seen. */
export interface MemberFinding extends Tickable {
  field: MemberCheck;
  /** The field's label as ConnectWise shows it. */
  name: string;
  severity: Severity | 'unseen';
  /** What was found, and what to do when it is not right; what to choose, if it was not seen. */
  text: string;
  /** What may be typed into the field for the user; empty when nothing can be suggested. */
  suggestion: string;
}
