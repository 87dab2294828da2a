/**
 * Replaces the texts of a page by letters of the same shape and length. The same word becomes the same letters
 * everywhere in one snapshot, so that what readers compare stays equal. The letters are random: which word they stood for
 * is known only while the snapshot is taken, and cannot be computed from them.
 */
import { normalizeText, separateWords } from '../../page/normalize-text.ts';
import { hasRandomRun, looksLikeKey } from './key-like.ts';

export interface Masker {
  /** A text with the words that stay; every other letter and digit is replaced, unknown signs too. */
  text(text: string): string;
  /** An id, class or name: its known words, and a number that tells it from others. Empty for an empty one. */
  name(identifier: string): string;
  /** Texts of which at least one word was replaced. */
  readonly count: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LETTERS = { lower: 'aceghknopsuvxyz', upper: 'ABCDEHKNPRSVXYZ', digit: '0123456789' };
/** Signs that stay: punctuation, and what pages use as bullets, arrows and ticks. Private characters are icons. */
const SIGN =
  /[\s!-/:-@[-`{-~\u00a0\u00ab\u00b7\u00bb\u00d7\u200b-\u200d\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2212\u25a0-\u25ff\u2713-\u2718\ue000-\uf8ff\ufeff]/u;

/**
 * `words` are texts whose words stay, `nameWords` those that stay in identifiers besides; `names` are identifiers that
 * stay as they are.
 */
export function createMasker(
  words: readonly string[],
  nameWords: readonly string[] = [],
  names: readonly string[] = [],
): Masker {
  const kept = wordsIn(words);
  const keptInNames = new Set([...kept, ...wordsIn(nameWords)]);
  const keptNames = new Set(names);
  const masks = new Map<string, string>();
  const aliases = new Map<string, string>();
  let count = 0;

  const maskOf = (word: string): string => {
    const known = masks.get(word);
    if (known !== undefined) return known;
    let mask = shapeOf(word);
    // A chance word of ours would be read as one.
    while (kept.has(normalizeText(mask)) && /\p{L}/u.test(word)) mask = shapeOf(word);
    masks.set(word, mask);
    return mask;
  };
  const maskPiece = (piece: string): string => {
    const isKey = looksLikeKey(piece);
    return piece.replace(WORD, (word) => (!isKey && kept.has(normalizeText(word)) ? word : maskOf(word)));
  };
  const aliasOf = (identifier: string): string => {
    if (keptNames.has(identifier)) return identifier;
    const parts = hasRandomRun(identifier) ? [] : separateWords(identifier).split(/[^A-Za-z]+/);
    const stays = parts.filter((part) => keptInNames.has(normalizeText(part)));
    const isKnown = parts.length > 0 && stays.length === parts.length && /^[A-Za-z_-]+$/.test(identifier);
    return isKnown ? identifier : [...stays, `n${aliases.size}`].join('-');
  };

  return {
    get count() {
      return count;
    },
    text(text) {
      const masked = text
        .split(/(\s+)/)
        .map(maskPiece)
        .join('')
        .replace(/[^\p{L}\p{M}\p{N}]/gu, (sign) => (SIGN.test(sign) ? sign : '•'));
      if (masked !== text) count += 1;
      return masked;
    },
    name(identifier) {
      if (identifier === '') return '';
      const alias = aliases.get(identifier) ?? aliasOf(identifier);
      aliases.set(identifier, alias);
      return alias;
    },
  };
}

function wordsIn(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => (text.match(WORD) ?? []).map(normalizeText)));
}

/** Random letters of the word's shape: a capital for a capital, a digit for a digit, one character for one. */
function shapeOf(word: string): string {
  return [...word].map((character) => letterFor(character)).join('');
}

function letterFor(character: string): string {
  if (/\p{N}/u.test(character)) return pick(LETTERS.digit);
  if (/\p{M}/u.test(character)) return '';
  if (/\p{Lu}/u.test(character)) return pick(LETTERS.upper);
  // Wide like those of East Asia.
  if (/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/.test(character)) return '字';
  return pick(LETTERS.lower);
}

function pick(letters: string): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return letters[random % letters.length] as string;
}
