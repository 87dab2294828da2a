import { expect, test } from 'vitest';
import type { KeyObservation, ScreenObservation } from '../connectwise/model/observation.ts';
import type { PageReading } from '../connectwise/read-page.ts';
import type { AssistantContext } from '../messages/contract.ts';
import type { TextRun } from '../page/text-runs.ts';
import { isIdle, newScreenState, observationOf, screenOf, setReading } from './screen-state.ts';

const KEY: KeyObservation = {
  screen: 'api-key',
  view: 'shown',
  description: 'Integration',
  member: 'Office Protect (OfficeProtect)',
  account: 'own',
  publicKey: 'shown',
  privateKey: 'shown',
};
const NONE: ScreenObservation = { screen: 'none' };
const BOX = { left: 400, top: 10, right: 460, bottom: 30 };
const PROBLEM = { landmark: 'levels', reason: 'not-found' as const };

/** A reading of a page, with a text where `isEmpty` is false. */
function reading(page: ScreenObservation, isEmpty = false): PageReading<unknown> {
  const textRuns = isEmpty ? [] : [{} as TextRun];
  return { page, problems: [PROBLEM], textRuns } as unknown as PageReading<unknown>;
}

/** The state of a frame that was read once. */
function stateOf(page: ScreenObservation, isEmpty = false, isActive?: boolean) {
  const state = newScreenState();
  setReading(state, reading(page, isEmpty));
  if (isActive !== undefined) state.context = { isActive } as AssistantContext;
  return state;
}

test('before the first reading there is no screen, and nothing to report of it', () => {
  const state = newScreenState();
  expect(screenOf(state)).toBe('none');
  expect(observationOf(state, 'none', [])).toMatchObject({ page: NONE, problems: [], pointsAt: [] });
});

test('whose key it is stays known after the page has hidden the pair', () => {
  const state = stateOf(KEY);
  setReading(state, reading(NONE));
  expect(screenOf(state)).toBe('none');
  expect(state.keyFacts).toEqual({
    description: KEY.description,
    member: KEY.member,
    role: '',
    isOwnAccount: true,
  });
});

test.each([
  ['OfficeProtect', 'Technician'],
  ['Backup', ''],
])('the role of the member %s, whose form was shown before, is known with its key: %j', (id, role) => {
  const form = { screen: 'api-member', fields: { 'member-id': id, 'role-id': 'Technician' } };
  const state = stateOf(form as unknown as ScreenObservation);
  setReading(state, reading(KEY));
  expect(state.keyFacts.role).toBe(role);
});

test.each([
  ['without texts, out of a setup', true, NONE, false, true],
  ['without texts, in a setup', true, NONE, true, false],
  ['without texts, as long as no context is known', true, NONE, undefined, false],
  ['with texts', false, NONE, false, false],
  ['with a setup screen', true, KEY, false, false],
])('whether nothing is left to do in a frame %s', (_, isEmpty, page, isActive, expected) => {
  expect(isIdle(stateOf(page, isEmpty, isActive))).toBe(expected);
});

test('a frame that was not read yet is not idle', () => {
  const state = newScreenState();
  state.context = { isActive: false } as AssistantContext;
  expect(isIdle(state)).toBe(false);
});

test('what is reported is the last reading, with the guard and the marks', () => {
  const observation = observationOf(stateOf(KEY), 'take-asks', [BOX]);
  expect(observation).toMatchObject({
    page: KEY,
    problems: [PROBLEM],
    keyGuard: 'take-asks',
    pointsAt: [BOX],
  });
});

test('a marked level reaches to the left edge, since its permission is read with it', () => {
  const role = { screen: 'security-role' } as ScreenObservation;
  expect(observationOf(stateOf(role), 'none', [BOX]).pointsAt).toEqual([{ ...BOX, left: 0 }]);
});
