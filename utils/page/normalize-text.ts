/** Brings texts into a form in which they can be compared. */
import { cachePerRead } from './read-cache.ts';

/** Most texts are normalized several times in a read. */
const plain = cachePerRead(() => new Map<string, string>());

/**
 * The form in which two visible texts are compared: lower case, one kind of space and dash, `and` for `&`, no plural s.
 * Counts and shortcuts in brackets and signs round the text, such as `:`, `*` or a sort arrow, are dropped. Accents stay.
 */
export function normalizeText(text: string): string {
  const known = plain();
  const result = known.get(text) ?? computeNormalized(text);
  known.set(text, result);
  return result;
}

function computeNormalized(text: string): string {
  const words = collapseSpaces(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/\((\d+|(ctrl|alt|cmd|shift|[⌘⌥⇧])[^)]*)\)/g, ' ')
      .replace(/&/g, ' and ')
      .replace(/\(s\)/g, 's')
      .replace(/\s*([/-])\s*/g, '$1'),
  );
  return trimSigns(words).split(' ').map(singular).join(' ');
}

/**
 * The words of a text in lower case, without accents, and the signs that join words: `Clé d’API + URL` becomes `cle`,
 * `d`, `api`, `+`, `url`. Words run together in camel case are separated. Plurals stay.
 */
export function wordsOf(text: string): string[] {
  const plain = separateWords(text.normalize('NFD').replace(/\p{Diacritic}/gu, ''));
  return plain.toLowerCase().match(/[a-z0-9]+|[+&/]/g) ?? [];
}

/** Puts spaces between words that an identifier runs together, as in `CompanyName` and `company_name`. */
export function separateWords(identifier: string): string {
  return identifier.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ');
}

/** Trims a text and turns all white space in it into single spaces. */
export function collapseSpaces(text: string): string {
  return text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A label as it is shown to the user: without signs such as `:` and `*` round it. */
export function cleanLabel(text: string): string {
  return trimSigns(text.replace(/\s+/g, ' '));
}

function trimSigns(text: string): string {
  return text.replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N})]+$/gu, '');
}

/** A map from each normalized word to its key in `words`. */
export function wordMap<Name extends string>(words: Record<Name, string[]>): Map<string, Name> {
  const map = new Map<string, Name>();
  for (const name in words) for (const word of words[name]) map.set(normalizeText(word), name);
  return map;
}

/** A set of normalized words. */
export function wordSet(words: string[]): Set<string> {
  return new Set(words.map(normalizeText));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}
