import { pressShortcut } from '../../tests/support/background.ts';
import { pressHook, pressMarkedByKey, tabTo } from '../../tests/support/keyboard.ts';
import { enter, openSystem, receive } from '../../tests/support/keyboard-steps.ts';
import { PANEL } from '../../tests/support/setup-steps.ts';
import { isSecretCopied, type Walk } from './walk.ts';

/** With the assistant, without a mouse. */
export const byKeyboard: Walk = async (world) => {
  const { tab, session } = world;
  const { hooks } = tab;
  const panel = (attributes: Record<string, string | true>) => ({ host: PANEL, attributes }) as const;

  /** The shortcut, Tab to the button of the next step, Enter, and Esc back to the page. */
  const pressNext = async (action: string) => {
    await pressShortcut(session);
    await pressHook(tab, panel({ 'data-primary': true, 'data-action': action }));
  };
  const workIsDone = async () => {
    await hooks.waitFor(panel({ 'data-work': 'done' }));
    await tab.user.press('Escape');
  };

  await enter(world);
  await openSystem(tab, 'Security Roles');
  await pressMarkedByKey(tab, 'new-item');
  await pressNext('fill-field');
  await tab.user.press('Escape');
  await pressMarkedByKey(tab, 'save');
  await pressNext('set-all');
  await workIsDone();
  await pressMarkedByKey(tab, 'save');
  await hooks.waitFor(panel({ 'data-step': 'role', 'data-status': 'done' }));

  await openSystem(tab, 'Members', 'Shift+Tab');
  await pressMarkedByKey(tab, 'api-members-tab');
  await pressMarkedByKey(tab, 'new-item');
  await pressNext('fill-all');
  await hooks.waitFor(panel({ 'data-work': 'done' }));
  await pressHook(tab, panel({ 'data-field': 'default-board', 'data-choice': 'Security Alerts' }));
  await workIsDone();
  await pressMarkedByKey(tab, 'save');
  await hooks.waitFor(panel({ 'data-step': 'member', 'data-status': 'done' }));

  await pressMarkedByKey(tab, 'api-keys-tab');
  await pressMarkedByKey(tab, 'new-item');
  await pressNext('fill-field');
  await tab.user.press('Escape');
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
