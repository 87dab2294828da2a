/** What the user ticks of a role or member that was not seen: what follows from it, and what it never becomes. */
import { describe, expect, test } from 'vitest';
import {
  EDIT_TICKETS,
  GOOD_FIELDS,
  listPage,
  memberPage,
  NEW_MEMBER,
  RIGHT_ROLE,
  rolePage,
  SITE,
  seen,
  siteAfter,
  without,
} from '../../tests/support/samples.ts';
import { TRANSLATORS } from '../../tests/support/words.ts';
import { cellOf } from '../connectwise/model/levels.ts';
import { MEMBER_FIELDS, type ScreenObservation } from '../connectwise/model/observation.ts';
import { profile } from '../integrations/index.ts';
import { assistantView } from './build-view.ts';
import { markdownOf, setupRecord } from './setup-record.ts';
import { isUnderWay, newSite, type SiteState, stateAfter, tickInState } from './state.ts';
import type { Tick } from './view.ts';

const ELSEWHERE: ScreenObservation = { screen: 'none' };
const LEVELS = profile.settings.map(({ module, permission, level }) => cellOf(module, permission, level));
const REQUIRED = LEVELS.filter((_, index) => !profile.settings[index]?.optional);
const FIELDS = MEMBER_FIELDS.map((field): Tick => `member/${field}`);

function ticked(before: SiteState, ticks: Tick[], page: ScreenObservation = ELSEWHERE): SiteState {
  return ticks.reduce((site, tick) => tickInState(profile, site, seen(page), tick, true), before);
}

const observed = (site: SiteState, page: ScreenObservation) => stateAfter(profile, site, seen(page));

function viewOf(site: SiteState, page: ScreenObservation = ELSEWHERE, language: 'en' | 'fr' = 'en') {
  return assistantView(
    TRANSLATORS[language],
    profile,
    SITE,
    site,
    seen(page),
    { id: 'acme', since: 0 },
    null,
  );
}

const stepIn = (site: SiteState, name: string, page: ScreenObservation = ELSEWHERE) =>
  viewOf(site, page).steps.find(({ step }) => step === name);

describe('where nothing of the role was seen', () => {
  test.each<[string, ScreenObservation]>([
    ['on any page', ELSEWHERE],
    ['on a page that cannot be read', { screen: 'unknown' }],
    ['in a list', listPage('security-roles')],
  ])('%s each level, each field and both steps can be ticked', (_, page) => {
    const { levels, member, steps } = viewOf(newSite(), page);
    expect(levels.map(({ cell, tick }) => [cell, tick])).toEqual(LEVELS.map((cell) => [cell, 'offered']));
    expect(member.map(({ field, severity, tick }) => [field, severity, tick])).toEqual(
      MEMBER_FIELDS.map((field) => [field, 'unseen', 'offered']),
    );
    expect(steps.map(({ tick }) => tick)).toEqual(['offered', 'offered', 'none', 'none']);
  });

  test('each field says what to choose', () => {
    for (const { text } of viewOf(newSite()).member) expect(text).toMatch(/^\S.*\.$/);
  });

  test('the required levels and that it is saved lead to the member, and nothing less does', () => {
    const site = ticked(newSite(), [...REQUIRED, 'role']);
    expect(viewOf(site).next.step).toBe('member');
    for (const tick of [...REQUIRED, 'role'] as Tick[])
      expect(viewOf(tickInState(profile, site, seen(ELSEWHERE), tick, false)).next.step).toBe('role');
    expect(viewOf(ticked(newSite(), LEVELS)).next.step).toBe('role');
  });

  test('all fields and that it is saved lead to the key, and nothing less does', () => {
    const role = ticked(newSite(), [...REQUIRED, 'role']);
    const site = ticked(role, [...FIELDS, 'member']);
    const { next } = viewOf(site);
    expect([next.step, next.title]).toEqual(['key', 'Open the tab API Keys of the member']);
    expect(next.detail).toContain('it was not seen');
    for (const tick of [...FIELDS, 'member'] as Tick[])
      expect(viewOf(tickInState(profile, site, seen(ELSEWHERE), tick, false)).next.step).toBe('member');
    expect(viewOf(ticked(role, FIELDS)).next.step).toBe('member');
  });

  test('to tick a step is to tick what is left of it, but for optional levels', () => {
    const site = ticked(newSite(), ['role', 'member']);
    expect(new Set(site.ticks)).toEqual(new Set([...REQUIRED, 'role', ...FIELDS, 'member']));
    expect(viewOf(site).next.step).toBe('key');
    expect(stepIn(site, 'role')?.summary).toMatch(/^4 levels confirmed by you, not seen/);
  });

  test('a tick is no evidence: no step is done or seen, no level is met, and the count is said', () => {
    const site = ticked(newSite(), [...LEVELS, 'role', ...FIELDS, 'member']);
    const { levels, steps } = viewOf(site);
    expect(levels.every(({ state, actual, tick }) => state === 'unseen' && !actual && tick === 'made')).toBe(
      true,
    );
    expect(
      steps.slice(0, 2).map(({ status, seen, confirmed, isConfirmed, summary }) => {
        return { status, seen, confirmed, isConfirmed, summary };
      }),
    ).toEqual([
      {
        status: 'todo',
        seen: 'none',
        confirmed: 6,
        isConfirmed: true,
        summary: '6 levels confirmed by you, not seen, saving confirmed by you',
      },
      {
        status: 'todo',
        seen: 'none',
        confirmed: 11,
        isConfirmed: true,
        summary: '11 fields confirmed by you, not seen, saving confirmed by you',
      },
    ]);
  });

  test.each([
    [0, 'Not seen yet', 'Pas encore vu'],
    [1, '1 level confirmed by you, not seen', '1 niveau confirmé par vous, non vu'],
    [2, '2 levels confirmed by you, not seen', '2 niveaux confirmés par vous, non vus'],
  ])('%i ticked levels are counted in both languages', (count, english, french) => {
    const site = ticked(newSite(), LEVELS.slice(0, count));
    expect([viewOf(site).steps[0]?.summary, viewOf(site, ELSEWHERE, 'fr').steps[0]?.summary]).toEqual([
      english,
      french,
    ]);
  });

  test('a tick can be taken back', () => {
    const site = ticked(newSite(), [...REQUIRED, 'role']);
    const back = tickInState(profile, site, seen(ELSEWHERE), EDIT_TICKETS, false);
    expect(back.ticks).not.toContain(EDIT_TICKETS);
    expect(viewOf(back).next.step).toBe('role');
  });

  test('a level that is not wanted cannot be ticked', () => {
    expect(ticked(newSite(), ['System/My Company/edit'])).toEqual(newSite());
  });

  test('a tick begins the setup', () => {
    expect(isUnderWay(newSite())).toBe(false);
    expect(isUnderWay(ticked(newSite(), [EDIT_TICKETS]))).toBe(true);
  });
});

