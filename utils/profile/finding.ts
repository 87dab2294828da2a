/** What the judges say; views paint it and do not think. */
import type { MemberField } from '../connectwise/observation.ts';
import type { Access, Cell, Level } from './levels.ts';

/** `missing`: less than wanted; `excess`: more than wanted; `unseen`: not read, so neither. */
export type LevelState = 'missing' | 'met' | 'excess' | 'unseen';

export interface LevelFinding {
  cell: Cell;
  module: string;
  permission: string;
  level: Level;
  state: LevelState;
  wanted: Access;
  /** Empty when unseen. */
  actual: Access | '';
  optional: boolean;
  /** The vendor's reason; empty for excess beyond the profile. */
  reason: string;
}

export type Severity = 'error' | 'warning' | 'ok';

export interface MemberFinding {
  field: MemberField;
  severity: Severity;
  /** One sentence: what is so, and what to do when it is not ok. */
  text: string;
}
