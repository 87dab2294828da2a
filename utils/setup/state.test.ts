import { describe, expect, test } from 'vitest';
import {
  DELETE_TICKETS,
  EDIT_TICKETS,
  keyPage,
  listPage,
  memberPage,
  NEW_MEMBER,
  NEW_ROLE,
  RIGHT_ROLE,
  rolePage,
  seen,
  siteAfter,
  without,
} from '../../tests/support/samples.ts';
import { profile as officeProtect } from '../integrations/index.ts';
import {
  expectationOf,
  isMemberDone,
  isRoleDone,
  isUnderWay,
  NO_HANDOFF,
  newSite,
  type SiteState,
  stateAfter,
  withoutKey,
  withRoute,
} from './state.ts';

const observe = (site: SiteState, page: Parameters<typeof seen>[0]) =>
  stateAfter(officeProtect, site, seen(page));

describe('a role is finished', () => {
  const isDone = (...args: Parameters<typeof rolePage>) => isRoleDone(siteAfter(rolePage(...args)).role);
  test.each<[string, boolean, boolean]>([
    ['with the required levels, saved', isDone(RIGHT_ROLE), true],
    ['with the optional levels too', isDone({ ...RIGHT_ROLE, 'System/Table Setup/inquire': 'All' }), true],
    ['with an optional level at My', isDone({ ...RIGHT_ROLE, 'System/Table Setup/inquire': 'My' }), true],
    ['not while it is unsaved', isDone(RIGHT_ROLE, { saveState: 'unsaved' }), false],
    [
      'not when the page does not show whether it is saved',
      isDone(RIGHT_ROLE, { saveState: 'unknown' }),
      false,
    ],
    ['not with a required level at My', isDone({ ...RIGHT_ROLE, [EDIT_TICKETS]: 'My' }), false],
    ['not with a required level unseen', isDone(without(RIGHT_ROLE, EDIT_TICKETS)), false],
    ['not with a right beyond the profile', isDone({ ...RIGHT_ROLE, [DELETE_TICKETS]: 'My' }), false],
    ['not before one was seen', isRoleDone(null), false],
  ])('%s', (_, actual, expected) => expect(actual).toBe(expected));
});

describe('a member is finished', () => {
  const isDone = (...args: Parameters<typeof memberPage>) =>
    isMemberDone(siteAfter(rolePage(RIGHT_ROLE), memberPage(...args)).member);
  test.each<[string, boolean, boolean]>([
    ['when all is right and saved', isDone(), true],
    [
      'when the page does not show it, but ConnectWise has stored it',
      isDone({}, { saveState: 'unknown' }),
      true,
    ],
    ['with a warning', isDone({ 'default-board': '' }), true],
    ['not with an error', isDone({ 'role-id': 'Technician' }), false],
    ['not while it is new', isDone({}, { isStored: false }), false],
    ['not while changes are unsaved', isDone({}, { saveState: 'unsaved' }), false],
    ['not before one was seen', isMemberDone(null), false],
  ])('%s', (_, actual, expected) => expect(actual).toBe(expected));
});

describe('groups that were never open', () => {
  const closed = { collapsed: ['Finance', 'Service Desk'] };

  test('prevent an existing role from being finished until their rows were seen', () => {
    const unread = siteAfter(rolePage(RIGHT_ROLE, closed)).role;
    // Rows of Service Desk were read before its group was closed.
    expect(unread).toMatchObject({ unread: ['Finance'] });
    expect(isRoleDone(unread)).toBe(false);
    expect(isRoleDone(siteAfter(rolePage(RIGHT_ROLE, closed), rolePage(RIGHT_ROLE)).role)).toBe(true);
  });

  test('are unseen in a role that was created during this setup, too', () => {
    const typed = listPage('security-roles', 'form', 'OfficeProtect');
    const made = siteAfter(typed, { screen: 'none' }, rolePage(RIGHT_ROLE, closed));
    expect(made.role).toMatchObject({ unread: ['Finance'] });
    expect(isRoleDone(made.role)).toBe(false);
  });

  test('a column of levels that is not known keeps a role from being finished', () => {
    expect(isRoleDone(siteAfter(rolePage(RIGHT_ROLE, { unknownColumns: ['Approve Level'] })).role)).toBe(
      false,
    );
  });

  test('so does the Inactive checkbox', () => {
    expect(isRoleDone(siteAfter(rolePage(RIGHT_ROLE, { isInactive: true })).role)).toBe(false);
    expect(isRoleDone(siteAfter(rolePage(RIGHT_ROLE, { isInactive: false })).role)).toBe(true);
  });
});

const claimed = (name: string) => ({ kind: 'role', name, reason: 'confirmed' }) as const;

