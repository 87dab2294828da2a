import { normalizeText, wordMap } from '../../page/normalize-text.ts';
import type { Access } from './levels.ts';
import { ACCESS_WORDS } from './vocabulary.ts';

const accessByWord = wordMap(ACCESS_WORDS);

/** Returns the access that a level's text means, in any supported language; null for an empty or unknown text. */
export function accessOf(text: string): Access | null {
  return accessByWord.get(normalizeText(text)) ?? null;
}
