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
import { ENGLISH } from '../../tests/support/words.ts';
import type { Observation, ScreenObservation } from '../connectwise/model/observation.ts';
import { profile as officeProtect } from '../integrations/index.ts';
import { nextAction, stepAt } from './next-step.ts';
import { NO_HANDOFF, newSite, type SiteState, stateAfter } from './state.ts';
import type { NextView } from './view.ts';

/** The next step with its English texts. */
function liveRegion(site: SiteState, observation: Observation): NextView {
  const { textOf, ...next } = nextAction(officeProtect, site, observation);
  return { ...next, ...textOf(ENGLISH) };
}

/** The next step on this page. Like the background, it first records the observation. */
function next(page: ScreenObservation, before: SiteState = newSite()): NextView {
  return liveRegion(stateAfter(officeProtect, before, seen(page)), seen(page));
}

const NOTHING = { screen: 'none' } as const;
const roleDone = siteAfter(rolePage(RIGHT_ROLE));
const memberDone = siteAfter(rolePage(RIGHT_ROLE), memberPage());
const admin: SiteState = { ...newSite(), route: 'admin' };

describe('on the way to the role', () => {
  test.each<[string, ScreenObservation, Partial<NextView>]>([
    [
      'elsewhere: open Security Roles',
      NOTHING,
      { title: 'Open System > Security Roles', target: 'security-roles' },
    ],
    [
      'signed out: sign in',
      { screen: 'login', companyId: '', isSubmitted: false },
      { title: 'Sign in to ConnectWise', target: null },
    ],
    [
      'in the list: New Item',
      listPage('security-roles'),
      { title: 'Click + (New Item)', target: 'new-item' },
    ],
    [
      'in the new role’s form: its name',
      listPage('security-roles', 'form'),
      { title: 'Type OfficeProtect as Role ID', target: null },
    ],
    [
      'with a name: Save',
      listPage('security-roles', 'form', 'OfficeProtect'),
      { title: 'Click Save', target: 'save' },
    ],
    [
      'on a page that cannot be read: wait or reload',
      { screen: 'unknown' },
      { title: 'This page cannot be read', tone: 'warn' },
    ],
  ])('%s', (_, page, expected) => {
    expect(next(page)).toMatchObject({ step: 'role', tone: 'do', ...expected });
  });
});

describe('in the role editor', () => {
  test('a new role: set the four required levels, which are named', () => {
    const action = next(rolePage(NEW_ROLE));
    expect(action).toMatchObject({ step: 'role', title: 'Set 4 levels to All', target: null, tone: 'do' });
    expect(action.detail).toContain('Company Maintenance (Inquire Level)');
    expect(action.detail).toContain('Service Tickets (Add Level, Edit Level, Inquire Level)');
    expect(action.detail).not.toContain('Table Setup');
  });

  test('one level at My: set that one', () => {
    const action = next(rolePage({ ...RIGHT_ROLE, [EDIT_TICKETS]: 'My' }));
    expect(action.title).toBe('Set 1 level to All');
    expect(action.detail).toContain('Service Tickets (Edit Level).');
  });

  test('extra permissions: reduce them before setting anything else', () => {
    const action = next(rolePage({ ...NEW_ROLE, [DELETE_TICKETS]: 'My' }, { saveState: 'unsaved' }));
    expect(action).toMatchObject({ step: 'role', title: 'Reduce 1 level', target: null, tone: 'warn' });
    expect(action.detail).toContain('Service Tickets (Delete Level)');
  });

  test('many extra permissions: the first four are named', () => {
    const many = Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E'].map((name) => [`Finance/${name}/add`, 'All' as const]),
    );
    const action = next(rolePage({ ...RIGHT_ROLE, ...many }));
    expect(action.title).toBe('Reduce 5 levels');
    expect(action.detail).toContain('D (Add Level) and others');
    expect(action.detail).not.toContain('E (Add Level)');
  });

  test('a required row in a collapsed group: open the group', () => {
    const page = rolePage(without(RIGHT_ROLE, EDIT_TICKETS), { collapsed: ['Finance', 'Service Desk'] });
    expect(next(page)).toMatchObject({ title: 'Open the group Service Desk', tone: 'do' });
  });

  test('two collapsed groups: both are named', () => {
    const page = rolePage({}, { collapsed: ['Companies', 'Service Desk', 'System'] });
    expect(next(page).title).toBe('Open the groups Companies and Service Desk');
  });

  test('an existing role with groups that were never open: save first, then open them', () => {
    const page = rolePage(RIGHT_ROLE, { collapsed: ['Finance', 'Sales'], saveState: 'unsaved' });
    expect(next(page)).toMatchObject({ step: 'role', target: 'save' });
    expect(next(rolePage(RIGHT_ROLE, { collapsed: ['Finance', 'Sales'] }))).toMatchObject({
      step: 'role',
      title: 'Open the groups Finance and Sales',
      detail: expect.stringContaining('is not known yet'),
    });
  });

  test('a required row that is missing: reported, never counted as set', () => {
    const action = next(rolePage(without(RIGHT_ROLE, EDIT_TICKETS)));
    expect(action).toMatchObject({ title: 'Some levels could not be read', tone: 'warn' });
    expect(action.detail).toContain('Service Tickets (Edit Level)');
  });

  test.each([
    ['are missing', RIGHT_ROLE],
    ['were not read', without(RIGHT_ROLE, 'System/Table Setup/inquire', 'System/Member Maintenance/inquire')],
    ['are set', { ...RIGHT_ROLE, 'System/Table Setup/inquire': 'All' as const }],
  ])('optional levels that %s do not block the setup', (_, grants) => {
    expect(next(rolePage(grants))).toMatchObject({ step: 'member', target: 'members' });
  });

  test('right but not saved: Save', () => {
    expect(next(rolePage(RIGHT_ROLE, { saveState: 'unsaved' }))).toMatchObject({
      step: 'role',
      title: 'Click Save',
      target: 'save',
      detail: expect.stringContaining('If you leave the page without Save, they are lost'),
    });
  });

  test('right on a page that does not show whether it is saved: Save, with a note', () => {
    expect(next(rolePage(RIGHT_ROLE, { saveState: 'unknown' }))).toMatchObject({
      target: 'save',
      detail: expect.stringContaining('does not show whether'),
    });
  });

  test('right and saved: on to the member', () => {
    expect(next(rolePage(RIGHT_ROLE))).toMatchObject({
      step: 'member',
      title: 'Open System > Members',
      target: 'members',
      tone: 'do',
    });
  });

  test('on the Admin route: on to the member, whatever the role grants', () => {
    expect(next(rolePage(NEW_ROLE), admin)).toMatchObject({ step: 'member', target: 'members' });
  });
});

