/** `node scripts/browsers.ts`: makes sure that the browsers of the tests are there, and says which they are. */
import { findChromium, findFirefox } from './find-browser.ts';

try {
  console.log(`Browsers for the tests: ${await findChromium()} and ${await findFirefox()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
