/** Work that can be paused: reading a large screen takes longer than a page should have to wait. */

/** Yields where another task may run; returns the result. */
export type Steps<Result> = Generator<void, Result, void>;

/** Runs steps, at least one, to their end or until `shouldPause` returns true; undefined when the end was not reached. */
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

/** Runs all steps without a pause. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  return (runSteps(steps, () => false) as IteratorReturnResult<Result>).value;
}
