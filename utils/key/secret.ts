export interface KeyPair {
  publicKey: Secret;
  privateKey: Secret;
}

const REDACTED = '[redacted]';

/**
 * A text that prints as `[redacted]`. It is stored in a private field, which structured clone, JSON, inspection and
 * string conversion cannot access.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns the text. Each call is a place where a key could leak; a test lists all calls. */
  reveal(): string {
    return this.#text;
  }

  equals(other: Secret): boolean {
    return this.#text === other.#text;
  }

  /** Returns the last four characters, which may be shown for a public key. */
  end(): string {
    return this.#text.slice(-4);
  }

  /** Whether it has 16 characters, like all keys seen so far (docs/connectwise-api.md, C.5). */
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
