/** Walks the page as it is composed: through open shadow roots, up and down. */

export type Root = Document | ShadowRoot;

/** What a value is put into: an input, or the list of regions that stands in place of the site URL. */
export type FormControl = HTMLInputElement | HTMLSelectElement;

/** The document and every open shadow root in it, outer ones first. Closed ones cannot be seen. */
export function rootsOf(document: Document): Root[] {
  const roots: Root[] = [document];
  for (const root of roots) {
    // A walker costs a quarter of a list of all elements, and this runs on each change of a page.
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element && node.shadowRoot !== null) roots.push(node.shadowRoot);
    }
  }
  return roots;
}

/** The parent on the composed page: a shadow root's parent is its host. Null above the document element. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** The element's ancestors from the nearest to the document element, without itself. */
export function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let next = parentOf(element); next !== null; next = parentOf(next)) ancestors.push(next);
  return ancestors;
}

/** True when `inner` is `outer` or stands somewhere inside it, shadow roots included. */
export function holds(outer: Element, inner: Element): boolean {
  return outer === inner || ancestorsOf(inner).includes(outer);
}

/** Like `closest`, through shadow roots; the element itself counts. */
export function closestOf(element: Element, selector: string): Element | null {
  return [element, ...ancestorsOf(element)].find((each) => each.matches(selector)) ?? null;
}

/** Elements that match, in every root, in document order within each root. */
export function queryAll(roots: readonly Root[], selector: string): Element[] {
  return roots.flatMap((root) => [...root.querySelectorAll(selector)]);
}

/** The root an element stands in: its shadow root or the document. */
export function rootOf(element: Element): Root {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument;
}

/** True when a label names a field. A button inside a label takes the browser's link to it, but is no field. */
export function namesField(label: HTMLLabelElement): boolean {
  return label.control !== null && !label.control.matches('button');
}
