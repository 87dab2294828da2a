import { describe, expect, test } from 'vitest';
import {
  DELETE_TICKETS,
  EDIT_TICKETS,
  keyPage,
  memberPage,
  NEW_ROLE,
  RIGHT_ROLE,
  rolePage,
  SITE,
  seen,
  siteAfter,
} from '../../tests/support/samples.ts';
import { ENGLISH } from '../../tests/support/words.ts';
import { NO_CHECK } from '../connectwise/api/check-record.ts';
import type { Observation, ScreenObservation } from '../connectwise/model/observation.ts';
import { profile as officeProtect } from '../integrations/index.ts';
import { assistantView, NOTHING_SEEN } from './build-view.ts';
import { NO_HANDOFF, newSite, type SiteState, stateAfter } from './state.ts';
import type { AssistantView, HandoffStatus, KeyStatus, Pointing } from './view.ts';

function viewOf(state: SiteState, observation: Observation = NOTHING_SEEN): AssistantView {
  return assistantView(ENGLISH, officeProtect, SITE, state, observation, { id: 'acme', since: 0 }, null);
}

/** The view after a page was observed, as the background builds it. */
function viewAt(page: ScreenObservation, before: SiteState = newSite()): AssistantView {
  return viewOf(stateAfter(officeProtect, before, seen(page)), seen(page));
}

/** The statuses of the steps in their order: `role:done member:current …`. */
const statuses = ({ steps }: AssistantView) => steps.map(({ step, status }) => `${step}:${status}`).join(' ');
const summaryOf = ({ steps }: AssistantView, name: string) =>
  steps.find(({ step }) => step === name)?.summary;

const TABLE_SETUP = 'System/Table Setup/inquire';
const memberDone = siteAfter(rolePage(RIGHT_ROLE), memberPage());
const withKey = (status: KeyStatus, handoff: HandoffStatus = 'idle'): SiteState => ({
  ...memberDone,
  key: { ...memberDone.key, status },
  handoff: { ...NO_HANDOFF, status: handoff, host: 'portal.office-protect.com' },
});

describe('the steps', () => {
  test.each<[string, AssistantView, string]>([
    ['at the start', viewOf(newSite()), 'role:current member:todo key:todo handoff:todo'],
    ['with a role half set', viewAt(rolePage(NEW_ROLE)), 'role:current member:todo key:todo handoff:todo'],
    [
      'with a role that has too much',
      viewAt(rolePage({ ...RIGHT_ROLE, [DELETE_TICKETS]: 'All' })),
      'role:problem member:todo key:todo handoff:todo',
    ],
    ['with a finished role', viewAt(rolePage(RIGHT_ROLE)), 'role:done member:current key:todo handoff:todo'],
    [
      'on the Admin route',
      viewOf({ ...newSite(), route: 'admin' }),
      'role:done member:current key:todo handoff:todo',
    ],
    ['with a finished member', viewOf(memberDone), 'role:done member:done key:current handoff:todo'],
    [
      'with a refused key',
      viewAt(keyPage({ privateKey: 'masked' }), memberDone),
      'role:done member:done key:problem handoff:todo',
    ],
    ['with a held key', viewOf(withKey('held')), 'role:done member:done key:done handoff:current'],
    [
      'with a refused handoff',
      viewOf(withKey('held', 'refused')),
      'role:done member:done key:done handoff:problem',
    ],
    [
      'with a delivered key',
      viewOf(withKey('delivered', 'verified')),
      'role:done member:done key:done handoff:done',
    ],
    [
      'delivered and wiped',
      viewOf(withKey('wiped', 'verified')),
      'role:done member:done key:done handoff:done',
    ],
    ['with an expired key', viewOf(withKey('expired')), 'role:done member:done key:current handoff:todo'],
    [
      'signed out in the middle',
      viewAt({ screen: 'login', companyId: 'acme', isSubmitted: false }, memberDone),
      'role:done member:done key:current handoff:todo',
    ],
  ])('%s', (_, view, expected) => expect(statuses(view)).toBe(expected));

  test('a summary says what was seen of the role', () => {
    expect(summaryOf(viewOf(newSite()), 'role')).toBe('Not seen yet');
    expect(summaryOf(viewAt(rolePage(NEW_ROLE)), 'role')).toBe('0 of 4 levels set');
    expect(summaryOf(viewAt(rolePage({ ...RIGHT_ROLE, [EDIT_TICKETS]: 'My' })), 'role')).toBe(
      '3 of 4 levels set',
    );
    expect(summaryOf(viewAt(rolePage({ ...RIGHT_ROLE, [DELETE_TICKETS]: 'My' })), 'role')).toBe(
      '4 of 4 levels set, 1 too many, saved',
    );
    expect(summaryOf(viewAt(rolePage(RIGHT_ROLE, { saveState: 'unsaved' })), 'role')).toBe(
      '4 of 4 levels set, not saved yet',
    );
    expect(summaryOf(viewOf({ ...newSite(), route: 'admin' }), 'role')).toContain('Admin');
  });

  test('a summary says what was seen of the member', () => {
    expect(summaryOf(viewOf(newSite()), 'member')).toBe('Not seen yet');
    expect(summaryOf(viewAt(memberPage({ level: '', location: '' })), 'member')).toBe('2 to fix');
    expect(summaryOf(viewAt(memberPage({}, { isStored: false })), 'member')).toBe(
      'OfficeProtect, not saved yet',
    );
    expect(summaryOf(viewAt(memberPage()), 'member')).toBe('OfficeProtect, saved');
  });
});

