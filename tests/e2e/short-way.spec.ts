/** One click of ours and one Save for each screen: after the sign-in few clicks, and not one key. */
import { classicPage, frenchPage, modernPage, type PageObjects } from '../../sandbox/testing/page-objects.ts';
import { openConnectWiseForm, signInToPortal } from '../support/portal.ts';
import { grantsOf } from '../support/seed-state.ts';
import { cardSays, checkConnection, enterConnectWise, REQUIRED, send } from '../support/setup-steps.ts';
import {
  beginMember,
  createKey,
  fillInMember,
  nameRole,
  pressNext,
  setRole,
} from '../support/short-steps.ts';
import { applySkin, SKINS, unfoldPanel } from '../support/skins.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const PAGES = { classic: classicPage, modern: modernPage, french: frenchPage };
/** From the sign-in to ConnectWise to the passed check, without the sign-in to the portal. */
const MOST_CLICKS = 24;

for (const [name, handsAt] of Object.entries(PAGES)) {
  test(`${name}: at most ${MOST_CLICKS} clicks, and nothing is typed`, async ({ world }) => {
    const { tab, sandbox } = world;
    const skin = SKINS.find((each) => each.name === name);
    if (!skin) throw new Error(`There is no skin ${name}.`);
    applySkin(world, skin);
    const hands = handsAt(tab.page);
    await enterConnectWise(world);
    const start = { ...tab.user.tally };

    await openSystem(tab, hands, 'Security Roles');
    await nameRole(tab);
    await unfoldPanel(tab);
    await setRole(tab);
    await openSystem(tab, hands, 'Members');
    await beginMember(tab);
    await fillInMember(tab);
    await createKey(tab);
    const portal = await send(world);
    const before = { ...tab.user.tally };
    await signInToPortal(portal);
    const after = { ...tab.user.tally };
    await openConnectWiseForm(portal);
    await cardSays(portal, 'verified');
    expect(await checkConnection(portal)).toContain('Connection check passed');

    const { clicks, keystrokes } = tab.user.tally;
    expect(keystrokes - start.keystrokes - (after.keystrokes - before.keystrokes)).toBe(0);
    expect(clicks - start.clicks - (after.clicks - before.clicks)).toBeLessThanOrEqual(MOST_CLICKS);
    const role = sandbox.connectWise.roles.find((each) => each.name === 'OfficeProtect');
    expect(role && grantsOf(role)).toEqual(Object.fromEntries(REQUIRED.map((cell) => [cell, 'All'])));

    await tab.page.bringToFront();
    await pressNext(tab, 'done');
    await tab.hooks.waitFor({ host: 'office-protect-panel', attributes: { 'data-key-status': 'wiped' } });
  });
}

async function openSystem({ page, user }: Tab, hands: PageObjects, entry: string): Promise<void> {
  if (!(await hands.entry(entry).isVisible()))
    await user.click(page.getByText('System', { exact: true }).first());
  await user.click(hands.entry(entry));
}
