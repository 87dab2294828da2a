import { describe, expect, test } from 'vitest';
import { GOOD_FIELDS } from '../../tests/support/samples.ts';
import { MEMBER_FIELDS, type MemberField, type MemberObservation } from '../connectwise/model/observation.ts';
import { checkMember, LONGEST_MEMBER_ID, type MemberExpectation } from './check-member.ts';

/** Verdicts on an active API member with these fields. */
const check = (fields: MemberObservation['fields'], expected: MemberExpectation) =>
  checkMember({ fields, isInactive: false, kind: 'api' }, expected);

const DEDICATED = { role: 'OfficeProtect', isAdmin: false };
const ADMIN = { role: 'Admin', isAdmin: true };

/** The verdict on one field of a form that is right otherwise. */
function verdictOn(field: MemberField, fields: Partial<Record<MemberField, string>>, expected = DEDICATED) {
  return check({ ...GOOD_FIELDS, ...fields }, expected).find((verdict) => verdict.field === field);
}
const faultOf = (...args: Parameters<typeof verdictOn>) => verdictOn(...args)?.fault;

test('a form that is right has one verdict a field, in the form’s order, all ok', () => {
  const verdicts = check(GOOD_FIELDS, DEDICATED);
  expect(verdicts.map(({ field }) => field)).toEqual([...MEMBER_FIELDS]);
  expect(verdicts.filter(({ severity, fault }) => severity !== 'ok' || fault !== null)).toEqual([]);
  expect(verdicts.map(({ field, value }) => [field, value])).toEqual(Object.entries(GOOD_FIELDS));
});

test('a member that is inactive, or a person, has an error before the fields', () => {
  const form = { fields: GOOD_FIELDS, isInactive: true, kind: 'person' } as const;
  const faults = checkMember(form, DEDICATED).filter(({ fault }) => fault);
  expect(faults.map(({ field, severity }) => [field, severity])).toEqual([
    ['kind', 'error'],
    ['inactive', 'error'],
  ]);
  for (const isInactive of [false, null]) {
    const verdicts = checkMember({ ...form, isInactive, kind: 'unknown' }, DEDICATED);
    expect(verdicts).toEqual(check(GOOD_FIELDS, DEDICATED));
  }
});

test('where boards are restricted, a Default Board must be chosen', () => {
  const fields = { 'default-board': '', 'restricted-boards': 'Projects, Sales' };
  expect(verdictOn('default-board', fields)).toMatchObject({ fault: 'board-needed', severity: 'error' });
});

test('a field that was not found has no verdict: it is neither right nor wrong', () => {
  expect(check({ 'member-id': 'OfficeProtect' }, DEDICATED)).toEqual([
    { field: 'member-id', severity: 'ok', fault: null, value: 'OfficeProtect' },
  ]);
  expect(check({}, DEDICATED)).toEqual([]);
});

describe('an empty field', () => {
  const required = MEMBER_FIELDS.filter(
    (field) => field !== 'default-board' && field !== 'restricted-boards',
  );

  test.each(required)('%s is an error', (field) => {
    expect(verdictOn(field, { [field]: '' })).toMatchObject({ fault: 'empty', severity: 'error' });
  });

  test('default-board is a warning: tickets then go to the default board of ConnectWise', () => {
    expect(verdictOn('default-board', { 'default-board': '' })).toMatchObject({
      fault: 'no-board',
      severity: 'warning',
    });
  });

  test('restricted-boards is right: no board is restricted', () => {
    expect(faultOf('restricted-boards', { 'restricted-boards': '' })).toBeNull();
    expect(faultOf('restricted-boards', { 'restricted-boards': '', 'default-board': '' })).toBeNull();
  });
});

describe('the Member ID', () => {
  test('may have 15 characters and not 16', () => {
    expect(LONGEST_MEMBER_ID).toBe(15);
    expect(faultOf('member-id', { 'member-id': 'OfficeProtect12' })).toBeNull();
    expect(verdictOn('member-id', { 'member-id': 'OfficeProtect123' })).toMatchObject({
      fault: 'too-long',
      severity: 'error',
    });
  });

  test('is the only name with that limit', () => {
    expect(faultOf('member-name', { 'member-name': 'Office Protect integration' })).toBeNull();
  });
});

describe('the Role ID', () => {
  test.each([
    ['is right when it is the role just made', 'OfficeProtect', DEDICATED, null],
    ['is right in other case and with blanks around', ' officeprotect ', DEDICATED, null],
    ['is wrong when it is another role', 'Technician', DEDICATED, 'other-role'],
    ['is wrong when it only begins like the role', 'OfficeProtect 2', DEDICATED, 'other-role'],
    ['is Admin by mistake on the route with a role of its own', 'Admin', DEDICATED, 'admin-role'],
    ['is right as Admin on the Admin route', 'Admin', ADMIN, null],
    ['is wrong as the dedicated role on the Admin route', 'OfficeProtect', ADMIN, 'other-role'],
    ['is wrong as a role that is named like Admin', 'Administrator', ADMIN, 'other-role'],
  ])('%s', (_, value, expected, fault) => {
    expect(verdictOn('role-id', { 'role-id': value }, expected)).toMatchObject({
      fault,
      severity: fault ? 'error' : 'ok',
    });
  });
});

describe('the Level', () => {
  test.each([
    'Corporate (Level 1)',
    'Level 1',
    'level 1',
    'Level1',
    'Corporate',
    'Corporatif (Niveau 1)',
    'Niveau 1',
  ])('%s is the top level', (level) => expect(faultOf('level', { level })).toBeNull());

  test.each([
    'Level 10',
    'Level 11',
    'Level 2',
    'Region (Level 2)',
    'Corporate (Level 2)',
    'Niveau 12',
    'Sublevel 1',
  ])('%s hides companies', (level) => {
    expect(verdictOn('level', { level })).toMatchObject({ fault: 'low-level', severity: 'error' });
  });
});

describe('Restrict Board Access is a blacklist that must not hold the default board', () => {
  test.each([
    ['the default board alone', 'Security Alerts', 'Security Alerts'],
    ['it among several, by commas', 'Security Alerts', 'Help Desk, Security Alerts, Projects'],
    ['it among several, by semicolons', 'Security Alerts', 'Help Desk;Security Alerts'],
    ['it among several, by lines', 'Security Alerts', 'Help Desk\nSecurity Alerts'],
    ['it in other case', 'Security Alerts', 'Help Desk, SECURITY ALERTS'],
    ['a board whose own name holds a comma', 'Alerts, Security', 'Help Desk, Alerts, Security, Projects'],
  ])('%s is an error', (_, board, restricted) => {
    expect(
      verdictOn('restricted-boards', { 'default-board': board, 'restricted-boards': restricted }),
    ).toMatchObject({ fault: 'board-restricted', severity: 'error' });
  });

  test.each([
    ['other boards', 'Security Alerts', 'Help Desk, Projects'],
    [
      'a board whose name contains the default board’s',
      'Security Alerts',
      'Security Alerts EU, My Security Alerts',
    ],
    ['any board while no default board is chosen', '', 'Help Desk, Security Alerts'],
  ])('%s is right', (_, board, restricted) => {
    expect(
      faultOf('restricted-boards', { 'default-board': board, 'restricted-boards': restricted }),
    ).toBeNull();
  });

  test('the default board itself is not blamed for it', () => {
    expect(faultOf('default-board', { 'restricted-boards': 'Security Alerts' })).toBeNull();
  });
});
