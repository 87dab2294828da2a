/** All texts, for tests that say things as the extension does. */
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { createWords } from '../../utils/i18n/translator.ts';

export const WORDS = createWords({ en, fr });
export const ENGLISH = WORDS.en;
