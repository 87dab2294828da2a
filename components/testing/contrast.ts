/** Measures WCAG contrast of rendered elements, so that tokens and their use are tested together. */

type Rgb = [red: number, green: number, blue: number];

/** Parses `rgb(…)` and `rgba(…)` of computed styles. Returns null for a fully transparent colour. Throws for a half transparent one. */
function parse(color: string): Rgb | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (alpha !== 0 && alpha !== 1) throw new Error(`half transparent colours are not measured: ${color}`);
  return alpha === 0 ? null : [red, green, blue];
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function backgroundOf(element: Element): Rgb {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const color = parse(getComputedStyle(at).backgroundColor);
    if (color !== null) return color;
  }
  return [255, 255, 255];
}

function contrast(text: Rgb, background: Rgb): number {
  const [light, dark] = [luminance(text), luminance(background)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Contrast ratio of two colours written as `#rrggbb`. */
export function contrastOf(one: string, other: string): number {
  const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
  return contrast(rgb(one), rgb(other));
}

/** Every text whose contrast is below `least`, with its ratio, for example `To set 3.9`. Disabled controls are exempt (WCAG 1.4.3). */
export function lowContrastTexts(root: ParentNode, least = 4.5): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const textNodes = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const text = textNodes
      .map((node) => node.textContent)
      .join('')
      .trim();
    if (text === '' || element.matches('style, :disabled, :disabled *')) return [];
    const color = parse(getComputedStyle(element).color);
    const ratio = color === null ? 0 : contrast(color, backgroundOf(element));
    return ratio < least ? [`${text} ${ratio.toFixed(1)}`] : [];
  });
}
