/** Ms from one read to the next of a page that keeps changing; after a read that took longer, as long as it took. */
const MIN_PAUSE = 40;
/** Ms for which reads may be restarted because the page changed between their steps. */
const RESTART_TIME = 300;
/** Ms after which all of the page is read again, and how many times as long as such a read takes that is at least. */
const FULL_READ = { interval: 5_000, durations: 50 };

/** When reads finished and how long they took. Times are in ms, on the clock of `performance.now()`. */
export function createReadTiming() {
  let finishedAt = performance.now();
  let pause = MIN_PAUSE;
  /** The last read of all of the page. */
  let fullRead = { finishedAt, duration: 0 };
  /** Since when no read has finished, and the ms that the dropped ones took. */
  let unfinished = { since: Infinity, duration: 0 };

  return {
    start(now: number): void {
      unfinished.since = Math.min(unfinished.since, now);
    },
    drop(duration: number): void {
      unfinished.duration += duration;
    },
    finish(now: number, duration: number, isFull: boolean): void {
      finishedAt = now;
      pause = Math.max(MIN_PAUSE, duration + unfinished.duration);
      unfinished = { since: Infinity, duration: 0 };
      if (isFull) fullRead = { finishedAt, duration };
    },
    /** When a page that keeps changing is read next. */
    next: () => finishedAt + pause,
    /** Whether reads were restarted for so long that the next one must not pause. */
    isOverdue: () => performance.now() - unfinished.since > RESTART_TIME,
    isFullReadDue: () =>
      performance.now() - fullRead.finishedAt >
      Math.max(FULL_READ.interval, FULL_READ.durations * fullRead.duration),
  };
}
