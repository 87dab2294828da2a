/** Whatever a page does during a handoff: one form of the right origin gets the whole pair, or none does. */
import type { Frame } from '@playwright/test';
import { heldPairs } from '../support/background.ts';
import { formValues, openConnectWiseForm, signInToPortal } from '../support/portal.ts';
import { holdKey, openNewKey, PAIR } from '../support/seed-state.ts';
import {
  cardSays,
  HANDOFF,
  openPortalForm,
  order,
  PANEL,
  receive,
  saveKey,
  send,
} from '../support/setup-steps.ts';
import { expect, test } from './fixtures.ts';

test.use({ windowSize: { width: 1440, height: 1300 } });

test('neither a look-alike host nor a copy of the form in a frame gets any value of a waiting order', async ({
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
  // The real form gets it when it appears; the copy beside it still does not.
  await portal.page.bringToFront();
  await openConnectWiseForm(portal);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
  expect((await formValues(portal))[3]).toBe(PAIR.privateKey);
});

test('two tabs that race for one order: one form at most is filled, the one that the user is at', async ({
  world,
}) => {
  const { session, sandbox } = world;
  await holdKey(world);
  const first = await send(world);
  await signInToPortal(first);
  const page = await session.context.newPage();
  await page.goto(sandbox.url.officeProtect);
  const form = `${sandbox.url.officeProtect}integrations/connectwise`;
  const inFront = await world.tabAt(page);
  await Promise.all([first.page.goto(form), page.goto(form)]);
  const said = ['ready', 'verified'];
  const hasSaid = ({ attributes }: { attributes: Record<string, string> }) =>
    said.includes(attributes['data-handoff'] ?? '');
  await first.hooks.waitFor(CARD, { until: ({ attributes }) => attributes['data-handoff'] === 'ready' });
  const { attributes } = await inFront.hooks.waitFor(CARD, { until: hasSaid });
  expect(await formValues(first)).toEqual(EMPTY);
  const isFilled = attributes['data-handoff'] === 'verified';
  expect((await formValues(inFront))[3]).toBe(isFilled ? PAIR.privateKey : '');
  if (!isFilled) await inFront.hooks.click({ host: HANDOFF, attributes: { 'data-action': 'fill' } });
  await cardSays(inFront, 'verified');
  expect(await formValues(first)).toEqual(EMPTY);
});

test('a page that rewrites a field, or navigates while it is filled, is not left half filled', async ({
  world,
}) => {
  const { tab } = world;
  await holdKey(world);
  const portal = await openPortalForm(world);
  await portal.page.getByLabel('Public API key').evaluate((input: HTMLInputElement) => {
    const real = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    input.addEventListener('input', () => real?.set?.call(input, 'rewritten'));
  });
  await tab.page.bringToFront();
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
  await tab.page.bringToFront();
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'fill-again' } });
  await tab.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-handoff': 'refused', 'data-reason': 'no-form' },
  });
  await field.waitFor();
  expect(await formValues(portal)).toEqual(EMPTY);
  expect(await heldPairs(world.session)).toMatchObject([PAIR]);
});

test('a background that is stopped at each step of the handoff loses no order, and sends nothing twice', async ({
  world,
}) => {
  const { tab, session } = world;
  await openNewKey(world);
  await session.stopServiceWorker();
  await saveKey(tab);
  await session.stopServiceWorker();
  const portal = await send(world);
  await session.stopServiceWorker();
  await signInToPortal(portal);
  await session.stopServiceWorker();
  // It fills at once when the form is there; the background is stopped before it gets the result.
  await openConnectWiseForm(portal);
  await expect.poll(async () => (await formValues(portal))[0]).not.toBe('');
  await session.stopServiceWorker();
  await expect.poll(async () => (await formValues(portal))[3]).toBe(PAIR.privateKey);
  await session.serviceWorker();
  await tab.page.bringToFront();
  const next = { host: PANEL, attributes: { role: 'status' } } as const;
  await tab.hooks.waitFor(next, {
    until: ({ text }) => text.includes('Check the form in Office Protect'),
  });
  expect(await heldPairs(session)).toMatchObject([PAIR]);

  await session.stopServiceWorker();
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'fill-again' } });
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
  await session.stopServiceWorker();
  await tab.page.bringToFront();
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'done' } });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'wiped' } });
  expect(await heldPairs(session)).toEqual([]);
});

test('a key that the page changes after it was taken does not change what is sent', async ({ world }) => {
  const { tab, session } = world;
  await holdKey(world);
  await tab.page.getByText(PAIR.privateKey).evaluate((element) => {
    element.textContent = 'ForgedPrivate016';
  });
  await tab.hooks.waitFor(
    { host: PANEL, attributes: { role: 'status' } },
    { until: ({ text }) => text.includes('Another key pair is shown here') },
  );
  expect(await heldPairs(session)).toMatchObject([PAIR]);
  await tab.page.evaluate((text) => {
    const found = document.evaluate("//*[text()='ForgedPrivate016']", document, null, 9).singleNodeValue;
    if (found) found.textContent = text;
  }, PAIR.privateKey);
  const portal = await send(world);
  await receive(portal);
  expect((await formValues(portal))[3]).toBe(PAIR.privateKey);
});

const CARD = { host: HANDOFF, attributes: { 'data-handoff': true } } as const;
const EMPTY = ['', '', '', ''];
const LABELS = ['ConnectWise site URL', 'Company ID', 'Public API key', 'Private API key'];
