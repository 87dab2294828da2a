/** Texts with a number in them, in both languages, for none, one and many. */
import { expect, test } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import type { Language } from '../../utils/i18n/languages.ts';
import { createTranslator } from '../../utils/i18n/translator.ts';

/** Values of texts that are numbers; `$1` is one too. */
const NUMBERS = ['all', 'count', 'done', 'met', 'number', 'proven', 'total'];
/** Values of texts that are words, and the numbers of a limit, which is always many. */
const OTHERS = [
  ...[
    'access',
    'account',
    'actual',
    'api',
    'columns',
    'companyId',
    'container',
    'day',
    'description',
    'fields',
    'end',
    'field',
    'group',
    'hosts',
    'host',
    'id',
    'key',
    'length',
    'level',
    'levels',
    'list',
  ],
  ...[
    'longest',
    'member',
    'modules',
    'moment',
    'name',
    'quote',
    'rest',
    'role',
    'set',
    'state',
    'suggestion',
    'summary',
    'tables',
    'text',
    'value',
  ],
  ...['wanted', 'what', 'why'],
];

type Texts = { [name: string]: string | Texts };
type LooseTranslate = (key: string, ...values: unknown[]) => string;

/** Keys of all texts, those of two plural forms once, each with the values that its forms take. */
function keysOf(texts: Texts, path = ''): { key: string; isPlural: boolean; values: string[] }[] {
  return Object.entries(texts).flatMap(([name, text]) => {
    const key = path + name;
    if (typeof text !== 'string' && !('n' in text)) return keysOf(text, `${key}.`);
    const forms = typeof text === 'string' ? text : Object.values(text).join(' ');
    const values = [...forms.matchAll(/\{(\w+)\}/g)].map(([, value = '']) => value);
    return [{ key, isPlural: typeof text !== 'string', values }];
  });
}

/** A text for every pair of its numbers: the count of a plural (or the last number), and the others. */
function rendered(texts: Texts, language: Language): { key: string; text: string }[] {
  const translate = createTranslator({ en: texts, fr: texts })[language].t as unknown as LooseTranslate;
  return keysOf(texts).flatMap(({ key, isPlural, values }) => {
    const numbers = values.filter((value) => NUMBERS.includes(value));
    if (!isPlural && numbers.length === 0) return [];
    return [0, 1, 2, 5].flatMap((many) =>
      [0, 1, 2, 5]
        .filter((few) => few <= many)
        .map((few) => {
          const last = isPlural ? undefined : numbers.at(-1);
          const given = Object.fromEntries(
            values.map((value) => [value, value === last ? many : NUMBERS.includes(value) ? few : '…']),
          );
          return { key, text: isPlural ? translate(key, many, given) : translate(key, given) };
        }),
    );
  });
}

/** Words after a number that do not change with it. */
const UNCHANGED = { en: 'closed|more|of|optional|proven|set|to|too', fr: 'de|sur|à' };
const PLURAL = /[sxz]$/;

/** Why a text's words do not agree with its numbers; null when they do. */
function disagreement(text: string, language: Language): string | null {
  for (const [, number, word = ''] of text.matchAll(/(?<!\p{L})(\d+)\s(\p{L}+)/gu)) {
    if (new RegExp(`^(${UNCHANGED[language]})$`).test(word)) continue;
    const isOne = number === '1' || (language === 'fr' && number === '0');
    if (isOne === PLURAL.test(word)) return `${number} ${word}`;
  }
  // In French a participle agrees with the first number, which two plural forms of the second cannot tell.
  return language === 'fr' ? (/\d+ (sur|de) \d+ \p{L}+/u.exec(text)?.[0] ?? null) : null;
}

const CATALOGUES: [Language, Texts][] = [
  ['en', en],
  ['fr', fr],
];

test('each value of a text is known to be a number or not', () => {
  const values = CATALOGUES.flatMap(([, texts]) => keysOf(texts).flatMap(({ values }) => values));
  expect([...new Set(values)].filter((value) => ![...NUMBERS, ...OTHERS].includes(value))).toEqual([]);
});

test.each(CATALOGUES)('the words of each text agree with its numbers (%s)', (language, texts) => {
  const all = rendered(texts, language);
  expect(new Set(all.map(({ key }) => key)).size).toBeGreaterThan(20);
  const wrong = all.filter(({ text }) => disagreement(text, language) !== null);
  expect(wrong).toEqual([]);
});

test.each<[Language, Texts[string]]>([
  ['fr', '{count} niveaux réglés'],
  ['fr', '{met} niveaux sur {all} réglés'],
  ['fr', '{met} sur {all} réglés'],
  ['fr', { '1': '{met} sur $1 niveau réglé', n: '{met} sur $1 niveaux réglés' }],
  ['fr', { '1': '$1 niveau', n: '$1 niveau' }],
  ['en', '{count} levels set'],
  ['en', '{met} of {all} levels set'],
  ['en', { '1': '$1 levels set', n: '$1 levels set' }],
])('the rule notices (%s) %j', (language, text) => {
  const wrong = rendered({ text }, language).filter((one) => disagreement(one.text, language) !== null);
  expect(wrong).not.toEqual([]);
});
