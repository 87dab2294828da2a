import { flatTreeContains, flatTreeParent } from './dom-tree.ts';
import type { Box } from './geometry.ts';
import { visibilityOf, zoomOf } from './visibility.ts';

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

/** Whether a list leaves more than a whole view of its length empty above or below its rows: the others are drawn when they come into view. */
export function isDrawnInPart(rows: { box: Box }[], inside: Element): boolean {
  const scroller = scrollerOf(inside);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!scroller || !first || !last) return false;
  const zoom = zoomOf(scroller);
  const edge = scroller.getBoundingClientRect().top;
  const start = scroller === document.scrollingElement ? edge : edge - scroller.scrollTop * zoom;
  const view = scroller.clientHeight * zoom;
  return first.box.top - start > view || start + scroller.scrollHeight * zoom - last.box.bottom > view;
}
