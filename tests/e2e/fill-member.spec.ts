/** One click fills in the form of the screen; the user saves it. */
import type { ApiMemberForm } from '../../sandbox/connectwise/model.ts';
import type { Lookups } from '../../sandbox/connectwise/ui/contract.ts';
import { zoomTo } from '../support/background.ts';
import { chooseAt, pressMarked, retypeAt } from '../support/connectwise.ts';
import { addRightMember, addRightRole, openSignedIn, readyForKey } from '../support/seed-state.ts';
import { MARKS, PANEL, saveKey, saveMember } from '../support/setup-steps.ts';
import { applySkin, SKINS, unfoldPanel } from '../support/skins.ts';
import type { Tab, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const FILL_ALL = { host: PANEL, attributes: { 'data-action': 'fill-all' } } as const;
const PUT_BACK = { host: PANEL, attributes: { 'data-action': 'put-back' } } as const;
/** What stands in a form whose fields have one choice each. */
const FILLED = {
  identifier: 'OfficeProtect',
  name: 'Office Protect',
  structureLevelId: 1,
  structureNameId: 1,
  locationId: 2,
  territoryId: 3,
  defaultBoardId: 2,
} as const;

test('one click fills in eight fields, and the user saves them', async ({ world }) => {
  const { tab, sandbox } = world;
  const role = addRightRole(sandbox.connectWise);
  await offerOneEach(world);
  await openNewMember(world);
  await fillAll(tab, 8);
  await workIs(tab, 'done', '8 fields filled in');
  expect(await openFields(tab)).toEqual([]);
  expect(sandbox.connectWise.apiMembers.some(({ identifier }) => identifier === 'OfficeProtect')).toBe(false);
  await saveMember(tab);
  expect(sandbox.connectWise.apiMembers.at(-1)).toMatchObject({ ...FILLED, roleId: role.id });
});

for (const name of ['modern', 'french', 'virtual', 'columns at 80 %']) {
  test(`${name}: the form is filled in; the user chooses the board, and saves`, async ({ world }) => {
    const { tab, sandbox } = world;
    const skin = SKINS.find((each) => each.name === name);
    if (!skin) throw new Error(`There is no skin ${name}.`);
    applySkin(world, skin);
    const role = addRightRole(sandbox.connectWise);
    await openNewMember(world);
    await unfoldPanel(tab);
    await fillAll(tab, 6);
    await workIs(tab, 'done', '5 fields filled in');
    expect(await openFields(tab)).toEqual(['default-board']);
    await chooseBoard(tab, 'Security Alerts');
    await saveMember(tab);
    expect(sandbox.connectWise.apiMembers.at(-1)).toMatchObject({
      identifier: 'OfficeProtect',
      roleId: role.id,
      structureLevelId: 1,
      structureNameId: 1,
      defaultBoardId: 2,
    });
  });
}

test.describe('in French', () => {
  test.use({ language: 'fr-FR' });

  test('at 80 % zoom the form is filled in, and says so', async ({ world }) => {
    const { tab, sandbox } = world;
    addRightRole(sandbox.connectWise);
    await openNewMember(world);
    await zoomTo(world.session, 0.8);
    await fillAll(tab, 6);
    await workIs(tab, 'done', '5 champs remplis');
    await chooseBoard(tab, 'Help Desk');
    await saveMember(tab);
    expect(sandbox.connectWise.apiMembers.at(-1)).toMatchObject({ identifier: 'OfficeProtect', defaultBoardId: 1 });
  });
});

test('what is there already stays', async ({ world }) => {
  const { tab, sandbox } = world;
  addRightRole(sandbox.connectWise);
  await openNewMember(world);
  await retypeAt(tab, 'Member Name*', 'Someone Else');
  await chooseAt(tab, 'Role ID*', 'CRM Only');
  await fillAll(tab, 4);
  await workIs(tab, 'done', '3 fields filled in');
  await retypeAt(tab, 'Member ID*', 'OfficeProtect');
  await saveByMark(tab);
  const other = sandbox.connectWise.roles.find((each) => each.name === 'CRM Only');
  await expect
    .poll(() => sandbox.connectWise.apiMembers.at(-1))
    .toMatchObject({ identifier: 'OfficeProtect', name: 'Someone Else', roleId: other?.id });
});

test('one click puts back what was filled in, also what was chosen after that', async ({ world }) => {
  const { tab, sandbox } = world;
  const role = addRightRole(sandbox.connectWise);
  const before: Partial<ApiMemberForm> = { name: '', defaultBoardId: null };
  addRightMember(sandbox.connectWise, role, before);
  const member = sandbox.connectWise.apiMembers.at(-1);
  await openSignedIn(world, { screen: 'ApiMemberDetail', id: member?.id ?? 0, tab: 'Details' });
  await fillAll(tab, 2);
  await workIs(tab, 'done', '1 field filled in');
  await chooseBoard(tab, 'Internal IT');
  await tab.hooks.click(PUT_BACK);
  await workIs(tab, 'done', 'Put back as it was');
  expect(await openFields(tab)).toEqual(['default-board', 'member-name']);
  expect(member).toMatchObject(before);
});

test('lists that cannot be emptied are named when the others are put back', async ({ world }) => {
  const { tab, sandbox } = world;
  addRightRole(sandbox.connectWise);
  await openNewMember(world);
  await fillAll(tab, 6);
  await workIs(tab, 'done', '5 fields filled in');
  await tab.hooks.click(PUT_BACK);
  await workIs(tab, 'done', 'except Name, Level, and Role ID');
  expect(await openFields(tab)).toEqual(['default-board', 'member-id', 'member-name']);
});

test('a missing choice stops it with the field’s name; the next click fills in the others', async ({ world }) => {
  const { tab } = world;
  await openNewMember(world);
  await fillAll(tab, 6);
  await workIs(tab, 'stopped', 'Role ID does not offer that choice. Filled in: Member ID and Member Name.');
  expect(await openFields(tab)).toEqual(['default-board', 'level', 'location-name', 'role-id']);
  await fillAll(tab, 4);
  await workIs(tab, 'stopped', 'Filled in: Level and Name. Not yet: Role ID.');
  expect(await openFields(tab)).toEqual(['default-board', 'role-id']);
});

test('a user who edits the form stops it, and it goes on from there', async ({ world }) => {
  const { tab, sandbox } = world;
  const role = addRightRole(sandbox.connectWise);
  await openNewMember(world);
  // The list of roles opens late, so that there is time to edit.
  await tab.page.evaluate(() => {
    const late = (event: Event) => {
      const isRole = (event.target as Element).closest('.mm_comboBox');
      if (isRole && !event.isTrusted) event.stopImmediatePropagation();
    };
    document.addEventListener('mousedown', late, true);
    Object.assign(window, { openAgain: () => document.removeEventListener('mousedown', late, true) });
  });
  await fillAll(tab, 6);
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-work': 'running' } }, { until: ({ text }) => text.includes('Role ID') });
  await retypeAt(tab, 'Member Name*', 'Mine');
  await workIs(tab, 'cancelled', 'Stopped at Role ID, since you took over.');
  await tab.page.evaluate(() => (window as unknown as { openAgain(): void }).openAgain());
  await fillAll(tab, 4);
  await workIs(tab, 'done', '3 fields filled in');
  await chooseBoard(tab, 'Help Desk');
  await saveMember(tab);
  expect(sandbox.connectWise.apiMembers.at(-1)).toMatchObject({ name: 'Mine', roleId: role.id });
});

test('the field that is worked on is outlined on the page', async ({ world }) => {
  const { tab, sandbox } = world;
  addRightRole(sandbox.connectWise);
  await openNewMember(world);
  await fillAll(tab, 6);
  await tab.hooks.waitFor({ host: MARKS, attributes: { 'data-finding': 'member/role-id', 'data-severity': 'ok' } });
});

test('a record that is not ours is not filled in', async ({ world }) => {
  const { tab, sandbox } = world;
  const role = addRightRole(sandbox.connectWise);
  const member = addRightMember(sandbox.connectWise, role, { identifier: 'Other', name: '' });
  await openSignedIn(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'Details' });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-record': 'other' } });
  expect(await tab.hooks.find(FILL_ALL)).toEqual([]);
});

