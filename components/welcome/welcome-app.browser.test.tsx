import { expect, test, vi } from 'vitest';
import { TRANSLATORS } from '../../tests/support/words.ts';
import { mount, one } from '../testing/mount.ts';
import { WelcomeApp, type WelcomeSettings } from './welcome-app.tsx';

const SETTINGS: WelcomeSettings = { shownIn: 'en', keyMinutes: 15, missingHostPermissions: [] };

/** Opens the page; `change` gives it settings. */
function open() {
  const end = vi.fn();
  const watchSettings = vi.fn((_: (settings: WelcomeSettings) => void) => end);
  const mounted = mount(
    'welcome',
    <WelcomeApp
      translators={TRANSLATORS}
      levelCount={4}
      watchSettings={watchSettings}
      onAllow={() => {}}
      onOpenConnectWise={() => {}}
      onAddAddress={() => {}}
      onOpenOptions={() => {}}
    />,
  );
  return {
    ...mounted,
    end,
    async change(settings: WelcomeSettings) {
      await vi.waitFor(() => expect(watchSettings).toHaveBeenCalledOnce());
      watchSettings.mock.calls[0]?.[0](settings);
      await expect.poll(() => mounted.root.querySelector('main')).not.toBeNull();
    },
  };
}

test('nothing is shown before the settings are there; then they are', async () => {
  const { root, change } = open();
  expect(root.querySelector('main')).toBeNull();
  await change({ ...SETTINGS, keyMinutes: 7 });
  expect(root.textContent).toContain('for 7 minutes at most');
  expect(root.textContent).toContain('needs 4 of them');
  expect(document.title).toBe(TRANSLATORS.en.t('welcome.pageTitle'));
});

test('what the user changes elsewhere is shown at once, in the language of then', async () => {
  const { root, change } = open();
  await change({ ...SETTINGS, missingHostPermissions: ['myconnectwise.net'] });
  expect(one(root, '[data-shut-out]').textContent).toContain('myconnectwise.net');
  await change({ ...SETTINGS, shownIn: 'fr' });
  await expect.poll(() => root.querySelector('[data-shut-out]')).toBeNull();
  expect(root.textContent).toContain(TRANSLATORS.fr.t('welcome.title'));
  await expect.poll(() => document.documentElement.lang).toBe('fr');
  expect(document.title).toBe(TRANSLATORS.fr.t('welcome.pageTitle'));
});

test('a page that was closed watches nothing', async () => {
  const { show, change, end } = open();
  await change(SETTINGS);
  expect(end).not.toHaveBeenCalled();
  show(null);
  expect(end).toHaveBeenCalledOnce();
});
