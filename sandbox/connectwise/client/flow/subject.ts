/** Something that tells its listeners when it changed. */
export class Subject {
  readonly #listeners = new Set<() => void>();

  /** Calls `listener` after every change. */
  subscribe(listener: () => void): void {
    this.#listeners.add(listener);
  }

  protected changed(): void {
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
