import { defineConfig } from '@playwright/test';
import { TEST_LIMIT, WAIT_LIMIT } from './tests/support/limits.ts';

/** End-to-end specs: the built extension in a real browser, over the sandbox. */
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // A browser waits more than it computes, so more of them than two cores pay.
  workers: 3,
  timeout: TEST_LIMIT,
  expect: { timeout: WAIT_LIMIT },
  reporter: [['list']],
  outputDir: 'test-results',
});
