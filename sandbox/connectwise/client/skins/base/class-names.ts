/** Class names as compilers make them: meaningless, and different in every build. */

const names = new Map<string, string>();
let prefix = '';

/**
 * Class attribute from readable parts: `~name` becomes this load's obfuscated class for `.x-name` in the
 * skin's styles, anything else stays, as the product's few stable names do.
 */
export function classes(parts: string): string {
  return parts
    .split(' ')
    .map((part) => (part.startsWith('~') ? obfuscated(part.slice(1)) : part))
    .join(' ');
}

/** Adds styles to the page under this load's names, which all begin with `classPrefix`. */
export function addStyles(styles: readonly string[], classPrefix: string): void {
  prefix = classPrefix;
  const style = document.createElement('style');
  style.textContent = styles
    .join('\n')
    .replace(/\.x-([a-z-]+)/g, (_, name: string) => `.${obfuscated(name)}`);
  document.head.append(style);
}

export function randomLetters(count: number): string {
  return Array.from({ length: count }, () => String.fromCharCode(65 + Math.floor(Math.random() * 26))).join(
    '',
  );
}

function obfuscated(name: string): string {
  let known = names.get(name);
  if (known === undefined) {
    known = `${prefix}${randomLetters(2)}${names.size.toString(36)}`;
    names.set(name, known);
  }
  return known;
}
