import { expect, test } from 'vitest';
import { ENGLISH } from '../../tests/support/words.ts';
import { SAMPLE_VIEWS } from '../testing/sample-views.ts';
import { shortState } from './short-state.ts';

const { start, role, member, held, waiting, keyRefused } = SAMPLE_VIEWS;

test.each([
  ['nothing was seen yet', start, 'Start'],
  ['levels are missing', role, '4 to set'],
  ['no route was chosen, but the role is open', { ...role, route: null }, '4 to set'],
  ['the member form has errors', { ...member, route: null }, '2 to fix'],
  ['a key is held', held, 'Key held'],
  ['the form is not there yet', waiting, 'Key held'],
  ['a key was not taken', keyRefused, 'Check this'],
])('when %s', (_, view, text) => {
  expect(shortState(view, ENGLISH.t)).toBe(text);
});