describe('pointing at the keys', () => {
  const offered = (view: AssistantView) => view.pointing.isOffered;
  const NONE: ScreenObservation = { screen: 'none' };

  test.each<[string, AssistantView, boolean]>([
    ['on a page that is not recognised', viewAt(NONE), true],
    ['on one that could not be read', viewAt({ screen: 'unknown' }), true],
    ['on another screen of the setup', viewAt(rolePage(NEW_ROLE)), false],
    ['where the key is due and none is seen', viewAt(keyPage({ privateKey: 'absent' }), memberDone), true],
    ['where two pairs are shown', viewAt(keyPage({ privateKey: 'ambiguous' }), memberDone), true],
    ['where a pair is read', viewAt(keyPage(), memberDone), false],
    ['while a pair is held', viewOf(withKey('held')), false],
    ['on the sign-in page', viewAt({ screen: 'login', companyId: '', isSubmitted: false }), false],
  ])('%s', (_, view, expected) => expect(offered(view)).toBe(expected));

  test('the next step says what to click, and first why the last text was not taken', () => {
    const company = { id: '', since: 0 };
    const next = (pointing: Pointing) =>
      assistantView(
        ...([ENGLISH, officeProtect, SITE, newSite(), NOTHING_SEEN, company, null] as const),
        [],
        NO_CHECK,
        pointing,
      ).next;
    expect(next({ step: 'public', refusal: null })).toMatchObject({
      step: 'key',
      title: 'Click the public key on the page',
      tone: 'do',
    });
    const refused = next({ step: 'private', refusal: 'same' });
    expect(refused).toMatchObject({ title: 'Now click the private key', tone: 'warn' });
    expect(refused.detail).toMatch(/^This is the public key\./);
  });
});

describe('the levels', () => {
  test('are listed before the role was seen: unseen, each with the vendor’s reason', () => {
    const { levels, excess, roleName } = viewOf(newSite());
    expect(levels.map(({ state }) => state)).toEqual(Array(6).fill('unseen'));
    expect(levels.map(({ reason }) => reason)).toEqual(officeProtect.settings.map(({ reason }) => reason.en));
    expect({ excess, roleName }).toEqual({ excess: [], roleName: '' });
  });

  test('are unseen, and nothing is too much, while a role that is not ours is shown', () => {
    const other = rolePage({ ...NEW_ROLE, [DELETE_TICKETS]: 'My' }, { roleName: 'Technician' });
    const view = viewAt(other, memberDone);
    expect(view.roleName).toBe('OfficeProtect');
    expect(new Set(view.levels.map(({ state }) => state))).toEqual(new Set(['unseen']));
    expect(view.excess).toEqual([]);
  });

  test('are those of the current role, not of the stored finished one', () => {
    const second = rolePage({ ...NEW_ROLE, [DELETE_TICKETS]: 'My' }, { roleName: 'Second' });
    const records = [{ kind: 'role', name: 'Second', reason: 'confirmed' } as const];
    const view = viewAt(second, { ...memberDone, records });
    expect(view.roleName).toBe('Second');
    expect(view.levels[0]).toMatchObject({ state: 'missing', actual: 'None' });
    expect(view.excess.map(({ cell, reason }) => [cell, reason])).toEqual([[DELETE_TICKETS, '']]);
  });

  test('keep what was last read when the role’s page is left', () => {
    const view = viewAt({ screen: 'none' }, siteAfter(rolePage(RIGHT_ROLE)));
    expect(view.levels[0]).toMatchObject({ state: 'met', actual: 'All' });
    expect(view.roleName).toBe('OfficeProtect');
  });
});

