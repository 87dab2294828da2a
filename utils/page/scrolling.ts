import { elementsAt } from './covers.ts';
import { flatTreeContains, flatTreeParent } from './dom-tree.ts';
import type { Box } from './geometry.ts';
import { visibilityOf, zoomOf } from './visibility.ts';

/** Px; more than the width of a scroll bar. */
const BAR = 32;
/** Px; less than the height of a list, and more than that of its rows. */
const LIST = 120;

/**
 * Where a box would begin (px from the page's top) if nothing were scrolled, so that what scrolled away under a header
 * still counts as below it.
 */
export function unscrolledTop(element: Element, box: Box): number {
  return box.top + visibilityOf(element).outerScroll.y;
}

/** The same for a header, which may stick to the top of what scrolls. */
export function unscrolledHeader(element: Element, box: Box): number {
  let top = box.top;
  let isStuck = false;
  for (let reached: Element | null = element; reached; reached = flatTreeParent(reached)) {
    if (reached !== element && isScroller(reached)) {
      if (!isStuck) top += reached.scrollTop * zoomOf(reached);
      isStuck = false;
    }
    const { position } = getComputedStyle(reached);
    if (position === 'fixed') return top;
    if (position === 'sticky') isStuck = true;
  }
  return top;
}

/** Whether an element, or something round it up to `root`, sticks to its scroller's edge. */
export function isSticky(element: Element, root: Element): boolean {
  const { sticky } = visibilityOf(element);
  return sticky !== null && !flatTreeContains(sticky, root);
}

/**
 * The element, or what is round it up to `root`, that sticks to the top of its scroller; null for none. What sticks
 * sideways alone scrolls up and down with the rows.
 */
export function stickyTopOf(element: Element, root: Element): Element | null {
  const { stickyTop } = visibilityOf(element);
  return stickyTop && !flatTreeContains(stickyTop, root) ? stickyTop : null;
}

/** Whether an element that sticks to the top does so now: it is where it sticks, and what scrolls goes under it. */
export function isStuck(sticky: Element): boolean {
  let scroller = flatTreeParent(sticky);
  while (scroller && !isScroller(scroller)) scroller = flatTreeParent(scroller);
  const isPage = !scroller || scroller === document.documentElement;
  const edge = isPage ? 0 : (scroller?.getBoundingClientRect().top ?? 0) + (scroller?.clientTop ?? 0);
  const top = Number.parseFloat(getComputedStyle(sticky).top) * zoomOf(sticky);
  return sticky.getBoundingClientRect().top < edge + top + 2;
}

function isScroller(element: Element): boolean {
  return (
    element === document.documentElement || /auto|scroll|hidden/.test(getComputedStyle(element).overflowY)
  );
}

/** What scrolls up and down round an element; the page itself, when nothing else does. */
export function scrollerOf(element: Element): Element | null {
  for (let parent = flatTreeParent(element); parent; parent = flatTreeParent(parent)) {
    const isHigher = parent.scrollHeight > parent.clientHeight + 1;
    if (isHigher && /auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return document.scrollingElement;
}

/**
 * Whether a list draws its other rows when they come into view: it leaves more than a whole view of its length empty above
 * or below its rows, or has a scroll bar of its own.
 */
export function isDrawnInPart(rows: { box: Box }[], inside: Element): boolean {
  const scroller = scrollerOf(inside);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!scroller || !first || !last) return false;
  const zoom = zoomOf(scroller);
  const edge = scroller.getBoundingClientRect().top;
  const start = scroller === document.scrollingElement ? edge : edge - scroller.scrollTop * zoom;
  const view = scroller.clientHeight * zoom;
  if (first.box.top - start > view || start + scroller.scrollHeight * zoom - last.box.bottom > view)
    return true;
  return scroller === document.scrollingElement && hasOwnScrollBar(inside);
}

/** Whether what cuts off a list has a narrow, high element at or near its right edge: the list is scrolled by script. */
function hasOwnScrollBar(inside: Element): boolean {
  let list: Element | null = inside;
  const viewOf = (element: Element) => visibilityOf(element).view;
  while (list && viewOf(list).bottom - viewOf(list).top < LIST) list = flatTreeParent(list);
  if (!list) return false;
  const { top, right, bottom } = viewOf(list);
  return [-8, 8, 24].some((gap) =>
    elementsAt(right + gap, (top + bottom) / 2).some((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width < BAR && height > (bottom - top) / 2;
    }),
  );
}
