/**
 * Texts in the language that the user chose. The types are those of `@wxt-dev/i18n`; the texts come from the catalogues
 * directly, because the browser's `i18n` API supports only the browser's own language.
 */
import type { i18n } from '#i18n';
import { LANGUAGES, type Language } from './languages.ts';

/** Returns the text of a dotted key: `t(key)`, `t(key, { role })` for a text with `{role}`, `t(key, 3)` for a plural. */
export type Translate = (typeof i18n)['t'];

/** Translates and formats in one language. */
export interface Translator {
  language: Language;
  t: Translate;
  /** Formats a time (epoch ms) with day and time, for example `Nov 23, 2026, 2:05 PM`. */
  moment(at: number, day?: 'medium' | 'long'): string;
  /** Joins names, for example "A, B, and C". */
  list(names: string[]): string;
  /** Formats a day given as `YYYY-MM-DD`, for example `November 23, 2026`. */
  day(iso: string): string;
}

/** Sections of a catalogue in locales/, by name. A plural text is `{ "1": …, "n": … }`. */
interface Texts {
  [name: string]: string | Texts;
}

type Values = Record<string, string | number>;

/** Creates a translator for each language from the given sections. Keys of other sections throw. */
export function createTranslator<Sections extends Texts>(
  catalogues: Record<Language, NoInfer<Sections>> & { en: Sections },
): Record<Language, Translator> {
  const entries = LANGUAGES.map((language) => [language, translatorFor(language, catalogues[language])]);
  return Object.fromEntries(entries) as Record<Language, Translator>;
}

/** Creates a formatter on first use: creating one takes milliseconds. */
function lazy<Value>(create: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= create();
    return value;
  };
}

function translatorFor(language: Language, texts: Texts): Translator {
  const plurals = lazy(() => new Intl.PluralRules(language));
  const numbers = lazy(() => new Intl.NumberFormat(language));
  const lists = lazy(() => new Intl.ListFormat(language));
  const days = lazy(() => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }));
  const moments = {
    medium: lazy(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })),
    long: lazy(() => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })),
  };
  const formatValue = (value: string | number) =>
    typeof value === 'number' ? numbers().format(value) : value;
  const translate = (key: string, first?: number | Values, second?: Values): string => {
    const count = typeof first === 'number' ? first : null;
    const values = (typeof first === 'number' ? second : first) ?? {};
    const form = count === null ? '' : plurals().select(count) === 'one' ? '.1' : '.n';
    const text = textAt(texts, key + form);
    // A single pass, so that a value that looks like a placeholder is not replaced.
    return text.replace(/\$1|\{(\w+)\}/g, (found, name) => {
      if (found === '$1') return count === null ? found : formatValue(count);
      return Object.hasOwn(values, name) ? formatValue(values[name] as string | number) : found;
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

/** Throws for an unknown key. tests/rules/words.test.ts finds bundles that lack a section. */
function textAt(texts: Texts, key: string): string {
  let found: string | Texts | undefined = texts;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  if (typeof found !== 'string') throw new Error(`There is no text ${key}.`);
  return found;
}
