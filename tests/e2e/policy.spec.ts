/** Company policy, from a real policy file of the browser. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOf, launchBrowser, type Session } from '../support/launch.ts';
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

/** Runs `act` in a browser whose policy for this extension is `policy`. */
async function withPolicy(policy: object, act: (session: Session) => Promise<void>): Promise<void> {
  test.skip(process.getuid?.() !== 0, 'Only root may write the browser’s policy.');
  // A copy has an ID of its own, so that no other test is affected by this policy.
  const extension = mkdtempSync(join(tmpdir(), 'office-protect-policy-'));
  cpSync(CHROME_BUILD, extension, { recursive: true });
  const file = join(POLICIES, `${idOf(extension)}.json`);
  // The folder stays: another test may be about to write its own file there.
  mkdirSync(POLICIES, { recursive: true });
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [idOf(extension)]: policy } } }));
  const session = await launchBrowser({ extension, hostArguments: [], headless: true });
  try {
    await act(session);
  } finally {
    await session.close();
    rmSync(file);
    rmSync(extension, { recursive: true });
  }
}

test('policy is in force, is shown as the company’s, and cannot be changed by the user', async () => {
  await withPolicy(POLICY, async (session) => {
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
    await expect(page.locator('[data-not-valid]')).toHaveCount(1);
    await expect(page.locator('[data-not-valid="portals"]')).toBeVisible();
    // Our policy cannot grant host permissions, so a new technician is asked for them at once.
    await page.goto(`chrome-extension://${session.extensionId}/welcome.html`);
    const shutOut = page.locator('[data-shut-out="2"]');
    await expect(shutOut).toContainText('cw.brightwater.example, protect.brightwater.example');
    await expect(page.getByText('for 7 minutes at most')).toBeVisible();
  });
});

test('a value that is not valid makes nothing looser than a valid one would', async () => {
  await withPolicy({ keyMinutes: 90, capture: 'sometimes' }, async (session) => {
    const page = session.context.pages()[0] ?? (await session.context.newPage());
    await page.goto(`chrome-extension://${session.extensionId}/options.html`);
    const minutes = page.getByLabel('How long a key pair is held, in minutes');
    await expect(minutes).toHaveValue('1');
    await expect(minutes).toBeDisabled();
    await expect(page.locator('[data-field="capture"][value="ask"]')).toBeChecked();
    await expect(page.locator('[data-not-valid]')).toHaveText([/asked first/, /shortest time/]);
  });
});
