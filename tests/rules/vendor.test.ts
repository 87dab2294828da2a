/** Everything about a vendor is in its folder of utils/integrations/: no other shipped file contains this one's names. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/project.ts';

const NAMES = /office[-_ ]?protect|sherweb/gi;

/** Exceptions, each with its reason. All are needed, which a test below checks. */
const EXCEPTIONS: { why: string; file: RegExp; text: RegExp }[] = [
  {
    why: 'the registry names each folder once',
    file: /^utils\/integrations\/index\.ts$/,
    text: /'\.\/office-protect\/[\w-]+\.(ts|json)'/g,
  },
  {
    why: 'the build parses the file',
    file: /^wxt\.config\.ts$/,
    text: /utils\/integrations\/office-protect\/profile\.json/g,
  },
  {
    why: 'a published extension keeps its identity',
    file: /^wxt\.config\.ts$/,
    text: /office-protect-assistant@office-protect-assistant\.example/g,
  },
  {
    why: 'names of custom elements are public hooks (docs/hooks.md)',
    file: /^(components|entrypoints|utils)\//,
    text: /office-protect-(marks|panel|handoff|pointing)|OFFICE-PROTECT-/g,
  },
  {
    why: 'a data-action is a public hook (docs/hooks.md), and its message has the same name',
    file: /^(components|entrypoints|utils)\//,
    text: /open-office-protect/g,
  },
  {
    why: 'globals of our isolated world carry the extension’s own name',
    file: /^(entrypoints|utils\/(assistant|connectwise))\//,
    text: /\bofficeProtect(Actions|Assistant|Panel|Pointing|Probe)\b/g,
  },
  {
    why: 'a page has a title before its script has read the texts',
    file: /^entrypoints\/\w+\/index\.html$/,
    text: /<title>Office Protect Assistant<\/title>/g,
  },
  {
    why: 'texts that administrators read in their own tools',
    file: /^public\/managed-schema\.json$/,
    text: /"(title|description)": ".*"/g,
  },
];

const shipped = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) =>
    /^((components|entrypoints|utils|public)\/.*\.(tsx?|css|html|json)|wxt\.config\.ts)$/.test(file),
  )
  .filter((file) => !/\.test\.tsx?$|\/testing\/|^utils\/integrations\/office-protect\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

/** Lines that contain a name outside of `exceptions`. */
function places(exceptions: typeof EXCEPTIONS): string[] {
  return shipped.flatMap(({ file, text }) => {
    const rules = exceptions.filter((exception) => exception.file.test(file));
    return text.split('\n').flatMap((line, index) => {
      const rest = rules.reduce((left, rule) => left.replace(rule.text, ''), line);
      return rest.match(NAMES) ? [`${file}:${index + 1}: ${line.trim()}`] : [];
    });
  });
}

test('the vendor is named in its own folder alone', () => {
  expect(places(EXCEPTIONS)).toEqual([]);
});

test.each(EXCEPTIONS)('there is an exception because $why', (exception) => {
  expect(places(EXCEPTIONS.filter((other) => other !== exception))).not.toEqual([]);
});

test('the rule covers all shipped files', () => {
  expect(shipped.length).toBeGreaterThan(150);
});
