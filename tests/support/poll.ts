/** Waits for what a page does asynchronously. */
import { setTimeout as pause } from 'node:timers/promises';
import { WAIT_LIMIT } from './limits.ts';

/** Ms between two attempts: they become less frequent, since every attempt costs the page's browser time. */
const INTERVAL = { least: 40, most: 250 };
const GROWTH = 1.3;

/**
 * Calls `attempt` until it returns something other than `undefined`, and returns that. After
 * `limit` ms throws an error with `message`, and the last error of `attempt` as its cause.
 */
export async function poll<T>(
  attempt: () => Promise<T | undefined>,
  message: () => Promise<string>,
  limit = WAIT_LIMIT,
): Promise<T> {
  const deadline = Date.now() + limit;
  let interval: number = INTERVAL.least;
  let trouble: unknown;
  do {
    try {
      const seen = await attempt();
      if (seen !== undefined) return seen;
    } catch (error) {
      // A node may be removed between two calls, and a page may navigate: try again until the time is over.
      trouble = error;
    }
    await pause(interval);
    interval = Math.min(interval * GROWTH, INTERVAL.most);
  } while (Date.now() < deadline);
  throw new Error(await message(), { cause: trouble });
}
