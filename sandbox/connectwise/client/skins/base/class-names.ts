/** Class names as the product's compiler makes them: meaningless, and different in every build. */
import baseCss from './styles/base.css?raw';
import dialogCss from './styles/dialog.css?raw';
import fieldsCss from './styles/fields.css?raw';
import formsCss from './styles/forms.css?raw';
import frameCss from './styles/frame.css?raw';
import gridsCss from './styles/grids.css?raw';
import headCss from './styles/head.css?raw';
import loginCss from './styles/login.css?raw';
import roleEditorCss from './styles/role-editor.css?raw';

/** In the order of a cascade: later ones may override earlier ones. */
const STYLES = [
  baseCss,
  frameCss,
  headCss,
  fieldsCss,
  gridsCss,
  roleEditorCss,
  formsCss,
  dialogCss,
  loginCss,
];
const PREFIX = `G${randomLetters(6)}-`;
const names = new Map<string, string>();

/**
 * Class attribute from readable parts: `~name` becomes this load's obfuscated class for `.x-name` in
 * styles/, anything else stays, as the product's few stable names do.
 */
export function classes(parts: string): string {
  return parts
    .split(' ')
    .map((part) => (part.startsWith('~') ? obfuscated(part.slice(1)) : part))
    .join(' ');
}

/** Adds the styles to the page under this load's names. */
export function addStyles(): void {
  const style = document.createElement('style');
  style.textContent = STYLES.join('\n').replace(
    /\.x-([a-z-]+)/g,
    (_, name: string) => `.${obfuscated(name)}`,
  );
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
