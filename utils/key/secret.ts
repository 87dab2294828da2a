const REDACTED = '[redacted]';

/**
 * A text that prints as `[redacted]` however JavaScript prints it. The text itself lives in a private
 * field, which structured clone, JSON, inspection and string conversion do not reach.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text. Each call is a place where a key can leak: a test lists them. */
  reveal(): string {
    return this.#text;
  }

  equals(other: Secret): boolean {
    return this.#text === other.#text;
  }

  /** Last four characters, which may be shown for a public key. */
  end(): string {
    return this.#text.slice(-4);
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return REDACTED;
  }
}
