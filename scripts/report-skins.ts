/**
 * `npm run report:skins`: for each skin of ConnectWise and each layout change, how many visible cells of the role have
 * their mark over their centre. Exits with 1 if one does not.
 */

import { changeLayout, LAYOUT_CHANGES } from '../tests/support/layout-changes.ts';
import { poll } from '../tests/support/poll.ts';
import { addRole, openSignedIn } from '../tests/support/seed-state.ts';
import { OPTIONAL, PANEL, REQUIRED } from '../tests/support/setup-steps.ts';
import { applySkin, cellPoints, SKINS, type Skin, unfoldPanel } from '../tests/support/skins.ts';
import { createWorld } from '../tests/support/world.ts';

const WIDTH = 16;

console.log(['skin', ...LAYOUT_CHANGES].map((title) => title.padEnd(WIDTH)).join(''));
let isWhole = true;
for (const skin of SKINS) {
  const counts = await measure(skin).catch((error: Error) => [error.message.split('\n', 1)[0] ?? '']);
  isWhole &&= counts.every((count) => /^(\d+)\/\1$/.test(count)) && counts.some((count) => count !== '0/0');
  console.log([skin.name, ...counts].map((text) => text.padEnd(WIDTH)).join(''));
}
console.log(
  `\nEach field: cells with their mark over them / cells in view, of ${REQUIRED.length + OPTIONAL.length}; 0/0: the move took all of them out of view.`,
);
process.exitCode = isWhole ? 0 : 1;

async function measure(skin: Skin): Promise<string[]> {
  const world = await createWorld();
  try {
    applySkin(world, skin);
    const role = addRole(world.sandbox.connectWise, 'OfficeProtect', []);
    await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
    const { hooks } = world.tab;
    await unfoldPanel(world.tab);
    await hooks.click({ host: PANEL, attributes: { 'data-action': 'show-cell', 'data-cell': skin.shown } });
    await hooks.waitFor(
      { host: 'office-protect-marks', attributes: { 'data-cell': skin.shown } },
      { until: ({ box }) => box !== null },
    );
    const counts: string[] = [];
    for (const how of LAYOUT_CHANGES) {
      await changeLayout(world, skin, how);
      // Waits for the marks as long as a page takes to settle, not longer.
      await poll(
        async () =>
          (await cellPoints(world.tab, skin)).every(({ isMarked }) => isMarked) ? true : undefined,
        async () => '',
        3_000,
      ).catch(() => {});
      const points = await cellPoints(world.tab, skin);
      counts.push(`${points.filter(({ isMarked }) => isMarked).length}/${points.length}`);
    }
    return counts;
  } finally {
    await world.close();
  }
}
