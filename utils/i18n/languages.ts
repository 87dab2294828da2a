/** The languages that the extension speaks (locales/), and which of them a person reads. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What may be chosen in the options: `auto` follows the browser. */
export const LANGUAGE_CHOICES = ['auto', ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** The language for a choice and the browser's own tag, for example `fr-CA`; English where we speak no other. */
export function languageFor(choice: LanguageChoice, browserTag: string): Language {
  if (choice !== 'auto') return choice;
  const [tag = ''] = browserTag.toLowerCase().split('-');
  return LANGUAGES.find((language) => language === tag) ?? 'en';
}
