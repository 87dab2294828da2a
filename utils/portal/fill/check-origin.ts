/** Whether a page is where the values may go. */

/** What is asked of a window; `document.defaultView` is one. */
export interface PageView {
  /** The browser's own word for the origin: the text `null` in a sandboxed frame, whatever the address says. */
  origin: string;
  location: { origin: string; protocol: string };
  self: unknown;
  top: unknown;
}

export type PlaceRefusal = 'wrong-origin' | 'sandboxed';

/**
 * Compares the page with the pinned origin, which must be https. Frames are refused like sandboxed pages: what a
 * frame shows is decided by the page around it. Null when the values may go there.
 */
export function refusePlace(view: PageView | null, expectedOrigin: string): PlaceRefusal | null {
  if (view === null) return 'wrong-origin';
  if (view.origin === 'null' || view.top !== view.self) return 'sandboxed';
  const { origin, protocol } = view.location;
  const isExpected = origin === expectedOrigin && view.origin === expectedOrigin;
  return isExpected && protocol === 'https:' ? null : 'wrong-origin';
}
