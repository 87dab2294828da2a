/** The saved pages in tests/snapshots/ hold no text of a page: each word is one of ours, or made of the letters of the mask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { maskAttributes } from '../../utils/snapshot/mask/attributes.ts';
import { keysIn } from '../../utils/snapshot/mask/key-like.ts';
import type { Masker } from '../../utils/snapshot/mask/masker.ts';
import { maskStyleValue } from '../../utils/snapshot/mask/style-values.ts';
import { createPageMasker } from '../../utils/snapshot/mask/words.ts';
import { type FrameSnapshot, isElementNode, type SavedNode } from '../../utils/snapshot/snapshot-file.ts';
import { ROOT } from '../support/project.ts';

const FOLDER = join(ROOT, 'tests/snapshots');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.json(\.gz)?$/.test(file),
);
const MASKED = /^[aceghknopsuvxyzABCDEHKNPRSVXYZ\p{N}字]*$/u;
/** Parts of a reading that hold words of ours in place of texts; the report is one of counts. */
const FIXED =
  /^(screen|view|level|access|saveState|kind|account|publicKey|privateKey|landmark|reason|form|formFields|report)$/;

const { text: masked, name: alias } = createPageMasker();

/** The words of a text that are neither masked nor ours. */
function foreignWords(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter(
    (word) => !MASKED.test(word) && masked(word) !== word,
  );
}

function isForeignName(identifier: string): boolean {
  const known = identifier.replace(/(^|-)n\d+$/, '');
  return alias(known) !== known;
}

/** What a file holds that a mask would not have left there. */
function foreignIn(content: unknown): string[] {
  const found: string[] = [];
  const checker: Masker = {
    text(text) {
      found.push(...foreignWords(text));
      return text;
    },
    name(identifier) {
      if (isForeignName(identifier)) found.push(identifier);
      return identifier;
    },
    count: 0,
  };
  const visit = (node: SavedNode): void => {
    if (!isElementNode(node)) {
      checker.text(node.text);
      return;
    }
    const { tag, attributes = {}, children = [] } = node;
    const kept = maskAttributes(tag, attributes, checker);
    for (const [name, value] of Object.entries(attributes))
      if (kept[name] !== value) found.push(`${name}="${value}"`);
    children.forEach(visit);
  };
  const read = (value: unknown, name = ''): void => {
    if (FIXED.test(name)) return;
    if (typeof value === 'string') checker.text(value);
    else if (Array.isArray(value)) for (const item of value) read(item);
    else for (const [key, part] of Object.entries(value ?? {})) read(part, key);
  };
  const { frames } = content as { frames?: FrameSnapshot[] };
  if (!frames) read(content);
  for (const { root, styles, reading } of frames ?? []) {
    visit(root);
    read(reading);
    for (const declaration of styles.flatMap((style) => style.split(';'))) {
      const [, property = '', value = ''] = /^([a-z-]+):(.*)$/.exec(declaration) ?? [];
      if (property === 'content') checker.text(value);
      else if (property && maskStyleValue(property, value) !== value) found.push(declaration);
    }
  }
  return [...new Set(found)];
}

function textOf(file: string): string {
  const bytes = readFileSync(join(FOLDER, file));
  return String(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}

test('there are snapshots of the gallery, and they are small', () => {
  expect(files.length).toBeGreaterThan(60);
  const size = files.reduce((sum, file) => sum + readFileSync(join(FOLDER, file)).length, 0);
  expect(size).toBeLessThan(2_500_000);
});

describe.each(files)('%s', (file) => {
  const text = textOf(file);

  test('holds no address and nothing like a key', () => {
    expect(
      text.match(
        /\b(https?|ftp|file|wss?|blob|data|mailto|javascript|chrome-extension):|\burl\(|[\w-]+\.(com|net|org)\b/g,
      ),
    ).toBeNull();
    expect(keysIn(text)).toEqual([]);
  });

  test('holds no word of its page', () => expect(foreignIn(JSON.parse(text))).toEqual([]));
});

test.each([
  ['a text', { text: 'Fabrikam' }],
  ['a value', { tag: 'input', attributes: { value: 'Fabrikam' } }],
  ['a class', { tag: 'div', attributes: { class: 'fabrikam-row' } }],
  ['an address', { tag: 'a', attributes: { href: 'https://fabrikam.test' } }],
  ['an attribute', { tag: 'div', attributes: { 'data-id': '4711' } }],
] as [string, SavedNode][])('the rule notices %s', (_, node) => {
  const root = { tag: 'html', children: [node] };
  expect(foreignIn({ frames: [{ root, styles: [], reading: {} }] })).not.toEqual([]);
});
