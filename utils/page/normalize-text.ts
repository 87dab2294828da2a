import { cachePerRead } from './read-cache.ts';

/** Most texts are asked for several times. */
const normalized = cachePerRead(() => new Map<string, string>());

/**
 * Brings a visible text to the form in which words are compared: lower case, one kind of space and
 * dash, `and` for `&`, without `(customize)`, counts and shortcuts in brackets, without signs
 * round it such as `:`, `*` or a sort arrow, and without plural s. Variants seen in guides are listed in
 * docs/connectwise-ui.md, D.2.
 */
export function normalizeText(text: string): string {
  const known = normalized();
  const result = known.get(text) ?? computeNormalized(text);
  known.set(text, result);
  return result;
}

function computeNormalized(text: string): string {
  const words = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\((customize|personnaliser|\d+|(ctrl|alt|cmd|shift|[⌘⌥⇧])[^)]*)\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/\(s\)/g, 's')
    .replace(/\s*([/-])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = words.replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N})]+$/gu, '');
  return bare.split(' ').map(singular).join(' ');
}

/** Trims a text and turns all white space in it into single spaces. */
export function collapseSpaces(text: string): string {
  return text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cleans a label for people: as on the page, without `(customize)`, and without signs such as `:` and `*` round it. */
export function cleanLabel(text: string): string {
  return text
    .replace(/\((customize|personnaliser)\)/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N})]+$/gu, '');
}

/** A lookup from folded words to their name, from lists such as those in vocabulary.ts. */
export function wordMap<Name extends string>(words: Record<Name, string[]>): Map<string, Name> {
  const map = new Map<string, Name>();
  for (const name in words) for (const word of words[name]) map.set(normalizeText(word), name);
  return map;
}

/** A set of folded words. */
export function wordSet(words: string[]): Set<string> {
  return new Set(words.map(normalizeText));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}
