/** What of the page a person can see, or could by scrolling: neither clipped away, nor parked off the page, nor faded out. */
import type { Box } from '../connectwise/model/observation.ts';
import { flatTreeContains, flatTreeParent } from './dom-tree.ts';
import { cachePerRead } from './read-cache.ts';

/** How an element's content is drawn. */
export interface Visibility {
  /** Where content of the element can be seen, or scrolled to; null when nowhere. */
  reach: Box | null;
  /** The nearest element that is placed out of the page's flow; null for none. */
  layer: Element | null;
  /** The nearest element that sticks to an edge of its scroller; null for none. */
  sticky: Element | null;
  /** The edges at which one line of text is cut off; null where none is. */
  clip: Box | null;
  /** Px of this window by which all that is round the element is scrolled, and by which its content is, with that. */
  scrolledAround: Scrolled;
  scrolledInside: Scrolled;
}

interface Scrolled {
  x: number;
  y: number;
}

/** Px. A strip lower than this may be scrolled sideways by script, a higher one up and down: header strips, locked columns. */
const STRIP = 80;
/** Px. What leaves less than this open is shut. */
const SLIT = 4;
const FAINT = 0.1;
/** Clip paths that leave nothing of an element. */
const NOTHING_LEFT = /^(inset\((50|100)%|circle\(0)/;

const UNSCROLLED: Scrolled = { x: 0, y: 0 };
/** Elements that have no content of their own to clip or scroll. */
const LEAF = /^(INPUT|IMG|BR|HR)$/;

const known = cachePerRead(() => new Map<Element, Visibility>());

/** Looks at what is round an element's content; what it finds out of an ancestor it knows, in one reading, for all below. */
export function visibilityOf(element: Element): Visibility {
  const cached = known().get(element);
  if (cached) return cached;
  const parent = flatTreeParent(element);
  const sight = parent ? visibilityOfElement(element, visibilityOf(parent)) : visibilityOfRoot(element);
  known().set(element, sight);
  return sight;
}

/** Whether any of `box` lies where content of an element can be seen. */
export function isWithin(box: Box, reach: Box | null): boolean {
  return (
    reach !== null &&
    Math.min(box.right, reach.right) - Math.max(box.left, reach.left) > 1 &&
    Math.min(box.bottom, reach.bottom) - Math.max(box.top, reach.top) > 1
  );
}

/**
 * Whether all of the elements that are in the window lie behind something opaque: a record under another
 * one. What a list or a fixed header covers is covered only in part. False when none is in the window.
 */
export function isBehind(elements: Element[]): boolean {
  const covers = elements.flatMap((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const isInWindow = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    return isInWindow ? coverAt(element, x, y) : [];
  });
  return covers.includes('covered') && !covers.includes('clear');
}

/**
 * What a person sees who points there at the element: the element (`clear`), something over it, or
 * neither, where a scroller cuts it off. Our own elements do not count.
 */
export function coverAt(element: Element, x: number, y: number): 'clear' | 'covered' | 'cut-off' {
  const root = element.getRootNode();
  const stack = (root instanceof ShadowRoot ? root : document).elementsFromPoint(x, y);
  const isThere = (hit: Element) => flatTreeContains(element, hit);
  if (!stack.some(isThere)) return 'cut-off';
  const over = stack.slice(0, stack.findIndex(isThere));
  const isForeign = (hit: Element) =>
    !hit.tagName.startsWith('OFFICE-PROTECT-') && !flatTreeContains(hit, element);
  return over.some((hit) => isForeign(hit) && isOpaque(hit)) ? 'covered' : 'clear';
}

function isOpaque(element: Element): boolean {
  if (/^(IMG|IFRAME|VIDEO|CANVAS)$/.test(element.tagName)) return true;
  const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
  const alpha =
    /[,/]\s*([\d.]+)\s*\)$/.exec(backgroundColor.startsWith('rgb(') ? '' : backgroundColor)?.[1] ?? '1';
  const isPainted = backgroundImage.startsWith('url') || Number(alpha) > 0.9;
  return isPainted && Number(opacity) > 0.9;
}

/** How many px of this window one px of an element's own is, by the page's CSS zoom. */
export function zoomOf(element: Element): number {
  return element.currentCSSZoom ?? 1;
}

/** To the right and below, a page scrolls as far as there is content. */
function pageReach(): Box {
  const [root, body] = [getComputedStyle(document.documentElement), getComputedStyle(document.body)];
  const isFixed = (direction: 'overflowX' | 'overflowY') =>
    root[direction] === 'hidden' || (root[direction] === 'visible' && body[direction] === 'hidden');
  return {
    left: -scrollX * zoomOf(document.body),
    top: -scrollY * zoomOf(document.body),
    right: isFixed('overflowX') ? innerWidth : Infinity,
    bottom: isFixed('overflowY') ? innerHeight : Infinity,
  };
}

function visibilityOfRoot(element: Element): Visibility {
  return {
    reach: pageReach(),
    layer: null,
    sticky: null,
    clip: null,
    scrolledAround: UNSCROLLED,
    scrolledInside: scrolledIn(element, UNSCROLLED),
  };
}

function visibilityOfElement(element: Element, outer: Visibility): Visibility {
  const style = getComputedStyle(element);
  const { position } = style;
  const isPage = element === document.body;
  const isOpen = LEAF.test(element.tagName) || style.overflow === 'visible' || isInline(style);
  const round = outer.scrolledInside;
  const sight: Visibility = {
    reach: outer.reach,
    layer: position === 'absolute' || position === 'fixed' ? element : outer.layer,
    sticky: position === 'sticky' ? element : outer.sticky,
    clip: outer.clip,
    scrolledAround: round,
    scrolledInside: isOpen && !isPage ? round : scrolledIn(element, round),
  };
  const isGone =
    (style.opacity !== '1' && Number(style.opacity) < FAINT) ||
    style.contentVisibility === 'hidden' ||
    (style.clipPath !== 'none' && NOTHING_LEFT.test(style.clipPath)) ||
    isInClosedDetails(element);
  if (!outer.reach || isGone) {
    sight.reach = null;
    sight.clip = null;
  } else if (!isOpen && !isPage) {
    const box = element.getBoundingClientRect();
    const isShut = box.width < SLIT || box.height < SLIT;
    const isOff = isShut || (position !== 'fixed' && !isWithin(box, outer.reach));
    sight.reach = isOff ? null : inner(element, box, style);
    sight.clip = box.height < STRIP ? box : null;
  }
  return sight;
}

/** Whether an element has no box of its own that could clip or scroll. */
function isInline({ display }: CSSStyleDeclaration): boolean {
  return display === 'inline' || display === 'contents';
}

/** The block that the inline content of an element belongs to. */
export function blockOf(element: Element): Element {
  const parent = flatTreeParent(element);
  return parent && isInline(getComputedStyle(element)) ? blockOf(parent) : element;
}

/** Whether the page says that an element is not to be seen, though it takes up its place. */
export function isHidden(element: Element): boolean {
  return getComputedStyle(element).visibility !== 'visible';
}

function scrolledIn(element: Element, { x, y }: Scrolled): Scrolled {
  return { x: x + scrolledBy(element, 'scrollLeft'), y: y + scrolledBy(element, 'scrollTop') };
}

/** Whether an element is the content of closed details; its boxes are still there. */
function isInClosedDetails({ parentElement, tagName }: Element): boolean {
  return parentElement instanceof HTMLDetailsElement && !parentElement.open && tagName !== 'SUMMARY';
}

/** Where a clipping element's content can come to lie: anywhere that it scrolls to, else within its edges. */
function inner(element: Element, box: Box, { overflowX, overflowY }: CSSStyleDeclaration): Box {
  const isStrip = box.bottom - box.top < STRIP;
  const scrollsX = /auto|scroll/.test(overflowX) || isStrip;
  const scrollsY = /auto|scroll/.test(overflowY) || !isStrip;
  return {
    left: box.left - (scrollsX ? scrolledBy(element, 'scrollLeft') : 0),
    right: scrollsX ? Infinity : box.right,
    top: box.top - (scrollsY ? scrolledBy(element, 'scrollTop') : 0),
    bottom: scrollsY ? Infinity : box.bottom,
  };
}

/** By how many px of this window an element is scrolled. */
function scrolledBy(element: Element, way: 'scrollTop' | 'scrollLeft'): number {
  const own = element[way];
  return own && own * zoomOf(element);
}
