/** The same visible words in another dress, for property tests: ways in which pages draw them that a person reads alike. */
import fc from 'fast-check';

type Dress = (words: string) => string;

const ON_WORDS: Record<string, Dress> = {
  plain: (words) => words,
  'hard spaces': (words) => words.replaceAll(' ', '\u00a0'),
  'blanks and line feeds': (words) => `\n  ${words.replaceAll(' ', '\n  ')}\n`,
  'upper case': (words) => words.toUpperCase().replace('&AMP;', '&amp;'),
  'a colon': (words) => `${words}:`,
  'another dash': (words) => words.replaceAll(' - ', ' – '),
  'no blanks round the dash': (words) => words.replaceAll(' - ', '-'),
  and: (words) => words.replace('&amp;', 'and'),
  plural: (words) => words.replace(/(Ticket|Level|Report)\b/g, '$1s'),
  singular: (words) => words.replace(/(Ticket|Report)s\b/g, '$1'),
};

const ON_MARKUP: Record<string, Dress> = {
  bare: (words) => words,
  'a span for each word': (words) =>
    words
      .split(' ')
      .map((word) => `<span>${word}</span>`)
      .join(' '),
  'a wrapper': (words) => `<span><b>${words}</b></span>`,
  'broken inside a word': (words) => `<span>${words.slice(0, 3)}</span><i>${words.slice(3)}</i>`,
  'a star': (words) => `${words} <span class="req">*</span>`,
  'an icon before': (words) => `<i class="material-icons">drag_indicator</i> ${words}`,
  'an icon after': (words) => `${words} <svg width="8" height="8"><title>Help</title></svg>`,
  'a comment inside': (words) => words.replace(' ', '<!-- x --> '),
  'a text that is not drawn': (words) => `${words}<span style="display:none">required</span>`,
  'a text for assistive technology': (words) =>
    `${words}<span style="position:absolute;width:1px;height:1px;overflow:hidden">, required</span>`,
};

/** A dress of the words under one of markup. */
export const applySkin: fc.Arbitrary<Dress> = fc
  .tuple(fc.constantFrom(...Object.keys(ON_WORDS)), fc.constantFrom(...Object.keys(ON_MARKUP)))
  .map(([words, markup]) =>
    Object.assign((text: string) => (ON_MARKUP[markup] as Dress)((ON_WORDS[words] as Dress)(text)), {
      toString: () => `${words}, ${markup}`,
    }),
  );
