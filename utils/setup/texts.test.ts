import { describe, expect, test } from 'vitest';
import { GOOD_FIELDS } from '../../tests/support/samples.ts';
import { ENGLISH, TRANSLATORS } from '../../tests/support/words.ts';
import { FIELD_NAMES } from '../connectwise/model/field-names.ts';
import { LEVEL_NAMES, LEVELS } from '../connectwise/model/levels.ts';
import {
  MEMBER_FIELDS,
  type MemberObservation,
  type Problem,
  SCREENS,
} from '../connectwise/model/observation.ts';
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

/** Every landmark of the readers with each of its reasons, and what its text names. */
const PROBLEMS: [landmark: string, reason: Problem['reason'], says: RegExp][] = [
  ['level-headers', 'not-found', /Add Level.*above the list of permissions.*Scroll/],
  ['level-headers', 'twice', /twice.*Close the one/],
  ['levels', 'not-found', /no None, My or All.*open one of its groups/],
  ['levels', 'twice', /one over the other.*Close/],
  ['member-form', 'not-found', /Member ID.*click a member or New Item/],
  ['translated', 'not-found', /translated.*original page/],
  ['modal-open', 'refused', /waits for an answer in its own dialog/],
  ...LEVELS.map((level): [string, 'not-found', RegExp] => [
    `header/${level}`,
    'not-found',
    new RegExp(`^The column ${LEVEL_NAMES[level]} .*usually stands.*Scroll sideways`),
  ]),
  ['header/unknown', 'unknown-word', /column of levels that is not known/],
  ['System', 'not-found', /^The group System .*usually.*open it/],
  ['System/Table Setup', 'not-found', /^The row System › Table Setup .*usually.*Open the group/],
  [
    'Service Desk/Service Tickets',
    'twice',
    /^The row Service Desk › Service Tickets is in the list twice.*Reload/,
  ],
  ['System/Table Setup/inquire', 'no-control', /^System › Table Setup › inquire has no list.*account/],
  [
    'System/Table Setup/inquire',
    'unknown-word',
    /^System › Table Setup › inquire shows another word.*My Account/,
  ],
  ...MEMBER_FIELDS.map((field): [string, 'not-found', RegExp] => [
    `member/${field}`,
    'not-found',
    new RegExp(`^${FIELD_NAMES[field]} is not in view.*tab Details.*Scroll`),
  ]),
  ...MEMBER_FIELDS.map((field): [string, 'twice', RegExp] => [
    `member/${field}`,
    'twice',
    new RegExp(`^${FIELD_NAMES[field]} cannot be read for certain.*not checked.*yourself`),
  ]),
  ['host-permission', 'refused', /options.*reload the page/],
  ['anything', 'not-found', /^anything could not be read here.*Report this page/],
];

test.each(PROBLEMS)(
  'the problem %s (%s) says what it is, where it is and what to do',
  (landmark, reason, says) => {
    const texts = [ENGLISH, TRANSLATORS.fr].map((words) => problemText(words, { landmark, reason }));
    expect(texts[0]).toMatch(says);
    for (const text of texts) {
      expect(text).toMatch(SENTENCE);
      expect(text).not.toMatch(/undefined|level-headers|member-form|[{}]/);
      // A thing, its place, and an instruction.
      expect(text.split(/[.;:] |\u00a0[;:] /).length).toBeGreaterThanOrEqual(2);
    }
    expect(texts[1]).not.toBe(texts[0]);
  },
);

test('a refusal to save is said in the page’s own words', () => {
  const problem = { landmark: 'save-refused', reason: 'refused', quote: 'Role ID is required' } as const;
  expect(problemText(ENGLISH, problem)).toContain('“Role ID is required”');
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
