import { describe, expect, test } from 'vitest';
import { keysIn, looksLikeKey } from './key-like.ts';
import { createMasker } from './masker.ts';
import { createPageMasker } from './words.ts';

describe('a text', () => {
  test.each<[text: string, shape: RegExp]>([
    ['Globex Corporation', /^[A-Z][a-z]{5} [A-Z][a-z]{10}$/],
    ['ACME-42, (ltd.)', /^[A-Z]{4}-\d{2}, \([a-z]{3}\.\)$/],
    ['Été à Québec', /^[A-Z][a-z]{2} [a-z] [A-Z][a-z]{5}$/],
    ['  two\n lines ', /^ {2}[a-z]{3}\n [a-z]{5} $/],
    ['日本 • ★', /^字字 • •$/],
    ['', /^$/],
  ])('%j keeps its shape', (text, shape) => {
    const masked = createMasker([]).text(text);
    expect(masked).toMatch(shape);
    expect(masked.length).toBe(text.length);
  });

  test('keeps our words, in any case and number, and no part of another word', () => {
    const { text } = createMasker(['Service Tickets', "Niveau d'ajout"]);
    expect(text('SERVICE ticket')).toBe('SERVICE ticket');
    expect(text('d’ajout')).toBe('d’ajout');
    expect(text('Services')).toBe('Services');
    expect(text('Serviceable')).not.toContain('Service');
  });

  test('has the same letters for the same word, others for another, and others the next time', () => {
    const [one, other] = [createMasker([]), createMasker([])];
    const [first, again] = one.text('Globex - Globex').split(' - ');
    expect(first).toBe(again);
    expect(one.text('Initech Corporation Ltd')).not.toContain(first);
    expect(new Set(['a', 'b', 'c'].map(() => createMasker([]).text('Corporation'))).size).toBe(3);
    expect(other.text('Globex')).toHaveLength(6);
  });

  test.each([
    'Please select',
    'Sélectionnez…',
    'Aucun',
    'No selection',
    'None',
    'This field is required',
    'Ce champ est obligatoire',
  ])('%j stays: it says that nothing is chosen, or what is missing', (text) =>
    expect(createPageMasker().text(text)).toBe(text),
  );

  test('never becomes one of our words by chance', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].filter((letter) => letter !== 'v');
    const { text } = createMasker(letters);
    for (let i = 0; i < 50; i += 1) expect(text('v')).toBe('v');
  });

  test('is counted when something of it was replaced', () => {
    const masker = createMasker(['Add Level']);
    for (const text of ['Add Level', ' ', 'Add Level Initech', 'Globex']) masker.text(text);
    expect(masker.count).toBe(2);
  });
});

describe('a name', () => {
  test.each([
    ['cw_ToolbarButton_Save', /^cw_ToolbarButton_Save$/],
    ['x-grid-row', /^x-grid-row$/],
    ['cwPrivateKey', /^cwPrivateKey$/],
    ['customer-4711-row', /^row-n\d+$/],
    ['globex', /^n\d+$/],
    ['Xq7Level2kPz9', /^n\d+$/],
    ['', /^$/],
  ])('%j', (name, kept) => {
    expect(createPageMasker().name(name)).toMatch(kept);
  });

  test('is the same wherever it stands, and another than those of others', () => {
    const { name } = createPageMasker();
    const names = ['row-1', 'row-2', 'row-3', 'globex', 'initech'];
    expect(names.map(name)).toEqual(names.map(name));
    expect(new Set(names.map(name)).size).toBe(names.length);
  });
});

describe('a key', () => {
  test.each([
    'PublicQ7x2Lm9Ta4',
    'SecretW3z8Rb6Kc1',
    'aBcD-1234-eFgH',
    'QwErTyUiOpAsDf',
    '0f8fad5b-d9cb-469f',
  ])('%s is recognised', (key) => {
    expect(looksLikeKey(key)).toBe(true);
    expect(createPageMasker().text(`Private Key: ${key}`)).not.toContain(key);
  });

  test.each(['Maintenance', 'ConnectWise', 'Company/Contact', 'v2025', 'OfficeProtect', '(customize)'])(
    '%s is none',
    (word) => expect(looksLikeKey(word)).toBe(false),
  );

  test('with our words in it is replaced as a whole', () => {
    const { text } = createPageMasker();
    for (const key of ['Level7xQ2mzTa4pR', 'aB3+Level+9zQ', 'Name/Level/x81Kc0'])
      expect(text(key)).not.toMatch(/Level|Name/);
  });

  test('is found in a file', () => {
    expect(keysIn('{"text":"PublicQ7x2Lm9Ta4","box":[1,2]}')).toEqual(['PublicQ7x2Lm9Ta4']);
    expect(keysIn('{"tag":"div","style":12,"isOneLine":true}')).toEqual([]);
  });
});
