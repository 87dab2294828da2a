/** The whole journey without a mouse. */
import type { Locator } from '@playwright/test';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { PASSWORD, USER } from '../../sandbox/office-protect/server/data.ts';
import { pressShortcut } from '../support/background.ts';
import {
  enterConnectWise,
  HANDOFF,
  PANEL,
  REQUIRED,
  startRole as startRoleByMouse,
} from '../support/journey.ts';
import { focusedIn, namesIn, pressHook, pressMarkedByKey, tabTo } from '../support/keyboard.ts';
import { formValues } from '../support/portal.ts';
import { grantsOf } from '../support/start-late.ts';
import type { Desk, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

/** The field beside or under a label: ConnectWise links neither to the other. */
const fieldAt = ({ page }: Desk, label: string): Locator =>
  page
    .locator('.gwt-Label:visible')
    .getByText(label, { exact: true })
    .first()
    .locator('xpath=ancestor::*[.//input][1]//input')
    .first();

async function typeAt(desk: Desk, label: string, text: string): Promise<void> {
  await tabTo(desk, fieldAt(desk, label));
  await desk.human.type(text);
}

/** Types into the combobox under a label; what fits is taken when the field is left. */
async function chooseAt(desk: Desk, label: string, option: string): Promise<void> {
  await tabTo(
    desk,
    fieldAt(desk, label).locator('xpath=following-sibling::*[1]/preceding-sibling::input[1]'),
  );
  await desk.human.type(option);
  await desk.human.press('Tab');
}

async function openSystem(desk: Desk, entry: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const { page, human } = desk;
  const target = page.locator('.gwt-Label').getByText(entry, { exact: true }).first();
  if (!(await target.isVisible())) {
    await tabTo(desk, page.getByText('System', { exact: true }).first(), key);
    await human.press('Enter');
  }
  await tabTo(desk, target, key);
  await human.press('Enter');
}

async function enter({ sandbox, desk }: World): Promise<void> {
  const { page, human } = desk;
  await page.goto(sandbox.url.connectWise);
  await tabTo(desk, page.locator('#company'));
  await human.type(CREDENTIALS.company);
  await human.press('Tab');
  await human.type(CREDENTIALS.username);
  await human.press('Tab');
  await human.type(CREDENTIALS.password);
  await human.press('Enter');
  await page.getByText('System', { exact: true }).waitFor();
}

/** Security Role up to its levels, all at None. */
async function startRole(desk: Desk): Promise<void> {
  await openSystem(desk, 'Security Roles');
  await pressMarkedByKey(desk, 'new-item');
  await typeAt(desk, 'Role ID:', 'OfficeProtect');
  await pressMarkedByKey(desk, 'save');
  await desk.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-cell': REQUIRED[0] ?? '', 'data-state': 'missing' },
  });
}

