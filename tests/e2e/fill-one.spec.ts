/** A form that is not recognised gets its four values one at a time; nothing but the chosen field ever gets one. */
import type { Locator } from '@playwright/test';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { heldPairs } from '../support/background.ts';
import { openCase } from '../support/forms.ts';
import { pressHook, tabTo } from '../support/keyboard.ts';
import {
  fieldsOf,
  OUTLINE,
  putIn,
  putInByKey,
  VALUES,
  type Value,
  valueButton,
} from '../support/one-value-steps.ts';
import { checkConnection, formValues, openConnectWiseForm, signInToPortal } from '../support/portal.ts';
import { holdKey, PAIR } from '../support/seed-state.ts';
import { cardSays, HANDOFF, openPortal, order, PANEL } from '../support/setup-steps.ts';
import type { Tab, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

test.use({ windowSize: { width: 1440, height: 1000 } });

const FILLED = ['https://na.myconnectwise.net/', CREDENTIALS.company, PAIR.publicKey, PAIR.privateKey];

test.beforeEach(({ world }) => holdKey(world));

/** The portal in words that mean nothing, with its form open, while an order waits. */
async function openNonsense(world: World): Promise<Tab> {
  const portal = await openPortal(world, '?language=zxx');
  await signInToPortal(portal);
  await openConnectWiseForm(portal);
  await world.tab.page.bringToFront();
  await order(world);
  await isOffered(portal);
  return portal;
}

/** Chooses French in the options. */
async function chooseFrench({ context, extensionId }: World['session']): Promise<void> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.locator('[data-field="language"]').selectOption('fr');
  await options.locator('html[lang=fr]').waitFor();
  await options.close();
}

async function isOffered(portal: Tab): Promise<void> {
  await portal.hooks.waitFor(valueButton('private-key', { 'data-state': 'open' }));
}

/** Everything that the page and the card hold, but for this field, in which a part of the private key is found. */
async function leaks({ page, hooks }: Tab, field: Locator | null): Promise<string[]> {
  await field?.evaluate((input) => input.setAttribute('data-own', ''));
  const texts = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const own of copy.querySelectorAll('[data-own]')) own.remove();
    const fields = [...document.querySelectorAll<HTMLInputElement>('input:not([data-own]), textarea')];
    return [copy.outerHTML, location.href, JSON.stringify(localStorage), ...fields.map(({ value }) => value)];
  });
  const { privateKey } = PAIR;
  const parts = [privateKey.slice(0, 8), privateKey.slice(8)];
  return [...texts, await hooks.text(HANDOFF)].filter((text) => parts.some((part) => text.includes(part)));
}

test('by mouse: four values into fields whose labels mean nothing, up to the passed check', async ({
  world,
}) => {
  const portal = await openNonsense(world);
  await portal.hooks.waitFor({
    host: HANDOFF,
    attributes: { 'data-handoff': 'waiting', 'data-reason': 'no-form' },
  });
  const fields = await fieldsOf(portal);
  for (const value of VALUES.slice(0, 3)) await putIn(portal, value, fields[value]);
  // Each button keeps its tick, and the key is not there yet.
  for (const value of VALUES.slice(0, 3))
    await portal.hooks.waitFor(valueButton(value, { 'data-state': 'done' }));
  expect(await formValues(portal)).toEqual([...FILLED.slice(0, 3), '']);
  expect(await leaks(portal, null)).toEqual([]);
  await putIn(portal, 'private-key', fields['private-key'], '');
  await cardSays(portal, 'verified');
  expect(await formValues(portal)).toEqual(FILLED);
  expect(await leaks(portal, fields['private-key'])).toEqual([]);
  expect(await checkConnection(portal)).toContain('Pbaarpgvba purpx cnffrq');

  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'delivered' } });
  await portal.hooks.click({ host: HANDOFF, attributes: { 'data-action': 'wipe' } });
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'wiped' } });
  expect(await heldPairs(world.session)).toEqual([]);
});

test('by keyboard alone: the same, the private key into a field that shows it, after a question', async ({
  world,
}) => {
  const portal = await openNonsense(world);
  const { page, user, hooks } = portal;
  await page.bringToFront();
  const fields = await fieldsOf(portal);
  await tabTo(portal, page.getByRole('button', { name: 'Fubj cevingr xrl' }));
  await user.press('Enter');
  await page.getByRole('button', { name: 'Uvqr cevingr xrl' }).waitFor();
  for (const value of VALUES.slice(0, 3)) await putInByKey(portal, world.session, value, fields[value]);
  await putInByKey(portal, world.session, 'private-key', fields['private-key'], '');
  const question = await hooks.waitFor({ host: HANDOFF, attributes: { 'data-action': 'confirm-fill-one' } });
  expect(question.text).toBe('Yes, put the private key into “Cevingr NCV xrl”');
  expect(await fields['private-key'].inputValue()).toBe('');
  await pressHook(portal, { host: HANDOFF, attributes: { 'data-action': 'confirm-fill-one' } });
  await cardSays(portal, 'verified');
  expect(await formValues(portal)).toEqual(FILLED);
});

