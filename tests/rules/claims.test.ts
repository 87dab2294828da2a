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
    'Nothing crosses between private windows, containers and other tabs: each has its own setup, company ID, pair and cards, and a form in another one gets neither card nor key. Nothing about a private window is written to disk, and all of it goes when the last one is closed',
    [
      'utils/background/cookie-stores.test.ts',
      'tests/e2e/private-window.spec.ts',
      'tests/e2e/firefox-containers.spec.ts',
    ],
  ],
  [
    "A pair that is not this setup's own (another member's, a person's account) is sent only after one more confirmation that names it",
    [
      'utils/setup/handoff/handoff.test.ts',
      'utils/background/deliver-key.test.ts',
      'tests/e2e/records.spec.ts',
    ],
  ],
  [
    'One state machine decides about the handoff: each event in each state, and any two events in a row, send at most once, and never a pair that ended',
    ['utils/setup/handoff/handoff.test.ts'],
  ],
  [
    'An order is bound to what was shown: the pair, the portal that panel and card name, the tab the user is in. A form of another portal, in another tab, or one of several, waits for a click on its own card',
    [
      'utils/setup/handoff/handoff.test.ts',
      'utils/background/deliver-key.test.ts',
      'tests/e2e/handoff-choice.spec.ts',
    ],
  ],
  [
    'A click is about the pair that its view or card shows: if that is not held any more, it does nothing but bring the view or card up to date',
    ['utils/background/deliver-key.test.ts', 'tests/e2e/handoff-choice.spec.ts'],
  ],
  [
    'A portal page may order or wipe only after an order for its host, or while that very document shows the card of that pair',
    ['utils/setup/handoff/handoff.test.ts', 'utils/background/deliver-key.test.ts'],
  ],
  [
    'A result counts only for the order and the pair that were sent',
    ['utils/setup/handoff/handoff.test.ts', 'utils/background/deliver-key.test.ts'],
  ],
  [
    "Unless the user points at it, only a pair on a recognised key screen of the tab's own ConnectWise site is taken, at once or (a setting) when the user clicks; two pairs at once are not taken",
    [
      'utils/background/handlers/key.test.ts',
      'utils/assistant/key-watch.browser.test.ts',
      'utils/connectwise/screens/api-key.browser.test.ts',
    ],
  ],
  [
    "The user may point at the two keys on a page of ConnectWise. A click in a view of that tab begins it, never a frame; the pair counts for the tab's site and as one of which nobody knows whose it is; it ends with a held pair, Esc, *Cancel*, or the page",
    ['utils/background/handlers/pointing.test.ts', 'tests/e2e/point-at-key.spec.ts'],
  ],
  [
    'While the user points, the page hears no press, only real ones count, and what is taken is what was outlined when the user pressed, or nothing',
    ['tests/e2e/hostile-pointing.spec.ts', 'tests/e2e/point-at-key.spec.ts'],
  ],
  [
    'What the user points at is refused unless it can be a key, is seen, is whole, and is not the public key again. Its length and kind of characters are shown, never its text',
    [
      'utils/connectwise/screens/pointed-text.browser.test.ts',
      'utils/connectwise/model/key-text.test.ts',
      'tests/e2e/point-at-key.spec.ts',
    ],
  ],
  [
    "Every message is parsed; sender's id, tab, frame, origin, document and cookie store are checked; a tab that sends too many is refused; a refusal gives no reason",
    ['utils/messages/router.test.ts', 'utils/messages/rate-limit.test.ts'],
  ],
  [
    "The key leaves only in a fill order: after a trusted click, to one document of one origin, once. Where the browser names no documents, the tab's origin and the name that the document gave itself are compared right before sending, and again in the page",
    ['utils/background/deliver-key.test.ts', 'utils/portal/fill/order-queue.test.ts'],
  ],
  [
    'Before each delivery and each call of a check the browser is asked whether both hosts are permitted, built-in ones too. When a permission is revoked, the pair of that ConnectWise site is wiped, an order for that portal ends, the scripts in open tabs stop, and panel and card say why',
    [
      'utils/background/deliver-key.test.ts',
      'utils/background/permissions.test.ts',
      'tests/e2e/revoked.spec.ts',
    ],
  ],
  [
    "A click counts only on a visible, unobstructed button: all of the card's, and all of the panel's but *Collapse*, *Move* and the one that moves it to the browser's side panel",
    ['utils/on-page-ui/click-guard.browser.test.ts', 'tests/e2e/covered.spec.ts'],
  ],
  [
    'When a form is filled as a whole, the private key is written last, and only into a form that has kept the other values',
    ['utils/portal/fill/fill-drawing.browser.test.ts', 'tests/e2e/last-write.spec.ts'],
  ],
  [
    'The browser stores nothing of the field that the private key was written into: neither for session restore nor as an entry of a form',
    ['utils/portal/fill/form-state.browser.test.ts', 'tests/e2e/endings.spec.ts'],
  ],
  [
    "A single value of a pair goes only to the document whose card was clicked, while an order for its portal waits, and only into the field that the user focused last: of the portal's origin through every frame, editable, uncovered, read back. The private key goes only into a password field, or into one whose name the user has confirmed",
    [
      'utils/setup/handoff/handoff.test.ts',
      'utils/background/deliver-key.test.ts',
      'utils/portal/fill/fill-one.browser.test.ts',
      'utils/portal/fill/chosen-field.browser.test.ts',
      'tests/e2e/fill-one.spec.ts',
    ],
  ],
  [
    'Values that were put in one at a time complete the handoff only while all four stand; one that the page changed is reported',
    ['utils/portal/fill/fill-one.browser.test.ts', 'utils/background/deliver-key.test.ts'],
  ],
  [
    'Everything is checked again at the moment of writing; a form is filled completely or not at all; nothing is submitted',
    ['utils/portal/fill/fill.browser.test.ts'],
  ],
  [
    'The service worker may be stopped at any moment',
    ['utils/background/deliver-key.test.ts', 'tests/e2e/hostile-handoff.spec.ts'],
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
    'The side panel acts only on the tab that the user is in, and only if that shows ConnectWise; an order for a tab that was left meanwhile does nothing. Opening it is all that a click without the click guard can do',
    [
      'utils/messages/router.test.ts',
      'utils/background/side-panel/open-in-click.test.ts',
      'tests/e2e/side-panel.spec.ts',
    ],
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
  [
    'A snapshot of a page holds no text of it but our own words, and never a key, not even one that contains such a word',
    ['utils/snapshot/canary.browser.test.ts', 'tests/e2e/report.spec.ts'],
  ],
  ['Keys are nowhere else', ['tests/e2e/canary.spec.ts', 'tests/e2e/endings.spec.ts']],
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
