import { describe, expect, test } from 'vitest';
import { keyPage, listPage, memberPage, NEW_MEMBER, seen } from '../../tests/support/samples.ts';
import type { ScreenObservation } from '../connectwise/model/observation.ts';
import { profile } from '../integrations/index.ts';
import type { OwnRecord } from './record-owner.ts';
import { claimRecord, disclaimRecord, newSite, type SiteState, stateAfter } from './state.ts';
import {
  key,
  MADE_KEY,
  MADE_MEMBER,
  MADE_ROLE,
  member,
  OTHERS_MEMBER,
  RECORD_CASES,
  role,
} from './testing/record-cases.ts';
import type { Route } from './view.ts';
import { whoseRecord } from './whose-record.ts';

describe.each(['dedicated', 'admin'] as const)('on the route %s', (route) => {
  test.each(RECORD_CASES)('%s', (_, page, records, dedicated, admin) => {
    const whose = whoseRecord(profile, { route, records, draft: null }, page);
    const text = whose ? [whose.owner, whose.reason].filter(Boolean).join(' ') : 'none';
    expect(text).toBe(route === 'admin' ? admin : dedicated);
  });
});

const after = (...pages: ScreenObservation[]) =>
  pages.reduce<SiteState>((site, page) => stateAfter(profile, site, seen(page)), newSite());

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
    const site = stateAfter(profile, claimed(role('')), seen(role('Technician')));
    expect(whose(site, role(''))).toBe('unknown');
  });
});
