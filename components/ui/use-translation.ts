import { createContext, useContext } from 'react';
import type { Words } from '../../utils/i18n/translator.ts';

/** The words that everything below it is written in; whoever renders a tree says in which language. */
export const WordsContext = createContext<Words | null>(null);

/** Texts, dates and the language of the tree that a component stands in. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('No WordsContext stands above this component.');
  return words;
}
