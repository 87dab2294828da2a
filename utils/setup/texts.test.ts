import { describe, expect, test } from 'vitest';
import { GOOD_FIELDS } from '../../tests/support/samples.ts';
import { ENGLISH } from '../../tests/support/words.ts';
import { MEMBER_FIELDS, type MemberObservation, SCREENS } from '../connectwise/model/observation.ts';
import { checkMember, type MemberExpectation } from '../integrations/check-member.ts';
import { handoffRefusalText, memberText, problemText, refusalText, screenText } from './texts.ts';

/** Verdicts on an active API member with these fields. */
const check = (fields: MemberObservation['fields'], expected: MemberExpectation) =>
  checkMember({ fields, isInactive: false, kind: 'api' }, expected);

const DEDICATED = { role: 'OP Role', isAdmin: false };
const ADMIN = { role: 'Admin', isAdmin: true };
const SENTENCE = /^[^\s].*\.$/;

/** The text for each field of a form, by field. */
function textsOf(fields: MemberObservation['fields'], expected = DEDICATED): Record<string, string> {
  return Object.fromEntries(
    check({ ...GOOD_FIELDS, ...fields }, expected).map((verdict) => [
      verdict.field,
      memberText(ENGLISH, verdict, expected, verdict.field === 'member-id' ? 'OPBot' : ''),
    ]),
  );
}

describe('text of a member’s field', () => {
  test.each(MEMBER_FIELDS)('says what to do when %s is empty', (field) => {
    const text = textsOf({ [field]: '' })[field];
    expect(text).toMatch(SENTENCE);
    expect(text).not.toMatch(/undefined|null/);
  });

  test('which role to choose', () => {
    expect(textsOf({ 'role-id': '' })['role-id']).toContain('Choose OP Role.');
    expect(textsOf({ 'role-id': 'Technician' })['role-id']).toMatch(
      /^Technician is chosen.*Choose OP Role\.$/,
    );
    expect(textsOf({ 'role-id': 'Admin' })['role-id']).toMatch(/every right.*Choose OP Role instead\.$/);
    expect(textsOf({ 'role-id': 'Technician' }, ADMIN)['role-id']).toMatch(/Admin route.*Choose Admin\.$/);
  });

  test('how long a Member ID is and may be', () => {
    expect(textsOf({ 'member-id': 'OfficeProtect123' })['member-id']).toMatch(/^16 characters;.*\b15\b/);
  });

  test('what a low level hides', () => {
    expect(textsOf({ level: 'Level 10' }).level).toMatch(/^With Level 10,.*Corporate \(Level 1\)\.$/);
  });

  test('where tickets go, and which boards are restricted', () => {
    expect(textsOf({})['default-board']).toBe('Tickets go to Security Alerts.');
    expect(textsOf({})['restricted-boards']).toBe('No board is restricted.');
    expect(textsOf({ 'restricted-boards': 'Projects' })['restricted-boards']).toBe('Restricted: Projects.');
    expect(textsOf({ 'restricted-boards': 'Security Alerts' })['restricted-boards']).toMatch(
      /Default Board.*from this list/,
    );
  });

  test('its value when it is right', () => {
    expect(textsOf({})['time-zone']).toBe('US Eastern');
  });
});

test.each([
  [
    'System/Table Setup/inquire',
    'unknown-word',
    'System › Table Setup › inquire contains a word that is not None, My or All.',
  ],
  [
    'Service Desk/Service Tickets',
    'twice',
    'Service Desk › Service Tickets appears twice on this page, so neither is read.',
  ],
  ['header/inquire', 'not-found', 'The column Inquire Level was not found on this page.'],
  ['member/default-board', 'not-found', 'Default Board was not found on this page.'],
  ['member-form', 'not-found', 'The API member’s form was not found on this page.'],
] as const)('the problem %s (%s) is named as the page shows it', (landmark, reason, text) => {
  expect(problemText(ENGLISH, { landmark, reason })).toBe(text);
});

test('every screen has a name', () => {
  for (const screen of SCREENS) expect(screenText(ENGLISH, screen)).toMatch(/\w/);
});

test('every refusal has a sentence of its own', () => {
  const keys = ['masked', 'not-found', 'ambiguous', 'implausible', 'private-absent', null] as const;
  const reasons =
    'no-form ambiguous not-editable not-visible wrong-origin sandboxed hidden-tab value-rejected no-key expired no-permission';
  const said = [
    ...keys.map((reason) => refusalText(ENGLISH, reason)),
    ...reasons.split(' ').map((reason) => handoffRefusalText(ENGLISH, reason)),
  ];
  for (const text of said) expect(text).toMatch(SENTENCE);
  expect(new Set(said).size).toBe(said.length);
  expect(said).not.toContain(handoffRefusalText(ENGLISH, 'some other word'));
  expect(handoffRefusalText(ENGLISH, 'constructor')).toBe(handoffRefusalText(ENGLISH, null));
});
