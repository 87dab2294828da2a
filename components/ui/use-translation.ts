import { createContext, useContext } from 'react';
import type { Translator } from '../../utils/i18n/translator.ts';

/** The words that everything below it is written in; whoever renders a tree says in which language. */
export const TranslationContext = createContext<Translator | null>(null);

/** Texts, dates and the language of the tree that a component stands in. */
export function useTranslation(): Translator {
  const words = useContext(TranslationContext);
  if (!words) throw new Error('No WordsContext stands above this component.');
  return words;
}
