/** The catalogues in locales/, and who uses what of them. */
import { describe, expect, test } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { projectFile, ROOT } from '../support/project.ts';
import { reachable, readModules, shippedSources } from './module-graph.ts';

/** Each text by its dotted key; the plural forms `1` and `n` stand under keys of their own. */
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

test('each text is used, and each that is used is there', () => {
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

describe('a bundle holds the sections that its code asks for, and no others', () => {
  const modules = readModules(sources);
  const entries = [...sources.keys()].filter(
    (path) =>
      /^entrypoints\/(\w|-)+(\.content)?(\/(index|main))?\.tsx?$/.test(path) ||
      /^entrypoints\/[\w.-]+\.ts$/.test(path),
  );

  test.each(entries)('%s', (entry) => {
    const texts = [...reachable(modules, entry).keys()].map((path) => sources.get(path) ?? '');
    const asked = texts.flatMap(keysIn).map((pattern) => String(pattern).slice(2).split('\\')[0]);
    for (const language of ['en', 'fr']) {
      const held = texts.flatMap((text) =>
        [...text.matchAll(new RegExp(`import \\{([^}]*)\\} from '[./]*/locales/${language}\\.json'`, 'g'))]
          .flatMap(([, names = '']) => names.split(','))
          .map((name) => name.trim().split(' ')[0])
          .filter((name) => name !== ''),
      );
      expect(held.sort(), language).toEqual([...new Set(asked)].sort());
    }
  });

  test('the entries are found', () => {
    expect(entries).toEqual(
      expect.arrayContaining([
        'entrypoints/background.ts',
        'entrypoints/panel.content/index.tsx',
        'entrypoints/popup/main.tsx',
        'entrypoints/portal-form.ts',
      ]),
    );
  });
});

test('texts are set as their language is printed', () => {
  for (const [key, text] of [...ENGLISH, ...FRENCH]) expect(text, key).not.toMatch(/["']/);
  // A space that may break would let a line begin with the sign.
  for (const [key, text] of FRENCH) expect(text, key).not.toMatch(/ [:;?!»]|« /);
});
