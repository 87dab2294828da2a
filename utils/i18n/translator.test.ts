import { describe, expect, test } from 'vitest';
import { TRANSLATORS } from '../../tests/support/words.ts';
import { languageFor } from './languages.ts';
import { createTranslator, type Translate } from './translator.ts';

const english = {
  plain: 'Press Save',
  named: 'On {host}: {what}',
  levels: { '1': '$1 level of {role}', n: '$1 levels of {role}' },
};
const french = {
  plain: 'Appuyez sur Save',
  named: 'Sur {host} : {what}',
  levels: { '1': '$1 niveau de {role}', n: '$1 niveaux de {role}' },
};
/** Untyped: the catalogues of this test are not the shipped ones. */
type LooseTranslate = (key: string, ...values: (number | Record<string, string | number>)[]) => string;
const words = createTranslator({ en: english, fr: french });
const [en, fr] = [words.en.t, words.fr.t].map((t: Translate) => t as unknown as LooseTranslate);

describe('a text', () => {
  test('contains its values; a value that looks like a placeholder is not replaced', () => {
    expect(en?.('named', { host: '{what}', what: '$1 {host}' })).toBe('On {what}: $1 {host}');
    expect(fr?.('plain')).toBe('Appuyez sur Save');
  });

  test('has the plural form of its language: 0 is singular in French and plural in English', () => {
    const translateAll = (t: LooseTranslate | undefined) =>
      [0, 1, 2].map((count) => t?.('levels', count, { role: 'R' }));
    expect(translateAll(en)).toEqual(['0 levels of R', '1 level of R', '2 levels of R']);
    expect(translateAll(fr)).toEqual(['0 niveau de R', '1 niveau de R', '2 niveaux de R']);
  });

  test('formats numbers in its language', () => {
    expect(en?.('levels', 1234, { role: 5678 })).toBe('1,234 levels of 5,678');
    expect(fr?.('levels', 1234, { role: 5678 })).toBe('1\u202f234 niveaux de 5\u202f678');
  });

  test('with an unknown key throws', () => {
    expect(() => en?.('none.such')).toThrow('There is no text none.such.');
    expect(() => en?.('levels')).toThrow('There is no text levels.');
  });
});

test('dates are formatted in the language, and a day is the same in every time zone', () => {
  expect(TRANSLATORS.en.day('2026-11-23')).toBe('November 23, 2026');
  expect(TRANSLATORS.fr.day('2026-11-23')).toBe('23 novembre 2026');
  const at = new Date(2026, 10, 23, 14, 5).getTime();
  expect(TRANSLATORS.en.moment(at)).toMatch(/^Nov 23, 2026, 2:05\sPM$/);
  expect(TRANSLATORS.fr.moment(at, 'long')).toMatch(/^23 novembre 2026 à 14:05$/);
});

test('the language is the one chosen, else the browser’s, else English', () => {
  expect(languageFor('fr', 'en-US')).toBe('fr');
  expect(['fr', 'fr-CA', 'FR-be', 'fry', 'de-DE', ''].map((tag) => languageFor('auto', tag))).toEqual([
    ...['fr', 'fr', 'fr'],
    ...['en', 'en', 'en'],
  ]);
});
