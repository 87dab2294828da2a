/** Texts that the background composes, for panel, popup, setup record, badge and the card on portal pages. */
import { browser } from 'wxt/browser';
import { badge, card, check, next, setup } from '../../locales/en.json';
import {
  badge as frenchBadge,
  card as frenchCard,
  check as frenchCheck,
  next as frenchNext,
  setup as frenchSetup,
} from '../../locales/fr.json';
import { type Language, languageFor } from '../i18n/languages.ts';
import { createTranslator } from '../i18n/translator.ts';
import { currentlyKnownSettings } from './settings.ts';

export const TRANSLATORS = createTranslator({
  en: { badge, card, next, setup, check },
  fr: { badge: frenchBadge, card: frenchCard, next: frenchNext, setup: frenchSetup, check: frenchCheck },
});

/** Returns the language of all texts: set by company policy or the user, else the browser's. */
export async function languageNow(): Promise<Language> {
  const { settings } = await currentlyKnownSettings();
  return languageFor(settings.language.value, browser.i18n.getUILanguage());
}
