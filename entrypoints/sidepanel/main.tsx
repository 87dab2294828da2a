import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/panel/panel.css';
import '../../components/side-panel/side-panel.css';
import { SidePanelApp } from '../../components/side-panel/side-panel-app.tsx';
import { common, panel } from '../../locales/en.json';
import { common as frenchCommon, panel as frenchPanel } from '../../locales/fr.json';
import { createTranslator } from '../../utils/i18n/translator.ts';
import { closeSidebar } from '../../utils/messages/browser-side-panel.ts';
import { createSidePanelClient } from '../../utils/messages/side-panel-client.ts';

const TRANSLATORS = createTranslator({
  en: { common, panel },
  fr: { common: frenchCommon, panel: frenchPanel },
});

const { id: windowId = -1 } = await browser.windows.getCurrent();
const client = createSidePanelClient({
  windowId,
  async activeTab() {
    const [tab] = await browser.tabs.query({ active: true, windowId });
    return tab?.id;
  },
  onTabChange(listener) {
    browser.tabs.onActivated.addListener((active) => {
      if (active.windowId === windowId) listener();
    });
    browser.tabs.onUpdated.addListener((_tabId, change, tab) => {
      if (tab.active && tab.windowId === windowId && (change.status || change.url)) listener();
    });
  },
  closeInClick: () => void closeSidebar().catch(() => {}),
  close: () => close(),
});
createRoot(document.getElementById('root') as HTMLElement).render(
  <SidePanelApp translators={TRANSLATORS} client={client} />,
);
