/** Why nothing can be done on a page: each cause in the built extension, with its sentence, in both languages. */
import type { Browser } from '@wxt-dev/browser';
import english from '../../locales/en.json' with { type: 'json' };
import french from '../../locales/fr.json' with { type: 'json' };
import { openPopup } from '../support/popup.ts';
import { addRole, holdKey, openSignedIn } from '../support/seed-state.ts';
import { PANEL } from '../support/setup-steps.ts';
import type { World } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

/** The browser's own API, in functions that run in the background. */
declare const chrome: typeof Browser;

const LANGUAGES = [
  ['en', english],
  ['fr', french],
] as const;

const hint = (name: string) => ({ host: PANEL, attributes: { 'data-hint': name } }) as const;
const next = { host: PANEL, attributes: { role: 'status' } } as const;

for (const [language, texts] of LANGUAGES) {
  test.describe(language, () => {
    test('the browser has translated the page', async ({ world }) => {
      await openRole(world, language);
      await world.tab.page.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode())
          if (!/^\s*(None|My|All)\s*$/.test(text.nodeValue ?? '')) text.nodeValue = 'Módulo';
        document.documentElement.classList.add('translated-ltr');
      });
      const { text } = await world.tab.hooks.waitFor(hint('translated'));
      expect(text).toBe(texts.setup.translated);
      await nextIs(world, texts.next.translated.detail);
      await popupSays(world, 'translated', texts.setup.translated);
    });

    test('a dialog of ConnectWise waits for an answer', async ({ world }) => {
      const { tab } = world;
      await openRole(world, language);
      await tab.page.evaluate(() => {
        const dialog = document.createElement('dialog');
        dialog.innerHTML =
          '<form method="dialog"><p>You have changes that are not saved.</p><button>Stay</button></form>';
        document.body.append(dialog);
        dialog.showModal();
      });
      const { text } = await tab.hooks.waitFor(hint('modal-open'));
      expect(text).toBe(texts.setup.problem.modalOpen);
      const quote = 'You have changes that are not saved.';
      await nextIs(world, texts.next.modalOpen.detailQuoted.replace('{quote}', quote));
      await popupSays(world, 'modal-open', texts.setup.problem.modalOpen);

      await tab.page.bringToFront();
      await tab.user.click(tab.page.getByRole('button', { name: 'Stay' }));
      await tab.hooks.waitForGone(hint('modal-open'));
    });

    test('the company ID is not known, as after a single sign-on', async ({ world }) => {
      await chooseLanguage(world, language);
      await holdKey(world);
      const { text } = await world.tab.hooks.waitFor(hint('sso'));
      expect(text).toBe(texts.panel.handoff.sso);
    });

    test('the extension is gone: the tab must be reloaded', async ({ ownWorld: world }) => {
      const { tab, session } = world;
      await openRole(world, language);
      const worker = await session.serviceWorker();
      // The worker ends while it answers.
      await worker.evaluate(() => chrome.management.uninstallSelf()).catch(() => {});
      await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'move' } });
      const { text } = await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-problem': 'extension' } });
      expect(text).toContain(texts.panel.gone);
      expect(text).toContain(texts.panel.goneDetail);
    });
  });
}

async function chooseLanguage({ session, tab }: World, language: string): Promise<void> {
  const options = await session.context.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/options.html`);
  await options.locator('[data-field="language"]').selectOption(language);
  await expect(options.locator('html')).toHaveAttribute('lang', language);
  await options.close();
  await tab.page.bringToFront();
}

async function openRole(world: World, language: string): Promise<void> {
  await chooseLanguage(world, language);
  const role = addRole(world.sandbox.connectWise, 'OfficeProtect', []);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await world.tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'security-role' } });
}

async function nextIs({ tab }: World, detail: string): Promise<void> {
  await tab.hooks.waitFor(next, { until: ({ text }) => text.includes(detail) });
}

async function popupSays({ session }: World, name: string, sentence: string): Promise<void> {
  const popup = await openPopup(session);
  const { text } = await popup.waitFor({ 'data-hint': name });
  expect(text).toBe(sentence);
}
