/** The whole journey where ConnectWise is drawn quite otherwise: in other elements, in a list that draws what is seen, in French. */
import {
  classicHands,
  frenchHands,
  type Hands,
  modernHands,
} from '../../sandbox/connectwise/client/skins/hands.ts';
import { pressMarked, typeDescription, typeInto } from '../support/connectwise.ts';
import {
  checkConnection,
  enterConnectWise,
  PANEL,
  REQUIRED,
  receive,
  saveKey,
  saveMember,
  saveRole,
  send,
} from '../support/journey.ts';
import { dress, SKINS, unfoldPanel } from '../support/skins.ts';
import { grantsOf } from '../support/start-late.ts';
import type { Desk, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const HANDS = { modern: modernHands, virtual: classicHands, french: frenchHands };

for (const [name, handsAt] of Object.entries(HANDS)) {
  test(`${name}: a dedicated role leads to a passed connection check`, async ({ world }) => {
    const { desk, sandbox } = world;
    const skin = SKINS.find((each) => each.name === name);
    if (!skin) throw new Error(`There is no skin ${name}.`);
    dress(world, skin);
    const hands = handsAt(desk.page);
    await enterConnectWise(world);
    await makeRole(desk, hands);
    await makeMember(desk, hands);
    await pressMarked(desk, 'api-keys-tab');
    await pressMarked(desk, 'new-item');
    await typeDescription(desk, skin.words.description);
    await saveKey(desk);
    await handOver(world);

    const role = sandbox.connectWise.roles.find((each) => each.name === 'OfficeProtect');
    expect(role && grantsOf(role)).toEqual(Object.fromEntries(REQUIRED.map((cell) => [cell, 'All'])));
  });
}

async function openSystem({ page, human }: Desk, hands: Hands, entry: string): Promise<void> {
  if (!(await hands.entry(entry).isVisible()))
    await human.click(page.getByText('System', { exact: true }).first());
  await human.click(hands.entry(entry));
}

/** Makes the role; its levels are set by the panel. */
async function makeRole(desk: Desk, hands: Hands): Promise<void> {
  const { hooks } = desk;
  await openSystem(desk, hands, 'Security Roles');
  await pressMarked(desk, 'new-item');
  await typeInto(desk, hands.word('Role ID'), 'OfficeProtect');
  await pressMarked(desk, 'save');
  await unfoldPanel(desk);
  await hooks.click({ host: PANEL, attributes: { 'data-action': 'set-all' } });
  await hooks.waitFor({ host: PANEL, attributes: { 'data-work': 'done' } });
  await saveRole(desk);
}

async function makeMember(desk: Desk, hands: Hands): Promise<void> {
  const { human, hooks } = desk;
  const field = (name: string, isRequired = true) => hands.field(hands.word(name), isRequired);
  await openSystem(desk, hands, 'Members');
  await pressMarked(desk, 'api-members-tab');
  await pressMarked(desk, 'new-item');
  await hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'api-member' } });
  await human.click(field('Member ID'));
  await human.type('OfficeProtect');
  await human.click(field('Member Name'));
  await human.type('Office Protect');
  await hands.choose(field('Role ID'), 'OfficeProtect');
  await hands.choose(field('Level'), 'Corporate (Level 1)');
  await hands.choose(field('Name'), 'Brightwater IT');
  await hands.choose(field('Default Board', false), 'Security Alerts');
  await saveMember(desk);
}

async function handOver(world: World): Promise<void> {
  const portal = await send(world);
  await receive(portal);
  expect(await checkConnection(portal)).toContain('Connection check passed');
}
