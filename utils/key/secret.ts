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

  /** Whether it has as many characters as every key seen so far: 16 (docs/connectwise-api.md, C.5). */
  isUsualLength(): boolean {
    return this.#text.length === 16;
  }

  toString(): string {
    return REDACTED;
  }

  toLocaleString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [Symbol.toPrimitive](): string {
    return REDACTED;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return REDACTED;
  }
}
