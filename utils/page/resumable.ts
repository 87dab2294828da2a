/** Work that may be paused: a reading of a large screen is longer than a page should be kept waiting. */

/** Pauses where another task may come between; ends with the result. */
export type Steps<Result> = Generator<void, Result, void>;

/** Takes steps, at least one, until they have come to their end or `isTime` says so; undefined when they have not. */
export function runSteps<Result>(
  steps: Steps<Result>,
  shouldPause: () => boolean,
): IteratorReturnResult<Result> | undefined {
  for (;;) {
    const step = steps.next();
    if (step.done) return step;
    if (shouldPause()) return undefined;
  }
}

/** Takes all steps without a pause. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  return (runSteps(steps, () => false) as IteratorReturnResult<Result>).value;
}
