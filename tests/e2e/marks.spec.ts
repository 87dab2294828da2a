/** Marks cover the cells of ConnectWise's page, wherever those move, and nothing else. */
import { zoomTo } from '../support/background.ts';
import { holdsMiddle, levelField, moduleRow, sightOf } from '../support/role-page.ts';
import { addRole, goTo, openSignedIn } from '../support/seed-state.ts';
import { MARKS, OPTIONAL, REQUIRED } from '../support/setup-steps.ts';
import type { Tab, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const CELLS = [...REQUIRED, ...OPTIONAL];
const SERVICE_TICKETS = 'Service Desk/Service Tickets/edit';

test.beforeEach(async ({ world }) => {
  await openRole(world);
});

test('they cover their cells after scrolling', async ({ world: { tab } }) => {
  await marksFit(tab);
  await scrollTo(tab, SERVICE_TICKETS);
  await marksFit(tab);
  await scrollTo(tab, 'System/Table Setup/inquire');
  await marksFit(tab);
});

test('they cover their cells after the window is resized', async ({ world: { tab } }) => {
  for (const width of [1280, 1024, 1440]) {
    await tab.page.setViewportSize({ width, height: 700 });
    await scrollTo(tab, SERVICE_TICKETS);
    await marksFit(tab);
  }
});

test('they cover their cells at other zooms', async ({ world }) => {
  const { tab } = world;
  for (const zoom of [0.8, 1.5, 1]) {
    await zoomTo(world.session, zoom);
    await scrollTo(tab, SERVICE_TICKETS);
    await marksFit(tab);
  }
});

test('they cover their cells after ConnectWise has redrawn the role', async ({ world: { tab } }) => {
  await scrollTo(tab, SERVICE_TICKETS);
  const before = await levelField(tab.page, SERVICE_TICKETS).elementHandle();
  await tab.user.click(tab.page.getByTitle('Refresh'));
  await expect.poll(() => before?.evaluate((element) => element.isConnected)).toBe(false);
  await marksFit(tab);
  await scrollTo(tab, SERVICE_TICKETS);
  await marksFit(tab);
});

test('a collapsed group is marked instead of its rows, and a click on that mark opens it', async ({
  world: { tab },
}) => {
  const { hooks, user, page } = tab;
  const group = {
    host: MARKS,
    attributes: { 'data-group': 'Companies', 'data-state': 'collapsed' },
  } as const;
  const cell = { host: MARKS, attributes: { 'data-cell': CELLS[0] ?? '' } } as const;
  const header = moduleRow(page, 'Companies').getByText('Companies');

  await user.click(header);
  const { box } = await hooks.waitFor(group, { until: (found) => found.box !== null });
  const sight = await sightOf(header);
  expect(box && holdsMiddle(box, sight.box)).toBe(true);
  await hooks.waitForGone(cell);

  if (box) await user.click({ ...box, right: sight.box.right });
  await hooks.waitForGone(group);
  await hooks.waitFor(cell);
  await marksFit(tab);
});

test('a click in the middle of a mark reaches the field below it', async ({ world: { tab } }) => {
  const cell = 'Companies/Company Maintenance/inquire';
  const { box } = await tab.hooks.waitFor({ host: MARKS, attributes: { 'data-cell': cell } });
  if (box) await tab.user.click(box);
  await expect(levelField(tab.page, cell).locator('input')).toBeFocused();
});

test('they are removed with the screen, and come back with it', async ({ world }) => {
  const { tab, sandbox } = world;
  await goTo(world, { screen: 'ServiceBoard' });
  await tab.hooks.waitForGone({ host: MARKS, attributes: { 'data-cell': true } });
  const role = sandbox.connectWise.roles.at(-1);
  await goTo(world, { screen: 'SecurityModules', id: role?.id ?? 0 });
  await marksFit(tab);
});

/** A role with nothing set, so that each wanted cell has a mark. */
async function openRole(world: World): Promise<void> {
  const role = addRole(world.sandbox.connectWise, 'OfficeProtect', []);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await world.tab.hooks.waitFor({ host: MARKS, attributes: { 'data-cell': CELLS[0] ?? '' } });
}

/** Turns the wheel over the grid until the cell's middle is in view. */
async function scrollTo({ page, user }: Tab, cell: string): Promise<void> {
  const field = levelField(page, cell);
  for (let turn = 0; turn < 30; turn++) {
    const { box, isSeen } = await sightOf(field);
    if (isSeen) return;
    const [x, y] = await page.evaluate(() => [innerWidth / 2, innerHeight / 2] as const);
    await user.wheel(x, y, box.top > y ? 240 : -240);
    await expect.poll(async () => (await sightOf(field)).box.top).not.toBe(box.top);
  }
  throw new Error(`${cell} did not come into view.`);
}

/** Resolves once each visible cell is covered by its mark, and no other cell has one; at least one must be visible. */
async function marksFit({ page, hooks }: Tab): Promise<void> {
  const misfits = async () => {
    const marks = await hooks.find({ host: MARKS, attributes: { 'data-cell': true } });
    let isAnySeen = false;
    const found = await Promise.all(
      CELLS.map(async (cell) => {
        const field = levelField(page, cell);
        const sight = (await field.isVisible()) ? await sightOf(field) : null;
        isAnySeen ||= sight?.isSeen === true;
        const box = marks.find(({ attributes }) => attributes['data-cell'] === cell)?.box ?? null;
        if (!sight?.isSeen) return box ? [`${cell} is marked but not seen`] : [];
        return box && holdsMiddle(box, sight.box) ? [] : [`${cell} is not covered: ${JSON.stringify(box)}`];
      }),
    );
    return isAnySeen ? found.flat() : ['no cell is in view'];
  };
  await expect.poll(misfits).toEqual([]);
}
