import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/find-browser.ts';

const executablePath = await findChromium();

/** Chromium refuses to run its sandbox as root, which is what containers give us. */
const args = ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/** Made anew for each project: Vitest writes into it. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath, args } }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1440, height: 900 } }],
});

/** Target forms of every kind, each kit in a page of its own (sandbox/office-protect/cases/). */
const FORMS = 'utils/portal/cases/*.browser.test.ts';

export default defineConfig({
  test: {
    // Pages in a browser wait more than they compute, so more of them than cores pay.
    maxWorkers: 4,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{utils,components,sandbox,scripts,tests}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.{ts,tsx}'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'browser',
          include: ['{utils,components}/**/*.browser.test.{ts,tsx}'],
          exclude: [FORMS],
          browser: browser(),
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'forms',
          include: [FORMS],
          // These wait for their pages most of the time, so several at once cost little.
          maxWorkers: 6,
          browser: browser(),
        },
      },
    ],
  },
});
