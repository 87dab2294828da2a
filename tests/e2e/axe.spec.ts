/** axe on the shipped build, at each step of the setup, in both themes. Single states: components/ui/accessibility.browser.test.tsx. */
import type { Page } from '@playwright/test';
import { faultsIn, faultsInThemes, faultsOn } from '../support/axe.ts';
import { activeTab } from '../support/background.ts';
import { openSystem } from '../support/connectwise.ts';
import {
  enterConnectWise,
  fillMember,
  HANDOFF,
  PANEL,
  REQUIRED,
  receive,
  saveKey,
  saveMember,
  saveRole,
  send,
  setLevels,
  startKey,
  startMember,
  startRole,
} from '../support/setup-steps.ts';
import type { Host } from '../support/shadow-tree.ts';
import { expect, test } from './fixtures.ts';

async function expectNoFaults(page: Page, find: () => Promise<string[]>): Promise<void> {
  expect(await faultsInThemes(page, find)).toEqual({ light: [], dark: [] });
}

const expectGood = (page: Page, host: Host) => expectNoFaults(page, () => faultsIn(page, host));

test('panel and card, from the sign-in to the filled form', async ({ world }) => {
  const { tab } = world;
  const stations = [
    () => enterConnectWise(world).then(() => openSystem(tab, 'Security Roles')),
    () => startRole(tab),
    () => setLevels(tab, REQUIRED),
    () => saveRole(tab),
    () => startMember(tab),
    () => fillMember(tab),
    () => saveMember(tab),
    () => startKey(tab),
    () => saveKey(tab),
  ];
  for (const goOn of stations) {
    await goOn();
    await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-step': 'role' } });
    await expectGood(tab.page, PANEL);
  }
  const portal = await send(world);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'waiting' } });
  await expectGood(portal.page, HANDOFF);
  await receive(portal);
  await expectGood(portal.page, HANDOFF);
  await expectGood(tab.page, PANEL);
});

for (const name of ['popup', 'options', 'record']) {
  test(`${name}.html`, async ({ world }) => {
    const { tab, session } = world;
    await enterConnectWise(world);
    await startRole(tab);
    const tabId = await activeTab(session);
    const page = await session.context.newPage();
    await page.goto(`chrome-extension://${session.extensionId}/${name}.html?tab=${tabId}`);
    await page.locator('main').waitFor();
    await expectNoFaults(page, () => faultsOn(page));
  });
}
