/** Why a form is not filled, in fixed words (docs/hooks.md, section 4). */

/** What an order may wait for. */
const WAITED_FOR = [
  'no-form',
  'ambiguous',
  'combined',
  'not-editable',
  'not-visible',
  'translated',
  'signed-out',
  'no-answer',
] as const;

const REASONS = [
  ...WAITED_FOR,
  'wrong-origin',
  'sandboxed',
  'hidden-tab',
  'value-rejected',
  'no-key',
  'expired',
  'no-permission',
] as const;

type Reason = (typeof REASONS)[number];

/** Why a single value is not put into a field. */
const OF_ONE_VALUE = [
  'no-field',
  'other-field',
  'other-frame',
  'not-text',
  'not-editable',
  'not-visible',
  'too-long',
  'wrong-origin',
  'sandboxed',
  'hidden-tab',
  'value-rejected',
] as const;

/** Reasons that another try cannot help. */
const FINAL: ReadonlySet<string> = new Set<Reason>([
  'no-key',
  'expired',
  'wrong-origin',
  'sandboxed',
  'no-permission',
]);

export function isFinal(reason: string | null): boolean {
  return reason !== null && FINAL.has(reason);
}

function among<Word extends string>(words: readonly Word[]): (reason: string | null) => Word | 'unknown' {
  return (reason) => words.find((word) => word === reason) ?? 'unknown';
}

/** These return a reason as one of the words; `unknown` for any other text, since a reason may come from a page. */
export const waitedFor = among(WAITED_FOR);
export const refusalReason = among(REASONS);
export const oneValueReason = among(OF_ONE_VALUE);
