/** The user takes a host permission back on the browser's own page of extensions, while a pair is held. */
import { heldPairs, setSiteAccess } from '../support/background.ts';
import { formValues } from '../support/portal.ts';
import { holdKey } from '../support/seed-state.ts';
import { HANDOFF, openPortalForm, PANEL, send } from '../support/setup-steps.ts';
import { expect, test } from './fixtures.ts';

test('the pair is wiped at once, nothing is sent any more, and panel and card say why', async ({
  ownWorld: world,
}) => {
  await holdKey(world);
  const portal = await send(world);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'waiting' } });

  await setSiteAccess(world.session, 'ON_CLICK');
  await expect.poll(() => heldPairs(world.session)).toEqual([]);
  const card = { host: HANDOFF, attributes: { 'data-handoff': 'refused' } } as const;
  // Its live region says so too, instead of what it said before.
  await portal.hooks.waitFor(card, {
    until: ({ text }) => text.split('no longer lets the extension').length === 3,
  });
  await world.tab.page.bringToFront();
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-problem': 'host-permission' } });

  const later = await openPortalForm(world);
  expect(await formValues(later)).toEqual(['', '', '', '']);
});
