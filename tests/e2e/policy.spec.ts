/** Company policy, from a real policy file of the browser. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOf, launchBrowser } from '../support/launch.ts';
import { CHROME_BUILD } from '../support/project.ts';
import { expect, test } from './fixtures.ts';

/** Where Debian's Chromium reads policy from (docs/policy.md). */
const POLICIES = '/etc/chromium/policies/managed';
const POLICY = {
  connectWiseServers: ['https://cw.brightwater.example/v4_6_release/'],
  portals: ['no address', 'https://protect.brightwater.example'],
  keyMinutes: 7,
  roleName: 'OP Rights',
  memberId: 'sixteen characters',
  capture: 'ask',
};

test('policy takes effect, is shown as the company’s, and cannot be changed by the user', async () => {
  test.skip(process.getuid?.() !== 0, 'Only root may write the browser’s policy.');
  // A copy has an ID of its own, so that no other test is affected by this policy.
  const extension = mkdtempSync(join(tmpdir(), 'office-protect-policy-'));
  cpSync(CHROME_BUILD, extension, { recursive: true });
  const file = join(POLICIES, `${idOf(extension)}.json`);
  const isNewFolder = !existsSync(POLICIES);
  mkdirSync(POLICIES, { recursive: true });
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [idOf(extension)]: POLICY } } }));
  const session = await launchBrowser({ extension, hostArguments: [], headless: true });
  try {
    const page = session.context.pages()[0] ?? (await session.context.newPage());
    await page.goto(`chrome-extension://${session.extensionId}/options.html`);
    const server = page.locator('[data-place="https://cw.brightwater.example"]');
    await expect(server).toContainText('set by your company');
    await expect(server).toContainText('not allowed yet');
    await expect(server.getByRole('button')).toHaveText(['Allow']);
    await expect(page.locator('[data-places="portal"] [data-place]')).toHaveCount(1);
    const minutes = page.getByLabel('How long a key pair is held, in minutes');
    await expect(minutes).toHaveValue('7');
    await expect(minutes).toBeDisabled();
    const role = page.locator('[data-field="role-name"]');
    await expect(role).toHaveValue('OP Rights');
    await expect(role).toBeDisabled();
    // A value that ConnectWise would not accept counts as not set.
    await expect(page.locator('[data-field="member-id"]')).toBeEnabled();
    const asked = page.locator('[data-field="capture"][value="ask"]');
    await expect(asked).toBeChecked();
    await expect(asked).toBeDisabled();
    // Our policy cannot grant host permissions, so a new technician is asked for them at once.
    await page.goto(`chrome-extension://${session.extensionId}/welcome.html`);
    const shutOut = page.locator('[data-shut-out="2"]');
    await expect(shutOut).toContainText('cw.brightwater.example, protect.brightwater.example');
    await expect(page.getByText('for 7 minutes at most')).toBeVisible();
  } finally {
    await session.close();
    rmSync(file);
    if (isNewFolder) rmSync(POLICIES, { recursive: true });
    rmSync(extension, { recursive: true });
  }
});
