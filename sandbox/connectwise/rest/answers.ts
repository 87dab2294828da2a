/** How endpoints read their input and shape their output. */
import type { Context } from 'hono';
import type { Caller } from './caller.ts';
import { filterRows, pageRows, sortRows } from './list-query.ts';
import { notFound, RestError } from './rest-error.ts';

export type RestEnv = { Variables: { caller: Caller } };
export type RestContext = Context<RestEnv>;

/** One page of the rows that the query asks for. */
export function list(c: RestContext, rows: readonly object[]) {
  const query = (name: string) => c.req.query(name);
  return c.json(pageRows(sortRows(filterRows(rows, query), query), query));
}

export function count(c: RestContext, rows: readonly object[]) {
  return c.json({ count: filterRows(rows, (name) => c.req.query(name)).length });
}

/** The record with this id; throws 404 when there is none. */
export function one<T extends { id: number }>(resource: string, id: string, records: readonly T[]): T {
  const record = records.find((each) => each.id === Number(id));
  if (!record) {
    throw notFound(resource, id);
  }
  return record;
}

/** The parsed body; throws 400 when it is not JSON. */
export async function body(c: RestContext): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    throw new RestError(400, 'InvalidObject', 'The body is not JSON.');
  }
}
