import type { Box } from '../../connectwise/model/observation.ts';

/**
 * Where an element can be seen, in CSS pixels of this frame's viewport: its box as far as scrollers
 * leave it. Null when its centre is clipped, off screen, or covered by something else.
 */
export function visibleBox(element: Element): Box | null {
  const own = element.getBoundingClientRect();
  const x = (own.left + own.right) / 2;
  const y = (own.top + own.bottom) / 2;
  const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  if (own.width < 1 || own.height < 1 || !isInside(x, y, view)) return null;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return null;
  const box = { left: own.left, top: own.top, right: own.right, bottom: own.bottom };
  for (let part = element; getComputedStyle(part).position !== 'fixed'; ) {
    const parent = parentOf(part);
    if (!parent || parent === document.body) break;
    part = parent;
    if (getComputedStyle(part).overflow === 'visible') continue;
    const clip = part.getBoundingClientRect();
    if (!isInside(x, y, clip)) return null;
    box.left = Math.max(box.left, clip.left);
    box.top = Math.max(box.top, clip.top);
    box.right = Math.min(box.right, clip.right);
    box.bottom = Math.min(box.bottom, clip.bottom);
  }
  return isObstructed(element, x, y) ? null : box;
}

/** Whether a person who points at the element's centre sees something else. Our own elements do not count. */
function isObstructed(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode();
  const stack = (root instanceof ShadowRoot ? root : document).elementsFromPoint(x, y);
  for (const hit of stack) {
    if (hit.tagName.startsWith('OFFICE-PROTECT-')) continue;
    if (holds(hit, element) || holds(element, hit)) return false;
    if (isOpaque(hit)) return true;
  }
  return false;
}

/** Glass, such as a page lays over itself while a list is open, covers nothing. */
function isOpaque(element: Element): boolean {
  if (/^(IMG|IFRAME|VIDEO|CANVAS)$/.test(element.tagName)) return true;
  const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
  const alpha = /^rgba\(.*, ([\d.]+)\)$/.exec(backgroundColor)?.[1] ?? '1';
  return (backgroundImage.startsWith('url') || Number(alpha) > 0.5) && Number(opacity) > 0.5;
}

/** The element round this one as the page is drawn, through slots and open shadow roots. */
function parentOf({ assignedSlot, parentElement, parentNode }: Element): Element | null {
  return assignedSlot ?? parentElement ?? (parentNode instanceof ShadowRoot ? parentNode.host : null);
}

function holds(ancestor: Element, element: Element): boolean {
  for (let part: Element | null = element; part; part = parentOf(part)) if (part === ancestor) return true;
  return false;
}

function isInside(x: number, y: number, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** This frame's origin in the top frame's viewport, in CSS px; null when a frame between is not ours to see. */
export function frameOffset(): { x: number; y: number } | null {
  let x = 0;
  let y = 0;
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
    const holder = holderOf(frame);
    if (!holder) return null;
    const { left, top } = holder.getBoundingClientRect();
    x += left + holder.clientLeft;
    y += top + holder.clientTop;
  }
  return { x, y };
}

function holderOf(frame: Window): Element | null {
  try {
    return frame.frameElement;
  } catch {
    // A parent of another origin.
    return null;
  }
}
