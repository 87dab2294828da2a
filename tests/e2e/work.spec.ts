import { chooseLevel } from '../support/connectwise.ts';
import { addRole, grantsOf, openSignedIn } from '../support/seed-state.ts';
import { OPTIONAL, PANEL, REQUIRED } from '../support/setup-steps.ts';
import type { Tab, World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const MARKS = 'office-protect-marks';
const EDIT = 'Service Desk/Service Tickets/edit';

/** Opens a role with these cells at All. */
async function openRole(world: World, cells: string[]) {
  const role = addRole(world.sandbox.connectWise, 'OfficeProtect', cells);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'security-role' } });
  return role;
}

const press = ({ hooks }: Tab, action: string, cell?: string) =>
  hooks.click({ host: PANEL, attributes: { 'data-action': action, ...(cell && { 'data-cell': cell }) } });
const workEnds = ({ hooks }: Tab, status: string) =>
  hooks.waitFor({ host: PANEL, attributes: { 'data-work': status } });
const stateOf = async ({ hooks }: Tab, cell: string) =>
  (await hooks.waitFor({ host: PANEL, attributes: { 'data-cell': cell, 'data-state': true } })).attributes[
    'data-actual'
  ];

test('Set all sets the four required levels, saves nothing, and leaves Save to the user', async ({
  world,
}) => {
  const role = await openRole(world, []);
  await press(world.tab, 'set-all');
  await workEnds(world.tab, 'done');
  for (const cell of REQUIRED) expect(await stateOf(world.tab, cell)).toBe('All');
  for (const cell of OPTIONAL) expect(await stateOf(world.tab, cell)).toBe('None');
  expect(grantsOf(role)).toEqual({});
  await world.tab.hooks.waitFor({ host: MARKS, attributes: { 'data-target': 'save' } });
});

test('Set sets one level and no other', async ({ world }) => {
  await openRole(world, []);
  await press(world.tab, 'set-level', EDIT);
  await workEnds(world.tab, 'done');
  expect(await stateOf(world.tab, EDIT)).toBe('All');
  for (const cell of REQUIRED.filter((other) => other !== EDIT))
    expect(await stateOf(world.tab, cell)).toBe('None');
});

test('Set takes back access beyond the profile', async ({ world }) => {
  const excess = 'Finance/Invoicing/inquire';
  await openRole(world, [...REQUIRED, excess]);
  await press(world.tab, 'set-level', excess);
  await workEnds(world.tab, 'done');
  await world.tab.hooks.waitForGone({
    host: PANEL,
    attributes: { 'data-cell': excess, 'data-state': 'excess' },
  });
});

test('Put back restores what stood there before', async ({ world }) => {
  await openRole(world, [EDIT]);
  await press(world.tab, 'set-all');
  await workEnds(world.tab, 'done');
  await press(world.tab, 'put-back');
  await world.tab.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-cell': REQUIRED[0] ?? '', 'data-state': 'missing' },
  });
  expect(await stateOf(world.tab, EDIT)).toBe('All');
});

test('work stops at the first level that does not take, names it, and leaves the page usable', async ({
  world,
}) => {
  await openRole(world, []);
  // A page may refuse a choice: this one loses presses on the options of that row's list.
  await world.tab.page.evaluate(() => {
    const row = [...document.querySelectorAll('tr')].find(
      (tr) =>
        tr.innerText.trim().startsWith('Service Tickets\n') ||
        tr.cells[0]?.innerText.trim() === 'Service Tickets',
    );
    for (const input of row?.querySelectorAll('input') ?? []) {
      input.addEventListener('focus', () => {
        const lose = (event: Event) => {
          if (event.target instanceof HTMLElement && !row?.contains(event.target))
            event.stopImmediatePropagation();
        };
        for (const type of ['mousedown', 'mouseup', 'click'])
          window.addEventListener(type, lose, { capture: true });
      });
    }
  });
  await press(world.tab, 'set-all');
  const stopped = await workEnds(world.tab, 'stopped');
  expect(stopped.text).toContain('Service Desk › Service Tickets › add');
  expect(await stateOf(world.tab, REQUIRED[0] ?? '')).toBe('All');
  expect(await stateOf(world.tab, 'Service Desk/Service Tickets/inquire')).toBe('None');
});

test('whoever turns the wheel on the page takes over: work ends', async ({ world }) => {
  await openRole(world, []);
  let isOver = false;
  const over = world.tab.hooks
    .waitFor(
      { host: PANEL, attributes: { 'data-work': true } },
      { until: ({ attributes }) => attributes['data-work'] !== 'running' },
    )
    .finally(() => {
      isOver = true;
    });
  await press(world.tab, 'set-all');
  while (!isOver) await world.tab.user.wheel(500, 500, 10);
  expect((await over).attributes['data-work']).toBe('cancelled');
});

test('a click made by a script of the page sets nothing', async ({ world }) => {
  const role = await openRole(world, []);
  await world.tab.page.evaluate(() => {
    document.querySelector<HTMLElement>('office-protect-panel')?.click();
    window.postMessage({ type: 'action', order: { kind: 'set', settings: [] } }, '*');
  });
  await chooseLevel(world.tab, REQUIRED[0] ?? '', 'All');
  await world.tab.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-cell': REQUIRED[0] ?? '', 'data-state': 'met' },
  });
  expect(await stateOf(world.tab, EDIT)).toBe('None');
  expect(grantsOf(role)).toEqual({});
});

test('Show scrolls to the cell', async ({ world }) => {
  await openRole(world, []);
  const hook = { host: MARKS, attributes: { 'data-cell': EDIT } } as const;
  expect((await world.tab.hooks.waitFor(hook)).box).toBeNull();
  await press(world.tab, 'show-cell', EDIT);
  await world.tab.hooks.waitFor(hook, { until: ({ box }) => box !== null });
});

test('Use types the suggested name into the member form', async ({ world }) => {
  await openSignedIn(world, { screen: 'ApiMemberDetail', id: null, tab: 'Details' });
  await world.tab.hooks.click({
    host: PANEL,
    attributes: { 'data-action': 'fill-field', 'data-field': 'member-id' },
  });
  await world.tab.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-finding': 'member/member-id', 'data-severity': 'ok' },
  });
});

test('the page check reports structure and none of the page’s texts', async ({ world }) => {
  await openRole(world, [EDIT]);
  await press(world.tab, 'page-check');
  const report = await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-page-check': true } });
  expect(report.value).toContain('level headers: 4 of 4');
  expect(report.value).not.toMatch(/OfficeProtect\b(?! Assistant)|Company Maintenance|Terry|brightwater/);
});
