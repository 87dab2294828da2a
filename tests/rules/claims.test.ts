/** Each claim of SECURITY.md's table of invariants is quoted here beside the tests that prove it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFile, ROOT } from '../support/project.ts';

/** A claim as SECURITY.md words it, and the files whose tests fail when it is broken. */
const CLAIMS: [claim: string, tests: string[]][] = [
  ['A secret prints as `[redacted]`, however it is printed', ['utils/key/invariants.test.ts']],
  ['The text is revealed at the listed places only', ['utils/key/invariants.test.ts']],
  [
    'A call is signed for one origin, follows no redirect, is not cached, and its errors contain nothing that was sent',
    ['utils/key/sign-request.test.ts', 'utils/connectwise/api/run-check.test.ts', 'tests/e2e/check.spec.ts'],
  ],
  [
    'A check gets a key only while that pair is held and both hosts have the host permission',
    ['utils/background/check.test.ts'],
  ],
  ['One file calls servers', ['tests/rules/repository.test.ts']],
  [
    'A pair is in session memory only; one for each site; wiped by clock and by alarm; its lifetime is never extended, not by a clock that is set back either; a held pair never changes; a wiped one leaves nothing',
    ['utils/key/invariants.test.ts'],
  ],
  [
    "A pair that is not this setup's own (another member's, a person's account) is sent only after one more confirmation that names it",
    ['utils/background/deliver-key.test.ts', 'tests/e2e/records.spec.ts'],
  ],
  ['A result counts only for the pair that was sent', ['utils/background/deliver-key.test.ts']],
  [
    "Only a pair on a recognised key screen of the tab's own ConnectWise site is taken, at once or (a setting) when the user clicks; two pairs at once are not taken",
    [
      'utils/background/handlers/key.test.ts',
      'utils/assistant/key-watch.browser.test.ts',
      'utils/connectwise/screens/api-key.browser.test.ts',
    ],
  ],
  [
    "Every message is parsed; sender's id, tab, frame, origin and document are checked; a refusal gives no reason",
    ['utils/messages/router.test.ts'],
  ],
  [
    'The key leaves only in a fill order: after a trusted click, to one document of one origin with host permission, once',
    ['utils/background/deliver-key.test.ts', 'utils/portal/fill/order-queue.test.ts'],
  ],
  [
    "A click counts only on a visible, unobstructed button: all of the card's, and all of the panel's but *Collapse* and *Move*",
    ['tests/e2e/covered.spec.ts'],
  ],
  [
    'Everything is checked again at the moment of writing; a form is filled completely or not at all; nothing is submitted',
    ['utils/portal/fill/fill.browser.test.ts'],
  ],
  [
    'The service worker may be stopped at any moment',
    ['utils/background/deliver-key.test.ts', 'tests/e2e/hostile.spec.ts'],
  ],
  [
    `Nothing is taken or held before company policy is known, and an error is not "no policy"; a pair shown meanwhile stays in the content script's variables`,
    ['utils/background/late-policy.test.ts', 'utils/assistant/key-watch.browser.test.ts'],
  ],
  [
    'An invalid value of a setting that protects keys counts as the strictest one',
    ['utils/settings/settings.test.ts', 'tests/e2e/policy.spec.ts'],
  ],
  [
    'In mode `ask` the background takes a pair only in a tab in which the user clicked, within a minute',
    ['utils/background/take-consent.test.ts'],
  ],
  [
    'Content scripts cannot read or change what is stored (Chromium); what is stored is validated when it is read',
    [
      'tests/e2e/isolated-world.spec.ts',
      'utils/background/session.test.ts',
      'utils/settings/settings.test.ts',
    ],
  ],
  [
    '*Reset everything* leaves nothing in session and on disk; a removed address takes what was remembered of it along, a closed tab its state',
    ['utils/background/forget.test.ts'],
  ],
  [
    'A page cannot end the panel: the event by which WXT ends scripts counts only when the extension is gone',
    ['tests/e2e/isolated-world.spec.ts'],
  ],
  [
    'What is installed is pinned by its hash, the Node that builds too, and what is shipped has its licence',
    ['tests/rules/dependencies.test.ts'],
  ],
  ['A pair is not lost unnoticed', ['tests/e2e/key-guard.spec.ts']],
  ['Keys are nowhere else', ['tests/e2e/canary.spec.ts']],
];

/** The rows of the table, by claim; the value is what stands in the column of tests. */
function claimsOf(document: string): Map<string, string> {
  const [, table = ''] = document.split('| invariant | where | test |\n|---|---|---|\n');
  const rows = (table.split('\n\n')[0] ?? '').trim().split('\n');
  return new Map(
    rows.map((row) => row.slice(2, -2).split(' | ')).map(([claim = '', , tests = '']) => [claim, tests]),
  );
}

const stated = claimsOf(projectFile('SECURITY.md'));

test('SECURITY.md states these claims and no others', () => {
  expect([...stated.keys()]).toEqual(CLAIMS.map(([claim]) => claim));
});

describe.each(CLAIMS)('%s', (claim, tests) => {
  test.each(tests)('is proven by %s, which SECURITY.md names', (file) => {
    expect(existsSync(join(ROOT, file))).toBe(true);
    expect(projectFile(file)).toMatch(/\bexpect\(/);
    expect(stated.get(claim)).toContain(`\`${file}\``);
  });
});
