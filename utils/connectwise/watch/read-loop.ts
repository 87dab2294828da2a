/** Reads a page step by step. Between the steps, tasks of the page may run; if the page changes there, the read is restarted. */

import { runSteps, type Steps } from '../../page/resumable.ts';
import { type Change, createChangeLog } from './change-log.ts';
import { fieldFingerprint } from './field-fingerprint.ts';
import { createReadSchedule } from './read-schedule.ts';
import { createReadTiming } from './read-timing.ts';

/** Ms of a read after which tasks of the page may run before the next step. */
const STEP_BUDGET = 8;
/** Ms within which a full read runs once it is due, though the page is busy. */
const IDLE_TIMEOUT = 5_000;

/** The roots whose changes are observed from now on, and whether the read can be trusted to stay as it is. */
export interface ReadOutcome {
  roots: (Document | ShadowRoot)[];
  isSettled: boolean;
}

/** A read whose next step is still to come. */
interface PendingRead {
  steps: Steps<ReadOutcome>;
  changes: Change[] | null;
  startedAt: number;
  /** Ms that its steps took. */
  duration: number;
  /** The fields' values when it was first paused. */
  fields?: number;
}

/**
 * `read` gets the changes since the last read, or null where they are unknown; `takeRecords` returns changes that were
 * observed and not added yet. `onFinish` gets what each read found. `roots` are those known at first. Ends with `signal`.
 */
export function createReadLoop(
  roots: ReadOutcome['roots'],
  read: (changes: Change[] | null) => Steps<ReadOutcome>,
  takeRecords: () => Change[],
  onFinish: (outcome: ReadOutcome) => void,
  signal: AbortSignal,
) {
  const changes = createChangeLog();
  const timing = createReadTiming();
  const schedule = createReadSchedule(() => readNow());
  let pending: PendingRead | null = null;
  /** The last read that finished. */
  let outcome: ReadOutcome = { roots, isSettled: false };
  let fields = NaN;

  /** Cancels what is due, and drops the pending read; the next one gets its changes too. */
  const drop = () => {
    schedule.cancel();
    if (!pending) return;
    changes.putBack(pending.changes);
    timing.drop(pending.duration);
    pending = null;
  };
  /** `budget`: ms after which tasks of the page may run; none are waiting in a page that is not shown. */
  const readNow = (budget = document.hidden ? Infinity : STEP_BUDGET) => {
    drop();
    if (signal.aborted) return;
    changes.add(takeRecords());
    const startedAt = performance.now();
    timing.start(startedAt);
    const taken = changes.take();
    runStepsOf({ steps: read(taken), changes: taken, startedAt, duration: 0 }, budget);
  };
  const runStepsOf = (current: PendingRead, budget: number) => {
    // Nothing waits for a read whose step throws.
    pending = null;
    const start = performance.now();
    const end = runSteps(current.steps, () => performance.now() - start >= budget);
    const now = performance.now();
    current.duration += now - start;
    if (signal.aborted) return;
    if (!end) {
      pending = current;
      current.fields ??= fieldFingerprint(outcome.roots);
      schedule.nextTask(() => resume(current, budget));
      return;
    }
    outcome = end.value;
    timing.finish(now, current.duration, current.changes === null);
    // A value that script set since the first pause may have been read before.
    fields = current.fields ?? fieldFingerprint(outcome.roots);
    onFinish(outcome);
  };
  const resume = (current: PendingRead, budget: number) => {
    const isUnchanged = changes.isEmpty() && !schedule.wasScrolledSince(current.startedAt);
    if (isUnchanged) return runStepsOf(current, budget);
    if (timing.isOverdue()) return readNow(Infinity);
    drop();
    schedule.at(0);
  };
  // A read that is pending will notice that the page has changed.
  const readAt = (time: number) => {
    if (!pending) schedule.at(time);
  };

  const readSoon = () => readAt(timing.next());

  return {
    addChanges: changes.add,
    /** Reads in the next frame. */
    readInFrame: () => readAt(0),
    /** Reads all of the page in the next frame. */
    readAll(): void {
      changes.setUnknown();
      readAt(0);
    },
    /** Reads after the pause that the last read needs. */
    readSoon,
    /** The same, once scrolling is over. */
    readSettled(): void {
      if (!pending) schedule.whenSettled(timing.next());
    },
    /** Reads now, without a pause. */
    readNow: () => readNow(Infinity),
    /** Drops the read that is pending or due, and reads a little later. */
    postpone(): void {
      drop();
      schedule.postpone();
    },
    /** Finds what nothing reports: fields that script has set, and now and then all else. */
    poll(): void {
      if (document.hidden || pending) return;
      const isDue = timing.isFullReadDue();
      const isOther = fieldFingerprint(outcome.roots) !== fields;
      // Such a change may be anywhere.
      if (isOther || isDue) changes.setUnknown();
      if (isOther || !outcome.isSettled) readSoon();
      else if (isDue) requestIdleCallback(readSoon, { timeout: IDLE_TIMEOUT });
    },
    onScroll: schedule.onScroll,
    stop: drop,
  };
}
