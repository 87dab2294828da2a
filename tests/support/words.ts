/** All texts, for tests that say things as the extension does. */
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { createTranslator } from '../../utils/i18n/translator.ts';

export const TRANSLATORS = createTranslator({ en, fr });
export const ENGLISH = TRANSLATORS.en;
