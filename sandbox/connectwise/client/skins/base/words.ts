/** The language of the page. Sources are written in English; a skin of another language brings its words. */

export interface Language {
  /** For the `lang` of the page. */
  tag: string;
  /** What an English text is called; undefined for what stays English. */
  words: (english: string) => string | undefined;
  /** What a menu, a button or another name is called that the product does not translate; without it they stay English. */
  names?: (english: string) => string;
  /** A day as the lists show it. */
  shortDate: (date: Date) => string;
  /** What stands between a label and its value. */
  colon: string;
}

const ENGLISH: Language = {
  tag: 'en',
  words: () => undefined,
  shortDate: (date) => `${date.getMonth() + 1}/${date.getDate()}/${String(date.getFullYear()).slice(-2)}`,
  colon: ':',
};
let language = ENGLISH;

/** To be called before anything is drawn. */
export function speak(next: Language): void {
  language = next;
  document.documentElement.lang = next.tag;
}

/** A text of the product's own in the page's language; never for data, which stays as it was entered. */
export function say(english: string): string {
  return language.words(english) ?? english;
}

/** A menu, a button or another name that the product does not translate. */
export function sayName(english: string): string {
  return language.names?.(english) ?? english;
}

/** Dates as the lists show them, in English `4/5/24`. */
export function shortDate(iso: string): string {
  return language.shortDate(new Date(iso));
}

/** A title as a label that stands before its value, in English `Role ID:`. */
export function withColon(title: string): string {
  return `${title}${language.colon}`;
}
