/** What the API member's form is said to be, field by field. */
import type { ApiMemberForm } from '../../sandbox/connectwise/model.ts';
import { chooseAt, typeAt } from '../support/connectwise.ts';
import { MARKS, PANEL, saveMember } from '../support/journey.ts';
import { addRightMember, addRightRole, goTo, openSignedIn } from '../support/start-late.ts';
import type { Desk, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

type Severity = 'error' | 'warning' | 'ok';

/** One thing wrong each: the field as it stands in the store, the finding, its severity and words in its text. */
const WRONG: [Partial<ApiMemberForm>, field: string, Severity, words: string][] = [
  [{ identifier: '' }, 'member-id', 'error', 'Required'],
  [{ identifier: 'OfficeProtect-01' }, 'member-id', 'error', '16 characters'],
  [{ name: '' }, 'member-name', 'error', 'Required'],
  [{ roleId: null }, 'role-id', 'error', 'Choose OfficeProtect'],
  [{ structureLevelId: null }, 'level', 'error', 'Corporate (Level 1)'],
  [{ structureLevelId: 2, structureNameId: 2 }, 'level', 'error', 'Region (Level 2)'],
  [{ structureNameId: null }, 'location-name', 'error', 'Required'],
  [{ locationId: null }, 'location', 'error', 'Required'],
  [{ departmentId: null }, 'department', 'error', 'Required'],
  [{ territoryId: null }, 'default-territory', 'error', 'Required'],
  [{ timeZoneId: null }, 'time-zone', 'error', 'Required'],
  [{ defaultBoardId: null }, 'default-board', 'warning', 'default board'],
  [{ excludedBoardIds: [1, 2] }, 'restricted-boards', 'error', 'Help Desk, Security Alerts'],
];

test('each field that is wrong is found and named, and only that one', async ({ world }) => {
  const { desk, sandbox } = world;
  const role = addRightRole(sandbox.connectWise);
  await openSignedIn(world, { screen: 'MemberList', tab: 'API Members' });
  for (const [form, field, severity, words] of WRONG) {
    await test.step(`${field}: ${JSON.stringify(form)}`, async () => {
      const member = addRightMember(sandbox.connectWise, role, form);
      await goTo(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'Details' });
      const isDone = severity !== 'error';
      await desk.hooks.waitFor(finding(field, severity));
      await desk.hooks.waitForState(MEMBER_STEP, { 'data-status': isDone ? 'done' : 'current' });
      // A step that is done is folded away until one opens it.
      if (isDone) await desk.hooks.click(MEMBER_STEP);
      await findingIs(desk, field, severity, words);
      expect(await wrongFields(desk)).toEqual([field]);
    });
  }
});

test('another role than the one just made, and Admin, are found', async ({ world }) => {
  const { desk, sandbox } = world;
  const { connectWise } = sandbox;
  const role = addRightRole(connectWise);
  const other = connectWise.roles.find(({ name }) => name === 'CRM Only');
  const admin = connectWise.roles.find(({ name }) => name === 'Admin');
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await desk.hooks.waitForState(
    { host: PANEL, attributes: { 'data-step': 'role' } },
    { 'data-status': 'done' },
  );

  const member = addRightMember(connectWise, role, { roleId: other?.id ?? 0 });
  await goTo(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'Details' });
  await findingIs(desk, 'role-id', 'error', 'CRM Only is chosen');
  const chief = addRightMember(connectWise, role, { roleId: admin?.id ?? 0 });
  await goTo(world, { screen: 'ApiMemberDetail', id: chief.id, tab: 'Details' });
  await findingIs(desk, 'role-id', 'error', 'Admin grants every right');
});

test('on the Admin route any other role is wrong, and Admin is right', async ({ world }) => {
  const { desk, sandbox } = world;
  const { connectWise } = sandbox;
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  await desk.hooks.click({ host: PANEL, attributes: { type: 'radio', value: 'admin' } });
  await desk.hooks.click({ host: PANEL, attributes: { 'data-action': 'choose-route' } });
  const role = addRightRole(connectWise);
  const member = addRightMember(connectWise, role);
  await goTo(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'Details' });
  await findingIs(desk, 'role-id', 'error', 'Choose Admin');
  await chooseAt(desk, 'Role ID*', 'Admin');
  await findingIs(desk, 'role-id', 'ok', 'Admin');
});

test('a new member starts with what is missing, and its marks cover the fields', async ({ world }) => {
  await openNewMember(world);
  const { desk } = world;
  await desk.hooks.waitFor(finding('role-id', 'error'));
  expect(await wrongFields(desk)).toEqual([
    'default-board',
    'level',
    'location-name',
    'member-id',
    'member-name',
    'role-id',
  ]);
  const { box } = await desk.hooks.waitFor({
    host: MARKS,
    attributes: { 'data-finding': 'member/member-id', 'data-severity': 'error' },
  });
  if (box) await desk.human.click(box);
  await desk.human.type('OfficeProtect-1');
  await findingIs(desk, 'member-id', 'ok', 'OfficeProtect-1');
});

test('a finding goes as soon as the field is right, and the step is done with Save', async ({ world }) => {
  const { desk, sandbox } = world;
  const role = addRightRole(sandbox.connectWise);
  await openNewMember(world);
  await typeAt(desk, 'Member ID*', 'OfficeProtect-01');
  await findingIs(desk, 'member-id', 'error', '16 characters');
  await desk.human.press('Backspace');
  await findingIs(desk, 'member-id', 'ok', 'OfficeProtect-0');
  await typeAt(desk, 'Member Name*', 'Office Protect');
  await chooseAt(desk, 'Role ID*', role.name);
  await chooseAt(desk, 'Level*', 'Corporate (Level 1)');
  await chooseAt(desk, 'Name*', 'Brightwater IT');
  await findingIs(desk, 'default-board', 'warning', 'default board');
  await desk.hooks.waitForState(MEMBER_STEP, { 'data-status': 'current' });
  await saveMember(desk);
  expect(sandbox.connectWise.apiMembers.at(-1)).toMatchObject({
    identifier: 'OfficeProtect-0',
    roleId: role.id,
  });
});

const MEMBER_STEP = { host: PANEL, attributes: { 'data-step': 'member' } } as const;

async function openNewMember(world: World): Promise<void> {
  await openSignedIn(world, { screen: 'ApiMemberDetail', id: null, tab: 'Details' });
  await world.desk.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'api-member' } });
}

function finding(field: string, severity: Severity) {
  return {
    host: PANEL,
    attributes: { 'data-finding': `member/${field}`, 'data-severity': severity },
  } as const;
}

/** Returns once panel and mark say so. */
async function findingIs({ hooks }: Desk, field: string, severity: Severity, words: string): Promise<void> {
  const hook = finding(field, severity);
  await hooks.waitFor(hook, { until: ({ text }) => text.includes(words) });
  await hooks.waitFor({ ...hook, host: MARKS });
}

/** Names of the fields with a finding that is not "ok". */
async function wrongFields({ hooks }: Desk): Promise<string[]> {
  const found = await hooks.find({ host: PANEL, attributes: { 'data-finding': true } });
  return found
    .filter(({ attributes }) => attributes['data-severity'] !== 'ok')
    .map(({ attributes }) => (attributes['data-finding'] ?? '').replace('member/', ''))
    .sort();
}