test('from the sign-in to the passed check, by keyboard alone', async ({ world }) => {
  test.setTimeout(180_000);
  const { desk, session, sandbox } = world;
  const { page, human, hooks } = desk;
  const panel = (attributes: Record<string, string>) => ({ host: PANEL, attributes }) as const;

  await enter(world);
  await startRole(desk);
  await pressShortcut(session);
  await pressHook(desk, panel({ 'data-action': 'set-all' }));
  await hooks.waitFor(panel({ 'data-work': 'done' }), { timeout: 15_000 });
  // The page's own fields had the focus meanwhile; it comes back to the list that was worked on.
  await expect.poll(async () => (await focusedIn(page, PANEL))?.text).toMatch(/^Required4 of 4 set/);
  await human.press('Escape');
  expect(await focusedIn(page, PANEL)).toBeNull();
  await pressMarkedByKey(desk, 'save');
  await hooks.waitFor(panel({ 'data-step': 'role', 'data-status': 'done' }));
  const role = sandbox.connectWise.roles.find(({ name }) => name === 'OfficeProtect');
  expect(role && grantsOf(role)).toEqual(Object.fromEntries(REQUIRED.map((cell) => [cell, 'All'])));

  // The menu stands before the page, whose hundreds of fields nobody would pass.
  await openSystem(desk, 'Members', 'Shift+Tab');
  await pressMarkedByKey(desk, 'api-members-tab');
  await pressMarkedByKey(desk, 'new-item');
  await hooks.waitFor(panel({ 'data-screen': 'api-member' }));
  await typeAt(desk, 'Member ID*', 'OfficeProtect');
  await typeAt(desk, 'Member Name*', 'Office Protect');
  await chooseAt(desk, 'Role ID*', 'OfficeProtect');
  await chooseAt(desk, 'Level*', 'Corporate (Level 1)');
  await chooseAt(desk, 'Name*', 'Brightwater IT');
  await chooseAt(desk, 'Default Board', 'Security Alerts');
  await pressMarkedByKey(desk, 'save');
  await hooks.waitFor(panel({ 'data-step': 'member', 'data-status': 'done' }));

  await pressMarkedByKey(desk, 'api-keys-tab');
  await pressMarkedByKey(desk, 'new-item');
  await typeAt(desk, 'Description:', 'Office Protect integration');
  await pressMarkedByKey(desk, 'save');
  await hooks.waitFor(panel({ 'data-key-status': 'held' }));

  await pressShortcut(session);
  const opened = session.context.waitForEvent('page');
  await pressHook(desk, panel({ 'data-action': 'send-key' }), 'Space');
  const portal = await world.deskAt(await opened);
  await receive(portal);
  await pressShortcut(session);
  await expect.poll(async () => (await focusedIn(portal.page, HANDOFF))?.tag).toBe('h2');
  await pressHook(portal, { host: HANDOFF, attributes: { 'data-action': 'fill-again' } });
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
  await portal.human.press('Escape');
  expect(await focusedIn(portal.page, HANDOFF)).toBeNull();
  const [key] = sandbox.connectWise.keys.slice(-1);
  expect((await formValues(portal)).slice(2)).toEqual([key?.publicKey, key?.privateKey]);
  await tabTo(portal, portal.page.getByRole('button', { name: 'Check connection' }));
  await portal.human.press('Enter');
  await expect(portal.page.getByRole('status').filter({ hasText: 'Connection check passed' })).toBeVisible();

  await pressShortcut(session);
  await pressHook(portal, { host: HANDOFF, attributes: { 'data-action': 'wipe' } });
  await portal.hooks.waitForGone({ host: HANDOFF, attributes: { 'data-handoff': true } });
  await hooks.waitFor(panel({ 'data-key-status': 'wiped' }));
  expect(human.tally.clicks).toBe(0);
});

/** Signs in to the portal and opens the form, until the armed order has filled it. */
async function receive(portal: Desk): Promise<void> {
  const { page, human, hooks } = portal;
  await tabTo(portal, page.getByLabel('Email'));
  await human.type(USER.email);
  await human.press('Tab');
  await human.type(PASSWORD);
  await human.press('Enter');
  await tabTo(portal, page.getByRole('link', { name: 'Integrations' }));
  await human.press('Enter');
  await tabTo(portal, page.getByRole('link', { name: 'Set up' }).first());
  await human.press('Enter');
  await hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
}

test('the shortcut opens what is folded, and Esc leads back to the letter where one was', async ({
  world,
}) => {
  const { desk, session } = world;
  const { page, human, hooks } = desk;
  await enter(world);
  await openSystem(desk, 'Security Roles');
  await pressMarkedByKey(desk, 'new-item');
  await typeAt(desk, 'Role ID:', 'Office');
  await pressShortcut(session);
  await expect.poll(async () => (await focusedIn(page, PANEL))?.tag).toBe('h2');
  await human.press('Shift+Tab');
  expect((await focusedIn(page, PANEL))?.attributes['data-action']).toBe('collapse');
  await human.press('Enter');
  await expect.poll(async () => (await focusedIn(page, PANEL))?.attributes['aria-expanded']).toBe('false');
  await human.press('Escape');
  await human.type('Pro');

  await pressShortcut(session);
  await hooks.waitFor({ host: PANEL, attributes: { 'data-step': 'role' } });
  await expect.poll(async () => (await focusedIn(page, PANEL))?.tag).toBe('h2');
  await human.press('Escape');
  await human.type('tect');
  await expect(fieldAt(desk, 'Role ID:')).toHaveValue('OfficeProtect');
});