describe('the stored role', () => {
  const done = siteAfter(rolePage(RIGHT_ROLE));

  test('is the last one seen while none is finished', () => {
    const first = { ...newSite(), records: [claimed('First'), claimed('Second')] };
    const site = observe(
      observe(first, rolePage(NEW_ROLE, { roleName: 'First' })),
      rolePage(NEW_ROLE, { roleName: 'Second' }),
    );
    expect(site.role?.name).toBe('Second');
  });

  test('is kept once finished while another is viewed', () => {
    expect(observe(done, rolePage(NEW_ROLE, { roleName: 'Technician' }))).toEqual(done);
    expect(observe(done, rolePage(NEW_ROLE, { roleName: '' }))).toEqual(done);
  });

  test('changes when another is finished', () => {
    const before = { ...done, records: [claimed('Office Protect 2')] };
    const site = observe(before, rolePage(RIGHT_ROLE, { roleName: 'Office Protect 2' }));
    expect(site.role?.name).toBe('Office Protect 2');
    expect(expectationOf(officeProtect, site).role).toBe('Office Protect 2');
  });

  test('is no longer finished when the same one is changed back', () => {
    const site = observe(done, rolePage({ ...RIGHT_ROLE, [EDIT_TICKETS]: 'None' }, { saveState: 'unsaved' }));
    expect(isRoleDone(site.role)).toBe(false);
    expect(isRoleDone(observe(site, rolePage(RIGHT_ROLE)).role)).toBe(true);
  });

  test('is kept when its page is left', () => {
    expect(observe(done, { screen: 'none' }).role).toEqual(done.role);
  });
});

describe('the role that the member must have', () => {
  test('is the profile’s name before any is seen, then the seen one’s', () => {
    expect(expectationOf(officeProtect, newSite())).toEqual({ role: 'OfficeProtect', isAdmin: false });
    const seenRole = siteAfter(
      listPage('security-roles', 'form', 'OP'),
      rolePage(NEW_ROLE, { roleName: 'OP' }),
    );
    expect(expectationOf(officeProtect, seenRole)).toEqual({ role: 'OP', isAdmin: false });
    const nameless = siteAfter(rolePage(NEW_ROLE, { roleName: '' }));
    expect(expectationOf(officeProtect, nameless).role).toBe('OfficeProtect');
  });

  test('is never a role that was only looked at', () => {
    const site = siteAfter(
      rolePage(RIGHT_ROLE, { roleName: 'Technician' }),
      rolePage(RIGHT_ROLE, { roleName: 'Admin' }),
    );
    expect(expectationOf(officeProtect, site).role).toBe('OfficeProtect');
    expect(site).toEqual(newSite());
  });

  test('is not Admin any more once the other route is chosen', () => {
    const before = { ...newSite(), route: 'admin' as const };
    const site = withRoute(
      officeProtect,
      observe(before, rolePage(RIGHT_ROLE, { roleName: 'Admin' })),
      'dedicated',
    );
    expect(expectationOf(officeProtect, site).role).toBe('OfficeProtect');
  });

  test('is Admin on the Admin route', () => {
    const site = { ...siteAfter(rolePage(RIGHT_ROLE)), route: 'admin' as const };
    expect(expectationOf(officeProtect, site)).toEqual({ role: 'Admin', isAdmin: true });
  });
});

describe('the stored member', () => {
  test('is not forgotten for the empty form of a new one', () => {
    const done = siteAfter(rolePage(RIGHT_ROLE), memberPage());
    expect(observe(done, NEW_MEMBER).member).toEqual(done.member);
    expect(siteAfter(NEW_MEMBER).member).toBeNull();
  });

  test('is kept once finished while another is viewed', () => {
    const done = siteAfter(rolePage(RIGHT_ROLE), memberPage());
    const other = memberPage({ 'member-id': 'Backup', 'role-id': 'Admin' });
    expect(observe(done, other).member).toEqual(done.member);
  });

  test.each([
    [
      'a new one is being set up',
      memberPage({ 'member-id': 'Second', level: '' }, { isStored: false, isNew: true }),
    ],
    ['another is being changed', memberPage({ 'member-id': 'Second', level: '' }, { saveState: 'unsaved' })],
    ['another is finished too', memberPage({ 'member-id': 'Second' })],
  ])('changes when %s', (_, page) => {
    const done = siteAfter(rolePage(RIGHT_ROLE), memberPage());
    const records = [{ kind: 'member', name: 'Second', reason: 'confirmed' } as const];
    expect(observe({ ...done, records }, page).member?.id).toBe('Second');
  });

  test('is no longer finished when the same one is changed back', () => {
    const done = siteAfter(rolePage(RIGHT_ROLE), memberPage());
    expect(isMemberDone(observe(done, memberPage({ level: 'Region (Level 2)' })).member)).toBe(false);
  });

  test('is known from its first letter, unsaved', () => {
    const site = siteAfter({ ...NEW_MEMBER, fields: { 'member-id': 'O' } });
    expect(site.member).toMatchObject({ id: 'O', isSaved: false });
  });
});

