/** Each test gets a world as after the installation: the sandbox, and a browser with the built extension. */
import { test as base, type TestInfo } from '@playwright/test';
import { createWorld, createWorldPool, type World, type WorldPool } from '../support/world.ts';

interface Options {
  /** The viewport in CSS pixels. */
  windowSize: { width: number; height: number };
  /** Language of the browser, for example `fr-FR`. */
  language: string;
  /** Hosts for which the user grants the host permission when the extension requests it. */
  allowedHosts: string[];
  /** The user has allowed the extension in private windows. */
  isPrivateAllowed: boolean;
}

interface Fixtures {
  world: World;
  /** A world with a browser of its own, for a test that closes it or changes what a reset does not restore. */
  ownWorld: World;
}

export const test = base.extend<Options & Fixtures, { worlds: WorldPool }>({
  windowSize: [{ width: 1440, height: 900 }, { option: true }],
  language: ['en-US', { option: true }],
  allowedHosts: [[], { option: true }],
  isPrivateAllowed: [false, { option: true }],
  worlds: [
    async ({ browserName: _ }, use) => {
      const worlds = createWorldPool();
      await use(worlds);
      await worlds.close();
    },
    { scope: 'worker' },
  ],
  world: async ({ worlds, windowSize, language, allowedHosts, isPrivateAllowed }, use, testInfo) => {
    const world = await worlds.next({
      viewport: windowSize,
      locale: language,
      allowedHosts,
      isPrivateAllowed,
    });
    await use(world);
    await attachPages(world, testInfo);
  },
  ownWorld: async ({ windowSize, language, allowedHosts, isPrivateAllowed }, use, testInfo) => {
    const world = await createWorld({
      viewport: windowSize,
      locale: language,
      allowedHosts,
      isPrivateAllowed,
    });
    await use(world);
    await attachPages(world, testInfo);
    await world.close();
  },
});

/** Screenshots of a failed test. */
async function attachPages({ session }: World, testInfo: TestInfo): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus) return;
  for (const [index, page] of session.context.pages().entries()) {
    const body = await page.screenshot().catch(() => null);
    if (body) await testInfo.attach(`page-${index + 1}`, { body, contentType: 'image/png' });
  }
  await testInfo.attach('console', { body: session.consoleLines.join('\n') });
}

export { expect } from '@playwright/test';
