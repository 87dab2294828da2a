#!/bin/sh
# Vaadin Grid 25.3.0: after scrolling, the contents of the cells, which are children of the grid, stay in another order in
# the document than on the screen.
# Expected: text that is read from the document (`textContent`, a clone, a saved page) comes in the order of the rows.
# Seen: the rows in view ascend on the screen, and not in the document.
# Here: the module of a row was taken from the header before it in the document; readers go by places on the screen.
# Needs Chromium, as `chromium` on the path.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --silent --no-audit --no-fund @vaadin/grid@25.3.0 esbuild@0.28.2 playwright-core@1.65.1
cat > page.js <<'CODE'
import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-column.js';

const grid = document.createElement('vaadin-grid');
const column = document.createElement('vaadin-grid-column');
column.path = 'name';
grid.append(column);
grid.style.height = '300px';
grid.items = Array.from({ length: 200 }, (_, index) => ({ name: `row ${index}` }));
document.body.append(grid);
CODE
npx esbuild page.js --bundle --format=esm --outfile=out.js --log-level=error
cat > run.js <<'CODE'
import { chromium } from 'playwright-core';

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
const page = await browser.newPage();
await page.setContent('<!doctype html>');
await page.addScriptTag({ path: 'out.js', type: 'module' });
await page.getByText('row 3', { exact: true }).waitFor();
await page.locator('vaadin-grid').hover();
await page.mouse.wheel(0, 1500);
await page.waitForFunction(() => ![...document.querySelectorAll('vaadin-grid-cell-content')].some(({ textContent }) => textContent === 'row 3'));
const shown = await page.evaluate(() => {
  const { top, bottom } = document.querySelector('vaadin-grid').getBoundingClientRect();
  const cells = [...document.querySelectorAll('vaadin-grid-cell-content')].filter(({ textContent }) => /^row \d+$/.test(textContent));
  const inView = cells.map((cell) => ({ text: cell.textContent, y: cell.getBoundingClientRect().top })).filter(({ y }) => y > top && y < bottom);
  const numbers = inView.map(({ text }) => Number(text.slice(4)));
  const byPlace = inView.toSorted((one, other) => one.y - other.y).map(({ text }) => Number(text.slice(4)));
  const isAscending = (list) => list.every((number, index) => index === 0 || number > list[index - 1]);
  return `${inView.length > 3}: ascending on the screen ${isAscending(byPlace)}, in the document ${isAscending(numbers)}`;
});
console.log(shown);
await browser.close();
CODE
seen=$(CHROMIUM=$(command -v chromium) node run.js)
echo "$seen"
[ "$seen" = 'true: ascending on the screen true, in the document false' ] || { echo 'This has changed.'; exit 1; }
