/** The built extension over target forms: the card with every kind of dialog, and places where no key may go. */
import { WRONG_PLACES } from '../../sandbox/office-protect/cases/places.ts';
import { CARD_CASES, fillByCard, learnCompany, openCase, visitWrongPlaces } from '../support/forms.ts';
import { holdKey } from '../support/seed-state.ts';
import { HANDOFF, order } from '../support/setup-steps.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(({ world }) => holdKey(world));

test('the card can be clicked while the page shows a dialog of any kind', async ({ world }) => {
  await learnCompany(world);
  for (const path of CARD_CASES) {
    const portal = await openCase(world, path);
    expect([path, await fillByCard(portal)]).toEqual([path, 'survived']);
    await portal.page.close();
  }
});

test('a dialog that opens under the card, another one over it, and both closed again', async ({ world }) => {
  await learnCompany(world);
  const portal = await openCase(world, 'plain-labels/label-for');
  const wipe = { host: HANDOFF, attributes: { 'data-action': 'fill-again' } } as const;
  expect(await fillByCard(portal)).toBe('survived');
  const isPressable = () => portal.hooks.click(wipe);
  await portal.page.evaluate(() => {
    for (const id of ['first', 'second']) {
      const dialog = document.createElement('dialog');
      dialog.id = id;
      dialog.textContent = id;
      document.body.prepend(dialog);
    }
    document.querySelector<HTMLDialogElement>('#first')?.showModal();
  });
  await isPressable();
  // The second is before the first in the document, and over it on the screen.
  await portal.page.evaluate(() => document.querySelector<HTMLDialogElement>('#second')?.showModal());
  await isPressable();
  await portal.page.evaluate(() => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
  });
  await isPressable();
});

test('the card says what a waiting order waits for in front of a form, and fills that as soon as it can be', async ({
  world,
}) => {
  await order(world);
  const waitingFor = (reason: string) =>
    ({ host: HANDOFF, attributes: { 'data-handoff': 'waiting', 'data-reason': reason } }) as const;
  const combined = await openCase(world, 'plain-refusals/combined-company-and-key');
  await combined.hooks.waitFor(waitingFor('combined'));
  const locked = await openCase(world, 'plain-refusals/read-only');
  const card = await locked.hooks.waitFor(waitingFor('not-editable'));
  expect(card.text).toContain('Click Edit or Disconnect on this page');
  expect(await locked.page.evaluate(() => Object.values(window.caseValues()))).toEqual(['', '', '', '']);
  await locked.page.evaluate(() => {
    for (const input of document.querySelectorAll('input')) input.readOnly = false;
  });
  await locked.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
});

test('a waiting order is not carried out in any wrong place', async ({ world }) => {
  const outcomes = await visitWrongPlaces(world);
  expect(Object.fromEntries(outcomes)).toEqual(
    Object.fromEntries(WRONG_PLACES.map(({ name }) => [name, 'refused'])),
  );
});
