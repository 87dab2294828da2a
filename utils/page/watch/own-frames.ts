/** The frames of a page that show documents of its own origin. */
import { querySelectorAllDeep } from '../dom-tree.ts';
import { type Box, boxOf } from '../geometry.ts';

/** The document in a frame element; null for one of another origin, also where the browser would let us read it. */
export function documentIn(frame: Element): Document | null {
  const inner = (frame as HTMLIFrameElement).contentDocument;
  const origin = frame.ownerDocument.defaultView?.origin;
  return inner?.defaultView?.origin === origin ? inner : null;
}

/** Where the document in a frame element has its origin, in the viewport that the frame is in (CSS pixels). */
export function innerBoxOf(frame: Element): { left: number; top: number } {
  const { left, top } = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return {
    left: left + frame.clientLeft + Number.parseFloat(paddingLeft),
    top: top + frame.clientTop + Number.parseFloat(paddingTop),
  };
}

/** The frames round an element, innermost first, up to the page; null when it is in none of the page's. */
export function framesRound({ ownerDocument }: Element, page: Document): Element[] | null {
  if (ownerDocument === page) return [];
  const frame = ownerDocument.defaultView?.frameElement;
  const outer = frame ? framesRound(frame, page) : null;
  return frame && outer ? [frame, ...outer] : null;
}

/** An element's box in the viewport of the page, through its frames; null for one that is not on the page any more. */
export function boxInPage(element: Element, page: Document): Box | null {
  const frames = element.isConnected ? framesRound(element, page) : null;
  if (frames === null) return null;
  const offsets = frames.map(innerBoxOf);
  const x = offsets.reduce((sum, { left }) => sum + left, 0);
  const y = offsets.reduce((sum, { top }) => sum + top, 0);
  const { left, top, right, bottom } = boxOf(element);
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/**
 * Calls `follow` once with the window of each document: the page's, and those of its frames of the same origin, also of
 * frames and documents that come later. Ends with `signal`.
 */
export function followWindows(
  document: Document,
  follow: (window: Window) => void,
  signal: AbortSignal,
): void {
  const known = new WeakSet<Document>();
  const look = (inner: Document) => {
    const view = inner.defaultView;
    if (view && !known.has(inner)) {
      known.add(inner);
      follow(view);
      // A frame shows another document; a window loses the focus to a frame that may be new.
      inner.addEventListener('load', lookAgain, { capture: true, signal });
      view.addEventListener('blur', lookAgain, { signal });
    }
    for (const frame of querySelectorAllDeep(inner, 'iframe,frame')) {
      const next = documentIn(frame);
      if (next) look(next);
    }
  };
  const lookAgain = () => look(document);
  lookAgain();
}