describe('on the way to the member', () => {
  test.each<[string, ScreenObservation, Partial<NextView>]>([
    ['elsewhere: open Members', NOTHING, { title: 'Open System > Members', target: 'members' }],
    ['back in the roles’ list: open Members', listPage('security-roles'), { target: 'members' }],
    [
      'signed out: sign in',
      { screen: 'login', companyId: '', isSubmitted: false },
      { title: 'Sign in to ConnectWise' },
    ],
    [
      'in another tab of Members: API Members',
      listPage('members', 'other-tab'),
      { title: 'Open the tab API Members', target: 'api-members-tab' },
    ],
    ['in the list: New Item', listPage('members'), { title: 'Click + (New Item)', target: 'new-item' }],
    ['in the empty form: fill it in', NEW_MEMBER, { title: 'Fill in the API member', target: null }],
    [
      'in a form with two faults: fix two fields',
      memberPage({ 'role-id': 'Admin', level: 'Level 10' }),
      { title: 'Fix 2 fields of the API member', target: null },
    ],
    [
      'in a form with one: fix one field',
      memberPage({ level: '' }),
      { title: 'Fix 1 field of the API member' },
    ],
    [
      'in a right form of a new member: Save',
      memberPage({}, { isStored: false, saveState: 'unsaved' }),
      { title: 'Click Save', target: 'save' },
    ],
    ['in a form with changes: Save', memberPage({}, { saveState: 'unsaved' }), { target: 'save' }],
    [
      'without a default board, which is a warning only: Save',
      memberPage({ 'default-board': '' }, { saveState: 'unsaved' }),
      { title: 'Click Save', target: 'save' },
    ],
  ])('%s', (_, page, expected) => {
    expect(next(page, roleDone)).toMatchObject({ step: 'member', tone: 'do', ...expected });
  });

  test('in the list without a finished role: leads on, and names what is missing', () => {
    expect(next(listPage('members')).detail).toContain('No finished role was seen yet');
    expect(next(listPage('members'), admin).detail).not.toContain('No finished role');
    expect(next(listPage('members'), roleDone).detail).not.toContain('No finished role');
  });

  test('in the empty form of another member: the stored member does not count', () => {
    expect(next(NEW_MEMBER, memberDone)).toMatchObject({ step: 'member', title: 'Fill in the API member' });
  });

  test('on the Admin route the role Admin is right', () => {
    expect(next(memberPage({ 'role-id': 'Admin' }), admin)).toMatchObject({ step: 'key' });
    expect(next(memberPage(), admin).title).toBe('Fix 1 field of the API member');
  });
});

