/** A page is saved without its texts: what would be saved is shown first, and nothing is sent. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { type PageSnapshot, parseSnapshotFile } from '../../utils/snapshot/snapshot-file.ts';
import { count, searchText } from '../support/canary.ts';
import { openPopup } from '../support/popup.ts';
import { addRightRole, holdKey, openSignedIn, PAIR } from '../support/seed-state.ts';
import { openPortalForm, PANEL } from '../support/setup-steps.ts';
import type { World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

test('the role editor is shown masked, and saved with what was read there', async ({ world }) => {
  const role = addRightRole(world.sandbox.connectWise);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  const report = await openReport(world);
  const preview = report.locator('[data-snapshot-size]');
  await expect(preview).toHaveAttribute('data-snapshot-texts', /^[1-9]\d+$/);
  const masked = preview.frameLocator('iframe');
  await expect(masked.getByText('Add Level').first()).toBeVisible();
  await expect(masked.getByText('Company Maintenance').first()).toBeVisible();
  await expect(masked.getByText('OfficeProtect')).toHaveCount(0);
  await expect(preview.locator('iframe')).toHaveAttribute('sandbox', 'allow-same-origin');

  const { name, text, snapshot } = await save(report);
  expect(name).toMatch(/^page-security-role-\d{4}-\d\d-\d\d\.json$/);
  expect(Buffer.byteLength(text)).toBe(Number(await preview.getAttribute('data-snapshot-size')));
  expect(text).not.toContain('OfficeProtect');
  const page = snapshot.frames.find(({ reading }) => reading.page.screen === 'security-role')?.reading.page;
  expect(page?.levels).toContainEqual({
    module: 'Service Desk',
    permission: 'Service Tickets',
    level: 'edit',
    access: 'All',
  });
});

test('a key that the page shows is not in the file', async ({ world }) => {
  await holdKey(world);
  const { snapshot, text } = await save(await openReport(world));
  expect(count(searchText([text], [PAIR.publicKey, PAIR.privateKey]))).toBe(0);
  expect(snapshot.frames.map(({ reading }) => reading.page.screen)).toContain('api-key');
});

test('a page of the portal, where no panel is, is reported from the popup', async ({ world }) => {
  const { session } = world;
  await openPortalForm(world);
  const popup = await openPopup(session);
  const opened = session.context.waitForEvent('page');
  await popup.click({ 'data-action': 'save-snapshot' });
  const report = await opened;
  await expect(report.locator('[data-snapshot-size]')).toBeVisible();
  const { name, snapshot } = await save(report);
  expect(name).toMatch(/^page-form-/);
  expect(snapshot.frames.map(({ reading }) => reading.form)).toContain('ready');
});

test('a field test takes one screen after the other and saves all as one file', async ({ world }) => {
  const { session } = world;
  await openSignedIn(world, { screen: 'SecurityRoleList' });
  await openPortalForm(world);
  const options = await session.context.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/options.html`);
  const opened = session.context.waitForEvent('page');
  await options.locator('[data-action=open-field-test]').click();
  const field = await opened;
  await expect(field.getByRole('button', { name: 'Save everything' })).toBeDisabled();
  const item = (screen: string) => field.locator(`[data-field-screen=${screen}]`);
  await item('roles-list').locator('[data-action=take-snapshot]').click();
  await expect(item('roles-list')).toContainText('reads the list of roles');
  await item('roles-list').getByLabel('Note').fill('Nothing was marked');
  await item('target-form').locator('[data-action=take-snapshot]').click();
  await expect(item('target-form')).toContainText('recognises the form');
  await item('target-form').locator('[data-action=show-snapshot]').click();
  await expect(
    item('target-form').frameLocator('iframe').getByText('Private', { exact: false }).first(),
  ).toBeVisible();

  const download = field.waitForEvent('download');
  await field.locator('[data-action=save-field-test]').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^field-test-\d{4}-\d\d-\d\d\.json\.gz$/);
  const archive = parseSnapshotFile(String(gunzipSync(await readFile(await file.path()))));
  expect('screens' in archive && archive.screens.map(({ name, note }) => [name, note])).toEqual([
    ['roles-list', 'Nothing was marked'],
    ['target-form', ''],
  ]);
});

/** Opens the report of the page from the panel. */
async function openReport({ session, tab }: World): Promise<Page> {
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'page-check' } });
  const opened = session.context.waitForEvent('page');
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'save-snapshot' } });
  return opened;
}

async function save(report: Page): Promise<{ name: string; text: string; snapshot: PageSnapshot }> {
  const download = report.waitForEvent('download');
  await report.locator('[data-action=save-snapshot]').click();
  const file = await download;
  const text = await readFile(await file.path(), 'utf8');
  return { name: file.suggestedFilename(), text, snapshot: parseSnapshotFile(text) as PageSnapshot };
}
