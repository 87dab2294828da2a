import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '../../../sandbox/connectwise/permissions.ts';
import { profile as officeProtect } from '../../integrations/index.ts';
import type { Access, LEVELS } from '../model/levels.ts';
import type { ExcessLevel, LevelProof } from './check-record.ts';
import { LARGEST_PAGE } from './client.ts';
import { farthestFirst, findExcess } from './excess.ts';
import { securityRows } from './schemas.ts';

const { settings } = officeProtect;
const CONFLICT: LevelProof = {
  cell: 'System/Table Setup/inquire',
  state: 'untested',
  reason: 'conflict',
};

type Levels = Partial<Record<`${(typeof LEVELS)[number]}Level`, unknown>>;
const NONE: Levels = { addLevel: 'None', editLevel: 'None', deleteLevel: 'None', inquireLevel: 'None' };
const row = (moduleName: string, moduleFunctionName: string, levels: Levels = {}) => ({
  moduleName,
  moduleFunctionName,
  ...NONE,
  ...levels,
});

/** The rows of a role with the profile's levels and nothing else. */
const RIGHT = [
  row('Companies', 'Company Maintenance', { inquireLevel: 'All' }),
  row('Service Desk', 'Service Tickets', { addLevel: 'All', editLevel: 'All', inquireLevel: 'All' }),
  row('System', 'Table Setup (customize)', { inquireLevel: 'All' }),
  row('System', 'Member Maintenance', { inquireLevel: 'All' }),
];

/** What is found in a reply with these rows. */
const excessIn = (rows: unknown[], wanted = settings, proofs: LevelProof[] = []) =>
  findExcess(wanted, securityRows.parse(rows), proofs);
const sentence = ({ module, permission, level, access }: ExcessLevel) =>
  `${module} › ${permission} › ${level}, ${access}`;
const namesIn = (rows: unknown[]) => excessIn(rows)?.farthest.map(sentence);

describe('excess is', () => {
  test('nothing in a role with the profile’s levels', () => {
    expect(excessIn(RIGHT)).toEqual({ count: 0, isComplete: true, farthest: [] });
  });

  test('each level that the profile does not name, at My or All, by the API’s names', () => {
    const rows = [
      ...RIGHT,
      row('Finance', 'Invoicing', { deleteLevel: 'My', editLevel: 'None' }),
      row('Module of 2030', 'Some  new\npermission', { addLevel: 'All' }),
    ];
    expect(excessIn(rows)).toMatchObject({ count: 2, isComplete: true });
    expect(namesIn(rows)).toEqual([
      'Module of 2030 › Some new permission › add, All',
      'Finance › Invoicing › delete, My',
    ]);
  });

  test('another level of a permission that the profile names', () => {
    const rows = RIGHT.map((each) =>
      each.moduleFunctionName === 'Service Tickets' ? { ...each, deleteLevel: 'All' } : each,
    );
    expect(namesIn(rows)).toEqual(['Service Desk › Service Tickets › delete, All']);
  });

  test.each<[Access, number]>([
    ['None', 0],
    ['My', 0],
    ['All', 1],
  ])('a level wanted at My that grants more: at %s %i', (inquireLevel, count) => {
    const wanted = settings.slice(0, 1).map((setting) => ({ ...setting, access: 'My' as const }));
    const rows = [row('Companies', 'Company Maintenance', { inquireLevel })];
    expect(excessIn(rows, wanted)).toMatchObject({ count, isComplete: true });
  });

  test('counted once where two rows have the same names, at the widest access', () => {
    const twice = (['My', 'All', 'My'] as const).map((addLevel) => row('Sales', 'Orders', { addLevel }));
    expect(excessIn([...RIGHT, ...twice])?.count).toBe(1);
    expect(namesIn([...RIGHT, ...twice])).toEqual(['Sales › Orders › add, All']);
  });

  test('446 levels for the Admin role, of which ten are kept, with names of limited length', () => {
    const all = { addLevel: 'All', editLevel: 'All', deleteLevel: 'All', inquireLevel: 'All' };
    const rows = PERMISSIONS.map(({ module, name }) => row(module, name, all));
    expect(excessIn(rows)).toMatchObject({ count: 446, isComplete: true });
    expect(namesIn(rows)).toEqual([
      'System › Member Maintenance › delete, All',
      'System › Member Maintenance › add, All',
      'System › Member Maintenance › edit, All',
      'System › Security Roles › delete, All',
      'System › Security Roles › add, All',
      'System › Security Roles › edit, All',
      'System › Add Licenses › delete, All',
      'System › Add Licenses › add, All',
      'System › Add Licenses › edit, All',
      'System › API Reports › delete, All',
    ]);
    const [long] = excessIn([row('M'.repeat(5000), 'P'.repeat(5000), all)])?.farthest ?? [];
    expect([long?.module.length, long?.permission.length]).toEqual([100, 100]);
  });
});

