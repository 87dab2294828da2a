/** The panel is beside the marked elements, never over them. */

import { addRole, openSignedIn } from '../support/seed-state.ts';
import { MARKS, PANEL, REQUIRED } from '../support/setup-steps.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const ASIDE = { host: PANEL, attributes: { 'data-screen': true } } as const;

for (const width of [1440, 1280, 1024]) {
  test.describe(`in a window ${width} px wide`, () => {
    test.use({ windowSize: { width, height: 768 } });

    test('it covers no missing level', async ({ world }) => {
      const { tab, sandbox } = world;
      const role = addRole(sandbox.connectWise, 'OfficeProtect', []);
      await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
      await tab.hooks.waitFor(
        { host: MARKS, attributes: { 'data-cell': REQUIRED[0] ?? '', 'data-state': 'missing' } },
        { until: ({ box }) => box !== null },
      );
      await tab.hooks.waitFor(ASIDE);
      await expect.poll(() => covered(tab)).toEqual([]);
    });
  });
}

test('moved over the marks by the user, it stays there', async ({ world }) => {
  const { tab, sandbox } = world;
  const { hooks } = tab;
  const role = addRole(sandbox.connectWise, 'OfficeProtect', []);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  const before = await hooks.waitFor(ASIDE);
  await hooks.click({ host: PANEL, attributes: { 'data-action': 'move' } });
  const after = await hooks.waitFor(ASIDE, {
    until: ({ box }) => box !== null && Math.abs(box.left - (before.box?.left ?? 0)) > 400,
  });
  expect(after.box?.left).toBeLessThan(100);
});

/** Hooks of the marks that require an action and are covered by the panel. */
async function covered({ hooks }: Tab): Promise<string[]> {
  const { box: panel } = await hooks.waitFor(ASIDE);
  const marks = await hooks.find({ host: MARKS, attributes: { class: true } });
  const asking = marks.filter(({ attributes }) => attributes['data-state'] !== 'met');
  expect(asking.some(({ box }) => box !== null)).toBe(true);
  return asking.flatMap(({ box, attributes }) => {
    const isUnder =
      panel &&
      box &&
      box.left < panel.right &&
      box.right > panel.left &&
      box.top < panel.bottom &&
      box.bottom > panel.top;
    return isUnder ? [JSON.stringify(attributes)] : [];
  });
}
