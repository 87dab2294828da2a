/**
 * Notices that elements have moved, whatever moved them: a style rule, a font or a picture that loads, a transform. Most
 * of that fires no event and no mutation. Costs nothing while nothing moves.
 */

/** Ms after which what is watched counts as being in its place; until then, it is moved by what others notice. */
const SETTLE_TIME = 100;
/** Elements that are watched at most: others move with them. */
const MOST = 16;
/** Shares of an element that have to leave its place. */
const SHARES = Array.from({ length: 21 }, (_, i) => i / 20);

/** Calls `onMove` in the frame after one of the watched elements has left its place. `watch` replaces all that are watched. */
export function createPlaceWatch(onMove: () => void): { watch(elements: Element[]): void } {
  let observers: IntersectionObserver[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observe = (element: Element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    // The root is cut to the element's box, so that the element intersects with it less wherever it goes.
    const margins = [top, innerWidth - right, innerHeight - bottom, left];
    let isFirst = true;
    const observer = new IntersectionObserver(
      () => {
        if (!isFirst) onMove();
        isFirst = false;
      },
      {
        root: document,
        rootMargin: margins.map((margin) => `${-Math.floor(margin)}px`).join(' '),
        threshold: SHARES,
      },
    );
    observer.observe(element);
    return observer;
  };
  return {
    watch(elements) {
      clearTimeout(timer);
      for (const observer of observers) observer.disconnect();
      observers = [];
      if (elements.length === 0) return;
      timer = setTimeout(() => {
        observers = elements.slice(0, MOST).map(observe);
      }, SETTLE_TIME);
    },
  };
}
