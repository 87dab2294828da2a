/** The four values reach Office Protect's form, however it is opened, and nothing else does. */
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { heldPairs, passTime } from '../support/background.ts';
import { checkConnection, formValues, openConnectWiseForm, signInToPortal } from '../support/portal.ts';
import { holdKey, PAIR } from '../support/seed-state.ts';
import {
  cardSays,
  HANDOFF,
  openPortal,
  openPortalForm,
  order,
  PANEL,
  receive,
  send,
} from '../support/setup-steps.ts';
import type { Tab, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const FILLED = ['https://na.myconnectwise.net/', CREDENTIALS.company, PAIR.publicKey, PAIR.privateKey];
const EMPTY = ['', '', '', ''];

test.beforeEach(({ world }) => holdKey(world));

test('a form that is open is filled at once', async ({ world }) => {
  const portal = await openPortalForm(world);
  await backTo(world);
  await order(world);
  await cardSays(portal, 'verified');
  expect(await formValues(portal)).toEqual(FILLED);
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-handoff': 'verified' } });
  expect(world.session.context.pages()).toHaveLength(2);
});

test('the order waits while the portal is closed, and is carried out when it is opened later', async ({
  world,
}) => {
  const { tab } = world;
  const first = await send(world);
  await first.page.close();
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-handoff': 'waiting' } });
  const portal = await openPortal(world);
  await receive(portal);
  expect(await formValues(portal)).toEqual(FILLED);
});

test('signed out of the portal, the order waits until the form is there', async ({ world }) => {
  const portal = await openPortal(world);
  await portal.page.getByRole('button', { name: 'Sign in' }).waitFor();
  await backTo(world);
  await order(world);
  await cardSays(portal, 'waiting');
  await signInToPortal(portal);
  await cardSays(portal, 'waiting');
  await openConnectWiseForm(portal);
  await cardSays(portal, 'verified');
  expect(await formValues(portal)).toEqual(FILLED);
});

test('a form that is reloaded is filled again only when the user asks for it', async ({ world }) => {
  const portal = await send(world);
  await receive(portal);
  await portal.page.reload();
  await portal.page.getByLabel('Company ID').waitFor();
  await cardSays(portal, 'ready');
  expect(await formValues(portal)).toEqual(EMPTY);

  await portal.hooks.click({ host: HANDOFF, attributes: { 'data-action': 'fill' } });
  await cardSays(portal, 'verified');
  await expect.poll(() => formValues(portal)).toEqual(FILLED);
  await portal.user.replace(portal.page.getByLabel('Public API key'), 'typed over');
  await backTo(world);
  await world.tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'fill-again' } });
  await expect.poll(() => formValues(portal)).toEqual(FILLED);
});

test('the card on the portal fills the form too', async ({ world }) => {
  const { tab } = world;
  await tab.hooks.type({ host: PANEL, attributes: { 'data-field': 'company-id' } }, CREDENTIALS.company);
  await tab.user.press('Enter');
  const portal = await openPortalForm(world);
  await cardSays(portal, 'ready');
  expect(await formValues(portal)).toEqual(EMPTY);
  await portal.hooks.click({ host: HANDOFF, attributes: { 'data-action': 'fill' } });
  await cardSays(portal, 'verified');
  expect(await formValues(portal)).toEqual(FILLED);
});

test('what stood in the form before is replaced, and nothing else is touched', async ({ world }) => {
  const portal = await openPortalForm(world);
  for (const label of ['ConnectWise site URL', 'Company ID', 'Public API key', 'Private API key']) {
    await portal.user.replace(portal.page.getByLabel(label, { exact: true }), `old ${label}`);
  }
  const others = await otherInputs(portal);
  await backTo(world);
  await order(world);
  await cardSays(portal, 'verified');
  expect(await formValues(portal)).toEqual(FILLED);
  expect(await otherInputs(portal)).toEqual(others);
});

test('of two portal tabs the one with the form is filled', async ({ world }) => {
  const portal = await openPortalForm(world);
  const other = await openPortal(world);
  await other.page.getByRole('link', { name: 'Integrations' }).waitFor();
  await backTo(world);
  await order(world);
  await cardSays(portal, 'verified');
  expect(await formValues(portal)).toEqual(FILLED);
  expect(await otherInputs(other)).toEqual([]);
});

test('a wrong company ID is carried over as it was typed, and the connection check names it', async ({
  world,
}) => {
  const portal = await openPortalForm(world);
  await backTo(world);
  await order(world, 'brightwatr');
  await cardSays(portal, 'verified');
  await portal.page.bringToFront();
  expect(await checkConnection(portal)).toContain('unknown company ID “brightwatr”');
});

test('after the handoff the pair is kept for two minutes at most', async ({ world }) => {
  const { session } = world;
  const portal = await send(world);
  await receive(portal);
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'delivered' } });
  const [held] = await heldPairs(session);
  expect((held?.expiresAt ?? 0) - Date.now()).toBeLessThanOrEqual(120_000);

  await passTime(session);
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'wiped' } });
  expect(await heldPairs(session)).toEqual([]);
  await portal.hooks.waitForGone({ host: HANDOFF, attributes: { 'data-handoff': true } });
});

test('Done on the portal wipes the pair at once', async ({ world }) => {
  const portal = await send(world);
  await receive(portal);
  await portal.hooks.click({ host: HANDOFF, attributes: { 'data-action': 'wipe' } });
  await portal.hooks.waitForGone({ host: HANDOFF, attributes: { 'data-handoff': true } });
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'wiped' } });
  expect(await heldPairs(world.session)).toEqual([]);
  expect(await formValues(portal)).toEqual(FILLED);
});

function backTo({ tab }: World): Promise<void> {
  return tab.page.bringToFront();
}

/** What stands in every input of the page but the four. */
function otherInputs({ page }: Tab): Promise<string[]> {
  const labels = ['ConnectWise site URL', 'Company ID', 'Public API key', 'Private API key'];
  return page
    .locator('input, textarea, select')
    .evaluateAll(
      (inputs, four) =>
        (inputs as HTMLInputElement[])
          .filter(({ labels: own }) => !four.some((text) => own?.[0]?.textContent?.startsWith(text)))
          .map(({ name, id, type, value, checked }) => [name, id, type, value, checked].join(' ')),
      labels,
    );
}
