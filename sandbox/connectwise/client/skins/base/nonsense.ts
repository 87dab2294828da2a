/** A language without a word that anybody knows, for what must work on a page that is not recognised at all. */
import type { Language } from './words.ts';

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwxyz';

/** A text with each letter replaced by another of its kind: `Security Roles` becomes `Vofetuwb Tanov`. The same text every time. */
export function nonsense(english: string): string {
  return english.replace(/[a-z]/gi, (letter) => {
    const small = letter.toLowerCase();
    const kind = VOWELS.includes(small) ? VOWELS : CONSONANTS;
    const other = kind[(kind.indexOf(small) + 2) % kind.length] ?? letter;
    return letter === small ? other : other.toUpperCase();
  });
}

export const NONSENSE: Language = {
  tag: 'en',
  words: nonsense,
  names: nonsense,
  shortDate: (date) => `${date.getMonth() + 1}/${date.getDate()}/${String(date.getFullYear()).slice(-2)}`,
  colon: ':',
};
