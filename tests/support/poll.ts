/** Waiting for something that a page does in its own time. */
import { setTimeout as pause } from 'node:timers/promises';
import { WAIT_LIMIT } from './limits.ts';

/** Ms between two looks: what takes long is looked at ever less often, since every look costs the page's browser something. */
const INTERVAL = { least: 40, most: 250 };
const GROWTH = 1.3;

/**
 * Looks again and again until `look` answers something other than `undefined`, and hands that back. After
 * `limit` ms throws the complaint, with the last error of `look` as its cause.
 */
export async function poll<T>(
  look: () => Promise<T | undefined>,
  complaint: () => Promise<string>,
  limit = WAIT_LIMIT,
): Promise<T> {
  const deadline = Date.now() + limit;
  let interval: number = INTERVAL.least;
  let trouble: unknown;
  do {
    try {
      const seen = await look();
      if (seen !== undefined) return seen;
    } catch (error) {
      // A node may vanish between two calls, and a page may navigate: look again until the time is over.
      trouble = error;
    }
    await pause(interval);
    interval = Math.min(interval * GROWTH, INTERVAL.most);
  } while (Date.now() < deadline);
  throw new Error(await complaint(), { cause: trouble });
}
