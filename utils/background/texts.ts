/** The sentences of panel, popup, record and badge, which are made in the background. */
import { browser } from 'wxt/browser';
import { badge, check, journey, next } from '../../locales/en.json';
import {
  badge as frenchBadge,
  check as frenchCheck,
  journey as frenchJourney,
  next as frenchNext,
} from '../../locales/fr.json';
import { type Language, languageFor } from '../i18n/languages.ts';
import { createWords } from '../i18n/translator.ts';
import { settingsAtHand } from './settings.ts';

export const WORDS = createWords({
  en: { badge, next, journey, check },
  fr: { badge: frenchBadge, next: frenchNext, journey: frenchJourney, check: frenchCheck },
});

/** The language that everything is shown in: chosen by company policy or the user, else the browser's. */
export async function languageNow(): Promise<Language> {
  const { settings } = await settingsAtHand();
  return languageFor(settings.language.value, browser.i18n.getUILanguage());
}
