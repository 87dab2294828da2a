/** What a text says about a field: the only place that compares texts with the words. */
import {
  ACCOUNT_PAGE_NAMES,
  ACCOUNT_PAGE_WORDS,
  DECOYS,
  FIELD_NAMES,
  FIELD_WORDS,
  type FieldName,
  GENERIC_NAMES,
  JOINERS,
  OPPOSITES,
  OTHER_SYSTEMS,
  OUR_SYSTEM,
  PASSWORD_WORDS,
  REPEATED,
} from '../../integrations/index.ts';
import { wordsOf as plainWords } from '../../page/normalize-text.ts';

/**
 * `other` is a field of somebody else's, `password` one of a sign-in, `combined` a text that names two of our fields at
 * once, such as "Company ID + Public Key", `mixed` one that names other things besides, or asks for a key once more.
 */
export type Topic = FieldName | 'other' | 'password' | 'combined' | 'mixed';

export interface Meaning {
  topic: Topic;
  /** True when only a common word such as "Site" says so. */
  weak: boolean;
}

interface Phrase {
  topic: Exclude<Topic, 'combined' | 'mixed'>;
  words: string[];
}

interface Hit extends Phrase {
  from: number;
  to: number;
}

/** A text longer than this many words is a sentence, not a field's name. */
const LONGEST_NAME = 12;

/** The words of a text; two names that are written in several ways are one word each. */
export function wordsOf(text: string): string[] {
  return plainWords(text.replace(/e-mail/gi, 'email').replace(/connect ?wise/gi, 'Connectwise'));
}

function phrases(topic: Phrase['topic'], texts: readonly string[]): Phrase[] {
  return texts.map((text) => ({ topic, words: wordsOf(text) }));
}

const STRONG: Phrase[] = [
  ...FIELD_NAMES.flatMap((field) => phrases(field, FIELD_WORDS[field].strong)),
  ...phrases('other', DECOYS),
  ...phrases('password', PASSWORD_WORDS),
];
const WEAK: Phrase[] = FIELD_NAMES.flatMap((field) => phrases(field, FIELD_WORDS[field].weak));
const OPPOSITE_WORDS = OPPOSITES.map((words) => new Set(words.flatMap((word) => wordsOf(word))));
const JOINER_WORDS = new Set<string>(JOINERS);
const REPEATED_PHRASES = REPEATED.map((text) => wordsOf(text).join(' '));
const ACCOUNT_PHRASES = ACCOUNT_PAGE_WORDS.map((text) => wordsOf(text).join(' '));
const ACCOUNT_NAMES = new Set(ACCOUNT_PAGE_NAMES.map((text) => wordsOf(text).join(' ')));
const GENERIC = new Set(GENERIC_NAMES.map((text) => wordsOf(text).join(' ')));
const OTHER_SYSTEM_PHRASES = OTHER_SYSTEMS.map((text) => wordsOf(text).join(' '));
const OUR_WORD = wordsOf(OUR_SYSTEM).join(' ');

function startsAt(words: readonly string[], part: readonly string[], from: number): boolean {
  return part.every((word, index) => words[from + index] === word);
}

function findHits(words: readonly string[]): Hit[] {
  return STRONG.flatMap((phrase) =>
    words.flatMap((_, from) =>
      startsAt(words, phrase.words, from) ? [{ ...phrase, from, to: from + phrase.words.length }] : [],
    ),
  );
}

function overlap(one: Hit, other: Hit): boolean {
  return one.from < other.to && other.from < one.to;
}

function isPartOf(part: Hit, whole: Hit): boolean {
  return whole.from <= part.from && part.to <= whole.to && part.words.length < whole.words.length;
}

/**
 * Of a field's name and a decoy that share a word one counts: the name where the decoy is only a part of it ("Secret" in
 * a field's own "API Secret"), else the decoy ("Default Company ID" is not a company ID).
 */
function resolveDecoys(hits: readonly Hit[]): Hit[] {
  const decoys = hits.filter((hit) => hit.topic === 'other');
  const names = hits.filter(
    (hit) => hit.topic !== 'other' && decoys.every((decoy) => !overlap(hit, decoy) || isPartOf(decoy, hit)),
  );
  return [...decoys.filter((decoy) => !names.some((name) => isPartOf(decoy, name))), ...names];
}

function speaksOfBothKeys(words: readonly string[]): boolean {
  return OPPOSITE_WORDS.every((set) => words.some((word) => set.has(word)));
}

