/** Nothing that a page does by script gives an order to the extension, or gets what is not for it. */
import type { Frame } from '@playwright/test';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { heldPairs, stored } from '../support/background.ts';
import { HANDOFF, MARKS, order, PANEL, REQUIRED, receive, saveKey, send } from '../support/journey.ts';
import { formValues, openConnectWiseForm, signInToPortal } from '../support/portal.ts';
import { addRole, holdKey, openNewKey, openSignedIn, PAIR } from '../support/start-late.ts';
import type { Desk, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

test.use({ windowSize: { width: 1440, height: 1300 } });

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

test('a panel that is see-through, under something or moved by the page sends nothing', async ({ world }) => {
  const { desk, session } = world;
  await holdKey(world);
  await desk.hooks.type({ host: PANEL, attributes: { 'data-field': 'company-id' } }, CREDENTIALS.company);
  const button = { host: PANEL, attributes: { 'data-action': 'send-key' } } as const;
  const covered = { host: PANEL, attributes: { 'data-problem': 'covered' } } as const;
  for (const [name, style] of Object.entries(VEILS)) {
    await veil(desk, style);
    const { box } = await desk.hooks.waitFor(button);
    if (!box) throw new Error('The button is not drawn.');
    await desk.human.click(box);
    await test.step(name, () => desk.hooks.waitFor(covered));
    await veil(desk, null);
    const sites = keyAndHandoff(await stored(session, 'session'));
    expect(sites, name).toMatchObject([{ handoff: { status: 'idle' } }]);
    expect(session.context.pages(), name).toHaveLength(1);
  }
  // In plain sight it does send, so there was something that a lured press could have done.
  await send(world);
});

test('a card that is see-through or under something fills nothing', async ({ world }) => {
  const { desk } = world;
  await holdKey(world);
  await desk.hooks.type({ host: PANEL, attributes: { 'data-field': 'company-id' } }, CREDENTIALS.company);
  await desk.human.press('Enter');
  const portal = await openForm(world);
  const fill = { host: HANDOFF, attributes: { 'data-action': 'fill' } } as const;
  for (const [name, style] of Object.entries(CARD_VEILS)) {
    await veil(portal, style);
    const { box } = await portal.hooks.waitFor(fill);
    if (!box) throw new Error('The button is not drawn.');
    await portal.human.click(box);
    const status = { host: HANDOFF, attributes: { role: 'status' } } as const;
    const isDropped = ({ text }: { text: string }) => text.includes('not counted');
    await test.step(name, () => portal.hooks.waitFor(status, { until: isDropped }));
    expect(await formValues(portal), name).toEqual(EMPTY);
    await veil(portal, null);
  }
  // In plain sight it fills, so there was something that a lured press could have done.
  await portal.hooks.click(fill);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
});

test('patched prototypes of both pages change neither what is taken nor where it goes', async ({ world }) => {
  const { session } = world;
  await session.context.addInitScript(() => {
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
  const looted = await world.desk.page.evaluate(() => {
    const { loot } = window as unknown as { loot: unknown[] };
    const isOurs = (one: unknown) =>
      one instanceof ShadowRoot && one.host.tagName.startsWith('OFFICE-PROTECT-');
    return loot.some(isOurs) || [...document.querySelectorAll('*')].some((one) => isOurs(one.shadowRoot));
  });
  expect(looted).toBe(false);
});

test('neither a look-alike host nor a copy of the form in a frame gets anything of a waiting order', async ({
  world,
}) => {
  const { session } = world;
  await holdKey(world);
  const portal = await send(world);
  await signInToPortal(portal);
  const form = `<form>${LABELS.map((label) => `<label>${label} <input></label>`).join('')}</form>`;
  const values = (frame: Frame) =>
    frame.locator('input').evaluateAll((inputs) => (inputs as HTMLInputElement[]).map(({ value }) => value));

  // In a frame of the portal's own origin, while the page itself has no form.
  await portal.page.evaluate((html) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = html;
    frame.style.cssText = 'width: 600px; height: 300px';
    document.body.prepend(frame);
  }, form);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'waiting' } });
  for (const host of [
    'portal-office-protect.com',
    'office-protect.com.example',
    'portal.officeprotect.com',
  ]) {
    const page = await session.context.newPage();
    await page.route(`https://${host}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: form }),
    );
    await page.goto(`https://${host}/`);
    await page.locator('input').first().click();
    expect(await page.locator('office-protect-handoff').count(), host).toBe(0);
    expect(await values(page.mainFrame()), host).toEqual(EMPTY);
    await page.close();
  }
  const copy = portal.page.frames()[1];
  expect(copy && (await values(copy))).toEqual(EMPTY);
  // The real form, when it comes, gets it; the copy beside it still does not.
  await portal.page.bringToFront();
  await openConnectWiseForm(portal);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
  expect((await formValues(portal))[3]).toBe(PAIR.privateKey);
});