test('a form in a frame of the same origin', async ({ world }) => {
  const portal = await openCase(world, 'plain-refusals/same-origin-frame');
  await world.tab.page.bringToFront();
  await order(world);
  await isOffered(portal);
  const frame = portal.page.frameLocator('iframe');
  const fields = Object.fromEntries(
    ['siteUrl', 'companyId', 'publicKey', 'privateKey'].map((name, index) => [
      VALUES[index],
      frame.locator(`[data-field=${name}]`),
    ]),
  ) as Record<Value, Locator>;
  for (const value of VALUES.slice(0, 3)) {
    await putIn(portal, value, fields[value]);
    const { box } = await portal.hooks.waitFor(OUTLINE);
    const field = await fields[value].boundingBox();
    expect(Math.abs((box?.left ?? 0) - (field?.x ?? 99))).toBeLessThan(8);
    expect(Math.abs((box?.top ?? 0) - (field?.y ?? 99))).toBeLessThan(8);
  }
  await putIn(portal, 'private-key', fields['private-key'], '');
  await portal.hooks.click({ host: HANDOFF, attributes: { 'data-action': 'confirm-fill-one' } });
  await cardSays(portal, 'verified');
  expect(Object.values(await portal.page.evaluate(() => window.caseValues()))).toEqual(FILLED);
});

test('a value that the page changes afterwards is reported, and put in again', async ({ world }) => {
  const portal = await openNonsense(world);
  const fields = await fieldsOf(portal);
  await putIn(portal, 'company-id', fields['company-id']);
  await portal.user.replace(fields['company-id'], 'typed over');
  await portal.hooks.waitFor(valueButton('company-id', { 'data-state': 'changed' }));
  await putIn(portal, 'company-id', fields['company-id']);
  expect((await formValues(portal))[1]).toBe(CREDENTIALS.company);
});

test('the portal asks to sign in: card and panel say so, in both languages', async ({ world }) => {
  const { session, tab } = world;
  const portal = await openPortal(world);
  await portal.page.getByRole('button', { name: 'Sign in' }).waitFor();
  await tab.page.bringToFront();
  await order(world);
  const waits = { 'data-handoff': 'waiting', 'data-reason': 'signed-out' };
  await portal.hooks.waitFor({ host: HANDOFF, attributes: waits });
  expect(await portal.hooks.text(HANDOFF)).toContain('You are signed out of Office Protect');
  expect(await portal.hooks.find(valueButton('private-key'))).toEqual([]);
  // The order looks again after ten seconds, and tells the panel.
  await tab.hooks.waitFor({ host: PANEL, attributes: waits });
  expect(await tab.hooks.text(PANEL)).toContain('Sign in there');
  await chooseFrench(session);
  await tab.hooks.waitFor(
    { host: PANEL, attributes: waits },
    { until: ({ text }) => text.includes('Vous êtes déconnecté') },
  );
});

test('no page of the portal answers: the panel says so, and opens one', async ({ world }) => {
  const { session, tab } = world;
  const portal = await openPortal(world);
  await tab.page.bringToFront();
  await order(world);
  await cardSays(portal, 'waiting');
  await portal.page.close();
  const waits = { 'data-handoff': 'waiting', 'data-reason': 'no-answer' };
  await tab.hooks.waitFor({ host: PANEL, attributes: waits });
  expect(await tab.hooks.text(PANEL)).toContain('No page of Office Protect has answered');
  await chooseFrench(session);
  await tab.hooks.waitFor(
    { host: PANEL, attributes: waits },
    { until: ({ text }) => text.includes('Aucune page d’Office Protect n’a répondu') },
  );
  const opened = session.context.waitForEvent('page');
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'reload-portal' } });
  const next = await world.tabAt(await opened);
  await signInToPortal(next);
  await openConnectWiseForm(next);
  await cardSays(next, 'verified');
  expect(await formValues(next)).toEqual(FILLED);
});

