import type { Box } from './observation.ts';
import { scrolledBy, zoomOf } from './sight.ts';
import { parentOf } from './tree.ts';

/** Says by how many px of this window everything round an element is scrolled. For one look at the page. */
export function createScrolled(way: 'scrollTop' | 'scrollLeft'): (element: Element) => number {
  const known = new Map<Element, number>();
  const scrolledRound = (element: Element): number => {
    const parent = parentOf(element);
    if (!parent) return 0;
    const told = known.get(parent);
    if (told !== undefined) return told;
    const sum = scrolledBy(parent, way) + scrolledRound(parent);
    known.set(parent, sum);
    return sum;
  };
  return scrolledRound;
}

/**
 * Says where a box would begin (px from the page's top) if nothing were scrolled, so that what scrolled
 * away under a header still counts as below it. For one look at the page.
 */
export function createUnscrolled(): (element: Element, box: Box) => number {
  const scrolledRound = createScrolled('scrollTop');
  return (element, box) => box.top + scrolledRound(element);
}

/** The same for a header, which may stick to the top of what scrolls. */
export function unscrolledHeader(element: Element, box: Box): number {
  let top = box.top;
  let isStuck = false;
  for (let reached: Element | null = element; reached; reached = parentOf(reached)) {
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
  for (let reached: Element | null = element; reached && reached !== root; reached = parentOf(reached)) {
    if (getComputedStyle(reached).position === 'sticky') return true;
  }
  return false;
}

function isScroller(element: Element): boolean {
  return (
    element === document.documentElement || /auto|scroll|hidden/.test(getComputedStyle(element).overflowY)
  );
}

/** What scrolls up and down round an element; the page itself, when nothing else does. */
export function scrollerOf(element: Element): Element | null {
  for (let parent = parentOf(element); parent; parent = parentOf(parent)) {
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
