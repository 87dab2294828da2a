/**
 * What is found out of a page while it does not change: asked once in a reading, and forgotten with it, so that no text
 * of a page outlives the look at it.
 */

import type { Steps } from './resumable.ts';

/** What each memory holds in the reading that goes on; null where none does. */
let caches: Map<() => unknown, unknown> | null = null;

/** Runs `read`, which changes nothing on the page. A reading within a reading is part of it. */
export function withReadCache<Result>(read: () => Result): Result {
  return caches ? read() : withCaches(new Map(), read);
}

function withCaches<Result>(known: Map<() => unknown, unknown>, read: () => Result): Result {
  caches = known;
  try {
    return read();
  } finally {
    caches = null;
  }
}

/** The same of a reading in steps: what one found out, those after it know. Whoever takes them makes sure that the page is still. */
export function* resumableWithReadCache<Result>(read: () => Steps<Result>): Steps<Result> {
  const steps = read();
  if (caches) return yield* steps;
  const own = new Map();
  for (;;) {
    const step = withCaches(own, () => steps.next());
    if (step.done) return step.value;
    yield;
  }
}

/** Forgets what the reading that goes on has found out: the page did not stay still. */
export function clearReadCache(): void {
  caches?.clear();
}

/** A memory that `create` makes empty, and that lasts for one reading; outside of one it is new whenever it is asked for. */
export function cachePerRead<Memory>(create: () => Memory): () => Memory {
  return () => {
    const known = caches?.get(create) as Memory | undefined;
    if (known !== undefined) return known;
    const made = create();
    caches?.set(create, made);
    return made;
  };
}
