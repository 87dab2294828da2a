/** What lies over what. */
import { flatTreeContains } from './dom-tree.ts';
import { type Box, boxOf, centerX, centerY, contains, intersection } from './geometry.ts';
import { isOwnElement } from './own-elements.ts';
import { withReadCache } from './read-cache.ts';
import { isVisible, visibilityOf } from './visibility.ts';

/** Opacity from which what lies below an element can no longer be made out. */
const OPAQUE = 0.8;
const PICTURE = /^(IMG|IFRAME|VIDEO|CANVAS)$/;

/**
 * All elements at a point of the viewport (CSS pixels), topmost first, open shadow roots included, without those of this
 * extension. The browser leaves out what lets the mouse through (`pointer-events: none`, `inert`).
 */
export function elementsAt(x: number, y: number, root: Document | ShadowRoot = document): Element[] {
  return root.elementsFromPoint(x, y).flatMap((hit) => {
    // A shadow root also answers with elements round it.
    if (hit.getRootNode() !== root || isOwnElement(hit)) return [];
    return hit.shadowRoot ? [...elementsAt(x, y, hit.shadowRoot), hit] : [hit];
  });
}

/**
 * What is seen at a point of an element (CSS pixels of the viewport): the element (`clear`), something opaque over it
 * (`covered`), or neither, since something round it cuts it off there (`cut-off`).
 */
export function coverAt(element: Element, x: number, y: number): 'clear' | 'covered' | 'cut-off' {
  if (!contains(visibilityOf(element).view, x, y)) return 'cut-off';
  const hits = elementsAt(x, y);
  const end = hits.findIndex((hit) => flatTreeContains(element, hit) || flatTreeContains(hit, element));
  const over = end < 0 ? hits : hits.slice(0, end);
  const isHit = hits.some((hit) => flatTreeContains(element, hit));
  return over.some((hit) => (isHit || isInFront(hit, element)) && isOpaqueAt(hit, x, y))
    ? 'covered'
    : 'clear';
}

/** For an element that lets the mouse through: only what is out of the flow is taken to lie over it. */
function isInFront(hit: Element, element: Element): boolean {
  const { layer } = visibilityOf(hit);
  return layer !== null && !flatTreeContains(layer, element);
}

/** A backdrop is hit outside of the box of its element. */
function isOpaqueAt(element: Element, x: number, y: number): boolean {
  const { opacity } = visibilityOf(element);
  return paintOf(element) * opacity >= OPAQUE && contains(boxOf(element), x, y);
}

/** How opaque (0 to 1) an element's own picture or background is. */
export function paintOf(element: Element): number {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  if (PICTURE.test(element.tagName) || backgroundImage.startsWith('url')) return 1;
  if (backgroundColor.startsWith('rgb(')) return 1;
  return Number(/[,/]\s*([\d.]+)\s*\)$/.exec(backgroundColor)?.[1] ?? 1);
}

/**
 * Whether all of the elements that are in view lie behind something opaque, as a record does under another one. What a
 * list or a fixed header covers is covered only in part. False when none is in view.
 */
export function isBehind(elements: Element[]): boolean {
  const covers = elements.flatMap((element) => {
    const box = boxOf(element);
    const [x, y] = [centerX(box), centerY(box)];
    const isInWindow = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    return isInWindow ? coverAt(element, x, y) : [];
  });
  return covers.includes('covered') && !covers.includes('clear');
}

/**
 * The part of an element's box that is in view now, in CSS pixels of this frame's viewport. Null when the element is
 * hidden, or its centre is cut off, outside of the viewport or covered.
 */
export function visibleBox(element: Element): Box | null {
  return withReadCache(() => {
    const box = boxOf(element);
    const isClear = isVisible(element, box) && coverAt(element, centerX(box), centerY(box)) === 'clear';
    return isClear ? intersection(box, visibilityOf(element).view) : null;
  });
}
