/** Ms after which a read runs without a frame: a page that is not shown gets none. */
const FRAME_TIMEOUT = 40;
/** Ms without scrolling after which scrolling counts as over; also ms by which a read is postponed. */
const SETTLE_TIME = 80;

/** When the page is read next; at most one read is due. Times are in ms, on the clock of `performance.now()`. */
export function createReadSchedule(read: () => void) {
  let due = Infinity;
  /** No read is due before this time. */
  let earliest = 0;
  let scrolledAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const cancel = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    due = Infinity;
  };
  /** After the page has drawn, so that our work does not delay the page's own. */
  const readInFrame = () => {
    timer = setTimeout(read, FRAME_TIMEOUT);
    frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(read);
    });
  };
  const readAt = (wanted: number, afterScrolling: boolean) => {
    const time = Math.max(wanted, earliest);
    if (time >= due) return;
    cancel();
    due = time;
    const wait = time - performance.now();
    const onTime = () => {
      const scrollEnd = scrolledAt + SETTLE_TIME;
      if (!afterScrolling || performance.now() >= scrollEnd) return readInFrame();
      cancel();
      readAt(scrollEnd, true);
    };
    if (wait > 0) timer = setTimeout(onTime, wait);
    else readInFrame();
  };

  return {
    /** Reads in the first frame at or after `time`, unless a read is due earlier. */
    at: (time: number) => readAt(time, false),
    /** The same, but not within `SETTLE_TIME` from now, and once scrolling is over. */
    whenSettled: (time: number) => readAt(Math.max(time, performance.now() + SETTLE_TIME), true),
    /** Replaces the read that is due by one after `SETTLE_TIME`. */
    postpone(): void {
      cancel();
      earliest = performance.now() + SETTLE_TIME;
      readAt(earliest, false);
    },
    /** Runs `step` in a task of its own, so that tasks of the page come first; `cancel` cancels it too. */
    nextTask(step: () => void): void {
      timer = setTimeout(step);
    },
    cancel,
    onScroll(): void {
      scrolledAt = performance.now();
    },
    wasScrolledSince: (time: number) => scrolledAt > time,
  };
}
