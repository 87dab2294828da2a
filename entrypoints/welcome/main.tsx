import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/welcome/welcome.css';
import { WelcomeApp, type WelcomeSettings } from '../../components/welcome/welcome-app.tsx';
import { welcome } from '../../locales/en.json';
import { welcome as frenchWelcome } from '../../locales/fr.json';
import { createTranslator } from '../../utils/i18n/translator.ts';
import { profile } from '../../utils/integrations/index.ts';
import { send } from '../../utils/messages/client.ts';
import { missingHosts, suggestionHash } from '../../utils/messages/settings-view.ts';

const TRANSLATORS = createTranslator({ en: { welcome }, fr: { welcome: frenchWelcome } });
const LEVEL_COUNT = profile.settings.filter(({ optional }) => !optional).length;
const ignore = () => {};

/** Match patterns as last loaded: browsers allow a permission request only directly in the click. */
let missing: string[] = [];

function watchSettings(show: (settings: WelcomeSettings) => void): () => void {
  const load = async () => {
    const settings = await send('get-settings', {});
    if (!settings) return;
    missing = settings.missingHostPermissions;
    show({
      shownIn: settings.shownIn,
      keyMinutes: settings.keyMinutes.value,
      missingHostPermissions: missingHosts(settings),
    });
  };
  const onChange = () => void load().catch(ignore);
  onChange();
  // What the user changes in the options or the browser's own settings is shown at once.
  const changes = [browser.storage.onChanged, browser.permissions.onAdded, browser.permissions.onRemoved];
  for (const change of changes) change.addListener(onChange);
  return () => {
    for (const change of changes) change.removeListener(onChange);
  };
}

function openOptions(hash: string): void {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${hash}` });
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <WelcomeApp
    translators={TRANSLATORS}
    levelCount={LEVEL_COUNT}
    watchSettings={watchSettings}
    onAllow={() => void browser.permissions.request({ origins: missing }).catch(ignore)}
    onOpenConnectWise={() => void send('open-connectwise', {}).catch(ignore)}
    onAddAddress={(kind) => openOptions(suggestionHash(kind, ''))}
    onOpenOptions={() => openOptions('')}
  />,
);
