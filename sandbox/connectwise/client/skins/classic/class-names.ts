/** Class names as the product's compiler makes them: meaningless, and different in every build. */
import css from './classic.css?raw';

const PREFIX = `G${randomLetters(6)}-`;
const names = new Map<string, string>();

/**
 * Class attribute from readable parts: `~name` becomes this load's obfuscated class for `.x-name` in
 * classic.css, anything else stays, as the product's few stable names do.
 */
export function classes(parts: string): string {
  return parts
    .split(' ')
    .map((part) => (part.startsWith('~') ? obfuscated(part.slice(1)) : part))
    .join(' ');
}

/** Adds classic.css to the page under this load's names. */
export function addStyles(): void {
  const style = document.createElement('style');
  style.textContent = css.replace(/\.x-([a-z-]+)/g, (_, name: string) => `.${obfuscated(name)}`);
  document.head.append(style);
}

function obfuscated(name: string): string {
  let known = names.get(name);
  if (known === undefined) {
    known = `${PREFIX}${randomLetters(2)}${names.size.toString(36)}`;
    names.set(name, known);
  }
  return known;
}

function randomLetters(count: number): string {
  return Array.from({ length: count }, () => String.fromCharCode(65 + Math.floor(Math.random() * 26))).join(
    '',
  );
}
