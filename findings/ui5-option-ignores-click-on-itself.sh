#!/bin/sh
# UI5 Web Components 2.26.0: a click event that is sent to an open select's option, the element that the page has, chooses
# nothing. Sent to the element with its words, inside of the option's shadow root, it does.
# Expected: the listener is on the option, as with `<option>`, or on the list, which both events reach.
# Seen: on the option: None; inside of it: All.
# Here: *Set* opened the list, chose nothing and said so; an option is now pressed at the element under its words.
# Needs Chromium, as `chromium` on the path.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --silent --no-audit --no-fund @ui5/webcomponents@2.26.0 esbuild@0.28.2 playwright-core@1.65.1
cat > page.js <<'CODE'
import '@ui5/webcomponents/dist/Select.js';
import '@ui5/webcomponents/dist/Option.js';

const select = document.createElement('ui5-select');
for (const text of ['None', 'My', 'All']) {
  const option = document.createElement('ui5-option');
  option.textContent = text;
  select.append(option);
}
document.body.append(select);
CODE
npx esbuild page.js --bundle --format=esm --outfile=out.js --log-level=error
cat > run.js <<'CODE'
import { chromium } from 'playwright-core';

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
const page = await browser.newPage();
await page.setContent('<!doctype html>');
await page.addScriptTag({ path: 'out.js', type: 'module' });
const chosen = () => page.evaluate(() => document.querySelector('ui5-select').selectedOption?.textContent);
await page.locator('ui5-select').click();
await page.locator('ui5-option').nth(2).waitFor();
await page.evaluate(() => document.querySelectorAll('ui5-option')[2].dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })));
const onHost = await chosen();
await page.evaluate(() => {
  const inner = document.querySelectorAll('ui5-option')[2].shadowRoot.querySelector('li');
  inner.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
});
console.log(`on the option: ${onHost}; inside of it: ${await chosen()}`);
await browser.close();
CODE
seen=$(CHROMIUM=$(command -v chromium) node run.js)
echo "$seen"
[ "$seen" = 'on the option: None; inside of it: All' ] || { echo 'This has changed.'; exit 1; }
