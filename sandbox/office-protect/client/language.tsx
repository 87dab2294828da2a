import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react';
import { en, type Word, type Words } from './words-en.ts';
import { fr } from './words-fr.ts';
import { nonsense } from './words-nonsense.ts';

/** `zxx`: without any language (BCP 47). */
type Language = 'en' | 'fr' | 'zxx';
export type Translate = (word: Word, values?: Record<string, string | number>) => string;

interface LanguageState {
  language: Language;
  choose(language: Language): void;
  translate: Translate;
}

const WORDS: Record<Language, Words> = { en, fr, zxx: nonsense };
const STORED = 'office-protect-language';
const LanguageContext = createContext<LanguageState | null>(null);

/** Keeps the chosen language over reloads; at first the browser's own decides. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(readLanguage);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
  }, [language]);
  const translate: Translate = (word, values = {}) =>
    WORDS[language][word].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return <LanguageContext value={{ language, choose: setLanguage, translate }}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (!state) throw new Error('useLanguage must be used inside LanguageProvider.');
  return state;
}

/** The function that puts a word into the user's language. */
export function useTranslate(): Translate {
  return useLanguage().translate;
}

function readLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('language');
  const wanted = asked ?? localStorage.getItem(STORED) ?? navigator.language;
  if (wanted === 'zxx') return wanted;
  return wanted.startsWith('fr') ? 'fr' : 'en';
}
