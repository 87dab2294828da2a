/** What is said, offered and remembered on each kind of record, on both routes. */
import { describe, expect, test } from 'vitest';
import {
  DELETE_TICKETS,
  keyPage,
  memberPage,
  RIGHT_ROLE,
  rolePage,
  SITE,
  seen,
} from '../../tests/support/samples.ts';
import { ENGLISH } from '../../tests/support/words.ts';
import type { ScreenObservation } from '../connectwise/model/observation.ts';
import { profile } from '../integrations/index.ts';
import { assistantView } from './build-view.ts';
import type { OwnRecord } from './record-owner.ts';
import { newSite, type SiteState, stateAfter } from './state.ts';
import { RECORD_CASES } from './testing/record-cases.ts';
import type { Route } from './view.ts';

/** The page with something to be criticised in it: too much and too little in a role, a wrong role and level in a member. */
function withFaults(page: ScreenObservation): ScreenObservation {
  if (page.screen === 'security-role')
    return rolePage(
      { [DELETE_TICKETS]: 'All', 'Companies/Company Maintenance/inquire': 'None' },
      { roleName: page.roleName },
    );
  if (page.screen !== 'api-member') return page;
  return {
    ...page,
    fields: { ...page.fields, 'role-id': 'Technician', level: 'Region (Level 2)', 'member-name': '' },
  };
}

/** A setup with a finished role and member of its own. */
const setup = (route: Route, records: OwnRecord[]): SiteState =>
  [rolePage(RIGHT_ROLE), memberPage(route === 'admin' ? { 'role-id': 'Admin' } : {})].reduce<SiteState>(
    (site, page) => stateAfter(profile, site, seen(page)),
    { ...newSite(), route, records },
  );

const viewOf = (site: SiteState, page: ScreenObservation) =>
  assistantView(ENGLISH, profile, SITE, site, seen(page), { id: 'acme', since: 0 }, null);

describe.each(['dedicated', 'admin'] as const)('on the route %s', (route) => {
  const of = (wanted: string) =>
    RECORD_CASES.filter((row) => (route === 'admin' ? row[4] : row[3]).startsWith(wanted));

  test.each([...of('other'), ...of('unknown')])(
    '%s: nothing is judged, offered or remembered',
    (_, shown, records) => {
      const before = setup(route, records);
      const page = withFaults(shown);
      const after = stateAfter(profile, before, seen(page));
      expect(after).toEqual(before);
      const { record, levels, excess, member, next, key, steps } = viewOf(after, page);
      expect(record).toMatchObject({ claim: 'offered', text: expect.stringMatching(/^\S.*\.$/) });
      expect(record?.text).not.toMatch(/delete|remove|set back/i);
      expect(levels.filter(({ state }) => state === 'missing' || state === 'excess')).toEqual([]);
      expect(excess).toEqual([]);
      expect(member).toEqual([]);
      expect(next).toMatchObject({ target: null });
      expect(`${next.title} ${next.detail}`).not.toMatch(/delete|Set back|Admin grants/i);
      expect(key.status).toBe('none');
      expect(steps.map(({ status }) => status)).not.toContain('problem');
    },
  );

  test.each(of('ours'))('%s: what is wrong is found', (_, shown, records) => {
    const page = withFaults(shown);
    const after = stateAfter(profile, setup(route, records), seen(page));
    const { record, levels, excess, member } = viewOf(after, page);
    expect(record).toMatchObject({ owner: 'ours' });
    if (page.screen === 'security-role') {
      expect(levels.map(({ state }) => state)).toContain('missing');
      expect(excess.map(({ cell }) => cell)).toEqual([DELETE_TICKETS]);
    }
    if (page.screen === 'api-member')
      expect(member.filter(({ severity }) => severity === 'error').map(({ field }) => field)).toEqual(
        expect.arrayContaining(['member-name', 'role-id', 'level']),
      );
  });

  test.each(of('none'))('%s: there is no record', (_, page, records) => {
    expect(viewOf(setup(route, records), page).record).toBeNull();
  });
});

test('a key is claimed with its member, and then needs no confirmation', () => {
  const page = keyPage({ member: 'Remote Monitoring (Automate)' });
  const held = { ...newSite().key, status: 'held' as const, member: page.member };
  const confirmation = (records: OwnRecord[]) =>
    viewOf({ ...newSite(), records, key: held }, page).key.toConfirm;
  expect(confirmation([])).toContain('Remote Monitoring (Automate)');
  expect(confirmation([{ kind: 'member', name: 'Automate', reason: 'confirmed' }])).toBe('');
});