test('two tabs that race for one order: one form is filled', async ({ world }) => {
  const { session, sandbox } = world;
  await holdKey(world);
  const first = await send(world);
  await signInToPortal(first);
  const page = await session.context.newPage();
  await page.goto(sandbox.url.officeProtect);
  const form = `${sandbox.url.officeProtect}integrations/connectwise`;
  await Promise.all([first.page.goto(form), page.goto(form)]);
  await world.desk.hooks.waitFor({ host: PANEL, attributes: { 'data-handoff': 'verified' } });
  const both = await Promise.all([formValues(first), formValues(await world.deskAt(page))]);
  expect(both.filter((values) => values[3] === PAIR.privateKey)).toHaveLength(1);
  expect(both.filter((values) => values.join('') === '')).toHaveLength(1);
});

test('a page that rewrites a field, or goes elsewhere while it is filled, ends without half a form', async ({
  world,
}) => {
  const { desk } = world;
  await holdKey(world);
  const portal = await openForm(world);
  await portal.page.getByLabel('Public API key').evaluate((input: HTMLInputElement) => {
    const real = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    input.addEventListener('input', () => real?.set?.call(input, 'rewritten'));
  });
  await desk.page.bringToFront();
  await order(world);
  await portal.hooks.waitFor({
    host: HANDOFF,
    attributes: { 'data-handoff': 'refused', 'data-reason': 'value-rejected' },
  });
  expect((await formValues(portal)).join(' ')).not.toContain(PAIR.privateKey);

  await portal.page.reload();
  const field = portal.page.getByLabel('Public API key');
  await field.waitFor();
  await field.evaluate((input) => input.addEventListener('input', () => location.reload(), { once: true }));
  await desk.page.bringToFront();
  await desk.hooks.click({ host: PANEL, attributes: { 'data-action': 'fill-again' } });
  await desk.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-handoff': 'refused', 'data-reason': 'no-form' },
  });
  await field.waitFor();
  expect(await formValues(portal)).toEqual(EMPTY);
  expect(await heldPairs(world.session)).toMatchObject([PAIR]);
});

test('a background that is stopped at each step of the handoff loses nothing, and sends nothing twice', async ({
  world,
}) => {
  const { desk, session } = world;
  await openNewKey(world);
  await session.stopServiceWorker();
  await saveKey(desk);
  await session.stopServiceWorker();
  const portal = await send(world);
  await session.stopServiceWorker();
  await signInToPortal(portal);
  await session.stopServiceWorker();
  // It fills at once when the form is there; the background goes before it hears how that ended.
  await openConnectWiseForm(portal);
  await expect.poll(async () => (await formValues(portal))[0]).not.toBe('');
  await session.stopServiceWorker();
  await expect.poll(async () => (await formValues(portal))[3]).toBe(PAIR.privateKey);
  await session.serviceWorker();
  await desk.page.bringToFront();
  const next = { host: PANEL, attributes: { role: 'status' } } as const;
  await desk.hooks.waitFor(next, {
    until: ({ text }) => text.includes('Look at the form in Office Protect'),
  });
  expect(await heldPairs(session)).toMatchObject([PAIR]);

  await session.stopServiceWorker();
  await desk.hooks.click({ host: PANEL, attributes: { 'data-action': 'fill-again' } });
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
  await session.stopServiceWorker();
  await desk.page.bringToFront();
  await desk.hooks.click({ host: PANEL, attributes: { 'data-action': 'done' } });
  await desk.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'wiped' } });
  expect(await heldPairs(session)).toEqual([]);
});

