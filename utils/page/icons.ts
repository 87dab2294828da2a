/** A name under which icon fonts and icon elements go about. */
const ICON_NAME = /icon|symbol|glyph/i;
/** What icon fonts draw as a picture: a word of their own, or a character without meaning. */
const LIGATURE = /^([a-z][a-z0-9_]*|[\ue000-\uf8ff])$/;
const KNOWN_LIGATURE =
  /^(add|arrow|check|chevron|close|content|delete|drop|edit|expand|keyboard|more|save|unfold)_[a-z_]+$/;
/** Longer than this (characters), a text is no icon. */
const LONGEST = 30;

/** An icon made of text: its word is for the font, not for people. */
export function isIcon(element: Element): boolean {
  if (!element.firstChild || element.firstElementChild) return false;
  const text = (element.textContent ?? '').trim();
  if (!text || text.length > LONGEST) return false;
  if (element.getAttribute('aria-hidden') === 'true' || KNOWN_LIGATURE.test(text)) return true;
  const name = element.getAttribute('class') ?? '';
  // The tag says little by itself: it is also for words in italics.
  return LIGATURE.test(text) && (ICON_NAME.test(name) || (element.tagName === 'I' && name !== ''));
}
