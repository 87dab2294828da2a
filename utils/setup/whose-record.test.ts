import { describe, expect, test } from 'vitest';
import {
  keyPage,
  listPage,
  memberPage,
  NEW_MEMBER,
  NEW_ROLE,
  rolePage,
  seen,
} from '../../tests/support/samples.ts';
import type { ScreenObservation } from '../connectwise/model/observation.ts';
import { profile } from '../integrations/index.ts';
import type { OwnRecord } from './record-owner.ts';
import { claimRecord, disclaimRecord, learn, newSite, type SiteState } from './state.ts';
import type { Route } from './view.ts';
import { whoseRecord } from './whose-record.ts';

const record = (kind: OwnRecord['kind'], name: string, reason: OwnRecord['reason']) => ({
  kind,
  name,
  reason,
});
const role = (roleName: string) => rolePage(NEW_ROLE, { roleName });
const member = (id: string) => memberPage({ 'member-id': id });
const key = (rest: Parameters<typeof keyPage>[0]) => keyPage({ privateKey: 'absent', ...rest });
const MADE_ROLE = record('role', 'OP', 'made-here');
const MADE_MEMBER = record('member', 'OPAPI', 'made-here');
const MADE_KEY = record('key', 'OfficeProtect/Tickets', 'made-here');
const CLAIMED_ROLE = record('role', 'Technician', 'confirmed');
const CLAIMED_MEMBER = record('member', 'Automate', 'confirmed');
const OTHERS_MEMBER = 'Remote Monitoring (Automate)';

/** What the page shows, what is known of the setup, and whose record it is on each route. */
const CASES: [string, ScreenObservation, OwnRecord[], dedicated: string, admin: string][] = [
  ['the role with the profile’s name', role('OfficeProtect'), [], 'ours named', 'ours named'],
  ['its name in other case', role(' officeprotect'), [], 'ours named', 'ours named'],
  ['a role created here', role('OP'), [MADE_ROLE], 'ours made-here', 'ours made-here'],
  ['a claimed role', role('Technician'), [CLAIMED_ROLE], 'ours confirmed', 'ours confirmed'],
  ['another role', role('Technician'), [MADE_ROLE], 'other other-name', 'other other-name'],
  ['a role whose name starts like ours', role('OfficeProtect 2'), [], 'other other-name', 'other other-name'],
  ['the Admin role', role('Admin'), [], 'other built-in-role', 'ours named'],
  [
    'the Admin role, claimed',
    role('Admin'),
    [record('role', 'Admin', 'confirmed')],
    'other built-in-role',
    'ours confirmed',
  ],
  ['a role without a name', role(''), [], 'unknown', 'unknown'],
  ['the member with the profile’s ID', member('OfficeProtect'), [], 'ours named', 'ours named'],
  ['a member created here', member('OPAPI'), [MADE_MEMBER], 'ours made-here', 'ours made-here'],
  ['a claimed member', member('Automate'), [CLAIMED_MEMBER], 'ours confirmed', 'ours confirmed'],
  ['another member', member('Automate'), [MADE_MEMBER], 'other other-name', 'other other-name'],
  [
    'a member named like a claimed role',
    member('Technician'),
    [CLAIMED_ROLE],
    'other other-name',
    'other other-name',
  ],
  ['the form of a new member', NEW_MEMBER, [], 'ours made-here', 'ours made-here'],
  ['a person', memberPage({}, { kind: 'person' }), [], 'other regular-member', 'other regular-member'],
  ['a new person', { ...NEW_MEMBER, kind: 'person' }, [], 'other regular-member', 'other regular-member'],
  ['a member without an ID', member(''), [], 'unknown', 'unknown'],
  ['a pair on our member', keyPage(), [], 'ours named', 'ours named'],
  ['the keys of our member', key({ view: 'list' }), [], 'ours named', 'ours named'],
  ['a new key on our member', key({ view: 'new' }), [], 'ours named', 'ours named'],
  ['a key created here', key({ description: 'Tickets' }), [MADE_KEY], 'ours made-here', 'ours made-here'],
  ['an earlier key of our member', key({}), [MADE_KEY], 'other not-made-here', 'other not-made-here'],
  ['a key of another member', key({ member: OTHERS_MEMBER }), [], 'other other-name', 'other other-name'],
  [
    'a pair on another member',
    keyPage({ member: OTHERS_MEMBER }),
    [],
    'other other-name',
    'other other-name',
  ],
  [
    'a pair on a claimed member',
    keyPage({ member: OTHERS_MEMBER }),
    [CLAIMED_MEMBER],
    'ours confirmed',
    'ours confirmed',
  ],
  ['a pair of one’s own account', keyPage({ account: 'own' }), [], 'other own-account', 'other own-account'],
  ['a pair without a title', keyPage({ member: '' }), [], 'unknown', 'unknown'],
  ['the list of roles', listPage('security-roles'), [CLAIMED_ROLE], 'none', 'none'],
  ['the list of members', listPage('members'), [CLAIMED_MEMBER], 'none', 'none'],
  ['the form of a new role', listPage('security-roles', 'form', 'Technician'), [], 'none', 'none'],
  ['no setup screen', { screen: 'none' }, [], 'none', 'none'],
];

