/** The verdicts of the judges. Views show them, and judge nothing. */

import type { Access, Cell, Level } from '../connectwise/model/levels.ts';
import type { MemberField } from '../connectwise/model/observation.ts';

/** `missing`: less than wanted; `excess`: more than wanted; `unseen`: not read, so neither. */
export type LevelState = 'missing' | 'met' | 'excess' | 'unseen';

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

/** What is wrong with a field of the member form, as a fixed word. */
export type MemberFault =
  | 'empty'
  | 'too-long'
  | 'other-role'
  | 'admin-role'
  | 'low-level'
  | 'no-board'
  | 'board-restricted';

export interface MemberVerdict {
  field: MemberField;
  severity: Severity;
  /** Null when the field is right. */
  fault: MemberFault | null;
  value: string;
}

/** The texts of a verdict. */
export interface MemberFinding {
  field: MemberField;
  /** The field's label as ConnectWise shows it. */
  name: string;
  severity: Severity;
  /** What was found, and what to do when it is not right. */
  text: string;
  /** What may be typed into the field for the user; empty when nothing can be suggested. */
  suggestion: string;
}
