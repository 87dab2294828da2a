import type { Explanation } from '../../utils/connectwise/explain.ts';
import type { SavedReading } from '../../utils/snapshot/snapshot-file.ts';

/** What was read in a rebuilt frame. */
export interface FrameReport extends Omit<SavedReading, 'report'> {
  explanations: Explanation[];
  /** All visible texts, in reading order. */
  texts: string[];
  /** Elements whose box is known, and those that are now more than 2 px off. */
  boxes: number;
  movedBoxes: number;
}