describe.each(['dedicated', 'admin'] as const)('on the route %s', (route) => {
  test.each(CASES)('%s', (_, page, records, dedicated, admin) => {
    const whose = whoseRecord(profile, { route, records, draft: null }, page);
    const text = whose ? [whose.owner, whose.reason].filter(Boolean).join(' ') : 'none';
    expect(text).toBe(route === 'admin' ? admin : dedicated);
  });
});

const after = (...pages: ScreenObservation[]) =>
  pages.reduce<SiteState>((site, page) => learn(profile, site, seen(page)), newSite());

describe('created here', () => {
  const form = (name: string) => listPage('security-roles', 'form', name);
  const newMember = (id: string): ScreenObservation => ({ ...NEW_MEMBER, fields: { 'member-id': id } });

  test.each<[string, ScreenObservation[], OwnRecord[]]>([
    ['is a role that was saved from its form', [form('OP'), role('OP')], [MADE_ROLE]],
    ['also when loading comes between', [form('O'), form('OP'), { screen: 'none' }, role('OP')], [MADE_ROLE]],
    ['is none of another name', [form('OP'), role('Technician')], []],
    ['is none after its form was left', [form('OP'), listPage('security-roles'), role('OP')], []],
    ['is a member that was saved from its form', [newMember('OPAPI'), member('OPAPI')], [MADE_MEMBER]],
    [
      'is none after the form was left for the list',
      [newMember('OPAPI'), listPage('members'), member('OPAPI')],
      [],
    ],
    [
      'is a key that was saved on our member',
      [key({ view: 'new', description: 'Tickets' }), key({ description: 'Tickets' })],
      [MADE_KEY],
    ],
    [
      'is none on another member',
      [key({ view: 'new', member: OTHERS_MEMBER }), key({ member: OTHERS_MEMBER })],
      [],
    ],
    [
      'is none that is opened from the list',
      [key({ view: 'new', description: 'Tickets' }), key({ view: 'list' }), key({ description: 'Tickets' })],
      [],
    ],
    ['is a key of ours whose private half is shown', [keyPage({ description: 'Tickets' })], [MADE_KEY]],
  ])('%s', (_, pages, records) => expect(after(...pages).records).toEqual(records));
});

describe('the user’s own word', () => {
  const claimed = (page: ScreenObservation, route: Route | null = null) =>
    claimRecord(profile, { ...newSite(), route }, seen(page));
  const whose = (site: SiteState, page: ScreenObservation) => whoseRecord(profile, site, page)?.owner;

  test.each<[string, ScreenObservation]>([
    ['a role', role('Technician')],
    ['a role without a name', role('')],
    ['the Admin role', role('Admin')],
    ['a member', member('Automate')],
    ['a person', memberPage({ 'member-id': 'tech' }, { kind: 'person' })],
    ['a pair on another member', keyPage({ member: OTHERS_MEMBER })],
    ['a pair of one’s own account', keyPage({ account: 'own' })],
  ])('makes %s ours, and is taken back without a trace', (_, page) => {
    const site = claimed(page);
    expect(whose(site, page)).toBe('ours');
    expect(disclaimRecord(site, seen(page))).toEqual({ ...newSite(), key: site.key });
    expect(whose(disclaimRecord(site, seen(page)), page)).not.toBe('ours');
  });

  test('about the Admin role chooses its route', () => {
    expect(claimed(role('Admin'))).toMatchObject({ route: 'admin' });
  });

  test('about a record without a name ends when another one is shown', () => {
    const site = learn(profile, claimed(role('')), seen(role('Technician')));
    expect(whose(site, role(''))).toBe('unknown');
  });
});
