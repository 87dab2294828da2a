/** Role and member on a ConnectWise whose words nobody knows: the user ticks what was set, and nothing claims to have seen it. */
import type { Role } from '../../sandbox/connectwise/model.ts';
import { pressShortcut } from '../support/background.ts';
import type { Hook } from '../support/hooks.ts';
import { focusedIn, pressHook } from '../support/keyboard.ts';
import { openPopup } from '../support/popup.ts';
import { levelField } from '../support/role-page.ts';
import {
  addRightMember,
  addRightRole,
  addRole,
  goTo,
  openSignedIn,
  setLevel,
} from '../support/seed-state.ts';
import { OPTIONAL, PANEL, REQUIRED } from '../support/setup-steps.ts';
import type { World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const panel = (attributes: Hook['attributes']): Hook => ({ host: PANEL, attributes });
const LEVELS = [...REQUIRED, ...OPTIONAL];
const FIELDS = [
  ...['member-id', 'member-name', 'role-id', 'level', 'location-name', 'location', 'department'],
  ...['default-territory', 'time-zone', 'default-board', 'restricted-boards'],
].map((field) => `member/${field}`);
const box = (name: string, what: string) => panel({ 'data-action': 'tick', [name]: what });

/** How the user activates one of our buttons. */
type Press = (hook: Hook) => Promise<void>;

/** Ticks, and waits until it is stored and shown. */
async function tick({ tab }: World, press: Press, name: string, what: string): Promise<void> {
  await press(box(name, what));
  await tab.hooks.waitForState(box(name, what), { 'data-ticked': true });
}

/** The screen of a role whose words nobody knows, with the panel opened by the user. */
async function openRole(world: World, open: () => Promise<void>): Promise<Role> {
  const { sandbox, tab } = world;
  const role = addRightRole(sandbox.connectWise);
  sandbox.url.connectWise += '?words=nonsense';
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await tab.page.getByText('OfficeProtect').first().waitFor();
  await open();
  await tab.hooks.waitFor(panel({ 'data-screen': 'none' }));
  return role;
}

/** Completes role and member by hand, over a reload and a stopped background. */
async function confirmAll(world: World, press: Press, reopen = async () => {}): Promise<void> {
  const { tab, sandbox, session } = world;
  const { hooks, page } = tab;
  await press(panel({ 'data-action': 'choose-route' }));
  for (const cell of LEVELS.slice(0, 3)) await tick(world, press, 'data-cell', cell);
  await page.reload();
  await reopen();
  for (const cell of LEVELS.slice(0, 3))
    await hooks.waitForState(box('data-cell', cell), { 'data-ticked': true });
  await session.stopServiceWorker();
  for (const cell of LEVELS.slice(3)) await tick(world, press, 'data-cell', cell);
  await hooks.waitFor(panel({ 'data-step': 'role', 'data-status': 'current' }));
  await press(box('data-step', 'role'));
  await hooks.waitFor(panel({ 'data-step': 'member', 'data-status': 'current' }));

  const member = addRightMember(sandbox.connectWise, addRole(sandbox.connectWise, 'Other', []));
  await goTo(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'Details' });
  await session.stopServiceWorker();
  for (const field of FIELDS) await tick(world, press, 'data-finding', field);
  await hooks.waitFor(panel({ 'data-step': 'member', 'data-status': 'current' }));
  await press(box('data-step', 'member'));
  await hooks.waitFor(panel({ 'data-step': 'key', 'data-status': 'current' }));
}

/** What was ticked is counted in the panel, and no step counts as seen or done. */
async function expectConfirmed({ tab: { hooks } }: World): Promise<void> {
  for (const [step, count, text] of [
    ['role', '6', '6 levels confirmed by you, not seen'],
    ['member', '11', '11 fields confirmed by you, not seen'],
  ] as const)
    await hooks.waitFor(
      panel({ 'data-step': step, 'data-status': 'todo', 'data-seen': 'none', 'data-confirmed': count }),
      { until: (found) => found.text.includes(text) },
    );
}

test('by mouse: panel, popup and record say what the user confirmed, and a page that shows otherwise wins', async ({
  world,
}) => {
  const { tab, session, sandbox } = world;
  const { hooks } = tab;
  const role = await openRole(world, async () => {
    const popup = await openPopup(session);
    await popup.click({ 'data-action': 'open-panel' });
    await popup.waitForClosed();
  });
  await confirmAll(world, hooks.click);
  await expectConfirmed(world);

  const popup = await openPopup(session);
  await popup.waitFor({ 'data-step': 'role', 'data-seen': 'none', 'data-confirmed': '6' }, ({ text }) =>
    text.includes('6 levels confirmed by you, not seen'),
  );
  const cells = await popup.find({ 'data-cell': true });
  expect(
    cells.map(({ attributes, text }) => [attributes['data-state'], /Confirmed by you/.test(text)]),
  ).toEqual(LEVELS.map(() => ['unseen', true]));
  const opened = session.context.waitForEvent('page');
  await popup.click({ 'data-action': 'export-record' });
  const record = await opened;
  await expect(record.getByRole('row', { name: '6 levels confirmed by you, not seen' })).toBeVisible();
  await expect(record.getByRole('row', { name: 'confirmed by the user, not seen' })).toHaveCount(
    LEVELS.length + FIELDS.length,
  );
  await record.close();

  // The same tab shows the role in ConnectWise's own words, with one level less.
  const [missing = ''] = REQUIRED;
  setLevel(role, missing, 'None');
  const { origin, pathname } = new URL(tab.page.url());
  sandbox.url.connectWise = origin + pathname;
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await hooks.waitFor(panel({ 'data-cell': missing, 'data-state': 'missing' }), {
    until: ({ text }) => text.includes('You had confirmed this, but the page shows something else.'),
  });
  await hooks.waitFor(panel({ 'data-step': 'role', 'data-status': 'current' }));
});

test('where one level is not read, it alone is ticked, and the rest counts as seen', async ({ world }) => {
  const { tab, sandbox } = world;
  const { hooks, page } = tab;
  const [cell = ''] = REQUIRED;
  const role = addRightRole(sandbox.connectWise);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await hooks.waitFor(panel({ 'data-step': 'role', 'data-status': 'done', 'data-seen': 'all' }));
  await levelField(page, cell)
    .locator('input')
    .evaluate((input: HTMLInputElement) => {
      input.value = 'Inn';
    });
  await hooks.waitFor(panel({ 'data-step': 'role', 'data-status': 'problem', 'data-seen': 'part' }));
  const offered = await hooks.find(panel({ 'data-action': 'tick', 'data-cell': true }));
  expect(offered.map(({ attributes }) => attributes['data-cell'])).toEqual([cell]);
  await hooks.click(box('data-cell', cell));
  await hooks.waitFor(panel({ 'data-step': 'member', 'data-status': 'current' }));
  await hooks.waitFor(
    panel({ 'data-step': 'role', 'data-status': 'todo', 'data-seen': 'part', 'data-confirmed': '1' }),
    { until: ({ text }) => text.includes('3 of 4 levels set, 1 level confirmed by you, not seen') },
  );
});

test('by keyboard alone', async ({ world }) => {
  const { tab, session } = world;
  const open = () => pressShortcut(session);
  await openRole(world, open);
  await confirmAll(world, (hook) => pressHook(tab, hook, 'Space'), open);
  await expectConfirmed(world);
  // The button went with its step; the focus is where the next one is said.
  await expect.poll(async () => (await focusedIn(tab.page, PANEL))?.tag).toBe('h2');
  expect(tab.user.tally.clicks).toBe(0);
});
