/** The welcome page: shown once, after the installation, and the pages that it opens. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { faultsInThemes, faultsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/launch.ts';
import { CHROME_BUILD } from '../support/project.ts';
import { createWorld } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');

test('a new user sees what the extension does, and can open ConnectWise', async () => {
  const world = await createWorld({ isNew: true, locale: 'en-US' });
  const { context } = world.session;
  try {
    const page = context.pages().find(isWelcome) as Page;
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('img')).toHaveCount(3);
    // The browser granted the host permissions with the installation, so there is nothing to request.
    await expect(page.locator('[data-shut-out]')).toHaveCount(0);

    expect(await faultsInThemes(page, () => faultsOn(page))).toEqual({ light: [], dark: [] });

    const options = await opened(page, 'Add the server');
    await expect(options.locator('[data-field="connectwise-address"]')).toBeFocused();
    await options.locator('[data-field="language"]').selectOption('fr');
    await options.close();
    await page.bringToFront();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page).toHaveTitle(/Bienvenue/);

    const connectWise = await opened(page, 'Ouvrir ConnectWise');
    await expect(connectWise).toHaveURL(/^https:\/\/na\.myconnectwise\.net\//);
  } finally {
    await world.close();
  }
});

test('it is not shown again when the browser is restarted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-protect-restart-'));
  const start = () =>
    launchBrowser({
      extension: CHROME_BUILD,
      hostArguments: [],
      headless: true,
      profile: join(folder, 'profile'),
      isNew: true,
    });
  try {
    const first = await start();
    expect(first.context.pages().filter(isWelcome)).toHaveLength(1);
    await first.close();
    const second = await start();
    // The background has answered, so its start is complete.
    const page = await second.context.newPage();
    await page.goto(`chrome-extension://${second.extensionId}/options.html`);
    await page.locator('h1').waitFor();
    expect(second.context.pages().filter(isWelcome)).toEqual([]);
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** The page that a button opens. */
async function opened(page: Page, button: string): Promise<Page> {
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return other;
}
