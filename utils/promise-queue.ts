/**
 * Creates a queue that runs the functions passed to it one after the other. Each call returns the promise of its own
 * function; a rejection does not stop the queue.
 */
export function createPromiseQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}