describe('where a role is read in part', () => {
  const page = rolePage(without(RIGHT_ROLE, EDIT_TICKETS));

  test('what is read is as the page shows it, and only the rest can be ticked', () => {
    const site = siteAfter(page);
    const offered = viewOf(site, page).levels.filter(({ tick }) => tick === 'offered');
    expect(offered.map(({ cell }) => cell)).toEqual([EDIT_TICKETS]);
    expect(ticked(site, REQUIRED, page).ticks).toEqual([EDIT_TICKETS]);
  });

  test('with the rest ticked the setup goes on, and the step is seen in part', () => {
    const site = observed(ticked(siteAfter(page), [EDIT_TICKETS], page), page);
    expect(viewOf(site, page).next).toMatchObject({ step: 'member', title: 'Open System > Members' });
    expect(stepIn(site, 'role', page)).toMatchObject({
      status: 'todo',
      seen: 'part',
      summary: '3 of 4 levels set, 1 level confirmed by you, not seen',
    });
  });

  test('groups and columns that were not seen are confirmed with the step', () => {
    const odd = rolePage(RIGHT_ROLE, { collapsed: ['Finance'], unknownColumns: ['Approve'] });
    const site = siteAfter(odd);
    expect(viewOf(site, odd).next.step).toBe('role');
    expect(stepIn(site, 'role', odd)?.tick).toBe('offered');
    expect(viewOf(ticked(site, ['role'], odd), odd).next.step).toBe('member');
  });

  test('that it is saved cannot be ticked while the page shows that it is not, or more than is needed', () => {
    const unsaved = rolePage(without(RIGHT_ROLE, EDIT_TICKETS), { saveState: 'unsaved' });
    const excess = rolePage({ ...without(RIGHT_ROLE, EDIT_TICKETS), 'System/My Company/edit': 'All' });
    for (const wrong of [unsaved, excess]) {
      const site = siteAfter(wrong);
      expect(stepIn(site, 'role', wrong)?.tick).toBe('none');
      expect(ticked(site, ['role'], wrong).ticks).toEqual([]);
    }
  });
});

