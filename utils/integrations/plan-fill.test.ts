import { expect, test } from 'vitest';
import type { FillItem } from '../connectwise/model/fill.ts';
import {
  type KeyObservation,
  type ListObservation,
  MEMBER_FIELDS,
  type MemberField,
  type MemberObservation,
  type ScreenObservation,
} from '../connectwise/model/observation.ts';
import { profile } from './index.ts';
import { planFill } from './plan-fill.ts';

const EMPTY = Object.fromEntries(MEMBER_FIELDS.map((field) => [field, ''])) as Record<MemberField, string>;
const NEW_MEMBER: MemberObservation = {
  screen: 'api-member',
  fields: EMPTY,
  title: '',
  isStored: false,
  isNew: true,
  saveState: 'unsaved',
  kind: 'api',
  isInactive: null,
};
const NEW_ROLE: ListObservation = { screen: 'security-roles', view: 'form', name: '', inactive: [] };
const NEW_KEY: KeyObservation = {
  screen: 'api-key',
  view: 'new',
  description: '',
  member: 'Office Protect (OfficeProtect)',
  publicKey: 'absent',
  privateKey: 'absent',
  account: 'member',
};
const OWN = { role: 'Our Role', isAdmin: false };
const plan = (page: ScreenObservation, expected = OWN) => planFill(profile, expected, page);
const member = (fields: Partial<Record<MemberField, string>>) => plan({ ...NEW_MEMBER, fields });

const ALL: FillItem[] = [
  { field: 'member-id', how: 'type', text: 'OfficeProtect' },
  { field: 'member-name', how: 'type', text: 'Office Protect' },
  { field: 'role-id', how: 'choose', text: 'Our Role' },
  { field: 'level', how: 'top-level' },
  { field: 'location-name', how: 'only-choice' },
  { field: 'location', how: 'only-choice' },
  { field: 'department', how: 'only-choice' },
  { field: 'default-territory', how: 'only-choice' },
  { field: 'time-zone', how: 'only-choice' },
  { field: 'default-board', how: 'only-choice' },
];

test('of an empty form every field is filled in but the restricted boards', () => {
  expect(member(EMPTY)).toEqual(ALL);
});

test.each<[string, Partial<Record<MemberField, string>>, MemberField[]]>([
  ['a value that is there stays', { ...EMPTY, 'member-id': 'x' }, ['member-id']],
  [
    'also one that is wrong',
    { ...EMPTY, 'role-id': 'CRM Only', level: 'Region (Level 2)' },
    ['role-id', 'level'],
  ],
  ['a board that is there stays', { ...EMPTY, 'default-board': 'Help Desk' }, ['default-board']],
])('%s', (_, fields, kept) => {
  expect(member(fields)).toEqual(ALL.filter(({ field }) => !kept.includes(field as MemberField)));
});

test('a field that was not read is not filled in', () => {
  expect(member({ 'member-id': '', 'restricted-boards': '' })).toEqual(ALL.slice(0, 1));
  expect(member({})).toEqual([]);
});

test('on the Admin route the role is Admin', () => {
  const page = { ...NEW_MEMBER, fields: { 'role-id': '' } };
  expect(plan(page, { role: 'Admin', isAdmin: true })).toEqual([
    { field: 'role-id', how: 'choose', text: 'Admin' },
  ]);
});

test('the form of a person is not filled in', () => {
  expect(plan({ ...NEW_MEMBER, kind: 'person' })).toEqual([]);
});

test.each<[string, ScreenObservation, FillItem[]]>([
  ['a new role has its name', NEW_ROLE, [{ field: 'role-id', how: 'type', text: 'OfficeProtect' }]],
  ['a name that was typed stays', { ...NEW_ROLE, name: 'O' }, []],
  ['a list of roles has no field', { ...NEW_ROLE, view: 'list' }, []],
  [
    'a new key has its description',
    NEW_KEY,
    [{ field: 'key-description', how: 'type', text: 'Office Protect integration' }],
  ],
  ['a description that was typed stays', { ...NEW_KEY, description: 'x' }, []],
  ['a key that is saved is not changed', { ...NEW_KEY, view: 'shown' }, []],
  ['nor is any other page', { screen: 'none' }, []],
])('%s', (_, page, expected) => {
  expect(plan(page)).toEqual(expected);
});

test('on the Admin route no role is made', () => {
  expect(plan(NEW_ROLE, { role: 'Admin', isAdmin: true })).toEqual([]);
});
