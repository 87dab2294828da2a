import type { PageReading } from '../read-page.ts';

/** Ms for which a page may be half loaded before it counts as one that cannot be read. */
const PATIENCE = 2_000;

/**
 * Holds back a reading of `unknown` until it has lasted, since every screen is half loaded for a
 * moment. Returns null while waiting.
 */
export function createUnknownDebounce() {
  let unknownSince: number | null = null;
  return <Wrapped>(reading: PageReading<Wrapped>): PageReading<Wrapped> | null => {
    if (reading.page.screen !== 'unknown') {
      unknownSince = null;
      return reading;
    }
    unknownSince ??= performance.now();
    return performance.now() - unknownSince < PATIENCE ? null : reading;
  };
}
