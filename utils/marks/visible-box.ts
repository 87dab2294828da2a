import type { Box } from '../connectwise/observation.ts';

/**
 * Where an element can be seen, in CSS pixels of this frame's viewport: its box as far as scrollers
 * leave it. Null when its centre is clipped, off screen, or covered by something else.
 */
export function visibleBox(element: Element): Box | null {
  const own = element.getBoundingClientRect();
  const x = (own.left + own.right) / 2;
  const y = (own.top + own.bottom) / 2;
  if (
    own.width < 1 ||
    own.height < 1 ||
    !isInside(x, y, { left: 0, top: 0, right: innerWidth, bottom: innerHeight })
  ) {
    return null;
  }
  const box = { left: own.left, top: own.top, right: own.right, bottom: own.bottom };
  for (
    let parent = element.parentElement;
    parent && parent !== document.body;
    parent = parent.parentElement
  ) {
    if (getComputedStyle(parent).overflow === 'visible') continue;
    const clip = parent.getBoundingClientRect();
    if (!isInside(x, y, clip)) return null;
    box.left = Math.max(box.left, clip.left);
    box.top = Math.max(box.top, clip.top);
    box.right = Math.min(box.right, clip.right);
    box.bottom = Math.min(box.bottom, clip.bottom);
  }
  return isCovered(element, x, y) ? null : box;
}

/** Whether a person who points at the element's centre points at something else. Our own elements do not count. */
function isCovered(element: Element, x: number, y: number): boolean {
  const hit = document.elementsFromPoint(x, y).find((other) => !other.tagName.startsWith('OFFICE-PROTECT-'));
  return hit !== undefined && !hit.contains(element) && !element.contains(hit);
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
