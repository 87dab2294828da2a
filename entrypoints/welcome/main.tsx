import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/welcome/welcome.css';
import { TranslationContext } from '../../components/ui/use-translation.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { welcome } from '../../locales/en.json';
import { welcome as frenchWelcome } from '../../locales/fr.json';
import { createTranslator } from '../../utils/i18n/translator.ts';
import { profile } from '../../utils/integrations/index.ts';
import { send } from '../../utils/messages/client.ts';
import type { SettingsView } from '../../utils/messages/contract.ts';
import { hostText } from '../../utils/settings/display-host.ts';
import { hostOf } from '../../utils/settings/origins.ts';

const TRANSLATORS = createTranslator({ en: { welcome }, fr: { welcome: frenchWelcome } });
const LEVEL_COUNT = profile.settings.filter(({ optional }) => !optional).length;
const ignore = () => {};

/** The page that opens once, after the installation. It asks the browser for leave itself, as the options do. */
function WelcomeApp() {
  const [settings, setSettings] = useState<SettingsView | null>(null);
  useEffect(() => {
    const load = () => void send('get-settings', {}).then(setSettings, ignore);
    load();
    // What the user changes in the options or the browser's own settings shows here at once.
    const changes = [browser.storage.onChanged, browser.permissions.onAdded, browser.permissions.onRemoved];
    for (const change of changes) change.addListener(load);
    return () => {
      for (const change of changes) change.removeListener(load);
    };
  }, []);
  const words = TRANSLATORS[settings?.shownIn ?? 'en'];
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.title = words.t('welcome.pageTitle');
  }, [words]);
  if (!settings) return null;
  const { missingHostPermissions, keyMinutes } = settings;
  return (
    <TranslationContext value={words}>
      <Welcome
        keyMinutes={keyMinutes.value}
        levelCount={LEVEL_COUNT}
        missingHostPermissions={missingHostPermissions.map((pattern) => hostText(hostOf(pattern)))}
        onAllow={() => void browser.permissions.request({ origins: missingHostPermissions }).catch(ignore)}
        onOpenConnectWise={() => void send('open-connectwise', {}).catch(ignore)}
        onAddAddress={(kind) => openOptions(`#${kind}=`)}
        onOpenOptions={() => openOptions('')}
      />
    </TranslationContext>
  );
}

function openOptions(hash: string): void {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${hash}` });
}

createRoot(document.getElementById('root') as HTMLElement).render(<WelcomeApp />);
