/** A host as people must be shown it: whole, and in both spellings where letters beyond ASCII could deceive. */
import { toUnicode } from 'punycode.js';

/**
 * The spellings of a host, with its port if it has one: `["café.example", "xn--caf-dma.example"]`, or one where both
 * are the same. What is no host comes back as it is.
 */
export function hostNames(host: string): string[] {
  const address = `https://${host}/`;
  if (!URL.canParse(address)) return [host];
  const ascii = new URL(address).host;
  return [...new Set([unicodeOf(ascii), ascii])];
}

/** Both spellings in one text: `café.example (xn--caf-dma.example)`. */
export function hostText(host: string): string {
  const [readable = host, ascii] = hostNames(host);
  return ascii ? `${readable} (${ascii})` : readable;
}

function unicodeOf(ascii: string): string {
  try {
    return toUnicode(ascii);
  } catch {
    // A label that only looks encoded has no other spelling.
    return ascii;
  }
}
