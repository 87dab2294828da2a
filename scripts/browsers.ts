/** `node scripts/browsers.ts`: finds or installs the browsers for the tests, and prints their paths. */
import { findChromium, findFirefox } from './find-browser.ts';

try {
  console.log(`Browsers for the tests: ${await findChromium()} and ${await findFirefox()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
