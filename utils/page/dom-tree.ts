/** Walks the page as it is drawn: through slots and open shadow roots, where `parentElement` and `contains` end. */
import { cachePerRead } from './read-cache.ts';

/** The element round this one on the drawn page; null for the root, and inside closed shadow roots at their edge. */
export function flatTreeParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.parentNode;
  return root instanceof ShadowRoot ? root.host : null;
}

/** Open shadow roots by what they stand below. */
const known = cachePerRead(() => new Map<ParentNode, ShadowRoot[]>());

/** Tells, in a reading, what shadow roots the page has, by one who has been at all of its elements anyway. */
export function cacheShadowRoots(roots: ShadowRoot[]): void {
  known().set(document, roots);
}

/** Whether the whole page is known to have no open shadow root. */
function isFlat(): boolean {
  return known().get(document)?.length === 0;
}

/** Like `contains`, on the drawn page. */
export function flatTreeContains(ancestor: Element, element: Element): boolean {
  if (ancestor.contains(element)) return true;
  return !isFlat() && closestWhere(element, (part) => part === ancestor) !== null;
}

/** The element itself, or the nearest one round it on the drawn page, of which `is` holds; null for none. */
export function closestWhere(element: Element, is: (part: Element) => boolean): Element | null {
  let reached: Element | null = element;
  while (reached && !is(reached)) reached = flatTreeParent(reached);
  return reached;
}

/** Like `closest`, on the drawn page. */
export function closestInFlatTree(element: Element, selector: string): Element | null {
  return closestWhere(element, (part) => part.matches(selector));
}

/**
 * The largest ancestor that still belongs to `element` alone: the last one for which `alone` holds.
 * With `alone` = "holds none of the other labels" this climbs from a text to its row or cell.
 */
export function climbWhile(element: Element, alone: (ancestor: Element) => boolean): Element {
  let reached = element;
  for (let next = flatTreeParent(element); next; next = flatTreeParent(next)) {
    // A slot has no box.
    if (next instanceof HTMLSlotElement) continue;
    if (!alone(next)) break;
    reached = next;
  }
  return reached;
}

/** The lowest element that holds all of them; null for an empty list. */
export function commonAncestor(elements: Element[]): Element | null {
  let ancestor: Element | null = elements[0] ?? null;
  for (const element of elements) {
    while (ancestor && !flatTreeContains(ancestor, element)) ancestor = flatTreeParent(ancestor);
  }
  return ancestor;
}

/** `querySelectorAll` that also looks into open shadow roots. */
export function querySelectorAllDeep(root: ParentNode, selector: string): Element[] {
  return [root, ...shadowRoots(root)].flatMap((scope) => [...scope.querySelectorAll(selector)]);
}

/** All but elements that can have no shadow root and of which a page has many: those need not be asked. */
const POSSIBLE =
  ':not(td,tr,th,table,tbody,thead,tfoot,col,a,i,b,em,strong,small,label,input,button,select,option,textarea,' +
  'ul,ol,li,dl,dt,dd,img,svg,g,path,use,rect,circle,script,style,link,meta,template,br,hr)';

/** All open shadow roots below `root`, those inside others included. */
export function shadowRoots(root: ParentNode): ShadowRoot[] {
  if (isFlat()) return [];
  const found = known().get(root) ?? rootsAmong(root, POSSIBLE, shadowRoots);
  known().set(root, found);
  return found;
}

/** The tags of which pages have thousands: what can be a host is one only while it holds nothing else. */
const COMMON =
  'div,span,p,td,tr,th,table,tbody,thead,a,i,b,img,input,button,label,option,select,ul,li,script,style,svg,g,path,use,rect';
const LIKELY = `:not(${COMMON}),div:empty,span:empty,p:empty`;

/**
 * The same, but for hosts such as a `div` that holds elements of its own beside its shadow root. To ask an element makes
 * the browser keep something of it for us, so a page of thousands is asked only what is likely.
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
  for (const { shadowRoot, tagName } of root.querySelectorAll(selector)) {
    if (shadowRoot && !tagName.startsWith('OFFICE-PROTECT-')) found.push(shadowRoot, ...inside(shadowRoot));
  }
  return found;
}
