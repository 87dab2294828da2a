import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { openSystem } from '../support/connectwise.ts';
import { formValues } from '../support/portal.ts';
import { grantsOf } from '../support/seed-state.ts';
import {
  checkConnection,
  enterConnectWise,
  fillMember,
  OPTIONAL,
  PANEL,
  REQUIRED,
  receive,
  saveKey,
  saveMember,
  send,
  startKey,
  startMember,
  walkToKey,
} from '../support/setup-steps.ts';
import type { Tab, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

test('a dedicated role leads to a passed connection check', async ({ world }) => {
  const { sandbox } = world;
  await walkToKey(world, [...REQUIRED, ...OPTIONAL]);
  await handOver(world);

  const role = sandbox.connectWise.roles.find(({ name }) => name === 'OfficeProtect');
  const wanted = Object.fromEntries([...REQUIRED, ...OPTIONAL].map((cell) => [cell, 'All']));
  expect(role && grantsOf(role)).toEqual(wanted);
});

test('the Admin role leads there too, once that route is chosen in the panel', async ({ world }) => {
  const { tab, sandbox } = world;
  const before = structuredClone(sandbox.connectWise.roles);
  await enterConnectWise(world);
  await chooseAdmin(tab);
  await startMember(tab);
  await fillMember(tab, { role: 'Admin' });
  await saveMember(tab);
  await startKey(tab);
  await saveKey(tab);
  await handOver(world);
  expect(sandbox.connectWise.roles).toEqual(before);
});

/** Chooses the second of the two routes that the panel offers at the start. */
async function chooseAdmin(tab: Tab): Promise<void> {
  const { hooks } = tab;
  await openSystem(tab, 'Security Roles');
  await hooks.click({ host: PANEL, attributes: { type: 'radio', value: 'admin' } });
  await hooks.click({ host: PANEL, attributes: { 'data-action': 'choose-route' } });
  await hooks.waitForState({ host: PANEL, attributes: { 'data-step': 'role' } }, { 'data-status': 'done' });
}

/** Sends the held pair, has it checked, and wipes it. */
async function handOver(world: World): Promise<void> {
  const { tab, sandbox } = world;
  const portal = await send(world);
  await receive(portal);
  const [key] = sandbox.connectWise.keys.slice(-1);
  expect(await formValues(portal)).toEqual([
    'https://na.myconnectwise.net/',
    CREDENTIALS.company,
    key?.publicKey,
    key?.privateKey,
  ]);
  expect(await checkConnection(portal)).toContain('Connection check passed');

  await tab.page.bringToFront();
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'done' } });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'wiped' } });
  await tab.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-step': 'handoff', 'data-status': 'done' },
  });
}
