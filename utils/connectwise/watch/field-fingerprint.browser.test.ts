import { afterEach, beforeEach, expect, test } from 'vitest';
import { fieldFingerprint } from './field-fingerprint.ts';

beforeEach(() => {
  document.body.innerHTML = `<input id="one" value="My"><input id="two" value="All"><input id="check" type="checkbox">
    <input id="password" type="password"><textarea id="note"></textarea><div id="host"></div>
    <select id="list"><option>None</option><option>All</option></select>`;
});
afterEach(() => document.body.replaceChildren());

const field = (id: string) => document.getElementById(id) as HTMLInputElement;
const set = (id: string, value: string) => Object.assign(field(id), { value });

const CHANGES: Record<string, () => unknown> = {
  'a text': () => set('one', 'None'),
  'a text of the same letters': () => set('one', 'yM'),
  'two texts, exchanged': () => set('one', 'All') && set('two', 'My'),
  'a choice': () => set('list', 'All'),
  'a check mark': () => field('check').click(),
  'a note': () => set('note', 'x'),
  'a letter that moves to the next field': () => set('one', 'MyA') && set('two', 'll'),
  'a field that is gone': () => field('note').remove(),
};

test.each(Object.entries(CHANGES))('%s changes the fingerprint', (_, change) => {
  const before = fieldFingerprint([document]);
  expect(fieldFingerprint([document])).toBe(before);
  change();
  expect(fieldFingerprint([document])).not.toBe(before);
});

test('a password does not', () => {
  const before = fieldFingerprint([document]);
  set('password', 'secret');
  expect(fieldFingerprint([document])).toBe(before);
});

test('the fields of each root count', () => {
  const shadow = field('host').attachShadow({ mode: 'open' });
  const input = document.createElement('input');
  shadow.append(input);
  const before = fieldFingerprint([document, shadow]);
  input.value = 'All';
  expect(fieldFingerprint([document, shadow])).not.toBe(before);
});
