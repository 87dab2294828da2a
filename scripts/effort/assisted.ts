import { openSystem } from '../../tests/support/connectwise.ts';
import { checkConnection, enterConnectWise, receive, send } from '../../tests/support/setup-steps.ts';
import { beginMember, createKey, fillInMember, nameRole, setRole } from '../../tests/support/short-steps.ts';
import { isSecretCopied, type Walk } from './walk.ts';

/** With the assistant, as a person would use it: one button of the panel and one Save for each screen. */
export const assisted: Walk = async (world) => {
  const { tab } = world;
  await enterConnectWise(world);
  await openSystem(tab, 'Security Roles');
  await nameRole(tab);
  await setRole(tab);
  await openSystem(tab, 'Members');
  await beginMember(tab);
  await fillInMember(tab);
  await createKey(tab);
  const portal = await send(world);
  await receive(portal);
  const check = await checkConnection(portal);
  return { check, tabSwitches: 0, secretsCopied: Number(await isSecretCopied(world, portal)) };
};
