/** The extension's own pages in Firefox, where the user may revoke every host permission. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { PANEL } from '../support/setup-steps.ts';

test.describe.configure({ mode: 'serial' });

const CONNECTWISE = 'https://*.myconnectwise.net/*';

let firefox: Firefox;
test.beforeAll(async () => {
  firefox = await startFirefox();
});
test.afterAll(() => firefox.close());

/** The browser's own API, in functions that run in the extension's pages. */
declare const browser: {
  permissions: { remove(permissions: { origins: string[] }): Promise<boolean> };
};

test('the welcome page opens with the installation, and asks for the permissions that the user revoked', async () => {
  const page = firefox.welcome;
  await page.waitForSelector('h1');
  expect(await page.$$eval('svg[role="img"]', (pictures) => pictures.length)).toBe(3);
  expect(await page.$('[data-shut-out]')).toBeNull();

  await page.evaluate((origin) => browser.permissions.remove({ origins: [origin] }), CONNECTWISE);
  expect(await textOf(page, '[data-shut-out]')).toContain('myconnectwise.net');
  const tab = await firefox.openSignedIn({ screen: 'SecurityRoleList' });
  await tab.page.waitForSelector('::-p-text(Security Roles)');
  expect(await tab.find({ host: PANEL, attributes: {} })).toEqual([]);

  await page.bringToFront();
  await page.click('[data-action="allow-places"]');
  await page.waitForSelector('[data-shut-out]', { hidden: true });
  // The page that is open needs no reload.
  await tab.page.bringToFront();
  await tab.waitFor({ host: PANEL, attributes: { 'data-screen': 'security-roles' } });
});

test('the popup lists the levels, and names the addresses without permission', async () => {
  const page = await firefox.openOwn('popup.html');
  expect(await page.$$eval('[data-cell]', (cells) => cells.length)).toBe(6);
  await page.evaluate((origin) => browser.permissions.remove({ origins: [origin] }), CONNECTWISE);
  await page.close();
  const again = await firefox.openOwn('popup.html');
  expect(await textOf(again, '[data-shut-out]')).toContain('myconnectwise.net');
  await again.close();
});

test('the options request what was revoked, and are in the chosen language', async () => {
  const page = await firefox.openOwn('options.html');
  await page.click('[data-built-in][data-allowed="false"] [data-action="allow-place"]');
  await page.waitForSelector('[data-built-in][data-allowed="false"]', { hidden: true });
  await page.select('[data-field="language"]', 'fr');
  await page.waitForSelector('html[lang="fr"]');
  await firefox.welcome.waitForSelector('html[lang="fr"]');
  await page.close();
});

test('a page is shown without its texts, as it would be saved', async () => {
  const tab = await firefox.openSignedIn({ screen: 'SecurityRoleList' });
  await tab.waitFor({ host: PANEL, attributes: { 'data-screen': 'security-roles' } });
  const page = await firefox.openOwn('report.html');
  const item = '[data-field-screen="roles-list"]';
  await page.waitForSelector(`${item} [data-action="take-snapshot"]`);
  await page.click(`${item} [data-action="take-snapshot"]`);
  await page.waitForSelector(`${item} [data-action="show-snapshot"]`);
  await page.click(`${item} [data-action="show-snapshot"]`);
  await page.waitForSelector(`${item} [data-snapshot-size] iframe`);
  const shown = await page.$eval(`${item} iframe`, (frame) => {
    const { body } = (frame as HTMLIFrameElement).contentDocument as Document;
    return { text: body.textContent, width: body.getBoundingClientRect().width };
  });
  expect(shown.text).toContain('Security Roles');
  expect(shown.text).not.toContain('Help Center');
  expect(shown.width).toBeGreaterThan(500);
  await page.close();
});

async function textOf(page: Page, selector: string): Promise<string> {
  const element = await page.waitForSelector(selector);
  return element ? element.evaluate(({ textContent }) => textContent ?? '') : '';
}
