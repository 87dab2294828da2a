/**
 * What is found out of a page while it does not change: asked once in a reading, and forgotten with it, so that no text
 * of a page outlives the look at it.
 */

/** What each memory holds in the reading that goes on; null where none does. */
let memories: Map<() => unknown, unknown> | null = null;

/** Runs `read`, which changes nothing on the page. A reading within a reading is part of it. */
export function whileStill<Result>(read: () => Result): Result {
  if (memories) return read();
  memories = new Map();
  try {
    return read();
  } finally {
    memories = null;
  }
}

/** A memory that `create` makes empty, and that lasts for one reading; outside of one it is new whenever it is asked for. */
export function perReading<Memory>(create: () => Memory): () => Memory {
  return () => {
    const made = (memories?.get(create) as Memory | undefined) ?? create();
    memories?.set(create, made);
    return made;
  };
}