describe('the rest', () => {
  test('the member’s findings say what to do about a fault', () => {
    const { member } = viewAt(memberPage({ 'role-id': 'Admin' }), siteAfter(rolePage(RIGHT_ROLE)));
    expect(member).toHaveLength(11);
    expect(member.find(({ field }) => field === 'role-id')).toMatchObject({
      severity: 'error',
      text: expect.stringContaining('Choose OfficeProtect'),
    });
  });

  test('the vendor’s example is suggested only for a text field with a fault', () => {
    const fields = { 'member-id': 'OfficeProtect123', 'member-name': '', 'role-id': '', level: '' };
    const { member } = viewAt(memberPage(fields, { isStored: false, isNew: true }));
    expect(
      member.filter(({ suggestion }) => suggestion).map(({ field, suggestion }) => [field, suggestion]),
    ).toEqual([
      ['member-id', 'OfficeProtect'],
      ['member-name', 'Office Protect'],
    ]);
    expect(viewAt(memberPage()).member.every(({ suggestion }) => suggestion === '')).toBe(true);
  });

  test('disallowed tables are named only where the role is shown', () => {
    const grants = { ...RIGHT_ROLE, [TABLE_SETUP]: 'All' as const };
    const view = viewAt(rolePage(grants, { tables: ['Service / Service Board'] }));
    expect(view.hints.map(({ name }) => name)).toEqual(['restricted-tables']);
    expect(view.hints[0]?.text).toContain('Service Board');
    expect(view.levels.find(({ cell }) => cell === TABLE_SETUP)?.state).toBe('partly');
    expect(viewAt(rolePage(grants, { tables: [] })).hints).toEqual([]);
    expect(viewAt(rolePage(RIGHT_ROLE, { tables: ['Service / Service Board'] })).hints).toEqual([]);
    expect(viewAt(memberPage()).hints).toEqual([]);
  });

  test('a wanted Table Setup whose tables were never shown asks for that, until they were', () => {
    const grants = { ...RIGHT_ROLE, [TABLE_SETUP]: 'All' as const };
    expect(viewAt(rolePage(grants)).hints.map(({ text }) => text)).toEqual([
      expect.stringContaining('(customize)'),
    ]);
    const known = siteAfter(rolePage(grants, { tables: [] }));
    expect(viewOf(known, seen(rolePage(grants))).hints).toEqual([]);
  });

  test('a page that the browser has translated is said to be that, and is no problem besides', () => {
    const problems = [{ landmark: 'translated', reason: 'not-found' as const }];
    const view = viewOf(newSite(), { ...seen({ screen: 'unknown' }), problems });
    expect(view.hints.map(({ name }) => name)).toEqual(['translated']);
    expect(view.problems).toEqual([]);
    expect(view.next).toMatchObject({ title: 'Show the original page', tone: 'warn', target: null });
  });

  test('a dialog of ConnectWise that waits is said to be that, and is no problem besides', () => {
    const problems = [{ landmark: 'modal-open', reason: 'refused' as const, quote: 'Leave without saving?' }];
    const view = viewOf(newSite(), { ...seen(rolePage(RIGHT_ROLE)), problems });
    expect(view.hints.map(({ name }) => name)).toEqual(['modal-open']);
    expect(view.problems).toEqual([]);
    expect(view.next).toMatchObject({ step: 'role', tone: 'warn', target: null });
    expect(view.next.detail).toContain('“Leave without saving?”');
    const silent = {
      ...seen(rolePage(RIGHT_ROLE)),
      problems: [{ landmark: 'modal-open', reason: 'refused' as const }],
    };
    expect(viewOf(newSite(), silent).next.detail).not.toMatch(/“|undefined/);
  });

  test('parts that could not be read are reported', () => {
    const observation: Observation = {
      page: { screen: 'unknown' },
      keyGuard: 'none',
      problems: [{ landmark: 'System/Table Setup', reason: 'twice' }],
      pointsAt: [{ left: 1, top: 2, right: 3, bottom: 4 }],
    };
    const view = viewOf(newSite(), observation);
    expect(view).toMatchObject({ screen: 'unknown', pointsAt: observation.pointsAt });
    expect(view.problems).toEqual([
      {
        landmark: 'System/Table Setup',
        reason: 'twice',
        text: expect.stringMatching(/^The row System › Table Setup is in the list twice/),
      },
    ]);
  });

  test.each<KeyStatus>(['none', 'held', 'delivered', 'expired', 'wiped', 'refused'])(
    'a key that is %s has a sentence',
    (status) => expect(viewOf(withKey(status)).key.text).toMatch(/^[A-Z].*\.$/),
  );

  test.each<HandoffStatus>(['waiting', 'filled', 'verified', 'refused'])(
    'a handoff that is %s has a sentence and its host',
    (status) => {
      const { handoff } = viewOf(withKey('held', status));
      expect(handoff.text).toMatch(/^[A-Z].*\.$/);
      expect(handoff.host).toBe('portal.office-protect.com');
    },
  );

  test('site, company ID and route are passed on', () => {
    expect(viewOf({ ...newSite(), route: 'admin' })).toMatchObject({
      site: SITE,
      companyId: 'acme',
      route: 'admin',
    });
  });
});

test('a portal with a name beyond ASCII is shown in both spellings', () => {
  const handoff = { ...NO_HANDOFF, status: 'verified', host: 'xn--caf-dma.example' } as const;
  const { handoff: shown, next } = viewOf({ ...withKey('delivered'), handoff });
  expect(shown.host).toBe('café.example (xn--caf-dma.example)');
  expect(JSON.stringify(next)).toContain('café.example (xn--caf-dma.example)');
});
