/** The role editor's levels, as panel and marks show them. */
import { LEVELS } from '../../sandbox/connectwise/model.ts';
import { PERMISSIONS, permissionKey } from '../../sandbox/connectwise/permissions.ts';
import { addRightRole, addRole, goTo, openSignedIn, setLevel } from '../support/seed-state.ts';
import { MARKS, OPTIONAL, PANEL, REQUIRED } from '../support/setup-steps.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const WANTED = [...REQUIRED, ...OPTIONAL];
const roleStep = { host: PANEL, attributes: { 'data-step': 'role' } } as const;

test('each level that is None or My is found and named', async ({ world }) => {
  const { tab, sandbox } = world;
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  for (const cell of WANTED) {
    for (const access of ['None', 'My'] as const) {
      await test.step(`${cell} is ${access}`, async () => {
        const role = addRole(sandbox.connectWise, 'OfficeProtect', WANTED);
        setLevel(role, cell, access);
        await goTo(world, { screen: 'SecurityModules', id: role.id });
        const state = {
          'data-cell': cell,
          'data-state': 'missing',
          'data-wanted': 'All',
          'data-actual': access,
        };
        await tab.hooks.waitFor({ host: PANEL, attributes: state });
        await tab.hooks.waitFor({ host: MARKS, attributes: state });
        expect(await statesOf(tab)).toEqual({
          missing: [cell],
          met: WANTED.filter((other) => other !== cell),
        });

        const isOptional = OPTIONAL.includes(cell);
        await tab.hooks.waitForState(roleStep, { 'data-status': isOptional ? 'done' : 'current' });
        const [, permission] = cell.split('/');
        const next = isOptional ? 'Open System > Members' : `${permission} (${columnOf(cell)})`;
        await tab.hooks.waitFor(NEXT, { until: ({ text }) => text.includes(next) });
      });
    }
  }
});

test('a level beyond the profile is found wherever it is', async ({ world }) => {
  const { tab, sandbox } = world;
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  for (const [cell, access] of [
    ['Companies/CRM/Sales Activities/add', 'My'],
    ['Service Desk/Service Tickets/delete', 'All'],
    ['Service Desk/Service Tickets - Finance/inquire', 'All'],
    ['System/Mass Maintenance/edit', 'All'],
    ['Time & Expense/Time Sheets/inquire', 'My'],
  ] as const) {
    await test.step(`${cell} is ${access}`, async () => {
      const role = addRole(sandbox.connectWise, 'OfficeProtect', WANTED);
      setLevel(role, cell, access);
      await goTo(world, { screen: 'SecurityModules', id: role.id });
      const state = {
        'data-cell': cell,
        'data-state': 'excess',
        'data-wanted': 'None',
        'data-actual': access,
      };
      await tab.hooks.waitFor({ host: PANEL, attributes: state });
      await tab.hooks.waitFor({ host: MARKS, attributes: state });
      await tab.hooks.waitForState(roleStep, { 'data-status': 'problem' });
      expect(await statesOf(tab)).toEqual({ excess: [cell], met: WANTED });
    });
  }
});

test('in a role that grants everything, all other levels are extra permissions', async ({ world }) => {
  const { tab, sandbox } = world;
  const role = sandbox.connectWise.addRole('OfficeProtect', 'tech', { access: 'All' });
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await tab.hooks.waitForState(roleStep, { 'data-status': 'problem' });
  const all = PERMISSIONS.flatMap((row) => LEVELS.map((level) => `${permissionKey(row)}/${level}`));
  const { excess = [], ...others } = await statesOf(tab);
  expect(others).toEqual({ met: [...WANTED].sort() });
  expect(excess).toEqual(all.filter((cell) => !WANTED.includes(cell)).sort());
});

test('the optional levels may stay at None', async ({ world }) => {
  const { tab, sandbox } = world;
  const role = addRightRole(sandbox.connectWise, { optional: false });
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await tab.hooks.waitForState(roleStep, { 'data-status': 'done' });
  expect(await statesOf(tab)).toEqual({ met: REQUIRED, missing: OPTIONAL });
});

const NEXT = { host: PANEL, attributes: { role: 'status' } } as const;

/** `inquire` as the name of its column. */
function columnOf(cell: string): string {
  const level = cell.split('/').at(-1) ?? '';
  return `${level.charAt(0).toUpperCase()}${level.slice(1)} Level`;
}

/** The cells that the panel lists, by state, each list sorted. */
async function statesOf({ hooks }: Tab): Promise<Record<string, string[]>> {
  const found = await hooks.find({ host: PANEL, attributes: { 'data-cell': true, 'data-state': true } });
  const cells = found.map(({ attributes }) => ({
    cell: attributes['data-cell'] ?? '',
    state: attributes['data-state'] ?? '',
  }));
  const byState = Object.groupBy(cells, ({ state }) => state);
  return Object.fromEntries(
    Object.entries(byState).map(([state, list = []]) => [state, list.map(({ cell }) => cell).sort()]),
  );
}
