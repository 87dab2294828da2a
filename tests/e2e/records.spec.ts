/** Records that are not this setup's are left alone, whatever is looked at; the user's word makes one its own. */
import fc from 'fast-check';
import type { Place } from '../../sandbox/connectwise/client/flow/place.ts';
import { heldPairs, stored } from '../support/background.ts';
import { openOwnAccount } from '../support/own-account-page.ts';
import { addRightRole, addRole, goTo, grantsOf, openSignedIn, PAIR } from '../support/seed-state.ts';
import { claimRecord, MARKS, PANEL } from '../support/setup-steps.ts';
import type { World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const RECORD = { host: PANEL, attributes: { 'data-record': true } } as const;
/** Buttons that change the page, or advise to. */
const CHANGES = ['set-level', 'set-all', 'fill-field', 'put-back'];

/** What is kept of a site's setup. */
async function setupOf({ session }: World): Promise<unknown> {
  const all = await stored(session, 'session');
  return Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith('site:')));
}

/** Opens a record and waits until the panel says whose it is, in words that contain `name`. */
async function look(world: World, place: Place, name: string): Promise<void> {
  await goTo(world, place);
  await expect.poll(() => world.tab.hooks.text(PANEL)).toContain(name);
  await world.tab.hooks.waitForState(RECORD, { 'data-record': 'other' });
}

/** Neither marks, nor buttons that change the page, nor levels that are judged. */
async function isLeftAlone({ tab: { hooks } }: World): Promise<void> {
  const marks = await hooks.find({ host: MARKS, attributes: {} });
  const named = ['data-cell', 'data-group', 'data-finding', 'data-target'];
  expect(marks.filter(({ attributes }) => named.some((name) => name in attributes))).toEqual([]);
  for (const action of CHANGES)
    expect(await hooks.find({ host: PANEL, attributes: { 'data-action': action } })).toEqual([]);
  const cells = await hooks.find({ host: PANEL, attributes: { 'data-cell': true, 'data-state': true } });
  expect(new Set(cells.map(({ attributes }) => attributes['data-state']))).toEqual(
    new Set(cells.length ? ['unseen'] : []),
  );
}

/** Five roles, three members and two keys that are in use and none of this setup's, each with its name on the screen. */
function othersOf({ sandbox: { connectWise } }: World): [Place, string][] {
  const names = ['Admin', 'Dispatch', 'Finance', 'Sales'];
  const roles = names.map(
    (name) => connectWise.roles.find((role) => role.name === name) ?? addRole(connectWise, name, []),
  );
  roles.push(
    addRole(connectWise, 'OfficeProtect 2', ['Finance/Invoicing/inquire', 'System/Table Setup/delete']),
  );
  const members = ['Automate', 'Backup', 'Reports'].map((identifier) =>
    connectWise.addApiMember(
      {
        ...(connectWise.apiMembers[0] as (typeof connectWise.apiMembers)[number]),
        identifier,
        name: `${identifier} service`,
        roleId: roles[0]?.id ?? 0,
      },
      'tech',
    ),
  );
  const keys = members.slice(0, 2).map(({ id }) => connectWise.addKey(id, 'In use', 'tech'));
  return [
    ...roles.map(({ id, name }): [Place, string] => [{ screen: 'SecurityModules', id }, name]),
    ...members.map(({ id, identifier }): [Place, string] => [
      { screen: 'ApiMemberDetail', id, tab: 'Details' },
      identifier,
    ]),
    ...keys.map(({ id, memberId }, i): [Place, string] => [
      { screen: 'ApiKeyDetail', memberId, id },
      members[i]?.identifier ?? '',
    ]),
  ];
}

test('whoever just looks around, in any order, leaves the setup’s state as it was', async ({ world }) => {
  const { tab, sandbox } = world;
  const others = othersOf(world);
  const own = addRightRole(sandbox.connectWise, { optional: false });
  await openSignedIn(world, { screen: 'SecurityModules', id: own.id });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-step': 'role', 'data-status': 'done' } });
  const before = await setupOf(world);
  const walk = fc.shuffledSubarray(others, { minLength: others.length });
  await fc.assert(
    fc.asyncProperty(walk, async (places) => {
      for (const [place, name] of places) {
        await look(world, place, name);
        await isLeftAlone(world);
      }
      expect(await setupOf(world)).toEqual(before);
    }),
    { seed: 20261130, numRuns: 3 },
  );
});

test('a role that is in use is changed only after the user has claimed it, and is left alone again after', async ({
  world,
}) => {
  const { tab, sandbox } = world;
  const role = addRole(sandbox.connectWise, 'Technician', ['Finance/Invoicing/inquire']);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-record-reason': 'other-name' } });
  await isLeftAlone(world);
  const before = await setupOf(world);
  await claimRecord(tab);
  await tab.hooks.waitFor({ host: MARKS, attributes: { 'data-cell': true, 'data-state': 'missing' } });
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'disclaim-record' } });
  await tab.hooks.waitForState(RECORD, { 'data-record': 'other' });
  await tab.hooks.waitForGone({ host: MARKS, attributes: { 'data-cell': true } });
  await isLeftAlone(world);
  expect(await setupOf(world)).toEqual(before);
  expect(grantsOf(role)).toEqual({ 'Finance/Invoicing/inquire': 'All' });
});

test('the Admin role is left alone, and claiming it chooses its route', async ({ world }) => {
  const { tab, sandbox } = world;
  const admin = sandbox.connectWise.roles.find(({ name }) => name === 'Admin');
  await openSignedIn(world, { screen: 'SecurityModules', id: admin?.id ?? 0 });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-record-reason': 'built-in-role' } });
  await isLeftAlone(world);
  await claimRecord(tab);
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-step': 'role', 'data-status': 'done' } });
  expect(await tab.hooks.find({ host: MARKS, attributes: { 'data-cell': true } })).toEqual([]);
  for (const action of CHANGES)
    expect(await tab.hooks.find({ host: PANEL, attributes: { 'data-action': action } })).toEqual([]);
});

test('a pair of a person’s own account is held, and sent only once that is confirmed', async ({ world }) => {
  const { tab, session } = world;
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'security-roles' } });
  await openOwnAccount(tab.page, PAIR);
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-record-reason': 'own-account' } });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'held' } });
  expect(await heldPairs(session)).toMatchObject([PAIR]);
  const steps = await tab.hooks.find({ host: PANEL, attributes: { 'data-step': true } });
  expect(steps.map(({ attributes }) => attributes['data-status'])).toEqual([
    'todo',
    'todo',
    'done',
    'current',
  ]);
  await tab.hooks.type({ host: PANEL, attributes: { 'data-field': 'company-id' } }, 'brightwater');
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'send-key' } });
  const confirm = { host: PANEL, attributes: { 'data-action': 'confirm-send' } } as const;
  await tab.hooks.waitFor(confirm);
  expect(await tab.hooks.text(PANEL)).toContain('Terry Chapman (tech), not to an API member');
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'cancel-send' } });
  await tab.hooks.waitForGone(confirm);
  expect(await tab.hooks.find({ host: PANEL, attributes: { 'data-handoff': true } })).toEqual([]);
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'send-key' } });
  await tab.hooks.click(confirm);
  const sent = { host: PANEL, attributes: { 'data-handoff': 'waiting' } } as const;
  await tab.hooks.waitFor(sent);
});
