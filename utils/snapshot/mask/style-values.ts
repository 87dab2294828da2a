/** Which computed values of a style survive: numbers, colours and the keywords of CSS; no name that a page can choose. */

/** Fonts that come with operating systems or that everyone uses. Others become their generic family. */
const FONTS =
  /^(arial|arial narrow|calibri|cambria|consolas|courier|courier new|georgia|helvetica|helvetica neue|inter|lato|menlo|monaco|noto sans|open sans|roboto|segoe ui|source sans pro|tahoma|times|times new roman|trebuchet ms|ubuntu|verdana|-apple-system|blinkmacsystemfont|system-ui|ui-sans-serif|ui-monospace|serif|sans-serif|monospace|cursive|fantasy)$/;
/** What a value may consist of. */
const PLAIN = /^[a-zA-Z0-9.,%#()\s/+*-]*$/;
/** Properties that take names as well: only these of their values survive. */
const NAMED: Record<string, RegExp> = {
  'list-style-type': /^(none|disc|circle|square|decimal|lower-alpha|lower-roman|upper-alpha|upper-roman)$/,
  'grid-column-start': /^(auto|span \d+|-?\d+)$/,
  'grid-column-end': /^(auto|span \d+|-?\d+)$/,
  'grid-row-start': /^(auto|span \d+|-?\d+)$/,
  'grid-row-end': /^(auto|span \d+|-?\d+)$/,
  'grid-template-columns': /^(none|(\d+(\.\d+)?px\s*)+)$/,
  'grid-template-rows': /^(none|(\d+(\.\d+)?px\s*)+)$/,
};
/** Stands for a picture: readers only see that there is one. */
const PICTURE = 'linear-gradient(rgba(128, 128, 128, 0.25), rgba(128, 128, 128, 0.25))';

/** A computed value without texts, addresses and names; null when nothing of it may stay. */
export function maskStyleValue(property: string, value: string): string | null {
  if (property === 'font-family') return fontsIn(value);
  if (property === 'cursor') return /(^|,\s*)([a-z-]+)$/.exec(value)?.[2] ?? null;
  // Names of grid lines stand in brackets.
  const bare = property.startsWith('grid-template') ? value.replace(/\[[^\]]*\]/g, '').trim() : value;
  const named = NAMED[property];
  if (named) return named.test(bare) ? bare : null;
  if (/url\(|["'\\:;]/i.test(value)) return isPicture(property) ? PICTURE : null;
  return PLAIN.test(value) ? value : null;
}

function isPicture(property: string): boolean {
  return property === 'background-image' || property === 'mask-image';
}

function fontsIn(value: string): string {
  const known = value
    .split(',')
    .map((font) =>
      font
        .trim()
        .replace(/^["']|["']$/g, '')
        .toLowerCase(),
    )
    .filter((font) => FONTS.test(font));
  const generic = known.some((font) => /serif|monospace|cursive|fantasy|-ui|-apple/.test(font));
  return [
    ...known.map((font) => (font.includes(' ') ? `'${font}'` : font)),
    ...(generic ? [] : ['sans-serif']),
  ].join(', ');
}
