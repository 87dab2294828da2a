/**
 * `npm run screenshots`: builds the extension, runs the setup in the sandbox and saves the screenshots of README and user
 * guide in docs/images/. With `-- --all` it saves each screenshot in both languages and both themes in
 * screenshots-output/, for review after a change.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'wxt';
import { openSystem } from '../tests/support/connectwise.ts';
import { openPopup } from '../tests/support/popup.ts';
import { ROOT } from '../tests/support/project.ts';
import {
  checkConnection,
  enterConnectWise,
  fillMember,
  OPTIONAL,
  PANEL,
  REQUIRED,
  receive,
  saveKey,
  saveMember,
  saveRole,
  send,
  setLevels,
  startKey,
  startMember,
  startRole,
} from '../tests/support/setup-steps.ts';
import { createWorld, type World } from '../tests/support/world.ts';

type Scheme = 'light' | 'dark';
/** Saves one screenshot in each requested theme. */
type Shoot = (name: string, page: Page, fullPage?: boolean) => Promise<void>;

const WINDOW = { width: 1280, height: 800 };
const isAll = process.argv.includes('--all');
const OUTPUT = join(ROOT, isAll ? 'screenshots-output' : 'docs/images');
const LANGUAGES = isAll ? ['en-US', 'fr-FR'] : ['en-US'];
const SCHEMES: Scheme[] = isAll ? ['light', 'dark'] : ['light'];

console.log('Building the extension …');
await build({ root: ROOT, mode: 'production' });
rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
for (const language of LANGUAGES) {
  const world = await createWorld({ viewport: WINDOW, locale: language });
  try {
    await walk(world, language.slice(0, 2));
  } finally {
    await world.close();
  }
}

async function walk(world: World, language: string): Promise<void> {
  const { tab, session, sandbox } = world;
  sandbox.connectWise.nextKeyPair = { publicKey: 'PublicQ7x2Lm9Ta4', privateKey: 'SecretW3z8Rb6Kc1' };
  const fileOf = (name: string, scheme: Scheme) =>
    join(OUTPUT, `${name}${isAll ? `-${language}-${scheme}` : ''}.png`);
  const shoot: Shoot = async (name, page, fullPage = false) => {
    // Moves the mouse away from the last click, so that the screenshot shows the page without hover styles.
    await page.mouse.move(WINDOW.width / 2, WINDOW.height - 20);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: fileOf(name, colorScheme), fullPage });
    }
    console.log(`${language} ${name}`);
  };
  const openOwn = async (path: string) => {
    const page = await session.context.newPage();
    await page.goto(`chrome-extension://${session.extensionId}/${path}`);
    await page.locator('h1').waitFor();
    return page;
  };
  const shootOwn = async (name: string, path: string) => {
    const page = await openOwn(path);
    await shoot(name, page, true);
    await page.close();
  };

  // Sets the language in the options: not every Chromium has its own texts in other languages, which `auto` follows.
  const options = await openOwn('options.html');
  await options.locator('[data-field="language"]').selectOption(language);
  await options.locator(`html[lang="${language}"]`).waitFor();
  await options.close();
  await enterConnectWise(world);
  await openSystem(tab, 'Security Roles');
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'security-roles' } });
  await shoot('start', tab.page);
  await startRole(tab);
  await shoot('role', tab.page);
  const popup = await openPopup(session);
  await popup.waitFor({ 'data-step': 'role' });
  for (const scheme of SCHEMES) writeFileSync(fileOf('popup', scheme), await popup.screenshot(scheme));
  await tab.page.bringToFront();
  await setLevels(tab, [...REQUIRED, ...OPTIONAL]);
  await shoot('levels', tab.page);
  await saveRole(tab);
  await startMember(tab);
  await shoot('member', tab.page);
  await fillMember(tab);
  await saveMember(tab);
  await startKey(tab);
  await shoot('description', tab.page);
  await saveKey(tab);
  await shoot('key', tab.page);
  const portal = await send(world);
  await receive(portal);
  await shoot('filled', portal.page);
  await checkConnection(portal);
  await shoot('check', portal.page);
  await tab.page.bringToFront();
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'delivered' } });
  await shoot('delivered', tab.page);
  const record = session.context.waitForEvent('page');
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'export-record' } });
  const page = await record;
  await page.setViewportSize(WINDOW);
  await page.locator('h1').waitFor();
  await shoot('record', page, true);
  await shootOwn('welcome', 'welcome.html');
  await shootOwn('options', 'options.html');
}
