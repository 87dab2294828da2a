#!/bin/sh
# Biome 2.6.8: the message that a project writes for `noRestrictedGlobals` is shown on a terminal only. The reporters
# `github`, `json` and `junit` print "Do not use the global variable document." instead, while for `noRestrictedImports`
# they print the project's message.
# Expected: each reporter says what the configuration tells people to do.
# Seen: default: both messages; github, json, junit: the one for the import alone.
# Here: CI annotations do not say where code belongs that uses a global in a pure folder (biome.layers.jsonc), and
# tests/rules/imports.test.ts cannot check these messages.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund @biomejs/biome@2.6.8
cat > biome.json <<'CONFIG'
{ "linter": { "rules": { "preset": "none", "style": {
  "noRestrictedImports": { "level": "error", "options": { "paths": { "left-pad": "Message for an import." } } },
  "noRestrictedGlobals": { "level": "error", "options": { "deniedGlobals": { "document": "Message for a global." } } }
} } } }
CONFIG
printf "import pad from 'left-pad';\nexport const title = pad(document.title);\n" > a.js
seen=$(for reporter in default github json junit; do
  printf '%s:' "$reporter"
  npx biome lint --reporter="$reporter" a.js 2>&1 | grep -o 'Message for an* [a-z]*' | sort -u | sed 's/Message for an* / /' | tr -d '\n'
  echo
done)
echo "$seen"
[ "$seen" = "default: global import
github: import
json: import
junit: import" ] || { echo 'This has changed.'; exit 1; }
