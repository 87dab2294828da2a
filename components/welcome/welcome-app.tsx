import { useEffect, useState } from 'react';
import type { Language } from '../../utils/i18n/languages.ts';
import type { Translator } from '../../utils/i18n/translator.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { TranslationContext } from '../ui/use-translation.ts';
import { Welcome, type WelcomeProps } from './welcome.tsx';

/** What the page shows of the settings. */
export interface WelcomeSettings {
  shownIn: Language;
  keyMinutes: number;
  missingHostPermissions: string[];
}

interface WelcomeAppProps extends Omit<WelcomeProps, keyof WelcomeSettings> {
  translators: Record<Language, Translator>;
  /** Calls `show` with the settings now and after every change. Returns a function that ends this. */
  watchSettings: (show: (settings: WelcomeSettings) => void) => () => void;
}

/** The page after the installation, with its settings. */
export function WelcomeApp({ translators, watchSettings, ...props }: WelcomeAppProps) {
  const [settings, setSettings] = useState<WelcomeSettings | null>(null);
  useEffect(() => watchSettings(setSettings), [watchSettings]);
  const translator = translators[settings?.shownIn ?? 'en'];
  usePageLanguage(translator.language, translator.t('welcome.pageTitle'));
  if (!settings) return null;
  return (
    <TranslationContext value={translator}>
      <Welcome
        {...props}
        keyMinutes={settings.keyMinutes}
        missingHostPermissions={settings.missingHostPermissions}
      />
    </TranslationContext>
  );
}
