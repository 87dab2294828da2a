/** The prefix of the tag names of all elements that this extension adds to pages (docs/hooks.md). */
const PREFIX = 'OFFICE-PROTECT-';

/** Whether this extension added the element. No reader takes such an element for a part of the page. */
export function isOwnElement({ tagName }: Pick<Element, 'tagName'>): boolean {
  return tagName.startsWith(PREFIX);
}
