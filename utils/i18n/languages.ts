/** The languages of the extension (locales/), and the choice of one. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The choices in the options. `auto` follows the browser. */
export const LANGUAGE_CHOICES = ['auto', ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** Returns the language for a choice and the browser's language tag, for example `fr-CA`. Falls back to English. */
export function languageFor(choice: LanguageChoice, browserTag: string): Language {
  if (choice !== 'auto') return choice;
  const [tag = ''] = browserTag.toLowerCase().split('-');
  return LANGUAGES.find((language) => language === tag) ?? 'en';
}
