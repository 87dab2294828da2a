/** What of the page can be seen: what is drawn, and where it can be seen now or after scrolling. */
import { flatTreeParent } from './dom-tree.ts';
import { type Box, boxOf, contains, intersection } from './geometry.ts';
import { cachePerRead, withReadCache } from './read-cache.ts';

/** How the content of an element is drawn. Boxes are in CSS pixels of this frame's viewport. */
export interface Visibility {
  /** The opacity of the element and all round it, multiplied; 0 when something hides it altogether. */
  opacity: number;
  /** Where content can be seen now. */
  view: Box;
  /** Where content can be seen once it is scrolled to, by the user or a script of the page; null for nowhere. */
  reach: Box | null;
  /** The same, by the user alone. */
  userReach: Box | null;
  /** The innermost ancestor, or the element, with a position of `absolute` or `fixed`; null for none. */
  layer: Element | null;
  /** The innermost ancestor, or the element, with a position of `sticky`; null for none. */
  sticky: Element | null;
  /** The same of those that stick to the top while the page scrolls down, in contrast to those that stick sideways. */
  stickyTop: Element | null;
  /** The edges at which a single line of text is cut off; null when none is. */
  clip: Box | null;
  /** Pixels by which all scrollers round the element are scrolled, and those together with the element itself. */
  outerScroll: Scrolled;
  innerScroll: Scrolled;
}

interface Scrolled {
  x: number;
  y: number;
}

/** Pixels. Scripts scroll what is lower than this sideways and what is higher up and down: header strips, locked columns. */
const STRIP = 80;
/** Pixels. An element that cuts off its content and is smaller than this shows none. */
const SLIT = 4;
/** Opacity below which nothing can be seen. */
const FAINT = 0.1;

const UNSCROLLED: Scrolled = { x: 0, y: 0 };
/** Elements without content to cut off or scroll. */
const LEAF = /^(INPUT|IMG|BR|HR)$/;

const known = cachePerRead(() => new Map<Element, Visibility>());

/** Cached for one read, for the element and all round it. */
export function visibilityOf(element: Element): Visibility {
  return known().get(element) ?? withReadCache(() => computeVisibility(element));
}

function computeVisibility(element: Element): Visibility {
  const parent = flatTreeParent(element);
  const visibility = parent ? visibilityIn(visibilityOf(parent), element) : visibilityOfRoot(element);
  known().set(element, visibility);
  return visibility;
}

/**
 * Whether an element can be seen, perhaps after the user or a script of the page scrolls to it. What lies over it does
 * not matter. `box` is the element's box, for a caller that has it.
 */
export function isVisible(element: Element, box: Box = boxOf(element)): boolean {
  if (box.right - box.left <= 1 || box.bottom - box.top <= 1) return false;
  return isWithin(box, visibilityOf(element).reach) && !isHidden(element);
}

/** Whether the user can bring the middle of a visible element into view by scrolling, or sees it now. */
export function canScrollTo(element: Element): boolean {
  const { left, top, right, bottom } = boxOf(element);
  const { userReach } = visibilityOf(element);
  return userReach !== null && contains(userReach, (left + right) / 2, (top + bottom) / 2);
}

/** Whether more than an edge of `box` lies within `reach`. */
export function isWithin(box: Box, reach: Box | null): boolean {
  return (
    reach !== null &&
    Math.min(box.right, reach.right) - Math.max(box.left, reach.left) > 1 &&
    Math.min(box.bottom, reach.bottom) - Math.max(box.top, reach.top) > 1
  );
}

/** Whether an element is in the browser's top layer: a modal dialog or an open popover. Nothing round it cuts off or fades that. */
function isInTopLayer(element: Element): boolean {
  return element.matches(':modal,:popover-open');
}

/** Whether the computed `visibility` hides an element that takes up its place all the same. */
export function isHidden(element: Element): boolean {
  return getComputedStyle(element).visibility !== 'visible';
}

