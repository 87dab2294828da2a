/** Rows that the page hides do not count as right: the group that hides them is marked. */

import { addRightRole, openSignedIn } from '../support/seed-state.ts';
import { MARKS, PANEL } from '../support/setup-steps.ts';
import { expect, test } from './fixtures.ts';

const NEXT = { host: PANEL, attributes: { role: 'status' } } as const;

test('levels in groups that were never open count as unseen until they are opened', async ({ world }) => {
  const { tab, sandbox } = world;
  const { hooks, user } = tab;
  const role = addRightRole(sandbox.connectWise);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id }, { skin: 'lazy' });
  await hooks.waitFor(NEXT, {
    until: ({ text }) => text.includes('Open the groups Companies and Service Desk'),
  });
  const seen = await hooks.find({ host: PANEL, attributes: { 'data-cell': true, 'data-state': true } });
  expect(seen.map(({ attributes }) => attributes['data-state'])).toEqual(Array(6).fill('unseen'));

  // From the bottom up, so that a group that opens does not push the next one out of view.
  for (const module of ['System', 'Service Desk', 'Companies']) {
    const group = { host: MARKS, attributes: { 'data-group': module, 'data-state': 'collapsed' } } as const;
    const { box } = await hooks.waitFor(group, { until: (found) => found.box !== null });
    if (box) await user.click({ ...box, right: box.left + 100 });
    await hooks.waitForGone(group);
  }
  await hooks.waitForGone({ host: PANEL, attributes: { 'data-state': 'unseen' } });

  // The role existed before: what its other groups grant is unknown until they are open.
  const step = { host: PANEL, attributes: { 'data-step': 'role' } } as const;
  await hooks.waitFor(NEXT, { until: ({ text }) => text.includes('is not known yet') });
  await hooks.waitFor(step, { until: ({ text }) => text.includes('closed groups not checked') });
  expect((await hooks.find(step))[0]?.attributes['data-status']).toBe('current');
  for (const module of ['Time & Expense', 'Sales', 'Project', 'Procurement', 'Marketing', 'Finance']) {
    await user.click(tab.page.getByText(module, { exact: true }).last());
  }
  await hooks.waitForState(step, { 'data-status': 'done' });
});
