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

/** A verdict with its text. */
export interface LevelFinding extends LevelVerdict {
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

/** The texts of a verdict. */
export interface MemberFinding {
  field: MemberCheck;
  /** The field's label as ConnectWise shows it. */
  name: string;
  severity: Severity;
  /** What was found, and what to do when it is not right. */
  text: string;
  /** What may be typed into the field for the user; empty when nothing can be suggested. */
  suggestion: string;
}
