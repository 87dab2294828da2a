/**
 * Texts in the language that the user chose. Typed as `@wxt-dev/i18n` types them, but read from the
 * catalogues themselves: the browser's own `i18n` knows no other language than the browser's.
 */
import type { i18n } from '#i18n';
import { LANGUAGES, type Language } from './languages.ts';

/** Gives the text of a dotted key: `t(key)`, `t(key, { role })` for one with `{role}`, `t(key, 3)` for a plural one. */
export type Translate = (typeof i18n)['t'];

/** What a sentence is made with. */
export interface Translator {
  language: Language;
  t: Translate;
  /** A moment (epoch ms) with day and time, for example `Nov 23, 2026, 2:05 PM`. */
  moment(at: number, day?: 'medium' | 'long'): string;
  /** "A, B, and C", as the language joins names. */
  list(names: string[]): string;
  /** A day given as `YYYY-MM-DD`, for example `November 23, 2026`. */
  day(iso: string): string;
}

/** Sections of a file in locales/, by name; a text with two plural forms is `{ "1": …, "n": … }`. */
interface Texts {
  [name: string]: string | Texts;
}

type Values = Record<string, string | number>;

/** Makes the words of each language from the sections that a bundle holds; no other keys may be asked for. */
export function createTranslator<Sections extends Texts>(
  catalogues: Record<Language, NoInfer<Sections>> & { en: Sections },
): Record<Language, Translator> {
  const entries = LANGUAGES.map((language) => [language, wordsIn(language, catalogues[language])]);
  return Object.fromEntries(entries) as Record<Language, Translator>;
}

/** Made when it is needed first: a browser takes milliseconds for each of them. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function wordsIn(language: Language, texts: Texts): Translator {
  const plurals = once(() => new Intl.PluralRules(language));
  const numbers = once(() => new Intl.NumberFormat(language));
  const lists = once(() => new Intl.ListFormat(language));
  const days = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }));
  const moments = {
    medium: once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })),
    long: once(() => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })),
  };
  const written = (value: string | number) => (typeof value === 'number' ? numbers().format(value) : value);
  const translate = (key: string, first?: number | Values, second?: Values): string => {
    const count = typeof first === 'number' ? first : null;
    const values = (typeof first === 'number' ? second : first) ?? {};
    const form = count === null ? '' : plurals().select(count) === 'one' ? '.1' : '.n';
    const text = textAt(texts, key + form);
    // One pass over the text, so that a value which looks like a placeholder stays as it is.
    return text.replace(/\$1|\{(\w+)\}/g, (found, name) => {
      if (found === '$1') return count === null ? found : written(count);
      return Object.hasOwn(values, name) ? written(values[name] as string | number) : found;
    });
  };
  return {
    language,
    t: translate as Translate,
    moment: (at, day = 'medium') => moments[day]().format(at),
    list: (names) => lists().format(names),
    day: (iso) => days().format(new Date(iso)),
  };
}

/** A bundle that lacks a section is a mistake of ours, and tests/rules/words.test.ts finds it. */
function textAt(texts: Texts, key: string): string {
  let found: string | Texts | undefined = texts;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  if (typeof found !== 'string') throw new Error(`There is no text ${key}.`);
  return found;
}
