/**
 * Caches what is computed about a page that does not change: once per read, and dropped with the read, so that no text
 * of a page outlives it.
 */

import type { Steps } from './resumable.ts';

/** The values cached in the current read; null outside of a read. */
let caches: Map<() => unknown, unknown> | null = null;

/** Runs `read`, which changes nothing on the page. A read within a read shares its cache. */
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

/** The same for a read in steps, which share one cache. The caller makes sure that the page does not change between them. */
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

/** Empties the cache of the current read: the page has changed. */
export function clearReadCache(): void {
  caches?.clear();
}

/** A value that `create` makes once per read; outside of a read it is made with each call. */
export function cachePerRead<Value>(create: () => Value): () => Value {
  return () => {
    const known = caches?.get(create) as Value | undefined;
    if (known !== undefined) return known;
    const made = create();
    caches?.set(create, made);
    return made;
  };
}