/** Viewport pixels per CSS pixel of an element, by the page's CSS zoom. */
export function zoomOf(element: Element): number {
  return element.currentCSSZoom ?? 1;
}

/** The block that the inline content of an element belongs to. */
export function blockOf(element: Element): Element {
  const parent = flatTreeParent(element);
  return parent && isInline(getComputedStyle(element)) ? blockOf(parent) : element;
}

/** The window that an element is in: a portal's form may be in a frame of the same origin. */
function windowOf({ ownerDocument }: Element): Window {
  return ownerDocument.defaultView ?? window;
}

function viewportOf(element: Element): Box {
  const { innerWidth, innerHeight } = windowOf(element);
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
}

/** To the right and below, a page scrolls as far as there is content. */
function pageReachOf(element: Element): Box {
  const { document, innerWidth, innerHeight, scrollX, scrollY } = windowOf(element);
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
  const reach = pageReachOf(element);
  return {
    opacity: 1,
    view: viewportOf(element),
    reach,
    userReach: reach,
    layer: null,
    sticky: null,
    stickyTop: null,
    clip: null,
    outerScroll: UNSCROLLED,
    innerScroll: scrolledIn(element, UNSCROLLED),
  };
}

function visibilityIn(outer: Visibility, element: Element): Visibility {
  const style = getComputedStyle(element);
  const { position } = style;
  const isPage = element === element.ownerDocument.body;
  const isOpen = isPage || LEAF.test(element.tagName) || style.overflow === 'visible' || isInline(style);
  const isLayer = position === 'absolute' || position === 'fixed';
  const isTop = isLayer && isInTopLayer(element);
  const { view, reach, userReach } = isLayer ? areaOfLayer(element, position, isTop) : outer;
  const round = outer.innerScroll;
  const opacity = (isTop ? 1 : outer.opacity) * opacityOf(style, element);
  const isSeen = opacity >= FAINT;
  const visibility: Visibility = {
    opacity: isSeen ? opacity : 0,
    view,
    reach: isSeen ? reach : null,
    userReach: isSeen ? userReach : null,
    layer: isLayer ? element : outer.layer,
    sticky: position === 'sticky' ? element : outer.sticky,
    stickyTop: position === 'sticky' && style.top !== 'auto' ? element : outer.stickyTop,
    clip: isSeen ? outer.clip : null,
    outerScroll: round,
    innerScroll: isOpen && !isPage ? round : scrolledIn(element, round),
  };
  if (!isOpen && isSeen) {
    const box = element.getBoundingClientRect();
    const isShut = box.width < SLIT || box.height < SLIT;
    visibility.view = intersection(view, box);
    visibility.reach = isShut || !isWithin(box, reach) ? null : reachInside(element, box, style, true);
    visibility.userReach =
      isShut || !isWithin(box, userReach) ? null : reachInside(element, box, style, false);
    visibility.clip = box.height < STRIP && reach ? box : outer.clip;
  }
  return visibility;
}

type Area = Pick<Visibility, 'view' | 'reach' | 'userReach'>;

/** Where an element that is out of the flow can be seen: only its containing block, and what is round that, cuts it off. */
function areaOfLayer(element: Element, position: string, isTop: boolean): Area {
  const isContaining = (part: Element) => {
    const { position: own, transform, filter } = getComputedStyle(part);
    return (position === 'absolute' && own !== 'static') || transform !== 'none' || filter !== 'none';
  };
  let part = isTop ? null : flatTreeParent(element);
  while (part && !isContaining(part)) part = flatTreeParent(part);
  if (part) return visibilityOf(part);
  if (position === 'absolute' && !isTop) return visibilityOf(element.ownerDocument.documentElement);
  const view = viewportOf(element);
  return { view, reach: view, userReach: view };
}

