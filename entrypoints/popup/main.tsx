import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/popup/popup.css';
import { PopupApp } from '../../components/popup/popup-app.tsx';
import { common, popup } from '../../locales/en.json';
import { common as frenchCommon, popup as frenchPopup } from '../../locales/fr.json';
import { createTranslator } from '../../utils/i18n/translator.ts';
import { actionsFor } from '../../utils/messages/actions.ts';
import { closeSidebar, openSidePanel } from '../../utils/messages/browser-side-panel.ts';
import { send } from '../../utils/messages/client.ts';
import { createPopupClient } from '../../utils/messages/popup-client.ts';

const TRANSLATORS = createTranslator({
  en: { common, popup },
  fr: { common: frenchCommon, popup: frenchPopup },
});
const openOptions = (hash: string) =>
  browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${hash}` });
const requestPermissions = (origins: string[]) => browser.permissions.request({ origins }).catch(() => false);

// A click on the toolbar button lets the extension read the address of this one tab.
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const command = (await browser.commands.getAll()).find(({ name }) => name === 'open-panel');
const { id: tabId = -1, windowId = -1 } = tab ?? {};
createRoot(document.getElementById('root') as HTMLElement).render(
  <PopupApp
    translators={TRANSLATORS}
    client={createPopupClient({ tabId, url: tab?.url ?? '' }, openOptions, requestPermissions, () => close())}
    actions={actionsFor({ tabId }, () => {}, {
      moveToSidePanel() {
        void openSidePanel(windowId).then(() => close());
        void send('use-side-panel', { tabId });
      },
      moveToPage() {
        void closeSidebar();
        void send('use-page-panel', { tabId, windowId }).then(() => close());
      },
    })}
    shortcut={command?.shortcut ?? ''}
  />,
);
