import { expect, test } from 'vitest';
import { FIELD_WORDS, PRIVATE_KEY_NAMES } from '../../integrations/index.ts';
import { shadowRoots } from '../../page/dom-tree.ts';
import { mayBeForm } from './may-be-form.ts';
import { planForm } from './plan.ts';

const OTHERS = ['ConnectWise site URL', 'Company ID', 'Public Key']
  .map((label) => `<p><label>${label} <input></label></p>`)
  .join('');

/** The form's last field; `name` is what the page calls the private key. */
const FIELDS: Record<string, (name: string) => string> = {
  'a label': (name) => `<label>${name} <input></label>`,
  'a label in two parts': (name) => `<label>${name.replace(/ (?=\S+$)/, ' <b>')}</b> <input></label>`,
  'a label with a button inside': (name) =>
    `<label>${name.replace(/ (?=\S+$)/, ' <button>Help me</button> ')} <input></label>`,
  'a label in capitals': (name) => `<label>${name.toUpperCase()} <input></label>`,
  'a label with accents apart': (name) => `<label>${name.normalize('NFD')} <input></label>`,
  'a text above': (name) => `<div>${name}</div><input>`,
  'a placeholder': (name) => `<input placeholder="${name}">`,
  'an aria-label': (name) => `<input aria-label="${name}">`,
  'a title': (name) => `<input title="${name}">`,
  'a name without gaps': (name) => `<input name="cw${plain(name)}">`,
  'an id': (name) => `<input id="${plain(name)}">`,
};

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .replaceAll(' ', '');
}

function probe(): boolean {
  return mayBeForm([document, ...shadowRoots(document)], PRIVATE_KEY_NAMES);
}

const CASES = Object.keys(FIELDS).flatMap((place) => PRIVATE_KEY_NAMES.map((name) => [place, name] as const));

test.each(CASES)('%s that says %s may be the private key’s', (place, name) => {
  document.body.innerHTML = `<form>${OTHERS}<p>${FIELDS[place]?.(name)}</p></form>`;
  expect(probe()).toBe(true);
});

test('on most of these pages a form is found', () => {
  const ready = CASES.filter(([place, name]) => {
    document.body.innerHTML = `<form>${OTHERS}<p>${FIELDS[place]?.(name)}</p></form>`;
    return planForm(document).status === 'ready';
  });
  expect(ready.length).toBeGreaterThan(CASES.length * 0.8);
});

test('a form in open shadow roots, one beside content of its host, is found', () => {
  document.body.innerHTML = '<main><div id="host"><p>Of the page</p></div></main>';
  const outer = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (outer) outer.innerHTML = '<x-form></x-form>';
  const inner = outer?.querySelector('x-form')?.attachShadow({ mode: 'open' });
  if (inner) inner.innerHTML = `<form>${OTHERS}<label>Private Key <input></label></form>`;
  expect([planForm(document).status, probe()]).toEqual(['ready', true]);
});

test('a form with a list of regions for the site is found', () => {
  const options = ['North America', 'Europe', 'Australia'].map((region) => `<option>${region}</option>`);
  const region = `<p><label>Region <select>${options.join('')}</select></label></p>`;
  const keys = OTHERS.slice(OTHERS.indexOf('</p>') + 4);
  document.body.innerHTML = `<form>${region}${keys}<p><label>Private Key <input></label></p></form>`;
  expect([planForm(document).status, probe()]).toEqual(['ready', true]);
});

const SIGN_IN =
  '<form><label>E-mail <input type="email"></label><label>Password <input type="password"></label></form>';

test.each([
  [
    'a dashboard',
    '<h1>Security events</h1><input type="search"><table><tr><td>Sign-in blocked</td></tr></table>',
  ],
  ['a sign-in page', SIGN_IN],
  ['a sign-in page that speaks of keys', `<p>Never share a private key.</p>${SIGN_IN}`],
  [
    'settings',
    ['Name', 'Phone', 'City', 'Time zone'].map((label) => `<label>${label} <input></label>`).join(''),
  ],
  ['a form without its private key', `<form>${OTHERS}<label>Port <input></label></form>`],
  [
    'a list of switches beside a text about keys',
    `<p>Private key</p>${'<input type="checkbox"><input type="hidden">'.repeat(5)}<input><input>`,
  ],
])('%s is none', (_, html) => {
  document.body.innerHTML = html;
  expect([planForm(document).status, probe()]).toEqual(['refused', false]);
});

test('the names of the private key are those of the form’s words', () => {
  const { strong, weak } = FIELD_WORDS.privateKey;
  expect([...strong, ...weak]).toEqual(PRIVATE_KEY_NAMES);
});
