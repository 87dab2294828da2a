import { expect, test } from 'vitest';
import { SAMPLE_VIEWS, sampleLevels } from '../../components/testing/sample-views.ts';
import { ENGLISH, TRANSLATORS } from '../../tests/support/words.ts';
import type { Access } from '../connectwise/model/levels.ts';
import { badgeOf } from './badge.ts';
import type { AssistantView, KeyStatus } from './view.ts';

const REQUIRED = sampleLevels().filter(({ optional }) => !optional);
const OPTIONAL = sampleLevels().filter(({ optional }) => optional);

const [ANY] = Object.values(SAMPLE_VIEWS) as [AssistantView, ...AssistantView[]];
const OURS = { owner: 'ours', reason: 'named', text: '', claim: 'none' } as const;
const NO_KEY = { ...ANY.key, status: 'none' } as const;

/** A view of the role editor in which this many required levels, and the optional ones, are at None. */
function roleWith(missing: number, more: Partial<AssistantView> = {}): AssistantView {
  const cells = [...REQUIRED, ...OPTIONAL].map(({ cell }) => cell);
  const access = (index: number): Access => (index >= missing && index < REQUIRED.length ? 'All' : 'None');
  const levels = sampleLevels(Object.fromEntries(cells.map((cell, index) => [cell, access(index)])));
  return { ...ANY, screen: 'security-role', record: OURS, route: 'dedicated', key: NO_KEY, levels, ...more };
}

test.each([
  [1, '1', /: 1 level of this Security Role is/],
  [2, '2', /: 2 levels of this Security Role are/],
])('with %i required levels missing it says so', (missing, text, title) => {
  expect(badgeOf(ENGLISH, roleWith(missing))).toEqual({
    text,
    title: expect.stringMatching(title),
    tone: 'missing',
  });
});

test('optional levels do not count', () => {
  expect(badgeOf(ENGLISH, roleWith(0))).toEqual({
    text: '',
    title: 'Office Protect Assistant',
    tone: null,
  });
});

test('levels count only while their role is shown, and not on the Admin route', () => {
  expect(badgeOf(ENGLISH, roleWith(2, { screen: 'members' })).text).toBe('');
  expect(badgeOf(ENGLISH, roleWith(2, { route: 'admin' })).text).toBe('');
  const record = { owner: 'other', reason: 'other-name', text: 'Not ours.', claim: 'offered' } as const;
  expect(badgeOf(ENGLISH, roleWith(2, { record })).text).toBe('');
  const unseen = { ...roleWith(2), levels: sampleLevels() };
  expect(badgeOf(ENGLISH, unseen).text).toBe('');
});

test('a held key pair has priority, in the chosen language', () => {
  const view = roleWith(2, { key: { ...ANY.key, status: 'held' } });
  expect(badgeOf(ENGLISH, view)).toMatchObject({ text: 'key', tone: 'held' });
  expect(badgeOf(TRANSLATORS.fr, view)).toMatchObject({
    text: 'clé',
    title: expect.stringContaining('paire'),
  });
});

test.each<KeyStatus>(['none', 'delivered', 'expired', 'wiped', 'refused'])(
  'a pair that is %s is not held',
  (status) => {
    expect(badgeOf(ENGLISH, roleWith(0, { key: { ...ANY.key, status } })).text).toBe('');
  },
);
