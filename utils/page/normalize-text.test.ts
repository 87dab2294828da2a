import { describe, expect, test } from 'vitest';
import { cleanLabel, normalizeText, separateWords, wordMap, wordSet, wordsOf } from './normalize-text.ts';

describe('two texts are the same word in spite of', () => {
  test.each([
    ['case', 'SERVICE DESK', 'Service Desk'],
    ['plural s', 'Service Ticket', 'Service Tickets'],
    ['plural ies', 'Company', 'Companies'],
    ['a plural in brackets', 'Ticket(s)', 'Tickets'],
    ['& and and', 'Time & Expense', 'Time and Expense'],
    ['& without blanks', 'Time&Expense', 'Time and Expense'],
    ['a no-break space', 'Service\u00a0Desk', 'Service Desk'],
    ['many blanks and line breaks', '  Service \n\t Desk ', 'Service Desk'],
    ['a colon', 'Role ID:', 'Role ID'],
    ['a star behind', 'Role ID*', 'Role ID'],
    ['a star before', '* Role ID', 'Role ID'],
    ['a star and a colon', 'Role ID *:', 'Role ID'],
    ['a dash of another length', 'Members \u2013 API Members', 'Members - API Members'],
    ['a dash without blanks', 'Members-API Members', 'Members - API Members'],
    ['a slash with blanks', 'Time / Expense', 'Time/Expense'],
    ['a curly apostrophe', 'Niveau d\u2019ajout', "Niveau d'ajout"],
    ['a count', 'Service Desk (26)', 'Service Desk'],
    ['letters of full width', '\uff32ole ID', 'Role ID'],
    ['an accent made of two characters', 'Syste\u0300me', 'Système'],
  ])('%s', (_, one, other) => expect(normalizeText(one)).toBe(normalizeText(other)));
});

describe('two texts are different words because of', () => {
  test.each([
    ['another word', 'Service Tickets', 'Service Ticket Types'],
    ['a word more', 'API Keys', 'Public API Keys'],
    ['an accent', 'Systeme', 'Système'],
    ['a number', 'Level 1', 'Level 10'],
    ['a double s at the end', 'Access', 'Acces'],
    ['a word in brackets', 'Tickets (closed)', 'Tickets'],
    ['a short word’s s', 'As', 'A'],
  ])('%s', (_, one, other) => expect(normalizeText(one)).not.toBe(normalizeText(other)));
});

test('a text of signs alone becomes empty', () => {
  expect(normalizeText(' *: \u00a0')).toBe('');
  expect(normalizeText('')).toBe('');
});

describe('a label for people', () => {
  test.each([
    ['Service Tickets *:', 'Service Tickets'],
    ['*  Role\u00a0 ID :', 'Role ID'],
    ['Time & Expense', 'Time & Expense'],
    ['Tickets (26)', 'Tickets (26)'],
  ])('%s is shown as %s', (text, label) => expect(cleanLabel(text)).toBe(label));
});

test('a lookup finds a name by any of its words, however they are written', () => {
  const map = wordMap({ Companies: ['Companies', 'Entreprises'], System: ['System'] });
  expect(map.get(normalizeText('ENTREPRISE:'))).toBe('Companies');
  expect(map.get(normalizeText('company'))).toBe('Companies');
  expect(map.get(normalizeText('Systems'))).toBe('System');
  expect(map.get(normalizeText('Finance'))).toBeUndefined();
});

test('a set holds words however they are written', () => {
  const set = wordSet(['API Keys', 'New Item']);
  expect(set.has(normalizeText('api key'))).toBe(true);
  expect(set.has(normalizeText('New Items'))).toBe(true);
  expect(set.has(normalizeText('Keys'))).toBe(false);
});

describe('the words of a text', () => {
  test.each([
    ['Clé d’API + URL', ['cle', 'd', 'api', '+', 'url']],
    ['PublicKey', ['public', 'key']],
    ['cw_public-key', ['cw', 'public', 'key']],
    ['Keys & IDs', ['keys', '&', 'ids']],
    ['…', []],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));
});

test('words of an identifier are separated', () => {
  expect(separateWords('CompanyName')).toBe('Company Name');
  expect(separateWords('company_name-2')).toBe('company name 2');
});
