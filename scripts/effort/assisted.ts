import { pressMarked, typeAt } from '../../tests/support/connectwise.ts';
import {
  checkConnection,
  enterConnectWise,
  fillMember,
  PANEL,
  receive,
  saveKey,
  saveMember,
  saveRole,
  send,
  startMember,
  startRole,
} from '../../tests/support/setup-steps.ts';
import type { Tab } from '../../tests/support/world.ts';
import { isSecretCopied, type Walk } from './walk.ts';

/** With the assistant, as a person would use it: its buttons, its marks, and one Save for each screen. */
export const assisted: Walk = async (world) => {
  const { tab } = world;
  await enterConnectWise(world);
  await startRole(tab);
  await press(tab, 'set-all');
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-work': 'done' } });
  await saveRole(tab);
  await startMember(tab);
  await fillMember(tab);
  await saveMember(tab);
  await pressMarked(tab, 'api-keys-tab');
  await pressMarked(tab, 'new-item');
  await typeAt(tab, 'Description:', 'Office Protect integration');
  await saveKey(tab);
  const portal = await send(world);
  await receive(portal);
  const check = await checkConnection(portal);
  return { check, tabSwitches: 0, secretsCopied: Number(await isSecretCopied(world, portal)) };
};

async function press({ hooks }: Tab, action: string): Promise<void> {
  await hooks.click({ host: PANEL, attributes: { 'data-action': action } });
}
