/** The whole setup without a mouse. */
import { pressShortcut } from '../support/background.ts';
import { focusedIn, pressHook, pressMarkedByKey, tabTo } from '../support/keyboard.ts';
import { chooseAt, enter, openSystem, receive, startRole, typeAt } from '../support/keyboard-steps.ts';
import { formValues } from '../support/portal.ts';
import { grantsOf } from '../support/seed-state.ts';
import { HANDOFF, PANEL, REQUIRED } from '../support/setup-steps.ts';
import { expect, test } from './fixtures.ts';

test('from the sign-in to the passed check, by keyboard alone', async ({ world }) => {
  const { tab, session, sandbox } = world;
  const { page, user, hooks } = tab;
  const panel = (attributes: Record<string, string>) => ({ host: PANEL, attributes }) as const;

  await enter(world);
  await startRole(tab);
  await pressShortcut(session);
  await pressHook(tab, panel({ 'data-action': 'set-all' }));
  await hooks.waitFor(panel({ 'data-work': 'done' }));
  // The page's own fields had the focus meanwhile; it returns to the card of the next step.
  await expect.poll(async () => (await focusedIn(page, PANEL))?.text).toBe('Click Save');
  await user.press('Escape');
  expect(await focusedIn(page, PANEL)).toBeNull();
  await pressMarkedByKey(tab, 'save');
  await hooks.waitFor(panel({ 'data-step': 'role', 'data-status': 'done' }));
  const role = sandbox.connectWise.roles.find(({ name }) => name === 'OfficeProtect');
  expect(role && grantsOf(role)).toEqual(Object.fromEntries(REQUIRED.map((cell) => [cell, 'All'])));

  // The menu comes before the page's content, which has hundreds of fields.
  await openSystem(tab, 'Members', 'Shift+Tab');
  await pressMarkedByKey(tab, 'api-members-tab');
  await pressMarkedByKey(tab, 'new-item');
  await hooks.waitFor(panel({ 'data-screen': 'api-member' }));
  await typeAt(tab, 'Member ID*', 'OfficeProtect');
  await typeAt(tab, 'Member Name*', 'Office Protect');
  await chooseAt(tab, 'Role ID*', 'OfficeProtect');
  await chooseAt(tab, 'Level*', 'Corporate (Level 1)');
  await chooseAt(tab, 'Name*', 'Brightwater IT');
  await chooseAt(tab, 'Default Board', 'Security Alerts');
  await pressMarkedByKey(tab, 'save');
  await hooks.waitFor(panel({ 'data-step': 'member', 'data-status': 'done' }));

  await pressMarkedByKey(tab, 'api-keys-tab');
  await pressMarkedByKey(tab, 'new-item');
  await typeAt(tab, 'Description:', 'Office Protect integration');
  await pressMarkedByKey(tab, 'save');
  await hooks.waitFor(panel({ 'data-key-status': 'held' }));

  await pressShortcut(session);
  const opened = session.context.waitForEvent('page');
  await pressHook(tab, panel({ 'data-action': 'send-key' }), 'Space');
  const portal = await world.tabAt(await opened);
  await receive(portal);
  await pressShortcut(session);
  await expect.poll(async () => (await focusedIn(portal.page, HANDOFF))?.tag).toBe('h2');
  await pressHook(portal, { host: HANDOFF, attributes: { 'data-action': 'fill-again' } });
  // It is filled in once more: what the card said before does not count.
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'filled' } });
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
  await portal.user.press('Escape');
  expect(await focusedIn(portal.page, HANDOFF)).toBeNull();
  const [key] = sandbox.connectWise.keys.slice(-1);
  expect((await formValues(portal)).slice(2)).toEqual([key?.publicKey, key?.privateKey]);
  await tabTo(portal, portal.page.getByRole('button', { name: 'Check connection' }));
  await portal.user.press('Enter');
  await expect(portal.page.getByRole('status').filter({ hasText: 'Connection check passed' })).toBeVisible();

  await pressShortcut(session);
  await pressHook(portal, { host: HANDOFF, attributes: { 'data-action': 'wipe' } });
  await portal.hooks.waitForGone({ host: HANDOFF, attributes: { 'data-handoff': true } });
  await hooks.waitFor(panel({ 'data-key-status': 'wiped' }));
  expect(user.tally.clicks).toBe(0);
});
