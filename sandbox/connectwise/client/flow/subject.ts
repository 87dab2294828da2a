/** Something that tells its listeners when it changed. */
export class Subject {
  readonly #listeners = new Set<() => void>();

  /** Calls `listener` after every change, until the answer is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  protected changed(): void {
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
