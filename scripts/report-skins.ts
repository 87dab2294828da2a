/**
 * `npm run report:skins`: for each dress of ConnectWise and each way to move the page, how many of the
 * role's cells that can be seen have their mark over their centre. Exits with 1 when one has not.
 */
import { OPTIONAL, PANEL, REQUIRED } from '../tests/support/journey.ts';
import { cellPoints, dress, MOVES, move, SKINS, type Skin } from '../tests/support/skins.ts';
import { addRole, openSignedIn } from '../tests/support/start-late.ts';
import { createWorld } from '../tests/support/world.ts';

const WIDTH = 18;

console.log(['skin', ...MOVES].map((title) => title.padEnd(WIDTH)).join(''));
let isWhole = true;
for (const skin of SKINS) {
  const counts = await measure(skin).catch(() => MOVES.map(() => 'not recognised'));
  isWhole &&= counts.every((count) => /^(\d+)\/\1$/.test(count) && count !== '0/0');
  console.log([skin.name, ...counts].map((text) => text.padEnd(WIDTH)).join(''));
}
console.log(
  `\nEach field: cells with their mark over them / cells in view, of ${REQUIRED.length + OPTIONAL.length}.`,
);
process.exitCode = isWhole ? 0 : 1;

async function measure(skin: Skin): Promise<string[]> {
  const world = await createWorld();
  try {
    dress(world, skin);
    const role = addRole(world.sandbox.connectWise, 'OfficeProtect', []);
    await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
    const { hooks } = world.desk;
    await hooks.click(
      { host: PANEL, attributes: { 'data-action': 'show-cell', 'data-cell': skin.shown } },
      { timeout: 15_000 },
    );
    await hooks.waitFor(
      { host: 'office-protect-marks', attributes: { 'data-cell': skin.shown } },
      { until: ({ box }) => box !== null, timeout: 15_000 },
    );
    const counts: string[] = [];
    for (const how of MOVES) {
      await move(world, how);
      await hooks.waitFor(
        { host: 'office-protect-marks', attributes: { 'data-cell': skin.shown } },
        { until: ({ box }) => box !== null },
      );
      const points = await cellPoints(world.desk, skin);
      counts.push(`${points.filter(({ isMarked }) => isMarked).length}/${points.length}`);
    }
    return counts;
  } finally {
    await world.close();
  }
}
