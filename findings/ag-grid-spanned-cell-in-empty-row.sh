#!/bin/sh
# AG Grid Community 36.2.0, `spanRows`: the cell that spans rows is a child of an element with `role="row"` that has no
# height, in a container beside those of the rows it spans.
# Expected: the spanning cell is in the first of its rows, as with `rowspan` in a table, or its row has the height of the span.
# Seen: the cell is 125 px high, its row 0 px; the three rows that it belongs to have no cell of that column.
# Here: who reads a row by its box or by its role loses the column; readers compare the boxes of the cells themselves.
# Needs Chromium, as `chromium` on the path.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --silent --no-audit --no-fund ag-grid-community@36.2.0 esbuild@0.28.2 playwright-core@1.65.1
cat > page.js <<'CODE'
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';

ModuleRegistry.registerModules([AllCommunityModule]);
const host = document.body.appendChild(document.createElement('div'));
Object.assign(host.style, { width: '600px', height: '300px' });
createGrid(host, {
  enableCellSpan: true,
  rowData: ['x', 'y', 'z'].map((name) => ({ module: 'Companies', name })),
  columnDefs: [{ field: 'module', spanRows: true }, { field: 'name' }],
});
CODE
npx esbuild page.js --bundle --outfile=out.js --log-level=error
cat > run.js <<'CODE'
import { chromium } from 'playwright-core';

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
const page = await browser.newPage();
await page.setContent('<!doctype html>');
await page.addScriptTag({ path: 'out.js' });
const cell = page.locator('.ag-body [col-id="module"], .ag-center-cols-viewport [col-id="module"], [role=gridcell][col-id="module"]');
await cell.first().waitFor();
const seen = await cell.first().evaluate((element) => {
  const row = element.closest('[role=row]');
  const others = [...document.querySelectorAll('[role=row]')].filter((each) => each.querySelector('[col-id=name][role=gridcell]'));
  const withIt = others.filter((each) => each.querySelector('[col-id=module]'));
  const height = (of) => Math.round(of.getBoundingClientRect().height);
  return `cell ${height(element)} px, its row ${height(row)} px; ${withIt.length} of the ${others.length} rows have a cell of that column`;
});
console.log(seen);
await browser.close();
CODE
seen=$(CHROMIUM=$(command -v chromium) node run.js)
echo "$seen"
[ "$seen" = 'cell 125 px, its row 0 px; 0 of the 3 rows have a cell of that column' ] || { echo 'This has changed.'; exit 1; }
