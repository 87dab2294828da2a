import { normalizeText, wordMap } from '../../page/normalize-text.ts';
import type { Access } from './levels.ts';
import { ACCESS_WORDS } from './vocabulary.ts';

const accessByWord = wordMap(ACCESS_WORDS);

/** The access a level's text stands for; null for an empty or unknown word. */
export function accessOf(text: string): Access | null {
  return accessByWord.get(normalizeText(text)) ?? null;
}
