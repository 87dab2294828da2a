/** All texts, for tests that need the extension's own. */
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { createTranslator } from '../../utils/i18n/translator.ts';

export const TRANSLATORS = createTranslator({ en, fr });
export const ENGLISH = TRANSLATORS.en;
