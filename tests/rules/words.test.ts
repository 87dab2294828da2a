/** The catalogues in locales/, and which bundles use which texts. */
import { expect, test } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { projectFile, ROOT } from '../support/project.ts';
import { shippedSources } from '../support/shipped-sources.ts';
import { bundleOf, entryPoints } from './bundles.ts';

/** Each text by its dotted key; the plural forms `1` and `n` have keys of their own. */
function textsOf(catalogue: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([name, text]): [string, string][] =>
      typeof text === 'string' ? [[path + name, text]] : [...textsOf(Object(text), `${path}${name}.`)],
    ),
  );
}

const ENGLISH = textsOf(en);
const FRENCH = textsOf(fr);
const SECTIONS = Object.keys(en);
const sources = shippedSources(ROOT);

/** Keys that a source names, each as a pattern: `next.${name}.title` stands for all that fit. */
function keysIn(source: string): RegExp[] {
  const plain = source.replace(/\$\{[^}]*\}/g, '*');
  const literals = plain.matchAll(new RegExp(`(['\`])((?:${SECTIONS.join('|')})\\.[^'\`\\s]+)\\1`, 'g'));
  return [...literals].map(([, , key = '']) => {
    const pattern = key.replaceAll('.', '\\.').replaceAll('*', '[^.]+');
    return new RegExp(`^${pattern}(\\.[1n])?$`);
  });
}

test('English and French have the same texts, none of them empty', () => {
  expect([...FRENCH.keys()]).toEqual([...ENGLISH.keys()]);
  expect([...ENGLISH, ...FRENCH].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('a text takes the same values in both languages, and is not cut by a misspelt one', () => {
  const values = (text = '') => (text.match(/\{\w+\}|\$1/g) ?? []).sort();
  for (const [key, text] of ENGLISH) {
    expect(values(FRENCH.get(key)), key).toEqual(values(text));
    expect((FRENCH.get(key) + text).replace(/\{\w+\}|\$1/g, ''), key).not.toMatch(/[{}$]/);
  }
});

test('each text is used, and each used text exists', () => {
  const used = [...sources.values()].flatMap(keysIn);
  const manifest = projectFile('wxt.config.ts');
  const unused = [...ENGLISH.keys()].filter(
    (key) =>
      !used.some((pattern) => pattern.test(key)) && !manifest.includes(`__MSG_${key.replace('.', '_')}__`),
  );
  expect(unused).toEqual([]);
  const missing = used.filter((pattern) => ![...ENGLISH.keys()].some((key) => pattern.test(key)));
  expect(missing).toEqual([]);
});

test.each(entryPoints(ROOT))(
  'the bundle of %s contains the sections that its code uses, and no others',
  async (entry) => {
    const { files, sections } = await bundleOf(ROOT, entry);
    const asked = files.flatMap((file) => keysIn(sources.get(file) ?? ''));
    const names = new Set(asked.map((pattern) => String(pattern).slice(2).split('\\')[0]));
    for (const language of ['en', 'fr'])
      expect(sections.get(`locales/${language}.json`) ?? [], language).toEqual([...names].sort());
  },
);

test('texts follow the typography of their language', () => {
  for (const [key, text] of [...ENGLISH, ...FRENCH]) expect(text, key).not.toMatch(/["']/);
  // A breaking space would let a line begin with the sign.
  for (const [key, text] of FRENCH) expect(text, key).not.toMatch(/ [:;?!»]|« /);
});
