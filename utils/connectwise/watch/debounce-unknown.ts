import type { PageReading } from '../read-page.ts';

/** Ms for which a page may be half loaded before it counts as one that cannot be read. */
const LOADING_TIME = 2_000;

/**
 * Returns a function that passes readings through, but null for the screen `unknown` until that has lasted: every
 * screen is half loaded for a moment.
 */
export function createUnknownDebounce() {
  let unknownSince: number | null = null;
  return <Wrapped>(reading: PageReading<Wrapped>): PageReading<Wrapped> | null => {
    if (reading.page.screen !== 'unknown') {
      unknownSince = null;
      return reading;
    }
    unknownSince ??= performance.now();
    return performance.now() - unknownSince < LOADING_TIME ? null : reading;
  };
}