describe('a pair on the page', () => {
  test.each([
    ['not refused when both keys are shown', {}, null],
    ['masked', { privateKey: 'masked' }, 'masked'],
    ['ambiguous, before all else', { publicKey: 'ambiguous', privateKey: 'masked' }, 'ambiguous'],
    ['without its public key', { publicKey: 'absent' }, 'not-found'],
    ['implausible', { privateKey: 'odd' }, 'implausible'],
  ] as const)('is %s', (_, sights, reason) => {
    const { key } = siteAfter(keyPage(sights));
    expect(key).toMatchObject({ status: reason ? 'refused' : 'none', reason });
  });

  test('whose private half is gone is refused if the key was created in this setup, else it is of no concern', () => {
    const gone = keyPage({ privateKey: 'absent' });
    expect(siteAfter(gone).key.status).toBe('none');
    const made = siteAfter(keyPage({ view: 'new', privateKey: 'absent' }), gone);
    expect(made.key).toMatchObject({ status: 'refused', reason: 'private-absent' });
  });

  test('of another member is refused only if its private half can be seen', () => {
    const other = { member: 'Remote Monitoring (Automate)' };
    expect(siteAfter(keyPage({ ...other, privateKey: 'masked' })).key.status).toBe('none');
    expect(siteAfter(keyPage({ ...other, privateKey: 'odd' })).key.status).toBe('refused');
  });

  test('is refused when the background did not take it, though the page shows both keys', () => {
    const observation = { ...seen(keyPage()), keyGuard: 'leaving-asks' as const };
    const { key } = stateAfter(officeProtect, newSite(), observation);
    expect(key).toMatchObject({ status: 'refused', reason: 'not-held' });
  });

  test('is no longer refused when its screen is left', () => {
    const refused = siteAfter(keyPage({ privateKey: 'masked' }));
    expect(observe(refused, { screen: 'none' }).key.status).toBe('none');
    expect(observe(refused, keyPage({ view: 'list' })).key.status).toBe('none');
  });

  test('is not refused on a screen that shows no pair', () => {
    expect(siteAfter(keyPage({ view: 'new', privateKey: 'absent' })).key.status).toBe('none');
  });

  test.each(['held', 'delivered', 'expired', 'wiped'] as const)(
    'does not touch a key that is %s',
    (status) => {
      const site = { ...newSite(), key: { ...newSite().key, status } };
      expect(observe(site, keyPage({ privateKey: 'masked' })).key).toEqual(site.key);
      expect(observe(site, { screen: 'none' }).key).toEqual(site.key);
    },
  );
});

describe('without its pair', () => {
  const held: SiteState = {
    ...newSite(),
    key: { ...newSite().key, status: 'held', publicKeyEnd: 'Xq4T', expiresAt: 1_000 },
    handoff: { ...NO_HANDOFF, status: 'waiting', host: 'portal.office-protect.com' },
  };
  const delivered: SiteState = {
    ...held,
    key: { ...held.key, status: 'delivered' },
    handoff: { ...held.handoff, status: 'verified' },
  };

  test.each(['wiped', 'expired'] as const)('a held key is %s, and its order is over', (why) => {
    expect(withoutKey(held, why)).toMatchObject({
      key: { status: why, expiresAt: null },
      handoff: NO_HANDOFF,
    });
  });

  test.each(['wiped', 'expired'] as const)(
    'a delivered key is wiped (%s), and its handoff stays verified',
    (why) => {
      const site = withoutKey(delivered, why);
      expect(site.key).toMatchObject({ status: 'wiped', expiresAt: null });
      expect(site.handoff).toEqual(delivered.handoff);
    },
  );
});

describe('the setup is under way', () => {
  const verified = { ...NO_HANDOFF, status: 'verified', host: 'portal.office-protect.com' } as const;
  test.each<[string, SiteState, boolean]>([
    ['not before anything was seen', newSite(), false],
    ['not because a route was chosen', { ...newSite(), route: 'admin' }, false],
    ['once a role was seen', siteAfter(rolePage(NEW_ROLE)), true],
    ['once a member was seen', siteAfter(memberPage()), true],
    ['once a key was seen', siteAfter(keyPage({ privateKey: 'masked' })), true],
    ['not when the handoff is verified', { ...siteAfter(memberPage()), handoff: verified }, false],
  ])('%s', (_, site, expected) => expect(isUnderWay(site)).toBe(expected));
});
