/** Work that may be paused: a reading of a large screen is longer than a page should be kept waiting. */

/** Pauses where another task may come between; ends with the result. */
export type Steps<Result> = Generator<void, Result, void>;

/** Takes steps, at least one, until they have come to their end or `isTime` says so; undefined when they have not. */
export function advance<Result>(
  steps: Steps<Result>,
  isTime: () => boolean,
): IteratorReturnResult<Result> | undefined {
  for (;;) {
    const step = steps.next();
    if (step.done) return step;
    if (isTime()) return undefined;
  }
}

/** Takes all steps without a pause. */
export function finish<Result>(steps: Steps<Result>): Result {
  return (advance(steps, () => false) as IteratorReturnResult<Result>).value;
}