describe('on the way to the key', () => {
  test.each<[string, ScreenObservation, Partial<NextView>]>([
    ['in the saved member: its API Keys tab', memberPage(), { target: 'api-keys-tab' }],
    [
      'in the members’ list: open the member',
      listPage('members'),
      { title: 'Open OfficeProtect', target: null },
    ],
    ['elsewhere: back to the member', NOTHING, { title: 'Open the member OfficeProtect', target: 'members' }],
    [
      'in the list of keys: New Item',
      keyPage({ view: 'list' }),
      { title: 'Click + (New Item)', target: 'new-item' },
    ],
    [
      'on the new key: a description',
      keyPage({ view: 'new', description: '' }),
      { title: 'Type a description, then click Save', target: 'save' },
    ],
    [
      'on the described key: Save, not Save and Close',
      keyPage({ view: 'new' }),
      { title: 'Click Save, not Save and Close', target: 'save' },
    ],
    ['on the shown key: wait until it is taken', keyPage(), { title: 'One moment', target: null }],
  ])('%s', (_, page, expected) => {
    expect(next(page, memberDone)).toMatchObject({ step: 'key', tone: 'do', ...expected });
  });

  test.each([
    ['role', listPage('security-roles', 'form', 'OP')],
    ['role', rolePage(RIGHT_ROLE, { saveState: 'unsaved' })],
    ['member', { ...NEW_MEMBER, fields: { 'member-id': 'OP' } }],
    ['key', keyPage({ view: 'new', privateKey: 'absent' })],
  ] as const)(
    'a save that the page refused (%s) is quoted, and Save is not asked for again',
    (step, page) => {
      const problems = [{ landmark: 'save-refused', reason: 'refused' as const, quote: 'Role ID exists.' }];
      const refused = nextAction(officeProtect, newSite(), { ...seen(page), problems });
      expect(refused).toMatchObject({ step, tone: 'warn', target: null });
      expect(refused.textOf(ENGLISH).detail).toContain('“Role ID exists.”');
    },
  );

  test.each([
    ['role', 'security-roles', ['Dispatch', 'officeprotect']],
    ['member', 'members', ['Backup', 'OfficeProtect']],
  ] as const)(
    'a list that shows our %s as inactive says so, before anything else',
    (step, screen, inactive) => {
      const page = (names: readonly string[]) => ({ ...listPage(screen), inactive: [...names] });
      expect(next(page(inactive), memberDone)).toMatchObject({ step, tone: 'warn' });
      expect(next(page(inactive), memberDone).title).toMatch(/^Make .* active$/);
      expect(next(page(['Backup']), memberDone).title).not.toMatch(/active/);
    },
  );

  test.each<[Parameters<typeof keyPage>[0], RegExp]>([
    [{ privateKey: 'masked' }, /masked/],
    [{ privateKey: 'ambiguous' }, /more than one key pair/],
    [{ publicKey: 'absent' }, /public key was not found/],
    [{ publicKey: 'odd' }, /does not look like a key/],
  ])('a pair that cannot be held (%o) is refused, with the reason', (sights, reason) => {
    expect(next(keyPage(sights), memberDone)).toMatchObject({
      step: 'key',
      title: 'The key was not taken',
      detail: expect.stringMatching(reason),
      target: null,
      tone: 'warn',
    });
  });

  test.each<[string, SiteState, Partial<NextView>]>([
    [
      'no pair',
      memberDone,
      {
        title: 'The key was not taken',
        detail: expect.stringMatching(/could not be held.*the browser asks before/),
      },
    ],
    [
      'another pair that is held',
      { ...memberDone, key: { ...memberDone.key, status: 'held', publicKeyEnd: 'Xq4T' } },
      { title: 'Another key pair is shown here', detail: expect.stringContaining('ending in Xq4T') },
    ],
  ])(
    'with %s: why leaving asks and why Save and Close was stopped come before all else',
    (_, site, expected) => {
      const at = (page: ScreenObservation, keyGuard: 'leaving-asks' | 'save-first') => {
        const observation = { ...seen(page), keyGuard };
        return liveRegion(stateAfter(officeProtect, site, observation), observation);
      };
      expect(at(keyPage(), 'leaving-asks')).toMatchObject({ ...expected, tone: 'warn' });
      expect(at(keyPage({ view: 'new' }), 'save-first')).toMatchObject({
        title: 'Stopped: this would hide the private key',
        target: 'save',
        tone: 'warn',
      });
    },
  );

  describe.each([
    ['expired', 'The key was wiped: its time was up'],
    ['wiped', 'The key was discarded'],
  ] as const)('after a key is %s', (status, title) => {
    const site: SiteState = { ...memberDone, key: { ...memberDone.key, status } };

    test('its own screen says so', () => {
      expect(next(keyPage(), site)).toMatchObject({ step: 'key', title, tone: 'warn', target: null });
    });

    test('a new key has the same steps as the first', () => {
      expect(next(keyPage({ view: 'list' }), site).target).toBe('new-item');
      expect(next(keyPage({ view: 'new', description: '' }), site).title).toBe(
        'Type a description, then click Save',
      );
      expect(next(keyPage({ view: 'new' }), site)).toMatchObject({ target: 'save', tone: 'do' });
    });
  });
});

