import type { PageSnapshot } from '../../utils/snapshot/snapshot-file.ts';

/** A snapshot with what is said of it. */
export interface TakenSnapshot {
  snapshot: PageSnapshot;
  /** Bytes of its file. */
  size: number;
  /** Texts of which something was replaced. */
  texts: number;
  /** What the assistant read there: the screen of the frame that shows one, or that the target form is ready. */
  screen: string;
  /** Draws the masked page into an element; returns the frame it is in. */
  draw: (root: Element) => HTMLIFrameElement;
}

/** Why there is no snapshot. */
export type SnapshotProblem = 'no-page' | 'key' | 'failed';

/** What the report's views ask for. */
export type TakeSnapshot<Where> = (where: Where) => Promise<TakenSnapshot | SnapshotProblem>;
