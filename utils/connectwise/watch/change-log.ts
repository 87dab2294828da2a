/** Something that happened at a node: a mutation, or an event of the user. */
export interface Change {
  target: Node;
  type: string;
}

/** What changed since the last read of the page; unknown at first, and once something changed that no event reports. */
export function createChangeLog() {
  let changes: Change[] | null = null;
  return {
    /** Whether it is known that nothing changed. */
    isEmpty: () => changes?.length === 0,
    add(more: Change[]): void {
      changes &&= changes.concat(more);
    },
    /** Something changed, and it is not known where. */
    setUnknown(): void {
      changes = null;
    },
    /** Returns the changes, null where they are unknown, and begins an empty log. */
    take(): Change[] | null {
      const taken = changes;
      changes = [];
      return taken;
    },
    /** Puts back what was taken for a read that did not finish. */
    putBack(taken: Change[] | null): void {
      changes &&= taken && [...taken, ...changes];
    },
  };
}
