/**
 * What is found out of a page while it does not change: asked once in a reading, and forgotten with it, so that no text
 * of a page outlives the look at it.
 */

import type { Steps } from './resumable.ts';

/** What each memory holds in the reading that goes on; null where none does. */
let memories: Map<() => unknown, unknown> | null = null;

/** Runs `read`, which changes nothing on the page. A reading within a reading is part of it. */
export function whileStill<Result>(read: () => Result): Result {
  return memories ? read() : knowing(new Map(), read);
}

function knowing<Result>(known: Map<() => unknown, unknown>, read: () => Result): Result {
  memories = known;
  try {
    return read();
  } finally {
    memories = null;
  }
}

/** The same of a reading in steps: what one found out, those after it know. Whoever takes them makes sure that the page is still. */
export function* stepsWhileStill<Result>(read: () => Steps<Result>): Steps<Result> {
  const steps = read();
  if (memories) return yield* steps;
  const own = new Map();
  for (;;) {
    const step = knowing(own, () => steps.next());
    if (step.done) return step.value;
    yield;
  }
}

/** Forgets what the reading that goes on has found out: the page did not stay still. */
export function beginAnew(): void {
  memories?.clear();
}

/** A memory that `create` makes empty, and that lasts for one reading; outside of one it is new whenever it is asked for. */
export function perReading<Memory>(create: () => Memory): () => Memory {
  return () => {
    const known = memories?.get(create) as Memory | undefined;
    if (known !== undefined) return known;
    const made = create();
    memories?.set(create, made);
    return made;
  };
}
