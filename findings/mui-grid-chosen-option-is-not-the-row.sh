#!/bin/sh
# MUI X Data Grid 9.17.0, column of type `singleSelect`: an option that was chosen with the mouse is shown in the cell, and the
# row does not have it yet.
# Expected: choosing an option commits it, as in a form's select; or the cell shows that it does not hold yet.
# Seen: shown All, row None; after Enter: row All.
# Here: *Set* read the cell back and said "set", while the grid's data was unchanged. A level counts once the editor is closed.
# Needs Chromium, as `chromium` on the path.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --silent --no-audit --no-fund @mui/x-data-grid@9.17.0 @mui/material@9.5.0 @emotion/react@11.14.0 @emotion/styled@11.14.1 react@19.3.1 react-dom@19.3.1 esbuild@0.28.2 playwright-core@1.65.1
cat > page.js <<'CODE'
import { DataGrid } from '@mui/x-data-grid';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

window.committed = 'None';
const host = document.body.appendChild(document.createElement('div'));
createRoot(host).render(
  createElement(DataGrid, {
    rows: [{ id: 1, level: 'None' }],
    columns: [{ field: 'level', type: 'singleSelect', valueOptions: ['None', 'My', 'All'], editable: true, width: 200 }],
    processRowUpdate: (row) => {
      window.committed = row.level;
      return row;
    },
  }),
);
CODE
npx esbuild page.js --bundle --format=esm --outfile=out.js --log-level=error
cat > run.js <<'CODE'
import { chromium } from 'playwright-core';

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
const page = await browser.newPage();
await page.setContent('<!doctype html>');
await page.addScriptTag({ path: 'out.js', type: 'module' });
const cell = page.locator('[role=gridcell][data-field=level]');
await cell.dblclick();
await page.getByRole('option', { name: 'All' }).click();
await page.getByRole('listbox').waitFor({ state: 'detached' });
const shown = (await cell.innerText()).match(/\w+/)?.[0];
const before = await page.evaluate(() => window.committed);
await page.keyboard.press('Enter');
await page.waitForFunction(() => window.committed === 'All');
console.log(`shown ${shown}, row ${before}; after Enter: row All`);
await browser.close();
CODE
seen=$(CHROMIUM=$(command -v chromium) node run.js)
echo "$seen"
[ "$seen" = 'shown All, row None; after Enter: row All' ] || { echo 'This has changed.'; exit 1; }
