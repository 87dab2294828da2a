/** A level does not count until ConnectWise has saved it. */
import { chooseLevel, openSystem, pressMarked } from '../support/connectwise.ts';
import { addRole, openSignedIn } from '../support/seed-state.ts';
import { MARKS, PANEL, REQUIRED, saveRole } from '../support/setup-steps.ts';
import { expect, test } from './fixtures.ts';

const step = { host: PANEL, attributes: { 'data-step': 'role' } } as const;
const SAVE = { host: MARKS, attributes: { 'data-target': 'save' } } as const;
const [LAST = '', ...OTHERS] = REQUIRED;

test('levels that are set but not saved do not count', async ({ world }) => {
  const { tab, sandbox } = world;
  const { hooks } = tab;
  const role = addRole(sandbox.connectWise, 'OfficeProtect', OTHERS);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await chooseLevel(tab, LAST, 'All');
  await hooks.waitFor({ host: PANEL, attributes: { 'data-cell': LAST, 'data-state': 'met' } });
  await hooks.waitFor(step, { until: ({ text }) => text.includes('not saved yet') });
  await hooks.waitForState(step, { 'data-status': 'current' });
  await hooks.waitFor(SAVE, { until: ({ box }) => box !== null });

  await saveRole(tab);
  await hooks.waitForGone(SAVE);
  const { text } = await hooks.waitFor(step);
  expect(text).toContain('4 of 4 levels set, saved');
});

test('a saved role that is changed again counts only when it is right again', async ({ world }) => {
  const { tab, sandbox } = world;
  const { hooks } = tab;
  const role = addRole(sandbox.connectWise, 'OfficeProtect', REQUIRED);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await hooks.waitForState(step, { 'data-status': 'done' });

  await chooseLevel(tab, LAST, 'None');
  await hooks.waitForState(step, { 'data-status': 'current' });
  await hooks.waitFor({ host: PANEL, attributes: { 'data-cell': LAST, 'data-state': 'missing' } });
  await chooseLevel(tab, LAST, 'All');
  // Nothing differs from the saved role, so there is nothing to save.
  await hooks.waitForState(step, { 'data-status': 'done' });
});

test('leaving without saving discards the levels, and the panel does not count them', async ({ world }) => {
  const { tab, sandbox } = world;
  const { hooks } = tab;
  const role = addRole(sandbox.connectWise, 'OfficeProtect', OTHERS);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await chooseLevel(tab, LAST, 'All');
  await hooks.waitFor({ host: PANEL, attributes: { 'data-cell': LAST, 'data-state': 'met' } });

  tab.page.once('dialog', (question) => void question.accept());
  await openSystem(tab, 'Members');
  await hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'members' } });
  const { attributes } = await hooks.waitFor(step);
  expect(attributes['data-status']).not.toBe('done');
  await pressMarked(tab, 'api-members-tab');
  await hooks.waitFor(
    { host: PANEL, attributes: { role: 'status' } },
    { until: ({ text }) => text.includes('No finished role was seen yet') },
  );
});
