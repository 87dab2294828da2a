import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DELETE_TICKETS,
  EDIT_TICKETS,
  levelsOf,
  NEW_ROLE,
  RIGHT_ROLE,
  without,
} from '../../tests/support/samples.ts';
import { ACCESS, type Access, cellOf, LEVELS } from '../connectwise/model/levels.ts';
import { compare } from './compare-role.ts';
import { profile as officeProtect } from './index.ts';

const { settings } = officeProtect;

/** The verdict on a cell when the role grants this. */
function verdictOn(cell: string, grants: Record<string, Access>) {
  const { wanted, excess } = compare(settings, levelsOf(grants));
  return [...wanted, ...excess].find((verdict) => verdict.cell === cell);
}

describe('a level that is asked for at All', () => {
  test.each<[Access, string]>([
    ['None', 'missing'],
    ['My', 'missing'],
    ['All', 'met'],
  ])('at %s is %s', (actual, state) => {
    expect(verdictOn(EDIT_TICKETS, { ...NEW_ROLE, [EDIT_TICKETS]: actual })).toMatchObject({
      state,
      wanted: 'All',
      actual,
      optional: false,
    });
  });

  test('is unseen when its row was not read, without an actual access', () => {
    expect(verdictOn(EDIT_TICKETS, without(RIGHT_ROLE, EDIT_TICKETS))).toMatchObject({
      state: 'unseen',
      actual: '',
    });
  });

  test('is not met by the same level of another permission, nor by another level of the same', () => {
    const others = {
      'Service Desk/Service Ticket/edit': 'All',
      'System/Service Tickets/edit': 'All',
      [DELETE_TICKETS]: 'All',
    } as const;
    expect(verdictOn(EDIT_TICKETS, others)?.state).toBe('unseen');
  });

  test('is optional when the profile says so', () => {
    expect(verdictOn('System/Table Setup/inquire', RIGHT_ROLE)).toMatchObject({
      state: 'missing',
      optional: true,
    });
  });
});

describe('a level that is asked for at My', () => {
  const my = settings.slice(0, 1).map((setting) => ({ ...setting, access: 'My' as const }));
  const cell = 'Companies/Company Maintenance/inquire';

  test.each<[Access, string]>([
    ['None', 'missing'],
    ['My', 'met'],
    ['All', 'excess'],
  ])('at %s is %s', (actual, state) => {
    const { wanted, excess } = compare(my, levelsOf({ [cell]: actual }));
    expect(wanted.map((verdict) => verdict.state)).toEqual([state]);
    expect(excess).toEqual([]);
  });
});

describe('a level that the profile does not ask for', () => {
  test.each<Access>(['My', 'All'])('is excess at %s, wanted at None', (actual) => {
    expect(verdictOn(DELETE_TICKETS, { ...RIGHT_ROLE, [DELETE_TICKETS]: actual })).toMatchObject({
      module: 'Service Desk',
      permission: 'Service Tickets',
      level: 'delete',
      state: 'excess',
      wanted: 'None',
      actual,
    });
  });

  test('is not mentioned at None', () => {
    expect(verdictOn(DELETE_TICKETS, { ...RIGHT_ROLE, [DELETE_TICKETS]: 'None' })).toBeUndefined();
  });
});

test('the Admin role meets every level, and all its other rights are excess', () => {
  const admin = Object.fromEntries(
    ['Companies/Company Maintenance', 'Service Desk/Service Tickets', 'Finance/Invoicing'].flatMap((row) =>
      LEVELS.map((level) => [`${row}/${level}`, 'All' as const]),
    ),
  );
  const { wanted, excess } = compare(settings, levelsOf(admin));
  expect(wanted.filter(({ optional }) => !optional).every(({ state }) => state === 'met')).toBe(true);
  expect(excess).toHaveLength(12 - 4);
});

describe('whatever a role grants', () => {
  const words = fc.constantFrom(
    'Companies',
    'Service Desk',
    'System',
    'Company Maintenance',
    'Service Tickets',
  );
  const level = fc.constantFrom(...LEVELS);
  const access = fc.constantFrom(...ACCESS);
  const role = fc.uniqueArray(fc.record({ module: words, permission: words, level, access }), {
    selector: ({ module, permission, level }) => cellOf(module, permission, level),
    maxLength: 60,
  });

  test('each wanted level has one verdict, in the order of the profile, and only a seen one is met', () => {
    fc.assert(
      fc.property(role, (levels) => {
        const { wanted } = compare(settings, levels);
        expect(wanted.map(({ cell }) => cell)).toEqual(
          settings.map(({ module, permission, level }) => cellOf(module, permission, level)),
        );
        const seen = new Map(
          levels.map((one) => [cellOf(one.module, one.permission, one.level), one.access]),
        );
        for (const { cell, state, actual } of wanted) {
          expect(actual).toBe(seen.get(cell) ?? '');
          expect(state === 'met').toBe(seen.get(cell) === 'All');
          expect(state === 'unseen').toBe(!seen.has(cell));
        }
      }),
    );
  });

  test('every grant is either asked for or excess, never both and never neither', () => {
    fc.assert(
      fc.property(role, (levels) => {
        const { wanted, excess } = compare(settings, levels);
        const asked = new Set<string>(wanted.map(({ cell }) => cell));
        const grants = levels
          .filter(({ access }) => access !== 'None')
          .map(({ module, permission, level }) => cellOf(module, permission, level))
          .filter((cell) => !asked.has(cell));
        expect(excess.map(({ cell }) => cell).sort()).toEqual(grants.sort());
      }),
    );
  });
});
