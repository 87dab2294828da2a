/** `node scripts/browsers.ts`: makes sure that the browser of the tests is there, and says which one it is. */
import { findChromium } from './find-browser.ts';

try {
  console.log(`Browser for the tests: ${await findChromium()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