function asksAgain(words: readonly string[]): boolean {
  const text = words.join(' ');
  return REPEATED_PHRASES.some((phrase) => holdsPhrase(text, phrase));
}

/** What a text asks for that names several things. */
function topicOfSeveral(topics: ReadonlySet<Topic>): 'combined' | 'mixed' {
  const isOurs = (topic: Topic) => FIELD_NAMES.some((field) => field === topic);
  return [...topics].every(isOurs) ? 'combined' : 'mixed';
}

function meaningOfWords(words: readonly string[]): Meaning | null {
  if (words.length === 0 || words.length > LONGEST_NAME) return null;
  if (asksAgain(words)) return { topic: 'mixed', weak: false };
  if (speaksOfBothKeys(words)) return { topic: 'combined', weak: false };
  const topics = new Set(resolveDecoys(findHits(words)).map((hit) => hit.topic));
  const [topic] = topics;
  if (topics.size > 1) return { topic: topicOfSeveral(topics), weak: false };
  if (topic !== undefined) return { topic, weak: false };
  const bare = words.filter((word) => word !== OUR_WORD).join(' ');
  const whole = WEAK.find((phrase) => phrase.words.join(' ') === bare);
  return whole === undefined ? null : { topic: whole.topic, weak: true };
}

/** The fields that are named side by side, with nothing but joining words between them; null for none. */
function joinedFields(words: readonly string[]): ReadonlySet<Topic> | null {
  const hits = resolveDecoys(findHits(words));
  for (const one of hits) {
    const other = hits.find(
      (next) =>
        next.topic !== one.topic &&
        next.from > one.to &&
        words.slice(one.to, next.from).every((word) => JOINER_WORDS.has(word)),
    );
    if (other) return new Set([one.topic, other.topic]);
  }
  return null;
}

/**
 * Says which field a text names. `parts` are the pieces of one label in reading order, so that help texts inside a
 * label do not blur its name: the first piece that means something decides. Null when the text names nothing known.
 */
export function meaningOf(parts: readonly string[]): Meaning | null {
  const all = parts.flatMap((part) => wordsOf(part));
  const joined = joinedFields(all);
  if (joined !== null) return { topic: topicOfSeveral(joined), weak: false };
  const pieces = parts.flatMap((part) => part.split(/[.:;?!()[\]\n–—]|,\s/));
  for (const piece of pieces) {
    const meaning = meaningOfWords(wordsOf(piece));
    if (meaning !== null) return meaning;
  }
  return meaningOfWords(all);
}

/** Like `meaningOf` for names and ids, whose words may stand without a gap: `cwpublickey`. */
export function meaningOfIdentifier(identifier: string): Meaning | null {
  const spaced = meaningOfWords(wordsOf(identifier));
  if (spaced !== null) return spaced;
  const tight = wordsOf(identifier).join('');
  const hits = STRONG.filter((phrase) => phrase.words.length > 1 && tight.includes(phrase.words.join('')));
  const other = hits.find((hit) => hit.topic === 'other' || hit.topic === 'password');
  const topics = new Set(hits.map((hit) => hit.topic));
  const topic = other?.topic ?? [...topics][0];
  if (topic === undefined) return null;
  return { topic: other === undefined && topics.size > 1 ? topicOfSeveral(topics) : topic, weak: false };
}

/** True for a name that a component gives to each of its fields, such as "Input". */
export function isGeneric(name: string): boolean {
  return GENERIC.has(wordsOf(name).join(' '));
}

function holdsPhrase(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}

/** Which system a title names: ours, somebody else's, or none. */
export function systemNamed(title: string): 'ours' | 'other' | null {
  let text = wordsOf(title).join(' ');
  let other = false;
  for (const phrase of OTHER_SYSTEM_PHRASES) {
    if (!holdsPhrase(text, phrase)) continue;
    other = true;
    text = ` ${text} `.replaceAll(` ${phrase} `, ' ').trim();
  }
  if (holdsPhrase(text, OUR_WORD)) return 'ours';
  return other ? 'other' : null;
}

/** True for the title or button of a page that signs somebody in or changes a password. */
export function namesAccountPage(text: string): boolean {
  const words = wordsOf(text);
  if (words.length > LONGEST_NAME) return false;
  const plain = words.join(' ');
  return ACCOUNT_NAMES.has(plain) || ACCOUNT_PHRASES.some((phrase) => holdsPhrase(plain, phrase));
}
