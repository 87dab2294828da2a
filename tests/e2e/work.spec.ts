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

const click = ({ hooks }: Tab, action: string, cell?: string) =>
  hooks.click({ host: PANEL, attributes: { 'data-action': action, ...(cell && { 'data-cell': cell }) } });
const actionEnds = ({ hooks }: Tab, status: string) =>
  hooks.waitFor({ host: PANEL, attributes: { 'data-work': status } });
const stateOf = async ({ hooks }: Tab, cell: string) =>
  (await hooks.waitFor({ host: PANEL, attributes: { 'data-cell': cell, 'data-state': true } })).attributes[
    'data-actual'
  ];

test('Set all sets the four required levels, saves nothing, and leaves Save to the user', async ({
  world,
}) => {
  const role = await openRole(world, []);
  await click(world.tab, 'set-all');
  await actionEnds(world.tab, 'done');
  for (const cell of REQUIRED) expect(await stateOf(world.tab, cell)).toBe('All');
  for (const cell of OPTIONAL) expect(await stateOf(world.tab, cell)).toBe('None');
  expect(grantsOf(role)).toEqual({});
  await world.tab.hooks.waitFor({ host: MARKS, attributes: { 'data-target': 'save' } });
});

test('Set sets one level and no other', async ({ world }) => {
  await openRole(world, []);
  await click(world.tab, 'set-level', EDIT);
  await actionEnds(world.tab, 'done');
  expect(await stateOf(world.tab, EDIT)).toBe('All');
  for (const cell of REQUIRED.filter((other) => other !== EDIT))
    expect(await stateOf(world.tab, cell)).toBe('None');
});

test('Set removes access beyond the profile', async ({ world }) => {
  const excess = 'Finance/Invoicing/inquire';
  await openRole(world, [...REQUIRED, excess]);
  await click(world.tab, 'set-level', excess);
  await actionEnds(world.tab, 'done');
  await world.tab.hooks.waitForGone({
    host: PANEL,
    attributes: { 'data-cell': excess, 'data-state': 'excess' },
  });
});

test('Put back restores the levels before', async ({ world }) => {
  await openRole(world, [EDIT]);
  await click(world.tab, 'set-all');
  await actionEnds(world.tab, 'done');
  await click(world.tab, 'put-back');
  await world.tab.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-cell': REQUIRED[0] ?? '', 'data-state': 'missing' },
  });
  expect(await stateOf(world.tab, EDIT)).toBe('All');
});

test('an action stops at the first level that the page does not accept, names it, and leaves the page usable', async ({
  world,
}) => {
  await openRole(world, []);
  // A page may refuse a choice: this one drops clicks on the options of that row's list.
  await world.tab.page.evaluate(() => {
    const row = [...document.querySelectorAll('tr')].find(
      (tr) =>
        tr.innerText.trim().startsWith('Service Tickets\n') ||
        tr.cells[0]?.innerText.trim() === 'Service Tickets',
    );
    for (const input of row?.querySelectorAll('input') ?? []) {
      input.addEventListener('focus', () => {
        const drop = (event: Event) => {
          if (event.target instanceof HTMLElement && !row?.contains(event.target))
            event.stopImmediatePropagation();
        };
        for (const type of ['mousedown', 'mouseup', 'click'])
          window.addEventListener(type, drop, { capture: true });
      });
    }
  });
  await click(world.tab, 'set-all');
  const stopped = await actionEnds(world.tab, 'stopped');
  expect(stopped.text).toContain('Service Desk › Service Tickets › add');
  expect(await stateOf(world.tab, REQUIRED[0] ?? '')).toBe('All');
  expect(await stateOf(world.tab, 'Service Desk/Service Tickets/inquire')).toBe('None');
});

test('a user who turns the wheel on the page takes over: the action is cancelled', async ({ world }) => {
  await openRole(world, []);
  const { page, hooks } = world.tab;
  const input = await page.context().newCDPSession(page);
  // The action clicks a control of the page, and the page is busy with that until the wheel was turned.
  await page.route('**/busy', async (route) => {
    void input.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: 500,
      y: 500,
      deltaX: 0,
      deltaY: 10,
    });
    await route.fulfill();
  });
  await page.evaluate(() => {
    const onClick = ({ isTrusted }: MouseEvent) => {
      if (isTrusted) return;
      removeEventListener('mousedown', onClick, { capture: true });
      const request = new XMLHttpRequest();
      request.open('GET', '/busy', false);
      request.send();
    };
    addEventListener('mousedown', onClick, { capture: true });
  });
  await click(world.tab, 'set-all');
  const ended = await hooks.waitFor(
    { host: PANEL, attributes: { 'data-work': true } },
    { until: ({ attributes }) => attributes['data-work'] !== 'running' },
  );
  expect(ended.attributes['data-work']).toBe('cancelled');
  expect(await stateOf(world.tab, REQUIRED.at(-1) ?? '')).toBe('None');
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
  await click(world.tab, 'show-cell', EDIT);
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

test('the diagnostics report has structure and none of the page’s texts', async ({ world }) => {
  await openRole(world, [EDIT]);
  await click(world.tab, 'page-check');
  const report = await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-page-check': true } });
  expect(report.value).toContain('level headers: 4 of 4');
  expect(report.value).not.toMatch(/OfficeProtect\b(?! Assistant)|Company Maintenance|Terry|brightwater/);
});
