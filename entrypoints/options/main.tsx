import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/options/options.css';
import { OptionsApp } from '../../components/options/options-app.tsx';
import { options } from '../../locales/en.json';
import { options as frenchOptions } from '../../locales/fr.json';
import { createTranslator } from '../../utils/i18n/translator.ts';
import { createOptionsClient } from '../../utils/messages/options-client.ts';
import { suggestionIn } from '../../utils/messages/settings-view.ts';

const TRANSLATORS = createTranslator({ en: { options }, fr: { options: frenchOptions } });

const client = createOptionsClient((origins) => browser.permissions.request({ origins }).catch(() => false));
createRoot(document.getElementById('root') as HTMLElement).render(
  <OptionsApp translators={TRANSLATORS} client={client} suggestion={suggestionIn(location.hash)} />,
);
