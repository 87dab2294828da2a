/** What the card on the target page says, in any language: plain texts, never a part of the private key. */

export interface CardTexts {
  title: string;
  detail: string;
}

/** A catalogue: every text of the card. `{end}` stands for the last characters of the public key. */
export interface CardWords {
  language: string;
  states: Readonly<Record<'waiting' | 'ready' | 'filled' | 'verified', CardTexts>>;
  refused: string;
  /** By the fixed reasons of docs/hooks.md, section 4. */
  reasons: Readonly<Record<string, string>>;
  unknownReason: string;
  /** A press was dropped. */
  covered: CardTexts;
  buttons: Readonly<Record<'fill' | 'fill-again' | 'wipe', string>>;
  from: string;
  to: string;
  publicKey: string;
  publicKeyEnd: string;
}
