import { useEffect } from 'react';
import type { Translator } from '../../utils/i18n/translator.ts';

/** Sets the language and, if there is one, the title of our own page. */
export function usePageLanguage(language: Translator['language'], title?: string): void {
  useEffect(() => {
    document.documentElement.lang = language;
    if (title !== undefined) document.title = title;
  }, [language, title]);
}
