/** A page's renderer process that is taken over can do what a content script can: it finds nothing that is stored. */
import { stored } from '../support/background.ts';
import { evaluateInIsolatedWorld } from '../support/isolated-world.ts';
import { holdKey } from '../support/seed-state.ts';
import { expect, test } from './fixtures.ts';

test('content scripts can neither read nor change what is stored', async ({ world }) => {
  const { session, tab } = world;
  await holdKey(world);
  const before = await stored(session, 'local');
  expect(Object.keys(before).some((name) => name.startsWith('pairs:'))).toBe(true);
  const attempt = (call: string) =>
    evaluateInIsolatedWorld(session, tab.page, `${call}.then(() => 'done', (error) => error.message)`);
  for (const area of ['local', 'session']) {
    const refused = /access to storage is not allowed from this context/i;
    expect(await attempt(`chrome.storage.${area}.get(null)`), area).toMatch(refused);
    expect(await attempt(`chrome.storage.${area}.set({ settings: { keyMinutes: 60 } })`), area).toMatch(
      refused,
    );
  }
  expect(await stored(session, 'local')).toEqual(before);
  // The same world is still the extension's own: it may talk to the background.
  expect(await evaluateInIsolatedWorld(session, tab.page, 'chrome.runtime.id')).toBe(session.extensionId);
});
