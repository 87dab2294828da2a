/** Whether the browser has translated the page: Chromium then puts one of these classes on its root (docs/connectwise-ui.md). */
export function isTranslated(): boolean {
  return document.documentElement.matches('.translated-ltr,.translated-rtl');
}
