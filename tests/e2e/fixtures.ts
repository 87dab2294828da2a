/** Each test has a world of its own: a fresh sandbox, and a browser with the built extension. */
import { test as base } from '@playwright/test';
import { createWorld, type World } from '../support/world.ts';

interface Options {
  /** Inside of the browser's window in CSS pixels. */
  windowSize: { width: number; height: number };
  /** Language of the browser, for example `fr-FR`. */
  language: string;
  /** Hosts for which the user says yes when the extension asks for leave. */
  allowedHosts: string[];
}

export const test = base.extend<Options & { world: World }>({
  windowSize: [{ width: 1440, height: 900 }, { option: true }],
  language: ['en-US', { option: true }],
  allowedHosts: [[], { option: true }],
  world: async ({ windowSize, language, allowedHosts }, use, testInfo) => {
    const world = await createWorld({ viewport: windowSize, locale: language, allowedHosts });
    await use(world);
    if (testInfo.status !== testInfo.expectedStatus) {
      for (const [index, page] of world.session.context.pages().entries()) {
        const body = await page.screenshot().catch(() => null);
        if (body) await testInfo.attach(`page-${index + 1}`, { body, contentType: 'image/png' });
      }
      await testInfo.attach('console', { body: world.session.consoleLines.join('\n') });
    }
    await world.close();
  },
});

export { expect } from '@playwright/test';
