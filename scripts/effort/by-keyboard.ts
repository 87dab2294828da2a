import { pressShortcut } from '../../tests/support/background.ts';
import { pressHook, pressMarkedByKey, tabTo } from '../../tests/support/keyboard.ts';
import {
  chooseAt,
  enter,
  openSystem,
  receive,
  startRole,
  typeAt,
} from '../../tests/support/keyboard-steps.ts';
import { PANEL } from '../../tests/support/setup-steps.ts';
import { isSecretCopied, type Walk } from './walk.ts';

/** With the assistant, without a mouse. */
export const byKeyboard: Walk = async (world) => {
  const { tab, session } = world;
  const { hooks } = tab;
  const panel = (attributes: Record<string, string>) => ({ host: PANEL, attributes }) as const;

  await enter(world);
  await startRole(tab);
  await pressShortcut(session);
  await pressHook(tab, panel({ 'data-action': 'set-all' }));
  await hooks.waitFor(panel({ 'data-work': 'done' }));
  await tab.user.press('Escape');
  await pressMarkedByKey(tab, 'save');
  await hooks.waitFor(panel({ 'data-step': 'role', 'data-status': 'done' }));

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
  await pressHook(tab, panel({ 'data-action': 'send-key' }));
  const portal = await world.tabAt(await opened);
  await receive(portal);
  await tabTo(portal, portal.page.getByRole('button', { name: 'Check connection' }));
  await portal.user.press('Enter');
  const result = portal.page.getByRole('status').filter({ hasText: /Connection check/ });
  const check = await result.first().innerText();
  return { check, tabSwitches: 0, secretsCopied: Number(await isSecretCopied(world, portal)) };
};
