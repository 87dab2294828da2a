import type { Context } from 'hono';
import type { Refusal } from './contract.ts';

/** The answer to a Save that the server does not take. */
export function refuse(c: Context, errors: string[]) {
  return c.json({ errors } satisfies Refusal, 400);
}
