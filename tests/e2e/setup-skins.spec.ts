/** The whole setup in other skins of ConnectWise: with other elements, with a virtualised list, in French. */
import { classicPage, frenchPage, modernPage, type PageObjects } from '../../sandbox/testing/page-objects.ts';
import { pressMarked, typeDescription, typeInto } from '../support/connectwise.ts';
import { grantsOf } from '../support/seed-state.ts';
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
} from '../support/setup-steps.ts';
import { applySkin, SKINS, unfoldPanel } from '../support/skins.ts';
import type { Tab, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const PAGES = { modern: modernPage, virtual: classicPage, french: frenchPage };

for (const [name, handsAt] of Object.entries(PAGES)) {
  test(`${name}: a dedicated role leads to a passed connection check`, async ({ world }) => {
    const { tab, sandbox } = world;
    const skin = SKINS.find((each) => each.name === name);
    if (!skin) throw new Error(`There is no skin ${name}.`);
    applySkin(world, skin);
    const hands = handsAt(tab.page);
    await enterConnectWise(world);
    await makeRole(tab, hands);
    await makeMember(tab, hands);
    await pressMarked(tab, 'api-keys-tab');
    await pressMarked(tab, 'new-item');
    await typeDescription(tab, skin.words.description);
    await saveKey(tab);
    await handOver(world);

    const role = sandbox.connectWise.roles.find((each) => each.name === 'OfficeProtect');
    expect(role && grantsOf(role)).toEqual(Object.fromEntries(REQUIRED.map((cell) => [cell, 'All'])));
  });
}

async function openSystem({ page, user }: Tab, hands: PageObjects, entry: string): Promise<void> {
  if (!(await hands.entry(entry).isVisible()))
    await user.click(page.getByText('System', { exact: true }).first());
  await user.click(hands.entry(entry));
}

/** Creates the role; the panel sets its levels. */
async function makeRole(tab: Tab, hands: PageObjects): Promise<void> {
  const { hooks } = tab;
  await openSystem(tab, hands, 'Security Roles');
  await pressMarked(tab, 'new-item');
  await typeInto(tab, hands.word('Role ID'), 'OfficeProtect');
  await pressMarked(tab, 'save');
  await unfoldPanel(tab);
  await hooks.click({ host: PANEL, attributes: { 'data-action': 'set-all' } });
  await hooks.waitFor({ host: PANEL, attributes: { 'data-work': 'done' } });
  await saveRole(tab);
}

async function makeMember(tab: Tab, hands: PageObjects): Promise<void> {
  const { user, hooks } = tab;
  const field = (name: string, isRequired = true) => hands.field(hands.word(name), isRequired);
  await openSystem(tab, hands, 'Members');
  await pressMarked(tab, 'api-members-tab');
  await pressMarked(tab, 'new-item');
  await hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'api-member' } });
  await user.click(field('Member ID'));
  await user.type('OfficeProtect');
  await user.click(field('Member Name'));
  await user.type('Office Protect');
  await hands.choose(field('Role ID'), 'OfficeProtect');
  await hands.choose(field('Level'), 'Corporate (Level 1)');
  await hands.choose(field('Name'), 'Brightwater IT');
  await hands.choose(field('Default Board', false), 'Security Alerts');
  await saveMember(tab);
}

async function handOver(world: World): Promise<void> {
  const portal = await send(world);
  await receive(portal);
  expect(await checkConnection(portal)).toContain('Connection check passed');
}
