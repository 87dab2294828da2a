import { readSettings } from './settings.ts';

/** How long a pair is held from the moment it is taken, in ms: what the user or company policy set. */
export async function keyLifetime(): Promise<number> {
  return (await readSettings()).keyMinutes.value * 60_000;
}
