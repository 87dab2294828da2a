/** A name under which icon fonts and icon elements go about. */
const ICON_NAME = /icon|symbol|glyph/i;
/** What icon fonts draw as a picture: a word of their own, or a character without meaning. */
const LIGATURE = /^([a-z][a-z0-9_]*|[\ue000-\uf8ff])$/;
const KNOWN_LIGATURE =
  /^(add|arrow|check|chevron|close|content|delete|drop|edit|expand|keyboard|more|save|unfold)_[a-z_]+$/;

/** An icon made of text: its word is for the font, not for people. */
export function isIcon(element: Element): boolean {
  if (element.firstElementChild) return false;
  const text = (element.textContent ?? '').trim();
  if (!text || text.length > 30) return false;
  if (element.getAttribute('aria-hidden') === 'true' || KNOWN_LIGATURE.test(text)) return true;
  return (
    LIGATURE.test(text) && (element.tagName === 'I' || ICON_NAME.test(element.getAttribute('class') ?? ''))
  );
}
