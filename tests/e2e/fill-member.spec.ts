/** One click fills in the form of the screen; the user saves it. */
import type { ApiMemberForm, Named } from '../../sandbox/connectwise/model.ts';
import { BOARDS } from '../../sandbox/connectwise/seed.ts';
import type { Lookups } from '../../sandbox/connectwise/ui/contract.ts';
import { zoomTo } from '../support/background.ts';
import { chooseAt, pressMarked, retypeAt } from '../support/connectwise.ts';
import { addRightMember, addRightRole, openSignedIn, readyForKey } from '../support/seed-state.ts';
import { PANEL, saveKey, saveMember } from '../support/setup-steps.ts';
import { applySkin, SKINS } from '../support/skins.ts';
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

test('in French at 80 % zoom the form is filled in, and says so', async ({ world }) => {
  const { tab, sandbox } = world;
  addRightRole(sandbox.connectWise);
  await speakFrench(world);
  await openNewMember(world);
  await zoomTo(world.session, 0.8);
  await fillAll(tab, 6);
  await workIs(tab, 'done', '5 champs remplis');
  await chooseBoard(tab, 'Help Desk');
  await saveMember(tab);
  expect(sandbox.connectWise.apiMembers.at(-1)).toMatchObject({
    identifier: 'OfficeProtect',
    defaultBoardId: 1,
  });
});

test('what is there already stays', async ({ world }) => {
  const { tab, sandbox } = world;
  const role = addRightRole(sandbox.connectWise);
  await openNewMember(world);
  await retypeAt(tab, 'Member Name*', 'Someone Else');
  await chooseAt(tab, 'Default Board', 'Internal IT');
  await fillAll(tab, 4);
  await workIs(tab, 'done', '4 fields filled in');
  await saveMember(tab);
  expect(sandbox.connectWise.apiMembers.at(-1)).toMatchObject({
    ...{ identifier: 'OfficeProtect', name: 'Someone Else' },
    ...{ roleId: role.id, defaultBoardId: 5 },
  });
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
  await workIs(tab, 'stopped', 'except Role ID, Level, and Name');
  expect(await openFields(tab)).toEqual(['default-board', 'member-id', 'member-name']);
});

test('a missing choice stops it with the field’s name; the next click fills in the others', async ({
  world,
}) => {
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
  await delayLists(tab);
  await fillAll(tab, 6);
  await tab.hooks.waitFor(
    { host: PANEL, attributes: { 'data-work': 'running' } },
    { until: ({ text }) => text.includes('Role ID') },
  );
  await retypeAt(tab, 'Member Name*', 'Mine');
  await workIs(tab, 'cancelled', 'Stopped at Role ID, since you took over.');
  await tab.page.evaluate(() => document.dispatchEvent(new Event('lists-load')));
  await fillAll(tab, 4);
  await workIs(tab, 'done', '3 fields filled in');
  await chooseBoard(tab, 'Help Desk');
  await saveMember(tab);
  expect(sandbox.connectWise.apiMembers.at(-1)).toMatchObject({ name: 'Mine', roleId: role.id });
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

/** Sets the assistant's language. */
async function speakFrench({ session }: World): Promise<void> {
  const options = await session.context.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/options.html`);
  await options.locator('[data-field="language"]').selectOption('fr');
  await options.locator('html[lang="fr"]').waitFor();
  await options.close();
}

async function openNewMember(world: World): Promise<void> {
  await openSignedIn(world, { screen: 'ApiMemberDetail', id: null, tab: 'Details' });
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'api-member' } });
}

/** A company with one location, territory and board, none of them chosen in a new member. */
async function offerOneEach({ tab }: World): Promise<void> {
  await tab.page.addInitScript(() => {
    const { fetch } = window;
    const only = (records: Named[], id: number) => records.filter((record) => record.id === id);
    window.fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (!String(input).endsWith('services/lookups')) return response;
      const lookups = (await response.json()) as Lookups;
      return Response.json({
        ...lookups,
        newMember: { ...lookups.newMember, locationId: null, territoryId: null },
        locations: only(lookups.locations, 2),
        territories: only(lookups.territories, 3),
        boards: only(lookups.boards, 2),
      });
    };
  });
}

/** Lists that scripts open say that they are open, and show nothing until they load. */
async function delayLists({ page }: Tab): Promise<void> {
  await page.evaluate(() => {
    const delay = (event: Event) => {
      const field = (event.target as Element).closest('.mm_comboBox')?.querySelector('input');
      if (!field || event.isTrusted) return;
      field.ariaExpanded = 'true';
      event.stopImmediatePropagation();
    };
    for (const type of ['mousedown', 'keydown']) {
      document.addEventListener(type, delay, true);
      document.addEventListener('lists-load', () => document.removeEventListener(type, delay, true));
    }
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
  const attributes = { 'data-action': 'fill-field', 'data-field': 'default-board' };
  await hooks.waitFor({ host: PANEL, attributes: { ...attributes, 'data-choice': board } });
  const offered = await hooks.find({ host: PANEL, attributes });
  expect(offered.map((each) => each.attributes['data-choice'])).toEqual(BOARDS.map(({ name }) => name));
  await hooks.click({ host: PANEL, attributes: { ...attributes, 'data-choice': board } });
  await hooks.waitFor({
    host: PANEL,
    attributes: { 'data-finding': 'member/default-board', 'data-severity': 'ok' },
  });
  await hooks.waitFor({ host: PANEL, attributes: { 'data-work': 'done' } });
}

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
