#!/bin/sh
# Rolldown 1.2.19: a module whose exports are all constants that were inlined is in the bundle, but not in the bundle's list
# of modules (`chunk.modules`, `chunk.moduleIds`).
# Expected: the list names every module whose code reached the bundle, as its use for measuring what a bundle holds suggests.
# Seen: ["entry.js"], while the code is `console.log(42)` with the 42 of limit.js.
# Here: tests/rules/bundles.ts reads that list; a file of constants alone may be missing from it, so no rule may depend on one.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --silent --no-audit --no-fund rolldown@1.2.19
echo 'export const limit = 42;' > limit.js
echo "import { limit } from './limit.js'; console.log(limit);" > entry.js
cat > run.js <<'CODE'
import { basename } from 'node:path';
import { rolldown } from 'rolldown';

const bundle = await rolldown({ input: './entry.js' });
const { output } = await bundle.generate({});
console.log(JSON.stringify(output[0].moduleIds.map((id) => basename(id))), /console\.log\(42\)/.test(output[0].code));
CODE
seen=$(node run.js)
echo "$seen"
[ "$seen" = '["entry.js"] true' ] || { echo 'This has changed.'; exit 1; }
