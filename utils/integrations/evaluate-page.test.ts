import { expect, test } from 'vitest';
import {
  DELETE_TICKETS,
  keyPage,
  listPage,
  memberPage,
  RIGHT_ROLE,
  rolePage,
} from '../../tests/support/samples.ts';
import { judge } from './evaluate-page.ts';
import { profile as officeProtect } from './index.ts';

const DEDICATED = { role: 'OfficeProtect', isAdmin: false };
const ADMIN = { role: 'Admin', isAdmin: true };
const { settings } = officeProtect;

test('a role is judged by its levels: first what is wanted, then what is beyond', () => {
  const { levels, member } = judge(settings, rolePage({ [DELETE_TICKETS]: 'All', ...RIGHT_ROLE }), DEDICATED);
  expect(levels.map(({ state }) => state)).toEqual('met met met met missing missing excess'.split(' '));
  expect(member).toEqual([]);
});

test('on the Admin route no role is judged, and the member must be Admin', () => {
  expect(judge(settings, rolePage(RIGHT_ROLE), ADMIN)).toEqual({ levels: [], member: [] });
  const { member } = judge(settings, memberPage({ 'role-id': 'Admin' }), ADMIN);
  expect(member.filter(({ fault }) => fault)).toEqual([]);
});

test('a member is judged by its fields', () => {
  const { levels, member } = judge(settings, memberPage({ 'role-id': 'Technician' }), DEDICATED);
  expect(levels).toEqual([]);
  expect(member.filter(({ fault }) => fault).map(({ field }) => field)).toEqual(['role-id']);
});

test.each([
  keyPage(),
  listPage('members'),
  { screen: 'login', companyId: 'acme', isSubmitted: false } as const,
  { screen: 'none' } as const,
])('nothing is judged on the screen $screen', (page) =>
  expect(judge(settings, page, DEDICATED)).toEqual({ levels: [], member: [] }),
);
