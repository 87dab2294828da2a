/** The content scripts' own world: what is stored is closed to it, and no page can end what runs there. */
import { stored } from '../support/background.ts';
import { evaluateInIsolatedWorld } from '../support/isolated-world.ts';
import { holdKey } from '../support/seed-state.ts';
import { PANEL } from '../support/setup-steps.ts';
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

test('a page that imitates the event by which WXT ends scripts does not end the panel', async ({ world }) => {
  const { session, tab } = world;
  await holdKey(world);
  await tab.page.evaluate((id) => {
    Object.assign(window, { panel: document.querySelector('office-protect-panel') });
    for (const script of ['panel', 'content']) {
      const detail = { contentScriptName: script, messageId: 'forged' };
      document.dispatchEvent(new CustomEvent(`${id}:${script}:wxt:content-script-started`, { detail }));
    }
  }, session.extensionId);
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'move' } });
  await expect.poll(async () => (await stored(session, 'local')).layout).toMatchObject({ side: 'left' });
  // It is the same panel, not one that was put there in its place.
  const isSame = () => (window as unknown as { panel: Element }).panel.isConnected;
  expect(await tab.page.evaluate(isSame)).toBe(true);
});
