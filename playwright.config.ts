import { defineConfig } from '@playwright/test';

/** End-to-end specs: the built extension in a real browser, over the sandbox. */
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // A browser waits more than it computes, so more of them than two cores pay.
  workers: 3,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  outputDir: 'test-results',
});
