/** Nothing that a page does by script gives an order to the extension. */
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { heldPairs, stored } from '../support/background.ts';
import { HANDOFF, MARKS, PANEL, REQUIRED } from '../support/journey.ts';
import { formValues, openConnectWiseForm, signInToPortal } from '../support/portal.ts';
import { addRole, holdKey, openSignedIn, PAIR } from '../support/start-late.ts';
import type { Desk } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

test('forged messages, events and clicks on ConnectWise change nothing', async ({ world }) => {
  const { desk, session } = world;
  await holdKey(world);
  const before = await stored(session, 'session');
  await attack(desk, session.extensionId);

  // The panel still works, and is about the same state as before.
  await desk.hooks.click({ host: PANEL, attributes: { 'data-action': 'move' } });
  await expect.poll(async () => (await stored(session, 'local')).layout).toMatchObject({ side: 'left' });
  await desk.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'held' } });
  expect(await heldPairs(session)).toMatchObject([PAIR]);
  expect(keyAndHandoff(await stored(session, 'session'))).toEqual(keyAndHandoff(before));
  expect(session.context.pages()).toHaveLength(1);
});

test('forged messages, events and clicks on the portal fill nothing', async ({ world }) => {
  const { desk, sandbox, session } = world;
  await holdKey(world);
  await desk.hooks.type({ host: PANEL, attributes: { 'data-field': 'company-id' } }, CREDENTIALS.company);
  await desk.human.press('Enter');
  const page = await session.context.newPage();
  await page.goto(sandbox.url.officeProtect);
  const portal = await world.deskAt(page);
  await signInToPortal(portal);
  await openConnectWiseForm(portal);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'ready' } });
  await attack(portal, session.extensionId);
  expect(await formValues(portal)).toEqual(['', '', '', '']);

  // The user's own press fills it, so there was something that a forged one could have done.
  await portal.hooks.click({ host: HANDOFF, attributes: { 'data-action': 'fill' } });
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
});

test('elements that a page names like ours do not hide what is wrong', async ({ world }) => {
  const { desk, sandbox } = world;
  const cell = REQUIRED[0] ?? '';
  const role = addRole(sandbox.connectWise, 'OfficeProtect', []);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await desk.page.evaluate((name) => {
    for (const host of ['office-protect-panel', 'office-protect-marks']) {
      const fake = document.createElement(host);
      const found = document.createElement('div');
      Object.assign(found.dataset, { cell: name, state: 'met', wanted: 'All', actual: 'All' });
      fake.append(found);
      document.documentElement.prepend(fake);
    }
  }, cell);
  for (const host of [PANEL, MARKS] as const) {
    await desk.hooks.waitFor({ host, attributes: { 'data-cell': cell, 'data-state': 'missing' } });
  }
});

/** What the state of a site says of the pair and its handoff. */
function keyAndHandoff(all: Record<string, unknown>): unknown {
  const sites = Object.entries(all).filter(([name]) => name.startsWith('site:'));
  return sites.map(([name, state]) => {
    const { key, handoff } = state as { key: unknown; handoff: unknown };
    return { name, key, handoff };
  });
}

/** Everything that a script of the page can try without a flaw in the browser. */
async function attack({ page }: Desk, extensionId: string): Promise<void> {
  await page.evaluate(async (id) => {
    const types = [
      'send-key',
      'discard-key',
      'done',
      'fill',
      'fill-again',
      'portal-fill',
      'portal-wipe',
      'state',
    ];
    for (const type of types) {
      const order = {
        origin: location.origin,
        siteUrl: 'x',
        companyId: 'x',
        publicKey: 'x',
        privateKey: 'x',
      };
      window.postMessage({ type, payload: {}, order }, '*');
      for (const target of [window, document, document.documentElement]) {
        target.dispatchEvent(new CustomEvent(type, { detail: { type, payload: {} } }));
      }
      const { runtime } =
        (globalThis as { chrome?: { runtime?: { sendMessage?: (...all: unknown[]) => unknown } } }).chrome ??
        {};
      try {
        await runtime?.sendMessage?.(id, { type, payload: {} });
      } catch {
        // No page is allowed to speak to the extension.
      }
    }
    for (const host of document.querySelectorAll('office-protect-panel, office-protect-handoff')) {
      if (host.shadowRoot) throw new Error('The page can see into our element.');
      const { left, top, right, bottom } = host.getBoundingClientRect();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'submit']) {
        const at = { clientX: (left + right) / 2, clientY: (top + bottom) / 2 };
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, ...at }));
      }
    }
  }, extensionId);
}