test('one click names a new role', async ({ world }) => {
  const { tab, sandbox } = world;
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  await pressMarked(tab, 'new-item');
  await fillOne(tab, 'role-id');
  await saveByMark(tab);
  await expect.poll(() => sandbox.connectWise.roles.at(-1)?.name).toBe('OfficeProtect');
});

test('one click describes a new key', async ({ world }) => {
  const { tab, sandbox } = world;
  const member = readyForKey(sandbox.connectWise);
  await openSignedIn(world, { screen: 'ApiKeyDetail', memberId: member.id, id: null });
  await fillOne(tab, 'key-description');
  await saveKey(tab);
  expect(sandbox.connectWise.keys.at(-1)).toMatchObject({ description: 'Office Protect integration' });
});

async function openNewMember(world: World): Promise<void> {
  await openSignedIn(world, { screen: 'ApiMemberDetail', id: null, tab: 'Details' });
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'api-member' } });
}

/** A company with one location, territory and board, none of them chosen in a new member. */
async function offerOneEach({ tab }: World): Promise<void> {
  await tab.page.route('**/services/lookups', async (route) => {
    const response = await route.fetch();
    const lookups = (await response.json()) as Lookups;
    const only = <Record extends { id: number }>(records: Record[], id: number) =>
      records.filter((record) => record.id === id);
    const json: Lookups = {
      ...lookups,
      newMember: { ...lookups.newMember, locationId: null, territoryId: null },
      locations: only(lookups.locations, 2),
      territories: only(lookups.territories, 3),
      boards: only(lookups.boards, 2),
    };
    await route.fulfill({ response, json });
  });
}