/** How much of an element's content is seen through it, by its own style; 0 when its style, or closed details, hide it. */
function opacityOf(style: CSSStyleDeclaration, element: Element): number {
  const { clipPath, filter } = style;
  if (
    style.contentVisibility === 'hidden' ||
    (clipPath !== 'none' && leavesNothing(clipPath)) ||
    (style.clip !== 'auto' && /absolute|fixed/.test(style.position) && isEmptyRect(style.clip)) ||
    isInClosedDetails(element)
  )
    return 0;
  const share = filter === 'none' ? 1 : Number(/opacity\(([\d.]+)\)/.exec(filter)?.[1] ?? 1);
  // Without a box there is nothing to fade.
  return style.opacity === '1' || style.display === 'contents' ? share : Number(style.opacity) * share;
}

/** Whether a `clip-path` leaves nothing of an element; what it is not able to read leaves all. */
function leavesNothing(clipPath: string): boolean {
  const [, shape = '', values = ''] = /^(\w+)\(([^)]*)/.exec(clipPath) ?? [];
  if (shape === 'inset') {
    const [top = 0, right = top, bottom = top, left = right] = percentages(values.split(' round')[0] ?? '');
    return top + bottom >= 100 || left + right >= 100;
  }
  const numbers = values.match(/-?[\d.]+/g) ?? [];
  if (shape === 'polygon')
    return [0, 1].some((odd) => new Set(numbers.filter((_, i) => i % 2 === odd)).size < 2);
  return (shape === 'circle' || shape === 'ellipse') && Number(numbers[0]) === 0;
}

/** Percentages in a list of lengths; other lengths count as 0. */
function percentages(lengths: string): number[] {
  return lengths.split(' ').map((length) => (length.endsWith('%') ? Number.parseFloat(length) : 0));
}

/** Whether a `clip` leaves at most a pixel of an element. */
function isEmptyRect(clip: string): boolean {
  const [top = 0, right = 0, bottom = 0, left = 0] = (clip.match(/[^\s,()]+/g) ?? [])
    .slice(1)
    .map(Number.parseFloat);
  return bottom - top <= 1 || right - left <= 1;
}

/** Whether an element has no box of its own that could cut off or scroll content. */
function isInline({ display }: CSSStyleDeclaration): boolean {
  return display === 'inline' || display === 'contents';
}

/** Whether an element is the content of closed details, of which the boxes are still there. */
function isInClosedDetails({ parentElement, tagName }: Element): boolean {
  return parentElement instanceof HTMLDetailsElement && !parentElement.open && tagName !== 'SUMMARY';
}

/** Where the content of an element that cuts it off can come to lie: anywhere that it scrolls to, else within its edges. */
function reachInside(
  element: Element,
  box: Box,
  { overflowX, overflowY }: CSSStyleDeclaration,
  byScript: boolean,
): Box {
  const isStrip = box.bottom - box.top < STRIP;
  const scrolls = (overflow: string, canByScript: boolean) =>
    /auto|scroll/.test(overflow) || (byScript && canByScript && overflow === 'hidden');
  const scrollsX = scrolls(overflowX, isStrip);
  const scrollsY = scrolls(overflowY, !isStrip);
  return {
    left: box.left - (scrollsX ? scrolledBy(element, 'scrollLeft') : 0),
    right: scrollsX ? Infinity : box.right,
    top: box.top - (scrollsY ? scrolledBy(element, 'scrollTop') : 0),
    bottom: scrollsY ? Infinity : box.bottom,
  };
}

function scrolledIn(element: Element, { x, y }: Scrolled): Scrolled {
  return { x: x + scrolledBy(element, 'scrollLeft'), y: y + scrolledBy(element, 'scrollTop') };
}

/** Viewport pixels by which an element is scrolled. */
function scrolledBy(element: Element, direction: 'scrollTop' | 'scrollLeft'): number {
  const own = element[direction];
  return own && own * zoomOf(element);
}
