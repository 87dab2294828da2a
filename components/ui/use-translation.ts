import { createContext, useContext } from 'react';
import type { Translator } from '../../utils/i18n/translator.ts';

/** Translator of the component tree. The component that renders the tree chooses the language. */
export const TranslationContext = createContext<Translator | null>(null);

/** Returns the translator of the surrounding tree. Throws without a `TranslationContext` above. */
export function useTranslation(): Translator {
  const translator = useContext(TranslationContext);
  if (!translator) throw new Error('There is no TranslationContext above this component.');
  return translator;
}
