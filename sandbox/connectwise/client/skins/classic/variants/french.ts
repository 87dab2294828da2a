import type { Language } from '../../base/words.ts';
import { PERMISSION_WORDS } from './permission-words.ts';
import { SCREEN_WORDS } from './screen-words.ts';

/** Texts of the pages by their English ones. */
export const FRENCH_WORDS: Readonly<Record<string, string>> = { ...PERMISSION_WORDS, ...SCREEN_WORDS };
const REQUIRED = / is a required field\.$/;

export const FRENCH: Language = {
  tag: 'fr-CA',
  words: (english) => {
    const field = REQUIRED.test(english) ? FRENCH_WORDS[english.replace(REQUIRED, '')] : undefined;
    return field ? `${field} est un champ obligatoire.` : FRENCH_WORDS[english];
  },
  shortDate: (date) => date.toLocaleDateString('fr-CA'),
  colon: '\u00a0:',
};
