/** A page's script can neither give orders to the extension nor read anything of it. */
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { heldPairs, keyAndHandoff, stored } from '../support/background.ts';
import { formValues } from '../support/portal.ts';
import { addRole, holdKey, openSignedIn, PAIR } from '../support/seed-state.ts';
import { HANDOFF, MARKS, openPortalForm, PANEL, REQUIRED } from '../support/setup-steps.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

test.use({ windowSize: { width: 1440, height: 1300 } });

test('forged messages, events and clicks on ConnectWise change nothing', async ({ world }) => {
  const { tab, session } = world;
  await holdKey(world);
  const before = await stored(session, 'session');
  await attack(tab, session.extensionId);

  // The panel still works, and its state is unchanged.
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'move' } });
  await expect.poll(async () => (await stored(session, 'local')).layout).toMatchObject({ side: 'left' });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'held' } });
  expect(await heldPairs(session)).toMatchObject([PAIR]);
  expect(keyAndHandoff(await stored(session, 'session'))).toEqual(keyAndHandoff(before));
  expect(session.context.pages()).toHaveLength(1);
});

test('forged messages, events and clicks on the portal fill nothing', async ({ world }) => {
  const { tab, session } = world;
  await holdKey(world);
  await tab.hooks.type({ host: PANEL, attributes: { 'data-field': 'company-id' } }, CREDENTIALS.company);
  await tab.user.press('Enter');
  const portal = await openPortalForm(world);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'ready' } });
  await attack(portal, session.extensionId);
  expect(await formValues(portal)).toEqual(['', '', '', '']);

  // The user's own click fills it: the forged clicks would have had an effect.
  await portal.hooks.click({ host: HANDOFF, attributes: { 'data-action': 'fill' } });
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
});

test('elements that a page names like ours do not hide findings', async ({ world }) => {
  const { tab, sandbox } = world;
  const cell = REQUIRED[0] ?? '';
  const role = addRole(sandbox.connectWise, 'OfficeProtect', []);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await tab.page.evaluate((name) => {
    for (const host of ['office-protect-panel', 'office-protect-marks']) {
      const fake = document.createElement(host);
      const found = document.createElement('div');
      Object.assign(found.dataset, { cell: name, state: 'met', wanted: 'All', actual: 'All' });
      fake.append(found);
      document.documentElement.prepend(fake);
    }
  }, cell);
  for (const host of [PANEL, MARKS] as const) {
    await tab.hooks.waitFor({ host, attributes: { 'data-cell': cell, 'data-state': 'missing' } });
  }
});

test('patched prototypes in both pages change neither what is taken nor where it is sent', async ({
  world,
}) => {
  const { session } = world;
  const patches = await session.context.addInitScript(() => {
    const loot: unknown[] = [];
    Object.assign(window, { loot });
    for (const name of ['tabId', 'privateKey', 'companyId', 'isOpened'])
      Object.defineProperty(Object.prototype, name, {
        value: 'polluted',
        writable: true,
        configurable: true,
      });
    for (const name of ['querySelectorAll', 'querySelector', 'getElementById', 'createElement'] as const) {
      const real = Document.prototype[name] as (...all: unknown[]) => unknown;
      Object.defineProperty(Document.prototype, name, {
        configurable: true,
        value(this: Document, ...all: unknown[]) {
          const result = real.apply(this, all);
          loot.push(result);
          return result;
        },
      });
    }
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, { ...init, mode: 'open' });
      loot.push(root);
      return root;
    };
    Event.prototype.preventDefault = () => {};
  });
  await holdKey(world);
  expect(await heldPairs(session)).toMatchObject([PAIR]);
  const looted = await world.tab.page.evaluate(() => {
    const { loot } = window as unknown as { loot: unknown[] };
    const isOurs = (one: unknown) =>
      one instanceof ShadowRoot && one.host.tagName.startsWith('OFFICE-PROTECT-');
    return loot.some(isOurs) || [...document.querySelectorAll('*')].some((one) => isOurs(one.shadowRoot));
  });
  expect(looted).toBe(false);
  await patches.dispose();
});

/** Everything that a page's script can try, short of a flaw in the browser. */
async function attack({ page }: Tab, extensionId: string): Promise<void> {
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
        // Pages are not allowed to send messages to the extension.
      }
    }
    for (const host of document.querySelectorAll('office-protect-panel, office-protect-handoff')) {
      if (host.shadowRoot) throw new Error('The page can access our shadow root.');
      const { left, top, right, bottom } = host.getBoundingClientRect();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'submit']) {
        const at = { clientX: (left + right) / 2, clientY: (top + bottom) / 2 };
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, ...at }));
      }
    }
  }, extensionId);
}
