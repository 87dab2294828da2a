/** The whole journey without a mouse. */
import { pressShortcut } from '../support/background.ts';
import { HANDOFF, PANEL, REQUIRED } from '../support/journey.ts';
import { focusedIn, pressHook, pressMarkedByKey, tabTo } from '../support/keyboard.ts';
import { chooseAt, enter, openSystem, receive, startRole, typeAt } from '../support/keyboard-steps.ts';
import { formValues } from '../support/portal.ts';
import { grantsOf } from '../support/start-late.ts';
import { expect, test } from './fixtures.ts';

test('from the sign-in to the passed check, by keyboard alone', async ({ world }) => {
  const { desk, session, sandbox } = world;
  const { page, human, hooks } = desk;
  const panel = (attributes: Record<string, string>) => ({ host: PANEL, attributes }) as const;

  await enter(world);
  await startRole(desk);
  await pressShortcut(session);
  await pressHook(desk, panel({ 'data-action': 'set-all' }));
  await hooks.waitFor(panel({ 'data-work': 'done' }));
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
