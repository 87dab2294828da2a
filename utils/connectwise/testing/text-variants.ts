/**
 * Variants of one visible text that users read alike, for property tests: other spacing, case, punctuation and markup,
 * as real pages have them.
 */
import fc from 'fast-check';

type Variant = (words: string) => string;

const WORD_VARIANTS: Record<string, Variant> = {
  plain: (words) => words,
  'non-breaking spaces': (words) => words.replaceAll(' ', '\u00a0'),
  'spaces and line feeds': (words) => `\n  ${words.replaceAll(' ', '\n  ')}\n`,
  'upper case': (words) => words.toUpperCase().replace('&AMP;', '&amp;'),
  'a colon': (words) => `${words}:`,
  'another dash': (words) => words.replaceAll(' - ', ' – '),
  'no spaces around the dash': (words) => words.replaceAll(' - ', '-'),
  and: (words) => words.replace('&amp;', 'and'),
  plural: (words) => words.replace(/(Ticket|Level|Report)\b/g, '$1s'),
  singular: (words) => words.replace(/(Ticket|Report)s\b/g, '$1'),
};

const MARKUP_VARIANTS: Record<string, Variant> = {
  'no markup': (words) => words,
  'a span for each word': (words) =>
    words
      .split(' ')
      .map((word) => `<span>${word}</span>`)
      .join(' '),
  'a wrapper': (words) => `<span><b>${words}</b></span>`,
  'broken inside a word': (words) => `<span>${words.slice(0, 3)}</span><i>${words.slice(3)}</i>`,
  'an asterisk': (words) => `${words} <span class="req">*</span>`,
  'an icon before': (words) => `<i class="material-icons">drag_indicator</i> ${words}`,
  'an icon after': (words) => `${words} <svg width="8" height="8"><title>Help</title></svg>`,
  'a comment inside': (words) => words.replace(' ', '<!-- x --> '),
  'a hidden text': (words) => `${words}<span style="display:none">required</span>`,
  'a text for screen readers': (words) =>
    `${words}<span style="position:absolute;width:1px;height:1px;overflow:hidden">, required</span>`,
};

/** Draws one variant of the words together with one of the markup. A variant turns a text into HTML. */
export const anyVariant: fc.Arbitrary<Variant> = fc
  .tuple(fc.constantFrom(...Object.keys(WORD_VARIANTS)), fc.constantFrom(...Object.keys(MARKUP_VARIANTS)))
  .map(([words, markup]) =>
    Object.assign(
      (text: string) => (MARKUP_VARIANTS[markup] as Variant)((WORD_VARIANTS[words] as Variant)(text)),
      {
        toString: () => `${words}, ${markup}`,
      },
    ),
  );
