#!/bin/sh
# SlickGrid 5.20.2: the strip that holds the column headers begins 1000 px to the left of the grid; the box around it hides
# what is outside.
# Expected: the headers' container begins where the grid does, like the container of the rows.
# Seen: strip from -1000 to 400 while the grid is from 0 to 400; the first header itself is at 0, as it looks.
# Here: what lies left of the grid was taken for its groups by that box; readers go by the boxes of words, not of containers.
# Needs Chromium, as `chromium` on the path.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --silent --no-audit --no-fund slickgrid@5.20.2 esbuild@0.28.2 playwright-core@1.65.1
cat > page.js <<'CODE'
import 'slickgrid/dist/styles/css/slick.grid.css';
import { SlickGrid } from 'slickgrid';

const host = document.body.appendChild(document.createElement('div'));
Object.assign(host.style, { position: 'absolute', left: '0', top: '0', width: '400px', height: '200px' });
const columns = ['a', 'b'].map((id) => ({ id, field: id, name: id.toUpperCase(), width: 125 }));
new SlickGrid(host, [{ id: 1, a: 'one', b: 'two' }], columns, { enableColumnReorder: false });
const box = (selector) => document.querySelector(selector).getBoundingClientRect();
const span = ({ left, right }) => `${Math.round(left)} to ${Math.round(right)}`;
window.seen = `grid ${span(host.getBoundingClientRect())}, strip ${span(box('.slick-header-columns'))}, first header at ${Math.round(box('.slick-header-column').left)}`;
CODE
npx esbuild page.js --bundle --outfile=out.js --log-level=error
cat > run.js <<'CODE'
import { chromium } from 'playwright-core';

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
const page = await browser.newPage();
await page.setContent('<!doctype html><body style="margin:0"></body>');
await page.addStyleTag({ path: 'out.css' });
await page.addScriptTag({ path: 'out.js' });
console.log(await page.evaluate(() => window.seen));
await browser.close();
CODE
seen=$(CHROMIUM=$(command -v chromium) node run.js)
echo "$seen"
case "$seen" in 'grid 0 to 400, strip -1000 to '*', first header at 0') ;; *) echo 'This has changed.'; exit 1 ;; esac
