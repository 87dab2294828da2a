/**
 * Walks the flat tree: the tree that is drawn, through slots and open shadow roots. `parentElement`, `contains`,
 * `closest` and `querySelectorAll` end at those.
 */
import { isOwnElement } from './own-elements.ts';
import { cachePerRead } from './read-cache.ts';

/** The parent in the flat tree: a slot, the parent element or the shadow root's host; null for the root. */
export function flatTreeParent(element: Element): Element | null {
  return (
    element.assignedSlot ?? element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host ?? null
  );
}

/** The element and its ancestors in the flat tree, innermost first. */
export function* selfAndAncestors(element: Element): Generator<Element, void> {
  for (let part: Element | null = element; part; part = flatTreeParent(part)) yield part;
}

/** The children in the flat tree: of a host those of its shadow root, of a slot what is put into it. */
export function flatTreeChildren(element: Element): Iterable<Node> {
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return assigned.length > 0 ? assigned : (element.shadowRoot ?? element).childNodes;
}

/** Like `contains`, in the flat tree: an element contains itself. */
export function flatTreeContains(ancestor: Element, element: Element): boolean {
  if (ancestor.contains(element)) return true;
  return !hasNoShadowRoots() && closestWhere(element, (part) => part === ancestor) !== null;
}

/** The element itself or its nearest ancestor for which `test` holds; null for none. */
export function closestWhere(element: Element, test: (part: Element) => boolean): Element | null {
  let part: Element | null = element;
  while (part && !test(part)) part = flatTreeParent(part);
  return part;
}

/** Whether an element comes before another one in their tree; false for elements of different trees. */
export function precedes(element: Element, other: Element): boolean {
  const position = element.compareDocumentPosition(other);
  return !(position & Node.DOCUMENT_POSITION_DISCONNECTED) && !!(position & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Like `closest`, in the flat tree. */
export function closestInFlatTree(element: Element, selector: string): Element | null {
  return closestWhere(element, (part) => part.matches(selector));
}

/**
 * The outermost element of the chain from `element` upwards for which `test` holds without a break; `element` itself
 * when it does not hold for the parent. Slots are passed over, since they have no box.
 */
export function climbWhile(element: Element, test: (ancestor: Element) => boolean): Element {
  let reached = element;
  for (let next = flatTreeParent(element); next; next = flatTreeParent(next)) {
    if (next instanceof HTMLSlotElement) continue;
    if (!test(next)) break;
    reached = next;
  }
  return reached;
}

/** The innermost element that contains all of them; null for an empty list. */
export function commonAncestor(elements: Element[]): Element | null {
  let ancestor: Element | null = elements[0] ?? null;
  for (const element of elements) {
    while (ancestor && !flatTreeContains(ancestor, element)) ancestor = flatTreeParent(ancestor);
  }
  return ancestor;
}

/** The shadow root or document that an element is in: where ids and `activeElement` are looked up. */
export function treeRootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot) : element.ownerDocument;
}

/** Like `querySelectorAll`, but also searches open shadow roots. Document order within each root. */
export function querySelectorAllDeep(root: ParentNode, selector: string): Element[] {
  return [root, ...shadowRoots(root)].flatMap((scope) => [...scope.querySelectorAll(selector)]);
}

/** Open shadow roots by the node they are below, during one read. */
const known = cachePerRead(() => new Map<ParentNode, ShadowRoot[]>());

/** Stores all open shadow roots of the document for the current read; for code that visits every element anyway. */
export function cacheShadowRoots(roots: ShadowRoot[]): void {
  known().set(document, roots);
}

function hasNoShadowRoots(): boolean {
  return known().get(document)?.length === 0;
}

/** All elements but common ones that cannot have a shadow root. */
const POSSIBLE =
  ':not(td,tr,th,table,tbody,thead,tfoot,col,a,i,b,em,strong,small,label,input,button,select,option,textarea,' +
  'ul,ol,li,dl,dt,dd,img,svg,g,path,use,rect,circle,script,style,link,meta,template,br,hr)';

/** All open shadow roots below `root`, nested ones included, but none of this extension's elements. */
export function shadowRoots(root: ParentNode): ShadowRoot[] {
  if (hasNoShadowRoots()) return [];
  const found = known().get(root) ?? rootsAmong(root, POSSIBLE, shadowRoots);
  known().set(root, found);
  return found;
}

/** Tags of which pages have thousands; such an element is likely a host only when it has no element children. */
const COMMON =
  'div,span,p,td,tr,th,table,tbody,thead,a,i,b,img,input,button,label,option,select,ul,li,script,style,svg,g,path,use,rect';
const LIKELY = `:not(${COMMON}),div:empty,span:empty,p:empty`;

/**
 * Like `shadowRoots`, but misses hosts such as a `div` that has children beside its shadow root. Each element that a
 * script touches costs memory, so on a page of thousands only likely hosts are asked.
 */
export function likelyShadowRoots(root: ParentNode): ShadowRoot[] {
  return rootsAmong(root, LIKELY, likelyShadowRoots);
}

function rootsAmong(
  root: ParentNode,
  selector: string,
  inside: (root: ParentNode) => ShadowRoot[],
): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const element of root.querySelectorAll(selector)) {
    const { shadowRoot } = element;
    if (shadowRoot && !isOwnElement(element)) found.push(shadowRoot, ...inside(shadowRoot));
  }
  return found;
}

/** Whether the browser has translated the page: Chromium then puts one of these classes on its root (docs/connectwise-ui.md). */
export function isTranslated(document: Document): boolean {
  return document.documentElement.matches('.translated-ltr,.translated-rtl');
}