test.describe('hostile pages', () => {
  test('focus that the page steals after the user’s click changes nothing', async ({ world }) => {
    const portal = await openNonsense(world);
    const fields = await fieldsOf(portal);
    const { page } = portal;
    await page.evaluate(() => {
      const bait = document.createElement('input');
      bait.id = 'bait';
      bait.type = 'password';
      document.querySelector('main')?.prepend(bait);
      const steal = () => bait.focus();
      // On the way to the card, on the click itself, and when the chosen field gets the focus for the write.
      for (const name of ['pointermove', 'pointerdown', 'click'])
        addEventListener(
          name,
          ({ target }) => (target as Element).localName === 'office-protect-handoff' && steal(),
          { capture: true },
        );
      const isReady = { now: false };
      addEventListener(
        'pointerdown',
        ({ target }) => {
          isReady.now = (target as Element).localName === 'office-protect-handoff';
        },
        { capture: true },
      );
      addEventListener('focusin', ({ target }) => {
        if (isReady.now && target !== bait) steal();
      });
    });
    await putIn(portal, 'private-key', fields['private-key']);
    expect(await fields['private-key'].inputValue()).toBe(PAIR.privateKey);
    expect(await page.locator('#bait').inputValue()).toBe('');
    expect(await leaks(portal, fields['private-key'])).toEqual([]);
  });

  test('a field that is replaced, changed or covered between the click and the write gets nothing', async ({
    world,
  }) => {
    const portal = await openNonsense(world);
    const { page, hooks } = portal;
    const fields = await fieldsOf(portal);
    const attack = (how: 'swap' | 'show' | 'cover' | 'lock') =>
      fields['private-key'].evaluate((input: HTMLInputElement, act) => {
        // The field is entered right before its value is written.
        input.addEventListener(
          'keydown',
          ({ isTrusted }) => {
            if (isTrusted) return;
            if (act === 'swap') input.replaceWith(input.cloneNode());
            if (act === 'show') input.type = 'text';
            if (act === 'lock') input.readOnly = true;
            if (act !== 'cover') return;
            const cover = document.createElement('div');
            cover.id = 'cover';
            cover.style.cssText = 'position: fixed; inset: 0 50% 0 0';
            document.body.append(cover);
          },
          { once: true },
        );
      }, how);
    for (const [how, says] of [
      ['cover', 'hidden or covered'],
      ['show', 'changed that field'],
      ['lock', 'cannot be changed'],
      ['swap', 'changed that field'],
    ] as const) {
      await attack(how);
      await putIn(portal, 'private-key', fields['private-key'], 'refused');
      // Each has another sentence than the one before.
      await hooks.waitFor(
        { host: HANDOFF, attributes: { 'data-handoff': 'waiting' } },
        { until: ({ text }) => text.includes(says) },
      );
      expect(await leaks(portal, null)).toEqual([]);
      expect(await fields['private-key'].inputValue()).toBe('');
      await page.evaluate(() => document.querySelector('#cover')?.remove());
      await fields['private-key'].evaluate((input: HTMLInputElement) => {
        input.readOnly = false;
        input.type = 'password';
      });
    }
    expect(await heldPairs(world.session)).toMatchObject([PAIR]);
  });

  test('a field in a frame of another origin is never written, and the one chosen before is not used in its place', async ({
    world,
  }) => {
    const portal = await openNonsense(world);
    const { page, hooks, user } = portal;
    await page.route('https://frame.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<input type="password" id="far" autofocus>' }),
    );
    const fields = await fieldsOf(portal);
    await user.click(fields['private-key']);
    await hooks.waitFor(OUTLINE);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://frame.example/';
      document.querySelector('main')?.prepend(frame);
    });
    const far = page.frameLocator('iframe').locator('#far');
    await user.click(far);
    await hooks.waitForGone(OUTLINE);
    await hooks.click(valueButton('private-key'));
    await hooks.waitFor(valueButton('private-key', { 'data-state': 'refused' }));
    expect(await hooks.text(HANDOFF)).toContain('frame of another site');
    expect(await far.inputValue()).toBe('');
    expect(await fields['private-key'].inputValue()).toBe('');
    expect(await leaks(portal, null)).toEqual([]);
  });

  test('a page that navigates between the click and the write gets nothing', async ({ world }) => {
    const portal = await openNonsense(world);
    const { page, user, hooks } = portal;
    const fields = await fieldsOf(portal);
    await fields['private-key'].evaluate((input) =>
      input.addEventListener('keydown', ({ isTrusted }) => isTrusted || location.reload()),
    );
    await user.click(fields['private-key']);
    await Promise.all([page.waitForEvent('load'), hooks.click(valueButton('private-key'))]);
    await isOffered(portal);
    expect(await leaks(portal, null)).toEqual([]);
    expect(await heldPairs(world.session)).toMatchObject([PAIR]);
  });
});
