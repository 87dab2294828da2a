import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/popup/popup.css';
import { Popup } from '../../components/popup/popup.tsx';
import { TranslationContext } from '../../components/ui/use-translation.ts';
import { common, popup } from '../../locales/en.json';
import { common as frenchCommon, popup as frenchPopup } from '../../locales/fr.json';
import { createTranslator } from '../../utils/i18n/translator.ts';
import { actionsFor } from '../../utils/messages/actions.ts';
import { onPush, send } from '../../utils/messages/client.ts';
import type { SettingsView, ViewState } from '../../utils/messages/contract.ts';
import { readAddress } from '../../utils/settings/address.ts';
import { hostText } from '../../utils/settings/display-host.ts';
import { hostOf, KINDS } from '../../utils/settings/origins.ts';

const TRANSLATORS = createTranslator({
  en: { common, popup },
  fr: { common: frenchCommon, popup: frenchPopup },
});
const ignore = () => {};

interface PopupAppProps {
  tabId: number;
  /** Address of the page in the tab; empty where the browser does not tell it. */
  url: string;
  /** The keys that open the panel; empty when there are none. */
  shortcut: string;
}

/** The popup, about the tab that was active when it was opened. */
function PopupApp({ tabId, url, shortcut }: PopupAppProps) {
  const [state, setState] = useState<ViewState | null>(null);
  // A browser that was just started may take seconds to tell the settings, so nothing else waits for them.
  const [settings, setSettings] = useState<SettingsView | null>(null);
  useEffect(() => {
    const closing = new AbortController();
    onPush(
      'state',
      (push) => {
        if (push.state.tabId === tabId) setState(push.state);
        return undefined;
      },
      closing.signal,
    );
    send('get-state', { tabId }).then(setState, ignore);
    send('get-settings', {}).then(setSettings, ignore);
    return () => closing.abort();
  }, [tabId]);
  if (!state) return null;
  const strange = settings && unknownOrigin(settings.addresses, url);
  const missingHostPermissions = settings?.missingHostPermissions ?? [];
  const open = (what: 'open-connectwise' | 'open-office-protect') => () => {
    send(what, {}).then(() => close(), ignore);
  };
  document.documentElement.lang = state.language;
  return (
    <TranslationContext value={TRANSLATORS[state.language]}>
      <Popup
        view={state.view}
        live={state.view.screen === 'security-role'}
        actions={actionsFor({ tabId }, ignore)}
        onOpenPanel={() => void send('open-panel', { tabId }).then(() => close(), ignore)}
        onOpenConnectWise={open('open-connectwise')}
        onOpenPortal={open('open-office-protect')}
        onOpenOptions={() => openOptions('')}
        shortcut={shortcut}
        unknownHost={strange === null ? null : hostText(new URL(strange).host)}
        missingHostPermissions={missingHostPermissions.map((pattern) => hostText(hostOf(pattern)))}
        onUsePageAs={(kind) => openOptions(`#${new URLSearchParams({ [kind]: strange ?? '' })}`)}
      />
    </TranslationContext>
  );
}

/** There the user adds an address, since a popup closes when the browser asks for leave. */
function openOptions(hash: string): void {
  void browser.tabs
    .create({ url: `${browser.runtime.getURL('/options.html')}${hash}` })
    .then(() => close(), ignore);
}

function unknownOrigin(addresses: SettingsView['addresses'], url: string): string | null {
  const read = URL.canParse(url) && new URL(url).protocol === 'https:' ? readAddress(url) : null;
  if (!read || 'problem' in read) return null;
  const isKnown = KINDS.some((kind) => addresses[kind].some(({ origin }) => origin === read.origin));
  return isKnown ? null : read.origin;
}

// A click on the toolbar's button lets the extension see the address of this one tab.
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const command = (await browser.commands.getAll()).find(({ name }) => name === 'open-panel');
createRoot(document.getElementById('root') as HTMLElement).render(
  <PopupApp tabId={tab?.id ?? -1} url={tab?.url ?? ''} shortcut={command?.shortcut ?? ''} />,
);