/** Clicks the button that fills in this many fields. */
async function fillAll({ hooks }: Tab, count: number): Promise<void> {
  await hooks.waitForState(FILL_ALL, { 'data-fillable': String(count) });
  await hooks.click(FILL_ALL);
}

async function fillOne({ hooks }: Tab, field: string): Promise<void> {
  const button = { host: PANEL, attributes: { 'data-action': 'fill-field', 'data-field': field } } as const;
  await hooks.click(button);
  await hooks.waitForGone(button);
}

async function workIs({ hooks }: Tab, status: string, words: string): Promise<void> {
  await hooks.waitFor(
    { host: PANEL, attributes: { 'data-work': status } },
    { until: ({ text }) => text.includes(words) },
  );
}

/** Chooses one of the boards that the page's list showed. */
async function chooseBoard({ hooks }: Tab, board: string): Promise<void> {
  const offered = { host: PANEL, attributes: { 'data-action': 'fill-field', 'data-field': 'default-board' } } as const;
  await hooks.waitFor(offered);
  expect((await hooks.find(offered)).map(({ text }) => text)).toEqual([
    'Help Desk',
    'Security Alerts',
    'Professional Services',
    'Network Operations',
    'Internal IT',
  ]);
  await hooks.click({ ...offered, attributes: { ...offered.attributes, 'aria-label': label(board, await isFrench(hooks)) } });
  await hooks.waitFor({
    host: PANEL,
    attributes: { 'data-finding': 'member/default-board', 'data-severity': 'ok' },
  });
  await hooks.waitFor({ host: PANEL, attributes: { 'data-work': 'done' } });
}

const isFrench = async (hooks: Tab['hooks']) =>
  (await hooks.find({ host: PANEL, attributes: { lang: 'fr' } })).length > 0;
const label = (text: string, inFrench: boolean) => (inFrench ? `Utiliser « ${text} »` : `Use “${text}”`);

/** Clicks the marked Save. */
async function saveByMark(tab: Tab): Promise<void> {
  await pressMarked(tab, 'save');
}

/** Fields whose finding is not "ok". */
async function openFields({ hooks }: Tab): Promise<string[]> {
  const found = await hooks.find({ host: PANEL, attributes: { 'data-finding': true } });
  return found
    .filter(({ attributes }) => attributes['data-severity'] !== 'ok')
    .map(({ attributes }) => (attributes['data-finding'] ?? '').replace('member/', ''))
    .sort();
}
