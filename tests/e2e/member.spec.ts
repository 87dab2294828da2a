/** The findings on the API member's form, field by field. */
import type { ApiMemberForm } from '../../sandbox/connectwise/model.ts';
import { chooseAt, retypeAt, typeAt } from '../support/connectwise.ts';
import { addRightMember, addRightRole, goTo, openSignedIn } from '../support/seed-state.ts';
import { MARKS, PANEL, saveMember } from '../support/setup-steps.ts';
import type { Tab, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

type Severity = 'error' | 'warning' | 'ok';

/** One fault each: the field as it is stored, the finding, its severity and words in its text. */
const WRONG: [Partial<ApiMemberForm>, field: string, Severity, words: string][] = [
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
  const { tab, sandbox } = world;
  const role = addRightRole(sandbox.connectWise);
  await openSignedIn(world, { screen: 'MemberList', tab: 'API Members' });
  for (const [form, field, severity, words] of WRONG) {
    await test.step(`${field}: ${JSON.stringify(form)}`, async () => {
      const member = addRightMember(sandbox.connectWise, role, form);
      await goTo(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'Details' });
      const isDone = severity !== 'error';
      await tab.hooks.waitFor(finding(field, severity));
      await tab.hooks.waitForState(MEMBER_STEP, { 'data-status': isDone ? 'done' : 'current' });
      // A step that is done is collapsed until the user opens it.
      if (isDone) await tab.hooks.click(MEMBER_STEP);
      await findingIs(tab, field, severity, words);
      expect(await wrongFields(tab)).toEqual([field]);
    });
  }
});

test('a Member ID that is typed wrong is found and named', async ({ world }) => {
  const { tab, sandbox } = world;
  const member = addRightMember(sandbox.connectWise, addRightRole(sandbox.connectWise));
  await openSignedIn(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'Details' });
  await retypeAt(tab, 'Member ID*', '');
  await findingIs(tab, 'member-id', 'error', 'Required');
  await retypeAt(tab, 'Member ID*', 'OfficeProtect-01');
  await findingIs(tab, 'member-id', 'error', '16 characters');
});

test('another role than the one just made, and Admin, are found', async ({ world }) => {
  const { tab, sandbox } = world;
  const { connectWise } = sandbox;
  const role = addRightRole(connectWise);
  const other = connectWise.roles.find(({ name }) => name === 'CRM Only');
  const admin = connectWise.roles.find(({ name }) => name === 'Admin');
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await tab.hooks.waitForState(
    { host: PANEL, attributes: { 'data-step': 'role' } },
    { 'data-status': 'done' },
  );

  const member = addRightMember(connectWise, role, { roleId: other?.id ?? 0 });
  await goTo(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'Details' });
  await findingIs(tab, 'role-id', 'error', 'CRM Only is chosen');
  const chief = addRightMember(connectWise, role, { roleId: admin?.id ?? 0 });
  await goTo(world, { screen: 'ApiMemberDetail', id: chief.id, tab: 'Details' });
  await findingIs(tab, 'role-id', 'error', 'Admin grants every right');
});

test('on the Admin route any other role is wrong, and Admin is right', async ({ world }) => {
  const { tab, sandbox } = world;
  const { connectWise } = sandbox;
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  await tab.hooks.click({ host: PANEL, attributes: { type: 'radio', value: 'admin' } });
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'choose-route' } });
  const role = addRightRole(connectWise);
  const member = addRightMember(connectWise, role);
  await goTo(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'Details' });
  await findingIs(tab, 'role-id', 'error', 'Choose Admin');
  await chooseAt(tab, 'Role ID*', 'Admin');
  await findingIs(tab, 'role-id', 'ok', 'Admin');
});

test('a new member starts with what is missing, and its marks cover the fields', async ({ world }) => {
  await openNewMember(world);
  const { tab } = world;
  await tab.hooks.waitFor(finding('role-id', 'error'));
  expect(await wrongFields(tab)).toEqual([
    'default-board',
    'level',
    'location-name',
    'member-id',
    'member-name',
    'role-id',
  ]);
  const { box } = await tab.hooks.waitFor({
    host: MARKS,
    attributes: { 'data-finding': 'member/member-id', 'data-severity': 'error' },
  });
  if (box) await tab.user.click(box);
  await tab.user.type('OfficeProtect-1');
  await findingIs(tab, 'member-id', 'ok', 'OfficeProtect-1');
});

test('a finding is removed as soon as the field is right, and Save completes the step', async ({ world }) => {
  const { tab, sandbox } = world;
  const role = addRightRole(sandbox.connectWise);
  await openNewMember(world);
  await retypeAt(tab, 'Member ID*', 'OfficeProtect-01');
  await findingIs(tab, 'member-id', 'error', '16 characters');
  await tab.user.press('Backspace');
  await findingIs(tab, 'member-id', 'ok', 'OfficeProtect-0');
  await typeAt(tab, 'Member Name*', 'Office Protect');
  await chooseAt(tab, 'Role ID*', role.name);
  await chooseAt(tab, 'Level*', 'Corporate (Level 1)');
  await chooseAt(tab, 'Name*', 'Brightwater IT');
  await findingIs(tab, 'default-board', 'warning', 'default board');
  await tab.hooks.waitForState(MEMBER_STEP, { 'data-status': 'current' });
  await saveMember(tab);
  expect(sandbox.connectWise.apiMembers.at(-1)).toMatchObject({
    identifier: 'OfficeProtect-0',
    roleId: role.id,
  });
});

const MEMBER_STEP = { host: PANEL, attributes: { 'data-step': 'member' } } as const;

async function openNewMember(world: World): Promise<void> {
  await openSignedIn(world, { screen: 'ApiMemberDetail', id: null, tab: 'Details' });
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'api-member' } });
}

function finding(field: string, severity: Severity) {
  return {
    host: PANEL,
    attributes: { 'data-finding': `member/${field}`, 'data-severity': severity },
  } as const;
}

/** Resolves once panel and mark show it. */
async function findingIs({ hooks }: Tab, field: string, severity: Severity, words: string): Promise<void> {
  const hook = finding(field, severity);
  await hooks.waitFor(hook, { until: ({ text }) => text.includes(words) });
  await hooks.waitFor({ ...hook, host: MARKS });
}

/** Names of the fields with a finding that is not "ok". */
async function wrongFields({ hooks }: Tab): Promise<string[]> {
  const found = await hooks.find({ host: PANEL, attributes: { 'data-finding': true } });
  return found
    .filter(({ attributes }) => attributes['data-severity'] !== 'ok')
    .map(({ attributes }) => (attributes['data-finding'] ?? '').replace('member/', ''))
    .sort();
}
