/** Pages that mention setup screens without being one, and roles beside the one that is meant: nothing of them counts. */
import { ARTICLES } from '../../sandbox/connectwise/seed-articles.ts';
import {
  addRightMember,
  addRightRole,
  addRole,
  goTo,
  openSignedIn,
  setLevel,
} from '../support/seed-state.ts';
import { claimRecord, MARKS, OPTIONAL, PANEL, REQUIRED } from '../support/setup-steps.ts';
import type { Tab, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const WANTED = [...REQUIRED, ...OPTIONAL].sort();
/** The targets of marks on setup screens; the menu can be marked on any page. */
const OWN_TARGETS = ['new-item', 'save', 'api-members-tab', 'api-keys-tab'];

/** The number of marks on the page that only a setup screen may have. */
async function falseMarks({ hooks }: Tab): Promise<number> {
  const marks = await hooks.find({ host: MARKS, attributes: {} });
  return marks.filter(
    ({ attributes }) =>
      'data-cell' in attributes ||
      'data-group' in attributes ||
      'data-finding' in attributes ||
      OWN_TARGETS.includes(attributes['data-target'] ?? ''),
  ).length;
}

/** Has the extension read the page now, and returns the screen that it recognises. */
async function lookedAt({ hooks }: Tab): Promise<string> {
  await hooks.click({ host: PANEL, attributes: { 'data-action': 'page-check' } });
  const report = await hooks.waitFor({ host: PANEL, attributes: { 'data-page-check': true } });
  await hooks.click({ host: PANEL, attributes: { 'data-action': 'close-page-check' } });
  return /^screen: (.*)$/m.exec(report.value)?.[1] ?? '';
}

/** The cells that the panel lists, by state. */
async function cellsByState({ hooks }: Tab): Promise<Record<string, string[]>> {
  const found = await hooks.find({ host: PANEL, attributes: { 'data-cell': true, 'data-state': true } });
  const states = Object.groupBy(found, ({ attributes }) => attributes['data-state'] ?? '');
  return Object.fromEntries(
    Object.entries(states).map(([state, cells = []]) => [
      state,
      cells.map(({ attributes }) => attributes['data-cell'] ?? '').sort(),
    ]),
  );
}

/** The status of each step, with the findings on the member's form. */
async function stepsOf({ hooks }: Tab): Promise<(string | undefined)[]> {
  const steps = await hooks.find({ host: PANEL, attributes: { 'data-step': true } });
  const findings = await hooks.find({ host: PANEL, attributes: { 'data-finding': true } });
  return [
    ...steps.map(({ attributes }) => (attributes['data-status'] === 'done' ? 'done' : 'open')),
    ...findings.map(({ attributes }) => attributes['data-severity']),
  ];
}

test('articles, tickets and boards have no mark, no level counts and no key is taken', async ({ world }) => {
  const { tab, sandbox } = world;
  // Once the setup is in progress, its panel stays on every page.
  const { id } = addRightMember(sandbox.connectWise, addRightRole(sandbox.connectWise));
  await openSignedIn(world, { screen: 'ApiMemberDetail', id, tab: 'Details' });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-finding': 'member/default-board' } });
  const before = await stepsOf(tab);
  const quoting = sandbox.connectWise.tickets.filter(({ notes }) =>
    notes.some(({ text }) => text.includes('\n')),
  );
  const pages = [
    ...ARTICLES.map(({ id, title }) => ({ place: { screen: 'Article', id } as const, title })),
    ...quoting.map(({ id, summary }) => ({ place: { screen: 'TicketDetail', id } as const, title: summary })),
    { place: { screen: 'ServiceBoard' } as const, title: 'Service Board' },
    { place: { screen: 'KnowledgeBase' } as const, title: 'Knowledge Base' },
  ];
  expect(pages.length).toBe(7);
  for (const { place, title } of pages) {
    await test.step(title, async () => {
      await goTo(world, place);
      await tab.page.locator('.detailLabel', { hasText: title }).waitFor();
      expect(await lookedAt(tab)).toBe('none');
      await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'none' } });
      expect(await falseMarks(tab)).toBe(0);
      expect(Object.keys(await cellsByState(tab)).filter((state) => state !== 'unseen')).toEqual([]);
      expect(await tab.hooks.find({ host: PANEL, attributes: { 'data-key-status': 'none' } })).toHaveLength(
        1,
      );
      expect(await stepsOf(tab)).toEqual(before);
    });
  }
});

/** Opens a role that grants all that is wanted and more, then one that grants nothing, and leaves the first to the page. */
async function openTwo(world: World, cards: string): Promise<void> {
  const { connectWise } = world.sandbox;
  const everything = addRole(connectWise, `Everything ${cards}`, [...WANTED, 'Finance/Invoicing/inquire']);
  const nothing = addRole(connectWise, `Nothing ${cards}`, []);
  const [address] = world.tab.page.url().split('#');
  await world.tab.page.goto(`${address?.split('?')[0]}?cards=${cards}`);
  await goTo(world, { screen: 'SecurityModules', id: everything.id });
  await claimRecord(world.tab);
  await world.tab.hooks.waitForState(
    { host: PANEL, attributes: { 'data-step': 'role' } },
    { 'data-status': 'problem' },
  );
  await goTo(world, { screen: 'SecurityModules', id: nothing.id });
}

test('a role that is hidden behind another is not read', async ({ world }) => {
  const { tab } = world;
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  for (const cards of ['display', 'visibility', 'offsets']) {
    await test.step(cards, async () => {
      await openTwo(world, cards);
      await claimRecord(tab);
      await expect.poll(() => cellsByState(tab)).toEqual({ missing: WANTED });
      const marks = await tab.hooks.find({ host: MARKS, attributes: { 'data-cell': true } });
      expect(marks.map(({ attributes }) => attributes['data-state'])).toEqual(WANTED.map(() => 'missing'));
    });
  }
});

test('of two roles side by side neither is read, and the panel says why', async ({ world }) => {
  const { tab } = world;
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  await openTwo(world, 'beside');
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-problem': 'level-headers' } });
  expect(await lookedAt(tab)).toBe('unknown');
  expect(await falseMarks(tab)).toBe(0);
  expect(Object.keys(await cellsByState(tab))).not.toContain('met');
});

test('rows with the same or longer names are not taken for the wanted ones', async ({ world }) => {
  const { tab, sandbox } = world;
  const role = addRole(sandbox.connectWise, 'OfficeProtect', []);
  const decoys = [
    'Companies/Reports/inquire',
    'Service Desk/Close Service Tickets/inquire',
    'Service Desk/Service Ticket - Dependencies/edit',
    'Service Desk/Service Tickets - Finance/edit',
    'System/Member Maintenance - Finance/inquire',
  ];
  for (const cell of decoys) setLevel(role, cell, 'All');
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await expect.poll(() => cellsByState(tab)).toEqual({ excess: decoys, missing: WANTED });
});

test('the sign-in page of another product is not recognised', async ({ world }) => {
  const { tab, sandbox } = world;
  await tab.page.goto(sandbox.url.unrelatedHost);
  await tab.user.click(tab.page.getByLabel('Company'));
  await tab.user.type('brightwater');
  await expect(tab.page.getByLabel('Company')).toHaveValue('brightwater');
  expect(await tab.page.locator('office-protect-panel,office-protect-marks').count()).toBe(0);
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  const field = await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-field': 'company-id' } });
  expect(field.value).toBe('');
});