test('the focus is seen where the shortcut puts it, after the mouse too', async ({ world }) => {
  const { desk, session } = world;
  await enterConnectWise(world);
  await pressShortcut(session);
  await expect.poll(async () => (await focusedIn(desk.page, PANEL))?.tag).toBe('h2');
  expect((await focusedIn(desk.page, PANEL))?.isRinged).toBe(true);
  await startRoleByMouse(desk);
  await desk.hooks.click({ host: PANEL, attributes: { 'data-action': 'change-route' } });
  await pressShortcut(session);
  await expect.poll(async () => (await focusedIn(desk.page, PANEL))?.tag).toBe('h2');
  expect((await focusedIn(desk.page, PANEL))?.isRinged).toBe(true);
});

test('where there is no panel to open, the shortcut does nothing', async ({ world }) => {
  const { desk, session } = world;
  await desk.page.goto(world.sandbox.url.officeProtect);
  await tabTo(desk, desk.page.getByLabel('Email'));
  await pressShortcut(session);
  await desk.human.type('a');
  await expect(desk.page.getByLabel('Email')).toHaveValue('a');
  expect(await desk.hooks.find({ host: PANEL, attributes: {} })).toEqual([]);
});

test('a screen reader hears from the checklist what the marks on the page show', async ({ world }) => {
  const { desk } = world;
  await enter(world);
  await startRole(desk);
  const rows = async () => (await namesIn(desk.page, 'listitem')).filter((name) => name.includes(' Level: '));
  const row = (name: string) => `${name}: is None, should be All. To set.`;
  expect(await rows()).toEqual([
    row('Company Maintenance, Inquire Level'),
    row('Service Tickets, Add Level'),
    row('Service Tickets, Edit Level'),
    row('Service Tickets, Inquire Level'),
    row('Table Setup, Inquire Level'),
    row('Member Maintenance, Inquire Level'),
  ]);
  const edit = { 'data-action': 'set-level', 'data-cell': 'Service Desk/Service Tickets/edit' };
  await pressShortcut(world.session);
  await pressHook(desk, { host: PANEL, attributes: edit });
  await desk.hooks.waitFor({ host: PANEL, attributes: { 'data-work': 'done' } });
  const done = 'Service Tickets, Edit Level: is All, as it should be. Set.';
  expect(await rows()).toContain(done);
  // Its button is gone; the row itself has the focus, and says what came of it.
  await expect.poll(async () => (await focusedIn(desk.page, PANEL))?.attributes['aria-label']).toBe(done);
});

test('in the options each change is taken by Enter, keeps the focus, and is told, the second time too', async ({
  world,
}) => {
  const { desk, session } = world;
  const { page, human } = desk;
  await page.goto(`chrome-extension://${session.extensionId}/options.html`);
  const minutes = page.locator('[data-field="key-minutes"]');
  const status = page.getByRole('status');
  await minutes.waitFor();
  const told = await status.evaluateHandle((line) => {
    const said: string[] = [];
    const hear = () => line.textContent && said.push(line.textContent);
    new MutationObserver(hear).observe(line, { childList: true, characterData: true, subtree: true });
    return said;
  });
  await tabTo(desk, minutes);
  for (const [index, text] of ['20', '25'].entries()) {
    await human.press('ControlOrMeta+A');
    await human.type(text);
    await human.press('Enter');
    await expect.poll(() => told.jsonValue()).toEqual(Array(index + 1).fill('Saved.'));
    await expect(minutes).toBeFocused();
  }
});
