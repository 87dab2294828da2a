/** States of the card as the background sends them, with their texts. */
import { TRANSLATORS } from '../../../tests/support/words.ts';
import { cardTexts, valueStates } from '../../background/portal-tabs/card-texts.ts';
import type { Language } from '../../i18n/languages.ts';
import type { SingleValues } from '../../setup/state.ts';
import type { HandoffCardState } from '../card/card-state.ts';

export interface CardOptions extends Partial<Omit<HandoffCardState, 'texts' | 'values'>> {
  language?: Language;
  /** The values that were put in one at a time; not offered without. */
  single?: SingleValues;
}

export function cardState({ language = 'en', single, ...rest }: CardOptions): HandoffCardState {
  const state = {
    handoff: 'waiting' as const,
    pairId: 'the-pair',
    site: 'na.myconnectwise.net',
    host: 'portal.office-protect.com',
    publicKeyEnd: 'c4Kp',
    ...rest,
  };
  const values = single ? valueStates(single) : null;
  return { ...state, values, texts: cardTexts(TRANSLATORS[language], state, single ?? null) };
}
