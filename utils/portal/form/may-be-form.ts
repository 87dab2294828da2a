/** Whether a target form is possible on a page at all: a question cheap enough to ask on every page. */

/** Kinds of input that may take a URL, an ID or a key. */
export const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'url', 'password']);
/** The least text inputs of a target form: the site may be a list of regions, the other three are typed. */
export const FEWEST = 3;
/** The attributes that `mayBeForm` reads. */
export const READ_ATTRIBUTES = ['type', 'name', 'id', 'placeholder', 'title', 'aria-label'];

/**
 * Whether these roots hold three text inputs, and the words of one of `phrases` (the names of the private key), shown
 * or not, in any order, as text, in an input's attributes or as the `aria-label` of its shadow host. True on every page on
 * which `planForm` finds a form.
 */
export function mayBeForm(roots: readonly (Document | ShadowRoot)[], phrases: readonly string[]): boolean {
  const inputs = roots
    .flatMap((root) => [...root.querySelectorAll('input')])
    .filter(({ type }) => TEXT_TYPES.has(type));
  if (inputs.length < FEWEST) return false;
  const attributes = inputs.flatMap((input) => READ_ATTRIBUTES.map((name) => input.getAttribute(name) ?? ''));
  const hosts = roots.map((root) => (root instanceof ShadowRoot && root.host.ariaLabel) || '');
  const texts = roots.map((root) => (root instanceof Document ? root.body : root)?.textContent ?? '');
  const all = squeeze([...texts, ...attributes, ...hosts].join(' '));
  return phrases.some((phrase) =>
    phrase.split(/[^\p{L}\p{N}]+/u).every((word) => all.includes(squeeze(word))),
  );
}

/** Lower case letters and digits alone, without accents: what `wordsOf` keeps of a text, without its gaps. */
function squeeze(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
