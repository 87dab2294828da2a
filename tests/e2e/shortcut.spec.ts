/** The shortcut and Esc, the focus, and what screen readers announce. */
import { pressShortcut } from '../support/background.ts';
import { focusedIn, namesIn, pressHook, pressMarkedByKey, tabTo } from '../support/keyboard.ts';
import { enter, fieldAt, openSystem, startRole, typeAt } from '../support/keyboard-steps.ts';
import { enterConnectWise, PANEL, startRole as startRoleByMouse } from '../support/setup-steps.ts';
import { expect, test } from './fixtures.ts';

test('the shortcut expands the panel, and Esc returns to the same position in the text', async ({
  world,
}) => {
  const { tab, session } = world;
  const { page, user, hooks } = tab;
  await enter(world);
  await openSystem(tab, 'Security Roles');
  await pressMarkedByKey(tab, 'new-item');
  await typeAt(tab, 'Role ID:', 'Office');
  await pressShortcut(session);
  await expect.poll(async () => (await focusedIn(page, PANEL))?.tag).toBe('h2');
  await user.press('Shift+Tab');
  expect((await focusedIn(page, PANEL))?.attributes['data-action']).toBe('collapse');
  await user.press('Enter');
  await expect.poll(async () => (await focusedIn(page, PANEL))?.attributes['aria-expanded']).toBe('false');
  await user.press('Escape');
  await user.type('Pro');

  await pressShortcut(session);
  await hooks.waitFor({ host: PANEL, attributes: { 'data-step': 'role' } });
  await expect.poll(async () => (await focusedIn(page, PANEL))?.tag).toBe('h2');
  await user.press('Escape');
  await user.type('tect');
  await expect(fieldAt(tab, 'Role ID:')).toHaveValue('OfficeProtect');
});

test('the focus is visible where the shortcut puts it, also after the mouse was used', async ({ world }) => {
  const { tab, session } = world;
  await enterConnectWise(world);
  await pressShortcut(session);
  await expect.poll(async () => (await focusedIn(tab.page, PANEL))?.tag).toBe('h2');
  expect((await focusedIn(tab.page, PANEL))?.isRinged).toBe(true);
  await startRoleByMouse(tab);
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'change-route' } });
  await pressShortcut(session);
  await expect.poll(async () => (await focusedIn(tab.page, PANEL))?.tag).toBe('h2');
  expect((await focusedIn(tab.page, PANEL))?.isRinged).toBe(true);
});

test('without a panel to open, the shortcut does nothing', async ({ world }) => {
  const { tab, session } = world;
  await tab.page.goto(world.sandbox.url.officeProtect);
  await tabTo(tab, tab.page.getByLabel('Email'));
  await pressShortcut(session);
  await tab.user.type('a');
  await expect(tab.page.getByLabel('Email')).toHaveValue('a');
  expect(await tab.hooks.find({ host: PANEL, attributes: {} })).toEqual([]);
});

test('the list of levels announces what the marks on the page show', async ({ world }) => {
  const { tab } = world;
  await enter(world);
  await startRole(tab);
  const rows = async () => (await namesIn(tab.page, 'listitem')).filter((name) => name.includes(' Level: '));
  const row = (name: string) => `${name}: is None, should be All. To set.`;
  expect(await rows()).toEqual([
    row('Company Maintenance, Inquire Level'),
    row('Service Tickets, Add Level'),
    row('Service Tickets, Edit Level'),
    row('Service Tickets, Inquire Level'),
    row('Table Setup, Inquire Level'),
    row('Member Maintenance, Inquire Level'),
  ]);
  const edit = { 'data-action': 'set-level', 'data-cell': 'Service Desk/Service Tickets/edit' };
  await pressShortcut(world.session);
  await pressHook(tab, { host: PANEL, attributes: edit });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-work': 'done' } });
  const done = 'Service Tickets, Edit Level: is All, as it should be. Set.';
  expect(await rows()).toContain(done);
  // Its button is gone; the row has the focus, and shows the result.
  await expect.poll(async () => (await focusedIn(tab.page, PANEL))?.attributes['aria-label']).toBe(done);
});

test('in the options Enter commits each change, which keeps the focus and is announced, the second time too', async ({
  world,
}) => {
  const { tab, session } = world;
  const { page, user } = tab;
  await page.goto(`chrome-extension://${session.extensionId}/options.html`);
  const minutes = page.locator('[data-field="key-minutes"]');
  const status = page.getByRole('status');
  await minutes.waitFor();
  const announced = await status.evaluateHandle((line) => {
    const said: string[] = [];
    const record = () => line.textContent && said.push(line.textContent);
    new MutationObserver(record).observe(line, { childList: true, characterData: true, subtree: true });
    return said;
  });
  await tabTo(tab, minutes);
  for (const [index, text] of ['20', '25'].entries()) {
    await user.press('ControlOrMeta+A');
    await user.type(text);
    await user.press('Enter');
    await expect.poll(() => announced.jsonValue()).toEqual(Array(index + 1).fill('Saved.'));
    await expect(minutes).toBeFocused();
  }
});
