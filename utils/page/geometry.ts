/** Boxes and how they lie to each other. All lengths are CSS pixels of this frame's viewport. */

/** A box in CSS pixels of a viewport: this frame's, unless said otherwise. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const EDGES = ['left', 'top', 'right', 'bottom'] as const;
/** Px by which two things in one row may miss each other. */
const SLACK = 2;

export function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

export const centerX = (box: Box) => (box.left + box.right) / 2;
export const centerY = (box: Box) => (box.top + box.bottom) / 2;

/** Whether an element is where it was, to the pixel. */
export function isStillAt(element: Element, box: Box): boolean {
  const now = boxOf(element);
  return EDGES.every((edge) => Math.abs(now[edge] - box[edge]) < 1);
}

/** Whether two boxes are in one row: the centre of one lies within the height of the other. */
export function inOneRow(a: Box, b: Box): boolean {
  const y = centerY(a);
  const z = centerY(b);
  return (y > b.top - SLACK && y < b.bottom + SLACK) || (z > a.top - SLACK && z < a.bottom + SLACK);
}

/** Pixels by which two boxes overlap horizontally; negative when they do not. */
export function overlapX(a: Box, b: Box): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** Pixels by which two boxes overlap vertically; negative when they do not. */
function overlapY(a: Box, b: Box): number {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
}

/** Whether two boxes overlap by more than `share` (0 to 1) of the first one's height. */
export function overlaps(a: Box, b: Box, share: number): boolean {
  return overlapX(a, b) > 2 && overlapY(a, b) > share * (a.bottom - a.top);
}

/** Whether a point lies in a box, its edges included. */
export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** The part that two boxes have in common; without an area when they have none. */
export function intersection(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The smallest box round two boxes. */
export function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** This frame's origin in the top frame's viewport; null when a frame in between is of another origin. */
export function frameOffset(): { x: number; y: number } | null {
  let x = 0;
  let y = 0;
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
    const holder = frameElementOf(frame);
    if (!holder) return null;
    const { left, top } = holder.getBoundingClientRect();
    x += left + holder.clientLeft;
    y += top + holder.clientTop;
  }
  return { x, y };
}

function frameElementOf(frame: Window): Element | null {
  try {
    return frame.frameElement;
  } catch {
    // A parent of another origin.
    return null;
  }
}
