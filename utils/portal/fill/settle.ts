/** Milliseconds after which a page has settled: re-renders, answers of servers and late checks have come by then. */
const SETTLED = 500;

export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLED));
}
