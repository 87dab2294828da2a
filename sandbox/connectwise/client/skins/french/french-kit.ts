import type { Kit } from '../base/kit.ts';
import { type Language, speak } from '../base/words.ts';
import { classicKit } from '../classic/classic-kit.ts';
import frenchCss from './french.css?raw';
import { PERMISSION_WORDS } from './permission-words.ts';
import { SCREEN_WORDS } from './screen-words.ts';

const WORDS = { ...PERMISSION_WORDS, ...SCREEN_WORDS };
const REQUIRED = / is a required field\.$/;

const FRENCH: Language = {
  tag: 'fr-CA',
  words: (english) => {
    const field = REQUIRED.test(english) ? WORDS[english.replace(REQUIRED, '')] : undefined;
    return field ? `${field} est un champ obligatoire.` : WORDS[english];
  },
  shortDate: (date) => date.toLocaleDateString('fr-CA'),
  colon: '\u00a0:',
};

/** The classic skin for a member whose language is French; see docs/office-protect.md for the vendor's words. */
export const frenchKit: Kit = {
  ...classicKit,
  styles: [...classicKit.styles, frenchCss],
  start() {
    speak(FRENCH);
    classicKit.start();
  },
};
