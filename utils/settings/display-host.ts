/** Formats a host for display: in full, and in both spellings when non-ASCII letters could deceive. */
import { toUnicode } from 'punycode.js';

/**
 * Returns the spellings of a host with its port: `["café.example", "xn--caf-dma.example"]`, or one if both are the same.
 * A text that is not a host is returned unchanged.
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
    // The label starts with `xn--`, but is not valid Punycode.
    return ascii;
  }
}
