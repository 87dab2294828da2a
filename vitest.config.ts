import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/find-browser.ts';

/** Chromium refuses to run its sandbox as root, which is what containers give us. */
const args = ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/**
 * Ms after which a test counts as hanging. No test waits for them when all is well, and none may depend on how fast the
 * machine is: these limits are the only ones.
 */
const LIMITS = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000, interval: 20 } },
};

export default defineConfig({
  test: {
    // Pages in a browser wait more than they compute, so more of them than cores pay.
    maxWorkers: 4,
    teardownTimeout: LIMITS.hookTimeout,
    projects: [
      {
        test: {
          ...LIMITS,
          name: 'unit',
          environment: 'node',
          include: ['{utils,components,scripts,tests,bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...LIMITS,
          name: 'sandbox',
          environment: 'node',
          include: ['sandbox/**/*.test.ts'],
          // One process, so that all files share one browser and one sandbox (sandbox/testing/test.ts).
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: [react()],
        test: {
          ...LIMITS,
          name: 'browser',
          include: ['{utils,components}/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            connectTimeout: LIMITS.hookTimeout,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: await findChromium(), args } }),
            instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }],
          },
        },
      },
    ],
  },
});
