/** The focus of a page: an element of ours borrows it, and it comes back to where it was. */

export interface FocusReturn {
  /** Moves the focus from the page to an element of ours. */
  take(element: HTMLElement): void;
  /** Moves it back to the very element of the page that had it, or else to the page as a whole. */
  restore(): void;
}

/** Watches over the focus that the elements in `root` get, however they get it; ends with `signal`. */
export function createFocusReturn(root: ShadowRoot, signal: AbortSignal): FocusReturn {
  const { host } = root;
  const { ownerDocument: document } = host;
  let lender: HTMLElement | null = null;
  const remember = () => {
    if (document.activeElement !== host) lender = activeIn(document);
  };
  // A press moves the focus only afterwards; Tab names the element that it comes from, up to its shadow root.
  root.addEventListener('pointerdown', remember, { capture: true, signal });
  root.addEventListener(
    'focusin',
    (event) => {
      const { relatedTarget: from } = event as FocusEvent;
      if (from instanceof HTMLElement && !root.contains(from) && !isWithin(lender, from)) lender = from;
    },
    { signal },
  );
  return {
    take(element) {
      remember();
      if (element.tabIndex < 0) element.tabIndex = -1;
      element.focus();
    },
    restore() {
      if (lender?.isConnected) lender.focus({ preventScroll: true });
      // What is hidden or disabled by now does not take it.
      if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
    },
  };
}

/** What has the focus, down to the elements in open shadow roots and in frames of the same origin; null when nothing has. */
function activeIn(tree: Document | ShadowRoot): HTMLElement | null {
  const element = tree.activeElement as HTMLElement | null;
  if (!element || element.localName === 'body') return null;
  const inner = (element as HTMLIFrameElement).contentDocument ?? element.shadowRoot;
  return (inner && activeIn(inner)) ?? element;
}

/** Whether `element` is `around` or stands in its shadow root. */
function isWithin(element: HTMLElement | null, around: HTMLElement): boolean {
  for (let part: Node | null = element; part; part = (part.getRootNode() as ShadowRoot).host ?? null) {
    if (part === around) return true;
  }
  return false;
}