describe('with a held key', () => {
  const at = (
    status: SiteState['key']['status'],
    handoff: SiteState['handoff']['status'],
    reason: string | null = null,
  ): SiteState => ({
    ...memberDone,
    key: { ...memberDone.key, status },
    handoff: { ...NO_HANDOFF, status: handoff, reason, host: 'portal.office-protect.com' },
  });

  test.each<[string, SiteState, Partial<NextView>]>([
    ['held: send it', at('held', 'idle'), { title: 'Send the key to Office Protect', tone: 'do' }],
    [
      'waiting: what it was found to wait for',
      at('held', 'waiting', 'signed-out'),
      { detail: expect.stringContaining('You are signed out of Office Protect') },
    ],
    [
      'waiting: open the form, on the host that is named',
      at('held', 'waiting'),
      { title: 'Open the ConnectWise form in Office Protect', detail: expect.stringContaining('On portal.') },
    ],
    [
      'sent and not answered yet: wait',
      { ...at('held', 'filled'), handoff: { ...at('held', 'filled').handoff, running: 'a life' } },
      { title: 'One moment', tone: 'do' },
    ],
    [
      'sent, but the result is unknown: check the form',
      at('held', 'filled'),
      {
        title: 'Check the form in Office Protect',
        tone: 'warn',
        detail: expect.stringContaining('Fill again'),
      },
    ],
    [
      'refused: nothing was filled in, and why',
      at('held', 'refused', 'ambiguous'),
      { title: 'Nothing was filled in', tone: 'warn', detail: expect.stringContaining('more than one form') },
    ],
    [
      'refused for a reason that is not known: a sentence that holds for all',
      at('held', 'refused', 'toString'),
      { tone: 'warn', detail: 'The form could not be filled. Reload the page and try again.' },
    ],
    [
      'delivered: check the connection',
      at('delivered', 'verified'),
      { title: 'Click Check connection in Office Protect', detail: expect.stringContaining('portal.office') },
    ],
    [
      'delivered, sent again and refused: the refusal is shown',
      at('delivered', 'refused', 'no-form'),
      { title: 'Nothing was filled in', tone: 'warn' },
    ],
    [
      'delivered and ordered again: the form is waited for',
      at('delivered', 'waiting'),
      { title: 'Open the ConnectWise form in Office Protect' },
    ],
    [
      'delivered and wiped: finished',
      at('wiped', 'verified'),
      {
        title: 'The key is in Office Protect',
        tone: 'done',
        detail: expect.stringContaining('portal.office'),
      },
    ],
  ])('%s', (_, site, expected) => {
    expect(next(NOTHING, site)).toMatchObject({ step: 'handoff', target: null, ...expected });
  });

  test.each([keyPage(), listPage('members'), rolePage(NEW_ROLE), { screen: 'unknown' } as const])(
    'it comes before anything that the screen $screen wants',
    (page) => expect(next(page, at('held', 'idle')).step).toBe('handoff'),
  );
});

test.each<[string, SiteState, string]>([
  ['the role at the start', newSite(), 'role'],
  ['the role while it is not saved', siteAfter(rolePage(RIGHT_ROLE, { saveState: 'unsaved' })), 'role'],
  ['the member once the role is finished', roleDone, 'member'],
  ['the member at once on the Admin route', admin, 'member'],
  ['the member while it has faults', siteAfter(rolePage(RIGHT_ROLE), memberPage({ level: '' })), 'member'],
  ['the key once the member is finished', memberDone, 'key'],
  ['the handoff while a key is held', { ...newSite(), key: { ...newSite().key, status: 'held' } }, 'handoff'],
  [
    'the key again when it has expired',
    { ...memberDone, key: { ...memberDone.key, status: 'expired' } },
    'key',
  ],
])('the setup is at step %s', (_, site, step) => {
  expect(stepAt(officeProtect, site)).toBe(step);
});