describe('nothing is known', () => {
  test.each<[string, unknown[]]>([
    ['a row without names', [...RIGHT, { ...NONE }]],
    ['a row without levels', [...RIGHT, { moduleName: 'Sales', moduleFunctionName: 'Orders' }]],
    ['an empty level', [...RIGHT, row('Sales', 'Orders', { addLevel: null })]],
    ['another word for an access', [...RIGHT, row('Sales', 'Orders', { editLevel: 'Everything' })]],
    ['a number for an access', [...RIGHT, row('Sales', 'Orders', { editLevel: 2 })]],
    ['a grant without a name', [...RIGHT, row('Sales', '', { deleteLevel: 'All' })]],
    ['rows of another kind', [{ hello: 'world' }]],
    ['a permission of the profile missing', RIGHT.slice(1)],
    ['as many rows as fit on a page', Array.from({ length: LARGEST_PAGE }, (_, at) => RIGHT[at % 4])],
  ])('when the reply grants nothing more but has %s', (_, rows) => {
    expect(excessIn(rows)).toBeNull();
  });

  test('when it grants nothing more but contradicts a call', () => {
    expect(excessIn(RIGHT, settings, [CONFLICT])).toBeNull();
  });

  test('of the rest, when a part of the reply is understood', () => {
    const rows = [...RIGHT, row('Sales', 'Orders', { addLevel: 'All', editLevel: 'Everything' }), {}];
    expect(excessIn(rows)).toMatchObject({ count: 1, isComplete: false });
    expect(namesIn(rows)).toEqual(['Sales › Orders › add, All']);
  });
});

describe('the most far-reaching come first', () => {
  const ORDER: ExcessLevel[] = [
    { module: 'System', permission: 'Security Roles', level: 'edit', access: 'All' },
    { module: 'System', permission: 'API Reports', level: 'delete', access: 'All' },
    { module: 'System', permission: 'API Reports', level: 'add', access: 'All' },
    { module: 'System', permission: 'API Reports', level: 'edit', access: 'All' },
    { module: 'Finance', permission: 'Invoicing', level: 'add', access: 'All' },
    { module: 'Companies', permission: 'Security Roles', level: 'delete', access: 'All' },
    { module: 'Sales', permission: 'Opportunity', level: 'delete', access: 'All' },
    { module: 'System', permission: 'Security Roles', level: 'inquire', access: 'All' },
    { module: 'Companies', permission: 'Contacts', level: 'inquire', access: 'All' },
    { module: 'System', permission: 'My Account', level: 'delete', access: 'My' },
    { module: 'Finance', permission: 'Agreements', level: 'inquire', access: 'My' },
  ];

  test('All before My, changing before reading, System and Finance before the rest, then by name', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ORDER, { minLength: ORDER.length }), (mixed) => {
        expect(mixed.toSorted(farthestFirst)).toEqual(ORDER);
      }),
    );
  });
});