test('a key that the page changes after it was taken does not change what is sent', async ({ world }) => {
  const { desk, session } = world;
  await holdKey(world);
  await desk.page.getByText(PAIR.privateKey).evaluate((element) => {
    element.textContent = 'ForgedPrivate016';
  });
  await desk.hooks.waitFor(
    { host: PANEL, attributes: { role: 'status' } },
    { until: ({ text }) => text.includes('Another key pair is shown here') },
  );
  expect(await heldPairs(session)).toMatchObject([PAIR]);
  await desk.page.evaluate((text) => {
    const found = document.evaluate("//*[text()='ForgedPrivate016']", document, null, 9).singleNodeValue;
    if (found) found.textContent = text;
  }, PAIR.privateKey);
  const portal = await send(world);
  await receive(portal);
  expect((await formValues(portal))[3]).toBe(PAIR.privateKey);
});

const EMPTY = ['', '', '', ''];
const LABELS = ['ConnectWise site URL', 'Company ID', 'Public API key', 'Private API key'];

/** What a page can do to our elements from outside, as a style of its own elements. */
const VEILS = {
  'see-through': 'html { opacity: 0.02 }',
  'under something that lets presses through':
    'html::after { content: ""; position: fixed; inset: 0; background: #fff; z-index: 2147483647; pointer-events: none }',
  'under something see-through': 'html { filter: opacity(0.02) }',
  'moved under a lure': 'html { transform: translate(-30px, 20px) }',
};

/** The same for the card alone: were the form veiled as well, the card would go with it. */
const CARD_VEILS = {
  'under something that lets presses through': '.layer',
  'see-through': '.veiled',
};

/** Puts a veil over a page; null takes it away. The page's own time passes: a lure stands there before it is pressed. */
async function veil(desk: Desk, style: string | null): Promise<void> {
  await desk.page.evaluate((css) => {
    document.getElementById('veil')?.remove();
    const card = document.querySelector<HTMLElement>('office-protect-handoff');
    card?.style.setProperty('opacity', css === '.veiled' ? '0.02' : '1', 'important');
    if (!css) return;
    if (css === '.layer') {
      // The card rises over what comes into the top layer; a page that knows this raises its lure again.
      const layer = document.createElement('div');
      Object.assign(layer, { id: 'veil', popover: 'manual' });
      layer.style.cssText =
        'inset: auto 0 0 auto; width: 420px; height: 420px; background: #fff; pointer-events: none';
      document.body.append(layer);
      layer.showPopover();
      setInterval(() => {
        if (!layer.isConnected) return;
        layer.hidePopover();
        layer.showPopover();
      }, 100);
      return;
    }
    const element = document.createElement('style');
    element.id = 'veil';
    element.textContent = css;
    document.head.append(element);
  }, style);
  const now = await desk.page.evaluate(() => performance.now());
  await desk.page.waitForFunction((start) => performance.now() > start + 500, now);
}

/** The portal in a tab of its own, signed in and with the form open. */
async function openForm({ session, sandbox, deskAt }: World): Promise<Desk> {
  const page = await session.context.newPage();
  await page.goto(sandbox.url.officeProtect);
  const portal = await deskAt(page);
  await signInToPortal(portal);
  await openConnectWiseForm(portal);
  return portal;
}

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
