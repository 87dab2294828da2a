/** What is read where the user points, or has selected something. */
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type PointedText, selectedText, textAtPoint } from './pointed-text.ts';

const KEY = 'PublicQ7x2Lm9Ta4';

afterEach(() => {
  document.body.replaceChildren();
});

function draw(html: string): void {
  document.body.setAttribute('style', 'margin: 0; font: 14px Arial');
  document.body.innerHTML = html;
  for (const host of document.querySelectorAll('[data-shadow]')) {
    host.attachShadow({ mode: 'open' }).innerHTML = host.getAttribute('data-shadow') ?? '';
  }
}

const at = (selector: string, root: ParentNode = document) => {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return textAtPoint((left + right) / 2, (top + bottom) / 2, String);
};
const summary = (found: PointedText<string> | null) => found && [found.text, found.fault];

test.each<[string, string, [string, string | null] | null]>([
  ['a text', `<span id="it">${KEY}</span>`, [KEY, null]],
  ['a word of a sentence', `<p>Your <b id="it">key</b> is ${KEY}.</p>`, ['key', 'short']],
  ['a field', `<input id="it" value="${KEY}">`, [KEY, null]],
  ['a field that cannot be changed', `<input id="it" readonly value=" ${KEY} ">`, [KEY, null]],
  ['a password', `<input id="it" type="password" value="${KEY}">`, [KEY, null]],
  ['an area', `<textarea id="it">${KEY}</textarea>`, [KEY, null]],
  ['a text with dots', '<span id="it">••••••••••••</span>', ['••••••••••••', 'masked']],
  ['a sentence in a field', '<input id="it" value="Office Protect 12">', ['Office Protect 12', 'spaces']],
  [
    'a slotted text',
    `<div data-shadow="<i><slot></slot></i>"><span id="it">${KEY}</span></div>`,
    [KEY, null],
  ],
  ['no text', '<div id="it" style="width: 90px; height: 30px"></div>', null],
  [
    'a text below something that shows it',
    `<span id="it">${KEY}</span><div style="position: fixed; inset: 0; background: #0001"></div>`,
    [KEY, null],
  ],
  [
    'a text below something that hides it',
    `<span id="it">${KEY}</span><div style="position: fixed; inset: 0; background: #fff"></div>`,
    [KEY, 'hidden'],
  ],
  ['a text that is transparent', `<span id="it" style="opacity: 0">${KEY}</span>`, [KEY, 'hidden']],
  ['a part of a word', `<span><i id="it">PublicQ7x2</i><b>Lm9Ta4</b></span>`, ['PublicQ7x2', 'part']],
  ['a word right beside a mark', `<span><b>Key:</b><i id="it">${KEY}</i><b>.</b></span>`, [KEY, null]],
  ['a word beside a field', `<span><i id="it">${KEY}</i><input value="more"></span>`, [KEY, null]],
])('%s', (_, html, expected) => {
  draw(html);
  expect(summary(at('#it'))).toEqual(expected);
});

test('a text in an open shadow root', () => {
  draw(`<div data-shadow="<p>Blorp <span id='it'>${KEY}</span></p>"></div>`);
  const root = document.querySelector('[data-shadow]')?.shadowRoot as ShadowRoot;
  expect(at('#it', root)).toMatchObject({ text: KEY, fault: null, kind: 'mixed', length: 16 });
});

test('a key that is broken over two lines is one text with two boxes', () => {
  draw(`<p style="width: 70px; overflow-wrap: anywhere" id="it">${KEY}</p>`);
  const { top, left } = (document.querySelector('#it') as Element).getBoundingClientRect();
  const found = textAtPoint(left + 20, top + 5, String);
  expect(found).toMatchObject({ text: KEY, fault: null });
  expect(found?.boxes).toHaveLength(2);
});

test('of what is selected the whole text counts, with the reason why a part does not', async () => {
  draw(`<p id="page">Blorp ${KEY} flim</p><input id="field" readonly value="${KEY}">`);
  const text = document.querySelector('#page')?.firstChild as Text;
  const select = (start: number, end: number) => getSelection()?.setBaseAndExtent(text, start, text, end);
  expect(selectedText(String)).toBeNull();
  select(6, 22);
  expect(summary(selectedText(String))).toEqual([KEY, null]);
  select(5, 23);
  expect(summary(selectedText(String))).toEqual([KEY, null]);
  select(6, 20);
  expect(summary(selectedText(String))).toEqual([KEY.slice(0, 14), 'part']);
  select(0, 22);
  expect(summary(selectedText(String))).toEqual([`Blorp ${KEY}`, 'spaces']);

  const field = document.querySelector('#field') as HTMLInputElement;
  await userEvent.click(field);
  field.setSelectionRange(0, 16);
  expect(summary(selectedText(String))).toEqual([KEY, null]);
  field.setSelectionRange(2, 16);
  expect(summary(selectedText(String))).toEqual([KEY.slice(2), 'part']);
});

test('a selection in an open shadow root counts, and one that nobody sees does not', () => {
  draw(`<div data-shadow="<span id='it'>${KEY}</span>"></div><p id="unseen" style="opacity: 0">${KEY}</p>`);
  const root = document.querySelector('[data-shadow]')?.shadowRoot as ShadowRoot;
  getSelection()?.selectAllChildren(root.querySelector('#it') as Element);
  expect(summary(selectedText(String))).toEqual([KEY, null]);
  getSelection()?.selectAllChildren(document.querySelector('#unseen') as Element);
  expect(summary(selectedText(String))).toEqual([KEY, 'hidden']);
});
