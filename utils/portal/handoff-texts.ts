/** How the card on the target page stands, and which of its texts says so. */
import type { CardTexts, CardWords } from './card-words.ts';
import { EN } from './card-words-en.ts';
import { FR } from './card-words-fr.ts';

export type Handoff = 'waiting' | 'ready' | 'filled' | 'verified' | 'refused';

export interface HandoffCardState {
  handoff: Handoff;
  /** One of the fixed words of docs/hooks.md, section 4; only when refused. */
  reason?: string;
  /** Host of the ConnectWise site that the pair belongs to. */
  site: string;
  /** Host of this page, in full. */
  host: string;
  /** At most the last four characters of the public key. */
  publicKeyEnd: string;
}

/** The words for a language tag such as `fr-CA`; English for every language that there are none for. */
export function wordsFor(language: string): CardWords {
  return /^fr\b/i.test(language) ? FR : EN;
}

/** Title and detail of a state. An unknown reason gives a sentence that holds for all. */
export function cardTexts({ handoff, reason = '' }: HandoffCardState, words: CardWords = EN): CardTexts {
  if (handoff !== 'refused') return words.states[handoff];
  const detail = Object.hasOwn(words.reasons, reason) ? words.reasons[reason] : undefined;
  return { title: words.refused, detail: detail ?? words.unknownReason };
}