describe('what a page shows after a tick counts more', () => {
  const byHand = ticked(newSite(), [...LEVELS, 'role', ...FIELDS, 'member']);

  test('a level that is read as wrong is not ticked any more, and it is said', () => {
    const page = rolePage({ ...RIGHT_ROLE, [EDIT_TICKETS]: 'My' });
    const site = observed(byHand, page);
    const level = viewOf(site, page).levels.find(({ cell }) => cell === EDIT_TICKETS);
    expect(level).toMatchObject({ state: 'missing', actual: 'My', tick: 'none', isOverruled: true });
    expect(viewOf(site, page).next).toMatchObject({ step: 'role', title: 'Set 1 level to All' });
    // It was read meanwhile, so the user does not say it again.
    const corrected = observed(site, rolePage(RIGHT_ROLE));
    expect(corrected.overruled).not.toContain(EDIT_TICKETS);
    expect(stepIn(corrected, 'role')).toMatchObject({ status: 'done', seen: 'all', confirmed: 0 });
  });

  test('a role that is read as not saved is not confirmed any more', () => {
    const page = rolePage(RIGHT_ROLE, { saveState: 'unsaved' });
    const site = observed(byHand, page);
    expect(stepIn(site, 'role', page)).toMatchObject({ isOverruled: true, isConfirmed: false });
    expect(viewOf(site, page).next.title).toBe('Click Save');
  });

  test('what is read as right is seen, and the rest stays ticked', () => {
    const page = rolePage(without(RIGHT_ROLE, EDIT_TICKETS), { saveState: 'unknown' });
    const site = observed(byHand, page);
    // Read as None, which is no fault of an optional level, but not what was ticked.
    expect(site.overruled).toEqual(LEVELS.filter((cell) => !REQUIRED.includes(cell)));
    expect(site.ticks).toEqual([EDIT_TICKETS, 'role', ...FIELDS, 'member']);
    expect(viewOf(site, page).next.step).toBe('key');
  });

  test('a field that is read as wrong is not ticked any more, and it is said', () => {
    const { 'member-name': _, ...fields } = GOOD_FIELDS;
    const page: ScreenObservation = {
      ...memberPage({ level: 'Region (Level 2)' }),
      fields: { ...fields, level: 'Region (Level 2)' },
    };
    const site = observed(byHand, page);
    const { member, next } = viewOf(site, page);
    expect(member.find(({ field }) => field === 'level')).toMatchObject({
      severity: 'error',
      tick: 'none',
      isOverruled: true,
    });
    expect(member.at(-1)).toMatchObject({ field: 'member-name', severity: 'unseen', tick: 'made' });
    expect(next.title).toBe('Fix 1 field of the API member');
  });

  test('the empty form of another member contradicts nothing', () => {
    expect(observed(byHand, NEW_MEMBER).ticks).toEqual(byHand.ticks);
  });

  test('another role contradicts nothing, and nothing can be ticked on it', () => {
    const page = rolePage({ [EDIT_TICKETS]: 'None' }, { roleName: 'Technician' });
    expect(observed(byHand, page).ticks).toEqual(byHand.ticks);
    const { levels, member, steps } = viewOf(newSite(), page);
    const all = [...levels, ...member, ...steps];
    expect(all.filter(({ tick }) => tick !== 'none')).toEqual([]);
  });
});

test('what was read as wrong can be ticked once no page shows it any more', () => {
  const site = siteAfter(
    rolePage({ ...RIGHT_ROLE, [EDIT_TICKETS]: 'None', 'System/My Company/edit': 'All' }),
  );
  const tickOf = (page: ScreenObservation) =>
    viewOf(site, page).levels.find(({ cell }) => cell === EDIT_TICKETS)?.tick;
  expect(tickOf(listPage('security-roles'))).toBe('none');
  expect(tickOf(ELSEWHERE)).toBe('offered');
  const after = ticked(site, [EDIT_TICKETS, 'role']);
  const { excess, levels, next, steps } = viewOf(after);
  expect(levels.find(({ cell }) => cell === EDIT_TICKETS)).toMatchObject({ state: 'unseen', actual: '' });
  expect([excess, next.step, steps[0]?.seen]).toEqual([[], 'member', 'part']);
});

test('the record says what was confirmed and not seen', () => {
  const site = ticked(newSite(), [...LEVELS, 'role', ...FIELDS, 'member']);
  const text = markdownOf(setupRecord(TRANSLATORS.en, viewOf(site), 0));
  expect(text).toContain('| Security Role | 6 levels confirmed by you, not seen, saving confirmed by you |');
  expect(text.match(/confirmed by the user, not seen/g)).toHaveLength(LEVELS.length + FIELDS.length);
  expect(text).not.toMatch(/as needed|\| right \||\bsaved\b/);
});
